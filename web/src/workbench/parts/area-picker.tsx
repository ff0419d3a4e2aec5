import { useQueries } from '@tanstack/react-query';
import { Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchArea } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';
import { pathBelow } from '../area-prefix.ts';
import { useAccount } from '../session.ts';
import { Field } from './field.tsx';

type Props = { readonly value: string; readonly onChange: (code: string) => void };

/** Chooses an area inside the account's own, one level after the other. */
export function AreaPicker({ value, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  const { area: own } = useAccount();
  const path = pathBelow(own, value);
  const levels = useQueries({
    queries: path.map((code) => ({
      queryKey: ['area', code],
      queryFn: () => fetchArea(code),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  return (
    <>
      {levels.map(({ data }, depth) => {
        const at = path[depth] ?? own.code;
        const children = data?.children.filter((child) => !child.functionalZone) ?? [];
        const [first] = children;
        if (!data || !first) return null;
        const id = `area-${at}`;
        const all = t('work.allOf', { area: inLanguage(data.area.name) });
        return (
          <Field key={at} id={id} label={t(`work.level.${first.level}`)}>
            <Select
              id={id}
              value={path[depth + 1] ?? ''}
              onChange={(code: string) => onChange(code === '' ? at : code)}
              showSearch={{ optionFilterProp: 'label' }}
              className="pick"
              options={[
                { value: '', label: all },
                ...children.map((child) => ({ value: child.code, label: inLanguage(child.name) })),
              ]}
            />
          </Field>
        );
      })}
    </>
  );
}
