import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { formatYuan } from '@zhuni/engine/values';
import { Segmented } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchLines, linesPageRows } from '../../../api/payments.ts';
import type { BatchView, LineState, PaymentLine } from '../../../api/payments.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Pager } from '../../parts/pager.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { showCount } from '../../show.ts';
import { householdLink, monthText } from './parts.tsx';

/** What a line pays, as every table of lines says it. */
export function lineColumns(t: TFunction): readonly Column<PaymentLine>[] {
  return [
    { key: 'line', title: t('payments.line'), cell: ({ id }) => id },
    { key: 'month', title: t('payments.month'), cell: ({ month }) => monthText(month) },
    {
      key: 'part',
      title: t('payments.part'),
      cell: ({ part }) => (part === 0 ? t('payments.partOf.0') : t('payments.partOf.more', { part })),
    },
    { key: 'amount', title: t('payments.amount'), numeric: true, cell: ({ amountFen }) => formatYuan(amountFen) },
    { key: 'state', title: t('payments.stateLabel'), cell: ({ state }) => t(`payments.lineStates.${state}`) },
    { key: 'settled', title: t('payments.settledOn'), cell: ({ settledOn }) => settledOn ?? '—' },
  ];
}

/** The lines of a batch, a page at a time, by state. */
export function Lines({ batch }: { readonly batch: BatchView }): ReactElement {
  const { t } = useTranslation();
  const [state, setState] = useState<LineState | 'all'>('all');
  const [page, setPage] = useState(1);
  const lines = useQuery({
    queryKey: ['payments', 'lines', batch.id, state, page],
    queryFn: () => fetchLines(batch.id, { page, ...(state === 'all' ? {} : { state }) }),
    placeholderData: keepPreviousData,
  });
  const total = batch.states.reduce((sum, one) => sum + (state === 'all' || one.state === state ? one.lines : 0), 0);
  const all = batch.states.reduce((sum, one) => sum + one.lines, 0);
  const [first, ...rest] = lineColumns(t);
  const household: Column<PaymentLine> = {
    key: 'household',
    title: t('payments.household'),
    cell: ({ householdId }) => householdLink(householdId),
  };
  const columns = first ? [first, household, ...rest] : [];
  const count = (lines_: number): string => showCount(lines_);
  return (
    <section className="panel" aria-labelledby="payment-lines">
      <h2 id="payment-lines">{t('payments.lineTable')}</h2>
      <Segmented
        aria-label={t('payments.lineTable')}
        value={state}
        onChange={(next) => {
          setState(next);
          setPage(1);
        }}
        options={[
          { value: 'all' as const, label: `${t('payments.lineStates.all')} ${count(all)}` },
          ...batch.states.map((one) => ({
            value: one.state,
            label: `${t(`payments.lineStates.${one.state}`)} ${count(one.lines)}`,
          })),
        ]}
      />
      {lines.data ? (
        <>
          {lines.data.length === 0 ? (
            <p>{t('payments.noLines')}</p>
          ) : (
            <DataTable
              label={t('payments.lineTable')}
              columns={columns}
              rows={lines.data}
              rowKey={({ id }) => String(id)}
              rowsMax={20}
            />
          )}
          <Pager page={page} pageRows={linesPageRows} total={total} onPage={setPage} />
        </>
      ) : (
        <Waiting query={lines} />
      )}
    </section>
  );
}
