import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { formatYuan } from '@zhuni/engine/values';
import { Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../api/fund.ts';
import { batchesPageRows, batchStates, fetchBatches, prepareBatch, startBatch } from '../../../api/payments.ts';
import type { Batch } from '../../../api/payments.ts';
import { inLanguage } from '../../../i18n/index.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Field } from '../../parts/field.tsx';
import { fieldOf, FundChoice, FundForm, FundInput } from '../../parts/fund-fields.tsx';
import { Outcome, useActing } from '../../parts/outcome.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAccount } from '../../session.ts';
import { showCount } from '../../show.ts';
import { batchLink, monthText, PageTurner, useCountyOptions, usePolicyOptions } from './parts.tsx';

const route = getRouteApi('/payments/');

/** Batches of payments by month and policy, and the preparing of another one. */
export function PaymentsPage(): ReactElement {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const navigate = useNavigate();
  const { month, policy, state, page = 1 } = route.useSearch();
  const batches = useQuery({
    queryKey: ['payments', 'batches', month, policy, state, page],
    queryFn: () =>
      fetchBatches({
        page,
        ...(month ? { month: `${month}-01` } : {}),
        ...(policy ? { policy } : {}),
        ...(state ? { state } : {}),
      }),
    placeholderData: keepPreviousData,
  });
  const go = (search: object): void => void navigate({ to: '/payments', search: { month, policy, state, ...search } });
  return (
    <>
      <h1>{t('payments.title')}</h1>
      <p className="soft">{t('payments.lead')}</p>
      <p className="links">
        {permissions.includes('payments.return') ? (
          <Link to="/payments/returns">{t('payments.links.returns')}</Link>
        ) : null}
        {permissions.includes('payments.recover') ? (
          <Link to="/payments/recoveries">{t('payments.links.recoveries')}</Link>
        ) : null}
        <Link to="/payments/funds">{t('payments.links.funds')}</Link>
      </p>
      <Filters month={month} policy={policy} state={state} onChange={go} />
      {batches.data ? (
        <section className="panel">
          <h2>{t('payments.batches')}</h2>
          {batches.data.length === 0 ? <p role="status">{t('payments.none')}</p> : <Batches batches={batches.data} />}
          <PageTurner
            page={page}
            full={batches.data.length === batchesPageRows}
            onPage={(next) => go({ page: next })}
          />
        </section>
      ) : (
        <Waiting query={batches} />
      )}
      {permissions.includes('payments.prepare') ? <PrepareForm /> : null}
    </>
  );
}

type FiltersProps = {
  readonly month: string | undefined;
  readonly policy: string | undefined;
  readonly state: Batch['state'] | undefined;
  readonly onChange: (search: object) => void;
};

function Filters({ month, policy, state, onChange }: FiltersProps): ReactElement {
  const { t } = useTranslation();
  const { options } = usePolicyOptions();
  return (
    <div className="bar">
      <Field id="month-filter" label={t('payments.month')}>
        <input
          id="month-filter"
          className="field"
          type="month"
          defaultValue={month ?? ''}
          onChange={({ currentTarget: { value } }) => onChange({ month: value === '' ? undefined : value })}
        />
      </Field>
      <Field id="policy-filter" label={t('payments.policy')}>
        <Select
          id="policy-filter"
          className="pick"
          value={policy ?? ''}
          onChange={(next: string) => onChange({ policy: next === '' ? undefined : next })}
          options={[{ value: '', label: t('payments.anyPolicy') }, ...options]}
        />
      </Field>
      <Field id="state-filter" label={t('payments.stateLabel')}>
        <Select
          id="state-filter"
          className="pick"
          value={state ?? ''}
          onChange={(next: string) => onChange({ state: next === '' ? undefined : next })}
          options={[
            { value: '', label: t('payments.anyState') },
            ...batchStates.map((value) => ({ value, label: t(`payments.state.${value}`) })),
          ]}
        />
      </Field>
    </div>
  );
}

function Batches({ batches }: { readonly batches: readonly Batch[] }): ReactElement {
  const { t } = useTranslation();
  const counties = new Map(useCountyOptions().map(({ value, label }) => [value, label]));
  const columns: readonly Column<Batch>[] = [
    {
      key: 'batch',
      title: t('payments.policy'),
      cell: ({ id, policy, month }) =>
        batchLink(id, t('payments.batchOf', { policy: inLanguage(policy.title), month: monthText(month) })),
    },
    { key: 'county', title: t('payments.county'), cell: ({ areaCode }) => counties.get(areaCode) ?? areaCode },
    { key: 'kind', title: t('payments.kind.label'), cell: ({ kind }) => t(`payments.kind.${kind}`) },
    {
      key: 'state',
      title: t('payments.stateLabel'),
      cell: ({ state, phase }) =>
        state === 'draft'
          ? `${t('payments.state.draft')} · ${t(`payments.phase.${phase}`)}`
          : t(`payments.state.${state}`),
    },
    {
      key: 'lines',
      title: t('payments.lines'),
      numeric: true,
      cell: ({ lines }) => (lines === null ? '—' : showCount(lines)),
    },
    {
      key: 'sum',
      title: t('payments.sum'),
      numeric: true,
      cell: ({ sumFen }) => (sumFen === null ? '—' : formatYuan(sumFen)),
    },
  ];
  return (
    <DataTable
      label={t('payments.batches')}
      columns={columns}
      rows={batches}
      rowKey={({ id }) => String(id)}
      rowsMax={batchesPageRows}
      wideFirst
    />
  );
}

function PrepareForm(): ReactElement {
  const { t } = useTranslation();
  const acting = useActing();
  const navigate = useNavigate();
  const { options } = usePolicyOptions();
  const counties = useCountyOptions();
  const [key, setKey] = useState(newKey);
  const send = async (form: FormData): Promise<boolean> => {
    const body = {
      areaCode: fieldOf(form, 'batch-county'),
      policy: fieldOf(form, 'batch-policy'),
      month: `${fieldOf(form, 'batch-month')}-01`,
    };
    let id: number | undefined;
    const done = await acting.act(async () => {
      ({ id } = await startBatch(body, key));
      await prepareBatch(id, () => undefined);
      return undefined;
    });
    setKey(newKey());
    if (id !== undefined) await navigate({ to: '/payments/$id', params: { id: String(id) } });
    return done;
  };
  return (
    <>
      <Outcome of={acting} />
      <FundForm
        title={t('payments.prepare')}
        lead={t('payments.prepareLead')}
        button={t('payments.prepareNow')}
        busy={acting.busy}
        onSend={send}
      >
        <FundChoice id="batch-county" label={t('payments.county')} options={counties} />
        <FundChoice id="batch-policy" label={t('payments.policy')} options={options} />
        <FundInput id="batch-month" label={t('payments.month')} type="month" />
      </FundForm>
    </>
  );
}
