import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatYuan } from '@zhuni/engine/values';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchRaiseEffect, startBackPay } from '../../../api/standards.ts';
import type { RaiseEffect } from '../../../api/standards.ts';
import { inLanguage } from '../../../i18n/index.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Outcome, useActing } from '../../parts/outcome.tsx';
import { useAccount } from '../../session.ts';
import { showMoment } from './moment.ts';

const askAgainMs = 1_500;

/** How far a published value has been carried into running help, and what it did. */
export function Effect({ id }: { readonly id: number }): ReactElement {
  const { t } = useTranslation();
  const effect = useQuery({
    queryKey: ['standards', 'effect', id],
    queryFn: () => fetchRaiseEffect(id),
    retry: false,
    refetchInterval: ({ state }) => (state.data?.finishedAt ? false : askAgainMs),
  });
  const found = effect.data;
  return (
    <section aria-label={t('standards.effect')}>
      <h3>{t('standards.effect')}</h3>
      {found ? <Told effect={found} /> : <p role="status">{t('standards.notBegun')}</p>}
    </section>
  );
}

function Told({ effect }: { readonly effect: RaiseEffect }): ReactElement {
  const { t } = useTranslation();
  const { done, total, finishedAt, raised, unchanged, reviews } = effect;
  return (
    <>
      <p role="status">
        {t('standards.progress', { done, total })}
        {finishedAt === null ? null : ` · ${t('standards.finished', { at: showMoment(finishedAt) })}`}
      </p>
      <progress max={Math.max(1, total)} value={done} aria-label={t('standards.progress', { done, total })} />
      <p>
        {t('standards.raised')} {raised} · {t('standards.unchanged')} {unchanged} · {t('standards.reviews')} {reviews}
      </p>
      <Months months={effect.months} />
      <BackPay effect={effect} />
      <Policies policies={effect.policies} />
      <Cases cases={effect.cases} />
    </>
  );
}

function Months({ months }: Pick<RaiseEffect, 'months'>): ReactElement | null {
  const { t } = useTranslation();
  if (months.length === 0) return null;
  const columns: readonly Column<RaiseEffect['months'][number]>[] = [
    { key: 'month', title: t('standards.month'), cell: ({ month }) => month.slice(0, 7) },
    { key: 'count', title: t('standards.entitlements'), numeric: true, cell: ({ entitlements }) => entitlements },
    { key: 'more', title: t('standards.more'), numeric: true, cell: ({ moreFen }) => formatYuan(moreFen) },
    {
      key: 'kind',
      title: t('standards.kind'),
      cell: ({ backPay }) => t(backPay ? 'standards.backPay' : 'standards.regular'),
    },
  ];
  return (
    <>
      <DataTable label={t('standards.months')} columns={columns} rows={months} rowKey={({ month }) => month} />
      {months.some(({ backPay }) => backPay) ? <p className="soft">{t('standards.toPayments')}</p> : null}
    </>
  );
}

/** A county begins the back-pay of its own people, a batch for each policy that was raised. */
function BackPay({ effect: { months, policies } }: { readonly effect: RaiseEffect }): ReactElement | null {
  const { t } = useTranslation();
  const { permissions, area } = useAccount();
  const acting = useActing();
  const last = (months.find(({ backPay }) => !backPay) ?? months.at(-1))?.month;
  const raised = policies.filter((policy) => policy.raised > 0);
  const isOwed = months.some(({ backPay }) => backPay);
  if (!permissions.includes('payments.prepare') || area.level !== 'county' || !isOwed || !last) return null;
  const begin = (policy: string): void =>
    void acting.act(async () => {
      const { id } = await startBackPay({ areaCode: area.code, policy, month: last });
      return t('standards.backPayStarted', { id });
    });
  return (
    <>
      <Outcome of={acting} />
      <div className="bar">
        {raised.map(({ policy, title }) => (
          <button key={policy} type="button" className="quiet" disabled={acting.busy} onClick={() => begin(policy)}>
            {t('standards.startBackPay', { policy: inLanguage(title) })}
          </button>
        ))}
      </div>
    </>
  );
}

function Policies({ policies }: Pick<RaiseEffect, 'policies'>): ReactElement | null {
  const { t } = useTranslation();
  if (policies.length === 0) return null;
  const columns: readonly Column<RaiseEffect['policies'][number]>[] = [
    { key: 'policy', title: t('standards.policy'), cell: ({ title }) => inLanguage(title) },
    { key: 'raised', title: t('standards.raised'), numeric: true, cell: ({ raised }) => raised },
    { key: 'unchanged', title: t('standards.unchanged'), numeric: true, cell: ({ unchanged }) => unchanged },
    { key: 'reviews', title: t('standards.reviews'), numeric: true, cell: ({ reviews }) => reviews },
  ];
  return (
    <DataTable label={t('standards.byPolicy')} columns={columns} rows={policies} rowKey={({ policy }) => policy} />
  );
}

function Cases({ cases }: Pick<RaiseEffect, 'cases'>): ReactElement | null {
  const { t } = useTranslation();
  if (cases.length === 0) return null;
  return (
    <>
      <h4>{t('standards.cases')}</h4>
      <ul>
        {cases.map(({ caseId, reason }) => (
          <li key={caseId}>
            <Link to="/cases/$id" params={{ id: String(caseId) }}>
              {t('standards.caseNo', { id: caseId })}
            </Link>{' '}
            {reason}
          </li>
        ))}
      </ul>
    </>
  );
}
