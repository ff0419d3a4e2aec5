import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { newRequestKey } from '../../api/cases.ts';
import { approveCases, fetchApprovals } from '../../api/decisions.ts';
import type { Approval, ApprovalPage, Approved } from '../../api/decisions.ts';
import { inLanguage } from '../../i18n/index.ts';
import { AreaPicker } from '../parts/area-picker.tsx';
import { DataTable } from '../parts/data-table.tsx';
import type { Column } from '../parts/data-table.tsx';
import { Field } from '../parts/field.tsx';
import { Outcome, useActing } from '../parts/outcome.tsx';
import { Pager } from '../parts/pager.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useAccount } from '../session.ts';
import { showCount, showYuan, useMoney } from '../show.ts';

const route = getRouteApi('/approvals');

/** Prepared decisions that wait: tick many and approve them in one go. */
export function ApprovalsPage(): ReactElement {
  const { t } = useTranslation();
  const account = useAccount();
  const navigate = useNavigate();
  const { area = account.area.code, policy, page = 1 } = route.useSearch();
  const approvals = useQuery({
    queryKey: ['approvals', area, policy, page],
    queryFn: () => fetchApprovals({ area, page, ...(policy ? { policy } : {}) }),
    placeholderData: keepPreviousData,
  });
  const go = (search: object): void => void navigate({ to: '/approvals', search: { area, policy, ...search } });
  return (
    <>
      <h1>{t('decision.approvals.title')}</h1>
      <p className="soft">{t('decision.approvals.lead')}</p>
      <div className="bar">
        <AreaPicker value={area} onChange={(code) => go({ area: code })} />
        <Field id="approval-policy" label={t('work.policy')}>
          <Select
            id="approval-policy"
            className="pick pick-wide"
            showSearch={{ optionFilterProp: 'label' }}
            value={policy ?? ''}
            onChange={(id: string) => go({ policy: id === '' ? undefined : id })}
            options={[
              { value: '', label: t('work.allPolicies') },
              ...(approvals.data?.policies ?? []).map(({ id, title, count }) => ({
                value: id,
                label: `${inLanguage(title)} (${showCount(count)})`,
              })),
            ]}
          />
        </Field>
      </div>
      {approvals.data ? (
        <Choosing
          key={`${area}/${policy}/${approvals.data.page}`}
          found={approvals.data}
          onPage={(next) => go({ page: next })}
        />
      ) : (
        <Waiting query={approvals} />
      )}
    </>
  );
}

type ChoosingProps = { readonly found: ApprovalPage; readonly onPage: (page: number) => void };

function Choosing({ found, onPage }: ChoosingProps): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const acting = useActing();
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [approved, setApproved] = useState<Approved>();
  const able = found.approvals.filter(({ obstacle }) => obstacle === null);
  const chosen = able.filter(({ caseId }) => ticked.has(caseId));
  const tick = (caseId: number, on: boolean): void => {
    const next = new Set(ticked);
    if (on) next.add(caseId);
    else next.delete(caseId);
    setTicked(next);
  };
  const approve = (): void =>
    void acting.act(async () => {
      setApproved(undefined);
      const caseIds = chosen.map(({ caseId }) => caseId);
      setApproved(await approveCases(caseIds, newRequestKey()));
      setTicked(new Set());
      for (const key of ['approvals', 'cases', 'case', 'case-board'])
        void client.invalidateQueries({ queryKey: [key] });
      return undefined;
    });
  return (
    <>
      <Outcome of={acting} />
      {approved ? <ApprovedNow approved={approved} /> : null}
      <p role="status">
        {found.total === 0 ? t('decision.approvals.none') : t('work.total', { total: showCount(found.total) })}
      </p>
      {found.total === 0 ? null : (
        <>
          <ApprovalTable found={found} ticked={ticked} onTick={tick} />
          <div className="approve-bar">
            <label className="tick" htmlFor="choose-all">
              <input
                id="choose-all"
                type="checkbox"
                checked={able.length > 0 && chosen.length === able.length}
                disabled={able.length === 0}
                onChange={({ currentTarget }) =>
                  setTicked(new Set(currentTarget.checked ? able.map(({ caseId }) => caseId) : []))
                }
              />
              {t('decision.approvals.chooseAll', { count: able.length })}
            </label>
            {chosen.length === 0 ? null : <Sum chosen={chosen} />}
            <Button type="primary" onClick={approve} loading={acting.busy} disabled={chosen.length === 0}>
              {t('decision.approvals.approve', { count: chosen.length })}
            </Button>
          </div>
        </>
      )}
      <Pager page={found.page} pageRows={found.pageRowsMax} total={found.total} onPage={onPage} />
    </>
  );
}

function Sum({ chosen }: { readonly chosen: readonly Approval[] }): ReactElement {
  const { t } = useTranslation();
  const granted = chosen.filter(({ outcome }) => outcome === 'granted');
  const sum = showYuan(granted.reduce((total, { amountFen }) => total + (amountFen ?? 0), 0));
  return (
    <span>
      {t('decision.approvals.chosenSum', { granted: granted.length, refused: chosen.length - granted.length, sum })}
    </span>
  );
}

type TableProps = {
  readonly found: ApprovalPage;
  readonly ticked: ReadonlySet<number>;
  readonly onTick: (caseId: number, on: boolean) => void;
};

function ApprovalTable({ found, ticked, onTick }: TableProps): ReactElement {
  const { t } = useTranslation();
  const money = useMoney();
  const columns: readonly Column<Approval>[] = [
    {
      key: 'who',
      title: t('decision.approvals.who'),
      cell: (line) => tickAndLink(line, { t, ticked: ticked.has(line.caseId), onTick }),
    },
    { key: 'outcome', title: t('case.field.outcome'), cell: (line) => preparedAs(line, t, money) },
    { key: 'proposal', title: t('decision.approvals.proposal'), cell: (line) => proposedAs(line, t, money) },
    { key: 'area', title: t('work.address'), cell: ({ area }) => inLanguage(area.name) },
    {
      key: 'prepared',
      title: t('decision.approvals.prepared'),
      cell: ({ preparedByName }) => preparedByName ?? t('case.system'),
    },
    { key: 'due', title: t('case.dueOn'), cell: dueDay },
  ];
  return (
    <section className="panel">
      <DataTable
        label={t('decision.approvals.title')}
        columns={columns}
        rows={found.approvals}
        rowKey={({ caseId }) => String(caseId)}
        rowsMax={found.pageRowsMax}
        wideFirst
      />
    </section>
  );
}

type Ticking = {
  readonly t: TFunction;
  readonly ticked: boolean;
  readonly onTick: (caseId: number, on: boolean) => void;
};

function tickAndLink(line: Approval, { t, ticked, onTick }: Ticking): ReactElement {
  const { caseId, policy, maskedName, obstacle } = line;
  const words = { policy: inLanguage(policy.title), name: maskedName };
  return (
    <span className="tick-and-link">
      <input
        type="checkbox"
        aria-label={t('decision.approvals.choose', words)}
        checked={ticked}
        disabled={obstacle !== null}
        onChange={({ currentTarget }) => onTick(caseId, currentTarget.checked)}
      />
      <span>
        <Link to="/cases/$id" params={{ id: String(caseId) }}>
          {t('case.heading', words)}
        </Link>
        {obstacle === null ? null : (
          <span className="obstacle">
            {t('decision.approvals.obstacle')}：{inLanguage(obstacle)}
          </span>
        )}
      </span>
    </span>
  );
}

type Money = ReturnType<typeof useMoney>;

function preparedAs({ outcome, amountFen, policy: { period } }: Approval, t: TFunction, money: Money): ReactElement {
  return (
    <>
      <b className="state" data-state={outcome === 'granted' ? 'true' : 'not'}>
        {t(`decision.drafted.${outcome}`)}
      </b>{' '}
      {outcome === 'granted' ? money({ period, amountFen }) : null}
    </>
  );
}

function proposedAs(line: Approval, t: TFunction, money: Money): ReactElement | string {
  const { differs, proposedOutcome, proposedAmountFen, policy, differsReason } = line;
  if (!differs) return t('decision.approvals.same');
  return (
    <>
      <b className="state" data-state="null">
        {t(`decision.outcome.${proposedOutcome}`)}
      </b>{' '}
      {proposedOutcome === 'entitled' ? money({ period: policy.period, amountFen: proposedAmountFen }) : null}
      <span className="obstacle">{differsReason}</span>
    </>
  );
}

function dueDay({ dueOn, overdue }: Approval): ReactElement {
  return (
    <span className="state date" data-state={overdue ? 'false' : 'not'}>
      {dueOn ?? '—'}
    </span>
  );
}

/** What the approval did, and each case that it left out with its reason. */
function ApprovedNow({ approved }: { readonly approved: Approved }): ReactElement {
  const { t } = useTranslation();
  const { batchId, caseIds, granted, sumFen, leftOut } = approved;
  return (
    <section className="panel" role="status" aria-label={t('decision.approvals.title')}>
      <p>
        <b className="state" data-state={batchId === null ? 'null' : 'true'}>
          {batchId === null
            ? t('decision.approvals.noneDone')
            : t('decision.approvals.done', { count: caseIds.length, granted, sum: showYuan(sumFen), id: batchId })}
        </b>
      </p>
      {leftOut.length === 0 ? null : (
        <>
          <h2>{t('decision.approvals.leftOut', { count: leftOut.length })}</h2>
          <ul className="waits">
            {leftOut.map(({ caseId, reason }) => (
              <li key={caseId}>
                <Link to="/cases/$id" params={{ id: String(caseId) }}>
                  {t('decision.approvals.caseNumber', { id: caseId })}
                </Link>{' '}
                {inLanguage(reason)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
