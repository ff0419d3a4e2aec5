import { useQuery } from '@tanstack/react-query';
import { formatYuan } from '@zhuni/engine/values';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchDonationsOf, fetchGrantsOf } from '../../api/fund.ts';
import { inLanguage } from '../../i18n/index.ts';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';
import { Waiting } from './waiting.tsx';

type Grant = Awaited<ReturnType<typeof fetchGrantsOf>>['grants'][number];
type Source = Awaited<ReturnType<typeof fetchDonationsOf>>['donations'][number];

/** Where a donation went: grants by number and cause, never a family. */
export function DonationTrace({ id }: { readonly id: number }): ReactElement {
  const { t } = useTranslation();
  const trace = useQuery({ queryKey: ['fund', 'grants', id], queryFn: () => fetchGrantsOf(id) });
  const columns: readonly Column<Grant>[] = [
    { key: 'grant', title: t('fund.grantNumber'), cell: ({ grant }) => grant },
    { key: 'cause', title: t('fund.cause'), cell: ({ cause }) => inLanguage(cause) },
    { key: 'amount', title: t('fund.amount'), numeric: true, cell: ({ amountFen }) => formatYuan(amountFen) },
    { key: 'decided', title: t('fund.decidedOn'), cell: ({ decidedOn }) => decidedOn },
    { key: 'paid', title: t('fund.paidOn'), cell: ({ paidOn }) => paidOn ?? '—' },
  ];
  const label = t('fund.traceTitle', { id });
  return (
    <section className="panel" aria-live="polite">
      <h3>{label}</h3>
      {trace.data ? (
        <Rows label={label} columns={columns} rows={trace.data.grants} rowKey={({ grant }) => String(grant)} />
      ) : (
        <Waiting query={trace} />
      )}
    </section>
  );
}

/** Of which donations a grant is made. */
export function GrantSources({ id }: { readonly id: number }): ReactElement {
  const { t } = useTranslation();
  const sources = useQuery({ queryKey: ['fund', 'sources', id], queryFn: () => fetchDonationsOf(id) });
  const columns: readonly Column<Source>[] = [
    { key: 'donation', title: t('fund.number'), cell: ({ donation }) => donation },
    { key: 'donor', title: t('fund.donor'), cell: ({ donorKind }) => t(`fund.donorKind.${donorKind}`) },
    { key: 'purpose', title: t('fund.purpose'), cell: ({ earmark }) => t(`fund.earmark.${earmark}`) },
    { key: 'amount', title: t('fund.amount'), numeric: true, cell: ({ amountFen }) => formatYuan(amountFen) },
    { key: 'received', title: t('fund.receivedOn'), cell: ({ receivedOn }) => receivedOn },
  ];
  const label = t('fund.sourcesTitle', { id });
  return (
    <section className="panel" aria-live="polite">
      <h3>{label}</h3>
      {sources.data ? (
        <Rows
          label={label}
          columns={columns}
          rows={sources.data.donations}
          rowKey={({ donation }) => String(donation)}
        />
      ) : (
        <Waiting query={sources} />
      )}
    </section>
  );
}

type RowsProps<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
};

function Rows<Row>(props: RowsProps<Row>): ReactElement {
  const { t } = useTranslation();
  return props.rows.length === 0 ? <p>{t('fund.unused')}</p> : <DataTable {...props} />;
}
