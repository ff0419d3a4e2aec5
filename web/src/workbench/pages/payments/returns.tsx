import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { formatYuan } from '@zhuni/engine/values';
import { Segmented } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../api/fund.ts';
import { fetchReturns, prepareBatch, returnToFund, startReissue } from '../../../api/payments.ts';
import type { Returned, ReturnList } from '../../../api/payments.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { fieldOf, FundChoice, FundForm, FundInput } from '../../parts/fund-fields.tsx';
import { Outcome, useActing } from '../../parts/outcome.tsx';
import type { Acting } from '../../parts/outcome.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAccount } from '../../session.ts';
import { showCount } from '../../show.ts';
import {
  BackToBatches,
  batchLink,
  householdLink,
  monthText,
  PageTurner,
  rowButton,
  useCountyOptions,
  usePolicyOptions,
} from './parts.tsx';

const lists: readonly ReturnList[] = ['open', 'unclaimed', 'all'];

/** What the bank returned: open, unclaimed or all; issued again by policy, or put back into the fund. */
export function PaymentReturnsPage(): ReactElement {
  const { t } = useTranslation();
  const { area, permissions } = useAccount();
  const client = useQueryClient();
  const acting = useActing();
  const [list, setList] = useState<ReturnList>('open');
  const [page, setPage] = useState(1);
  const [toFund, setToFund] = useState<Returned>();
  const returns = useQuery({
    queryKey: ['payments', 'returns', area.code, list, page],
    queryFn: () => fetchReturns({ area: area.code, list, page }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <BackToBatches />
      <h1>{t('payments.returnsTitle')}</h1>
      <p className="soft">{t('payments.returnsLead')}</p>
      <Outcome of={acting} />
      <Segmented
        aria-label={t('payments.returnList.label')}
        value={list}
        onChange={(next) => {
          setList(next);
          setPage(1);
        }}
        options={lists.map((value) => ({ value, label: t(`payments.returnList.${value}`) }))}
      />
      <section className="panel">
        <h2>{t(`payments.returnList.${list}`)}</h2>
        {returns.data ? (
          <>
            {returns.data.returns.length === 0 ? (
              <p role="status">{t('payments.noReturns')}</p>
            ) : (
              <ReturnTable returns={returns.data.returns} onToFund={setToFund} />
            )}
            <PageTurner page={page} full={returns.data.returns.length === returns.data.pageRowsMax} onPage={setPage} />
          </>
        ) : (
          <Waiting query={returns} />
        )}
        {toFund ? (
          <ToFundForm
            key={toFund.lineId}
            line={toFund}
            acting={acting}
            onDone={async () => {
              setToFund(undefined);
              await client.invalidateQueries({ queryKey: ['payments'] });
            }}
          />
        ) : null}
      </section>
      {permissions.includes('payments.prepare') ? <ReissueForm acting={acting} /> : null}
    </>
  );
}

function fateOf(one: Returned, t: TFunction): string {
  if (one.reissuedAs !== null) return t('payments.fates.reissued', { line: one.reissuedAs });
  if (one.returnedOn !== null) return t('payments.fates.fund');
  if (one.unclaimedSince !== null) return t('payments.fates.unclaimed', { date: one.unclaimedSince });
  return t('payments.fates.waiting');
}

type TableProps = { readonly returns: readonly Returned[]; readonly onToFund: (one: Returned) => void };

function ReturnTable({ returns, onToFund }: TableProps): ReactElement {
  const { t } = useTranslation();
  const { nameOf } = usePolicyOptions();
  const columns: readonly Column<Returned>[] = [
    { key: 'line', title: t('payments.line'), cell: ({ lineId }) => lineId },
    {
      key: 'policy',
      title: t('payments.policy'),
      cell: ({ batchId, policy, month }) =>
        batchLink(batchId, t('payments.batchOf', { policy: nameOf(policy), month: monthText(month) })),
    },
    { key: 'household', title: t('payments.household'), cell: ({ householdId }) => householdLink(householdId) },
    { key: 'amount', title: t('payments.amount'), numeric: true, cell: ({ amountFen }) => formatYuan(amountFen) },
    { key: 'reason', title: t('payments.reason'), cell: ({ reason }) => t(`payments.returnReason.${reason}`) },
    {
      key: 'on',
      title: t('payments.returnedOn'),
      cell: ({ receivedOn, late }) => (late ? `${receivedOn} · ${t('payments.late')}` : receivedOn),
    },
    {
      key: 'fate',
      title: t('payments.fate'),
      cell: (one) =>
        one.unclaimedSince !== null && one.returnedOn === null && one.reissuedAs === null
          ? rowButton(t('payments.toFund'), t('payments.toFundOf', { line: one.lineId }), () => onToFund(one))
          : fateOf(one, t),
    },
  ];
  return (
    <DataTable
      label={t('payments.returnsTitle')}
      columns={columns}
      rows={returns}
      rowKey={({ lineId }) => String(lineId)}
      rowsMax={20}
    />
  );
}

type ToFundProps = { readonly line: Returned; readonly acting: Acting; readonly onDone: () => Promise<void> };

function ToFundForm({ line, acting, onDone }: ToFundProps): ReactElement {
  const { t } = useTranslation();
  const send = (form: FormData): Promise<boolean> =>
    acting.act(async () => {
      await returnToFund(line.lineId, fieldOf(form, 'to-fund-reason'));
      await onDone();
      return t('payments.done.recorded');
    });
  return (
    <FundForm
      title={t('payments.toFundOf', { line: line.lineId })}
      button={t('payments.save')}
      busy={acting.busy}
      onSend={send}
    >
      <FundInput id="to-fund-reason" label={t('payments.reason')} />
    </FundForm>
  );
}

function ReissueForm({ acting }: { readonly acting: Acting }): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const counties = useCountyOptions();
  const { options } = usePolicyOptions();
  const [key, setKey] = useState(newKey);
  const send = async (form: FormData): Promise<boolean> => {
    const body = { areaCode: fieldOf(form, 'reissue-county'), policy: fieldOf(form, 'reissue-policy') };
    let id: number | undefined;
    const done = await acting.act(async () => {
      const { batchId, lines } = await startReissue(body, key);
      await prepareBatch(batchId, () => undefined);
      id = batchId;
      return t('payments.done.reissued', { id: batchId, lines: showCount(lines) });
    });
    setKey(newKey());
    if (id !== undefined) await navigate({ to: '/payments/$id', params: { id: String(id) } });
    return done;
  };
  return (
    <FundForm
      title={t('payments.reissue')}
      lead={t('payments.reissueLead')}
      button={t('payments.reissueNow')}
      busy={acting.busy}
      onSend={send}
    >
      <FundChoice id="reissue-county" label={t('payments.county')} options={counties} />
      <FundChoice id="reissue-policy" label={t('payments.policy')} options={options} />
    </FundForm>
  );
}
