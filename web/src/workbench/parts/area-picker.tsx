import { useQueries } from '@tanstack/react-query';
import { Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { Area } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';
import { useAccount } from '../session.ts';

type AreaAnswer = { readonly area: Area; readonly ancestors: readonly Area[]; readonly children: readonly Area[] };

/** The codes from the account's own area down to the chosen one: city 4, county 6, town 9, village 12 digits. */
function pathTo(code: string, top: string): readonly string[] {
  const cuts = [4, 6, 9, 12].map((length) => code.slice(0, length)).filter((part) => part.length >= top.length);
  return [...new Set(cuts)].filter((part) => part.startsWith(top));
}

/** Chooses an area inside the account's own, one level after the other. */
export function AreaPicker({ value, onChange }: { readonly value: string; readonly onChange: (code: string) => void }): ReactElement {
  const { t } = useTranslation();
  const { area: own } = useAccount();
  const path = pathTo(value, own.code);
  const levels = useQueries({
    queries: path.map((code) => ({
      queryKey: ['area', code],
      queryFn: () => call<AreaAnswer>(`/areas/${code}`),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  return (
    <>
      {levels.map(({ data }, depth) => {
        const at = path[depth] ?? own.code;
        const next = path[depth + 1];
        if (!data || data.children.length === 0) return null;
        const id = `area-${at}`;
        return (
          <label key={at} htmlFor={id}>
            {depth === 0 ? t('work.area') : inLanguage(data.area.name)}
            <Select
              id={id}
              value={next ?? ''}
              onChange={(code: string) => onChange(code === '' ? at : code)}
              showSearch={{ optionFilterProp: 'label' }}
              style={{ minWidth: '11rem' }}
              options={[
                { value: '', label: inLanguage(data.area.name) },
                ...data.children.map((child) => ({ value: child.code, label: inLanguage(child.name) })),
              ]}
            />
          </label>
        );
      })}
      {path.length === 1 && levels[0]?.data?.children.length === 0 ? <b>{inLanguage(own.name)}</b> : null}
    </>
  );
}
