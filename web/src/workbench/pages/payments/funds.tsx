import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { formatYuan } from '@zhuni/engine/values';
import { Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../api/fund.ts';
import { fetchPaymentFunds, recordPaymentBudget, recordTransfer } from '../../../api/payments.ts';
import type { Funds, MoneySource } from '../../../api/payments.ts';
import { inLanguage } from '../../../i18n/index.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Field } from '../../parts/field.tsx';
import { fieldOf, FundChoice, FundForm, FundInput, readYuan } from '../../parts/fund-fields.tsx';
import { Outcome, useActing } from '../../parts/outcome.tsx';
import type { Acting } from '../../parts/outcome.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAccount } from '../../session.ts';
import { BackToBatches, useCountyOptions, usePolicyOptions } from './parts.tsx';

/** Years that budgets are looked up for; what is not among them is recorded all the same. */
const years = Array.from({ length: 14 }, (_, index) => 2030 - index);
const sources: readonly MoneySource[] = ['central', 'province', 'city', 'county'];

/** Money and budgets of a county for assistance, by source. */
export function PaymentFundsPage(): ReactElement {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const acting = useActing();
  const counties = useCountyOptions();
  const [picked, setPicked] = useState<string>();
  const [year, setYear] = useState<number>();
  const county = picked ?? counties[0]?.value;
  const funds = useQuery({
    queryKey: ['payments', 'funds', county, year],
    queryFn: () => fetchPaymentFunds(county ?? '', year),
    enabled: county !== undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <BackToBatches />
      <h1>{t('payments.fundsTitle')}</h1>
      <p className="soft">{t('payments.fundsLead')}</p>
      <div className="bar">
        <Field id="funds-county" label={t('payments.county')}>
          <Select
            id="funds-county"
            className="pick"
            value={county ?? ''}
            onChange={setPicked}
            options={[...counties]}
            disabled={counties.length < 2}
          />
        </Field>
        <Field id="funds-year" label={t('payments.year')}>
          <Select
            id="funds-year"
            value={year ?? 0}
            onChange={(next: number) => setYear(next === 0 ? undefined : next)}
            options={[
              { value: 0, label: t('payments.thisYear') },
              ...years.map((value) => ({ value, label: String(value) })),
            ]}
          />
        </Field>
      </div>
      <Outcome of={acting} />
      {funds.data ? <Tables funds={funds.data} /> : <Waiting query={funds} />}
      {permissions.includes('payments.allocate') && county !== undefined ? (
        <>
          <AllocationForm key={`transfer-${county}`} kind="transfer" county={county} acting={acting} />
          <AllocationForm key={`budget-${county}`} kind="budget" county={county} acting={acting} />
        </>
      ) : null}
    </>
  );
}

function Tables({ funds }: { readonly funds: Funds }): ReactElement {
  const { t } = useTranslation();
  const money = <Key extends string>(key: Key, title: string): Column<Readonly<Record<Key, number>>> => ({
    key,
    title,
    numeric: true,
    cell: (row) => formatYuan(row[key]),
  });
  const fundColumns: readonly Column<Funds['funds'][number]>[] = [
    { key: 'source', title: t('payments.source'), cell: ({ name }) => inLanguage(name) },
    money('receivedFen', t('payments.received')),
    money('availableFen', t('payments.available')),
    money('owedFen', t('payments.owed')),
    money('bankFen', t('payments.atBank')),
    money('suspenseFen', t('payments.suspense')),
  ];
  const budgetColumns: readonly Column<Funds['budgets'][number]>[] = [
    { key: 'policy', title: t('payments.policy'), cell: ({ policy }) => inLanguage(policy.title) },
    { key: 'source', title: t('payments.source'), cell: ({ source }) => t(`payments.sources.${source}`) },
    money('budgetFen', t('payments.budget')),
    money('availableFen', t('payments.available')),
    money('committedFen', t('payments.committed')),
    money('spentFen', t('payments.spent')),
  ];
  return (
    <>
      <section className="panel">
        <h2>{t('payments.fundTable')}</h2>
        {funds.funds.length === 0 ? (
          <p>{t('payments.noFunds')}</p>
        ) : (
          <DataTable
            label={t('payments.fundTable')}
            columns={fundColumns}
            rows={funds.funds}
            rowKey={({ source }) => source}
          />
        )}
      </section>
      <section className="panel">
        <h2>{t('payments.budgetTable')}</h2>
        {funds.budgets.length === 0 ? (
          <p>{t('payments.noBudgets')}</p>
        ) : (
          <DataTable
            label={t('payments.budgetTable')}
            columns={budgetColumns}
            rows={funds.budgets}
            rowKey={({ policy, source }) => `${policy.id}-${source}`}
            rowsMax={20}
          />
        )}
      </section>
    </>
  );
}

type FormProps = {
  readonly kind: 'transfer' | 'budget';
  readonly county: string;
  readonly acting: Acting;
};

const budgetOf = <Body extends object>(form: FormData, body: Body) => ({
  ...body,
  policy: fieldOf(form, 'budget-policy'),
  year: Number(fieldOf(form, 'budget-year')),
});

function AllocationForm({ kind, county, acting }: FormProps): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { options } = usePolicyOptions();
  const [key, setKey] = useState(newKey);
  const send = async (form: FormData): Promise<boolean> => {
    const amountFen = readYuan(fieldOf(form, `${kind}-amount`));
    if (amountFen === undefined) {
      acting.say('error', t('payments.badAmount'));
      return false;
    }
    const body = {
      areaCode: county,
      source: fieldOf(form, `${kind}-source`) as MoneySource,
      amountFen,
      documentNo: fieldOf(form, `${kind}-document`),
      onDate: fieldOf(form, `${kind}-date`),
    };
    const done = await acting.act(async () => {
      if (kind === 'transfer') await recordTransfer(body, key);
      else await recordPaymentBudget(budgetOf(form, body), key);
      await client.invalidateQueries({ queryKey: ['payments', 'funds'] });
      return t('payments.done.recorded');
    });
    setKey(newKey());
    return done;
  };
  return (
    <FundForm
      title={t(kind === 'transfer' ? 'payments.addTransfer' : 'payments.addBudget')}
      button={t('payments.save')}
      busy={acting.busy}
      onSend={send}
    >
      <FundChoice
        id={`${kind}-source`}
        label={t('payments.source')}
        options={sources.map((value) => ({ value, label: t(`payments.sources.${value}`) }))}
      />
      {kind === 'budget' ? (
        <>
          <FundChoice id="budget-policy" label={t('payments.policy')} options={options} />
          <FundInput id="budget-year" label={t('payments.year')} type="number" />
        </>
      ) : null}
      <FundInput id={`${kind}-amount`} label={t('payments.amount')} />
      <FundInput id={`${kind}-document`} label={t('payments.document')} />
      <FundInput id={`${kind}-date`} label={t('payments.onDate')} type="date" />
    </FundForm>
  );
}
