import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchEntries } from '../../../api/handbook.ts';
import { fetchArea } from '../../../api/staff.ts';
import { inLanguage } from '../../../i18n/index.ts';
import { useAccount } from '../../session.ts';

/** '2026-11-01' as '2026-11'. */
export const monthText = (month: string): string => month.slice(0, 7);

type Option = { readonly value: string; readonly label: string };

/** Policies that pay money, by name. */
export function usePolicyOptions(): { readonly options: readonly Option[]; readonly nameOf: (id: string) => string } {
  const entries = useQuery({ queryKey: ['handbook'], queryFn: fetchEntries, staleTime: Number.POSITIVE_INFINITY });
  const paying = (entries.data ?? []).filter(({ period }) => period !== 'none');
  const names = new Map((entries.data ?? []).map(({ id, title }) => [id, inLanguage(title)]));
  return {
    options: paying.map(({ id, title }) => ({ value: id, label: inLanguage(title) })),
    nameOf: (id) => names.get(id) ?? id,
  };
}

/** Counties in which the account works, six digits; one for an account of a county. */
export function useCountyOptions(): readonly Option[] {
  const { area } = useAccount();
  const own = useQuery({
    queryKey: ['area', area.code],
    queryFn: () => fetchArea(area.code),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (area.level !== 'city') return [{ value: area.code.slice(0, 6), label: inLanguage(area.name) }];
  const children = (own.data?.children ?? []).filter(({ functionalZone }) => !functionalZone);
  return children.map(({ code, name }) => ({ value: code.slice(0, 6), label: inLanguage(name) }));
}

type TurnerProps = {
  readonly page: number;
  /** Whether the page was full, so that another may follow. */
  readonly full: boolean;
  readonly onPage: (page: number) => void;
};

/** Earlier and later pages of a list whose length nobody counts. */
export function PageTurner({ page, full, onPage }: TurnerProps): ReactElement | null {
  const { t } = useTranslation();
  if (page === 1 && !full) return null;
  return (
    <nav className="pager" aria-label={t('work.pages')}>
      <button type="button" className="quiet" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('payments.previous')}
      </button>
      <span aria-current="page">{t('payments.pageNow', { page })}</span>
      <button type="button" className="quiet" disabled={!full} onClick={() => onPage(page + 1)}>
        {t('payments.next')}
      </button>
    </nav>
  );
}

export function BackToBatches(): ReactElement {
  const { t } = useTranslation();
  return (
    <p>
      <Link to="/payments">{t('payments.back')}</Link>
    </p>
  );
}

export const householdLink = (id: number | null): ReactElement | string =>
  id === null ? (
    '—'
  ) : (
    <Link to="/households/$id" params={{ id: String(id) }}>
      {id}
    </Link>
  );

type DoProps = { readonly text: string; readonly busy: boolean; readonly onPress: () => void; readonly main?: boolean };

export function Do({ text, busy, onPress, main = false }: DoProps): ReactElement {
  return (
    <Button type={main ? 'primary' : 'default'} disabled={busy} onClick={onPress}>
      {text}
    </Button>
  );
}

/** A batch by its name, leading to its page. */
export const batchLink = (id: number, text: string): ReactElement => (
  <Link to="/payments/$id" params={{ id: String(id) }}>
    {text}
  </Link>
);

/** A button of a row; `label` says for which row. */
export const rowButton = (text: string, label: string, onPress: () => void): ReactElement => (
  <button type="button" className="quiet" aria-label={label} onClick={onPress}>
    {text}
  </button>
);
