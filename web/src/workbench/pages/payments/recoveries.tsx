import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { formatYuan } from '@zhuni/engine/values';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchRecoveries } from '../../../api/payments.ts';
import type { Recovery } from '../../../api/payments.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Outcome, useActing } from '../../parts/outcome.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAccount } from '../../session.ts';
import { BackToBatches, householdLink, monthText, PageTurner, rowButton, usePolicyOptions } from './parts.tsx';
import { RecoveryDesk } from './recovery-desk.tsx';

/** Money that was paid wrongly and is asked back, a case a line. */
export function PaymentRecoveriesPage(): ReactElement {
  const { t } = useTranslation();
  const { area } = useAccount();
  const client = useQueryClient();
  const acting = useActing();
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<number>();
  const recoveries = useQuery({
    queryKey: ['payments', 'recoveries', area.code, page],
    queryFn: () => fetchRecoveries({ area: area.code, page }),
    placeholderData: keepPreviousData,
  });
  const view = recoveries.data;
  const open = view?.recoveries.find(({ lineId }) => lineId === chosen);
  return (
    <>
      <BackToBatches />
      <h1>{t('payments.recoveriesTitle')}</h1>
      <p className="soft">{t('payments.recoveriesLead')}</p>
      <Outcome of={acting} />
      <section className="panel" aria-label={t('payments.recoveriesTitle')}>
        {view ? (
          <>
            {view.recoveries.length === 0 ? (
              <p role="status">{t('payments.noRecoveries')}</p>
            ) : (
              <RecoveryTable recoveries={view.recoveries} onChoose={setChosen} />
            )}
            <PageTurner page={page} full={view.recoveries.length === view.pageRowsMax} onPage={setPage} />
          </>
        ) : (
          <Waiting query={recoveries} />
        )}
      </section>
      {open ? (
        <RecoveryDesk
          key={open.lineId}
          recovery={open}
          acting={acting}
          onDone={() => client.invalidateQueries({ queryKey: ['payments'] })}
        />
      ) : null}
    </>
  );
}

type TableProps = { readonly recoveries: readonly Recovery[]; readonly onChoose: (lineId: number) => void };

function RecoveryTable({ recoveries, onChoose }: TableProps): ReactElement {
  const { t } = useTranslation();
  const { nameOf } = usePolicyOptions();
  const columns: readonly Column<Recovery>[] = [
    { key: 'line', title: t('payments.line'), cell: ({ lineId }) => lineId },
    {
      key: 'policy',
      title: t('payments.policy'),
      cell: ({ policy, month }) => t('payments.batchOf', { policy: nameOf(policy), month: monthText(month) }),
    },
    { key: 'household', title: t('payments.household'), cell: ({ householdId }) => householdLink(householdId) },
    { key: 'cause', title: t('payments.cause.label'), cell: ({ cause }) => t(`payments.cause.${cause}`) },
    { key: 'amount', title: t('payments.amount'), numeric: true, cell: ({ amountFen }) => formatYuan(amountFen) },
    { key: 'repaid', title: t('payments.repaid'), numeric: true, cell: ({ repaidFen }) => formatYuan(repaidFen) },
    { key: 'waived', title: t('payments.waived'), numeric: true, cell: ({ waivedFen }) => formatYuan(waivedFen) },
    { key: 'overdue', title: t('payments.overdue'), numeric: true, cell: ({ overdueFen }) => formatYuan(overdueFen) },
    {
      key: 'outcome',
      title: t('payments.outcome.label'),
      cell: ({ lineId, outcome }) =>
        outcome === null
          ? rowButton(t('payments.handle'), t('payments.handleOf', { line: lineId }), () => onChoose(lineId))
          : t(`payments.outcome.${outcome}`),
    },
  ];
  return (
    <DataTable
      label={t('payments.recoveriesTitle')}
      columns={columns}
      rows={recoveries}
      rowKey={({ lineId }) => String(lineId)}
      rowsMax={20}
    />
  );
}
