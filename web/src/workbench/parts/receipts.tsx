import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseholdView } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';
import { showYuan } from '../show.ts';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';

type Receipt = HouseholdView['receipts'][number];
type Props = { readonly receipts: readonly Receipt[]; readonly nameOf: (subject: string) => string };

/** What is received already on the date. */
export function Receipts({ receipts, nameOf }: Props): ReactElement | null {
  const { t } = useTranslation();
  if (receipts.length === 0) return null;
  const columns: readonly Column<Receipt>[] = [
    { key: 'policy', title: t('work.policy'), cell: (row) => inLanguage(row.title) },
    { key: 'who', title: t('work.person'), cell: (row) => nameOf(row.subject) },
    { key: 'from', title: t('work.since'), cell: (row) => row.fromDate },
    { key: 'amount', title: t('work.amount'), numeric: true, cell: (row) => showYuan(row.amountFen) },
  ];
  return (
    <section className="panel">
      <h2>{t('work.receipts')}</h2>
      <DataTable
        label={t('work.receipts')}
        columns={columns}
        rows={receipts}
        rowKey={(row) => `${row.policy}/${row.subject}/${row.fromDate}`}
      />
    </section>
  );
}
