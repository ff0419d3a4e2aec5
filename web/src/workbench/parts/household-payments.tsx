import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/fund.ts';
import { fetchBanks, fetchHouseholdPayments, fetchPayeeAccounts, recordPayeeAccount } from '../../api/payments.ts';
import type { PayeeAccount } from '../../api/payments.ts';
import type { MemberView } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';
import { lineColumns } from '../pages/payments/lines.tsx';
import { useAccount } from '../session.ts';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';
import { fieldOf, FundChoice, FundForm, FundInput } from './fund-fields.tsx';
import { Outcome, useActing } from './outcome.tsx';
import { Waiting } from './waiting.tsx';

type Props = {
  readonly householdId: number;
  readonly members: readonly MemberView[];
  readonly chosen: string | undefined;
};

/** What a household was paid, and where money for the person goes who was chosen above (the first, when nobody was). */
export function HouseholdPayments({ householdId, members, chosen }: Props): ReactElement | null {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const may = permissions.includes('payments.lines');
  const lines = useQuery({
    queryKey: ['payments', 'household', householdId],
    queryFn: () => fetchHouseholdPayments(householdId),
    enabled: may,
  });
  const member = members.find(({ id }) => id === chosen) ?? members[0];
  if (!may) return null;
  return (
    <section className="panel" aria-labelledby="household-payments">
      <h2 id="household-payments">{t('payments.payments')}</h2>
      {lines.data ? null : <Waiting query={lines} />}
      {lines.data?.length === 0 ? <p>{t('payments.noPayments')}</p> : null}
      {lines.data && lines.data.length > 0 ? (
        <DataTable
          label={t('payments.payments')}
          columns={[
            { key: 'policy', title: t('payments.policy'), cell: ({ policy }) => inLanguage(policy.title) },
            ...lineColumns(t),
          ]}
          rows={lines.data}
          rowKey={({ id }) => String(id)}
          rowsMax={6}
        />
      ) : null}
      {member ? <Accounts key={member.id} member={member} /> : null}
    </section>
  );
}

function Accounts({ member }: { readonly member: MemberView }): ReactElement {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const [open, setOpen] = useState(false);
  const personId = Number(member.id);
  const accounts = useQuery({
    queryKey: ['payments', 'accounts', personId],
    queryFn: () => fetchPayeeAccounts(personId),
  });
  const label = t('payments.accountsOf', { name: member.name });
  const columns: readonly Column<PayeeAccount>[] = [
    { key: 'kind', title: t('payments.accountKind.label'), cell: ({ kind }) => t(`payments.accountKind.${kind}`) },
    {
      key: 'where',
      title: t('payments.where'),
      cell: ({ bank, last4, place, holderName }) =>
        bank
          ? [t('payments.endsWith', { bank: inLanguage(bank.name), last4 }), holderName].filter(Boolean).join(' · ')
          : place,
    },
    { key: 'from', title: t('payments.validFrom'), cell: ({ validFrom }) => validFrom },
    { key: 'until', title: t('payments.validUntil'), cell: ({ validUntil }) => validUntil ?? '—' },
  ];
  return (
    <>
      <h3>{label}</h3>
      {accounts.data ? null : <Waiting query={accounts} />}
      {accounts.data?.length === 0 ? <p>{t('payments.noAccounts')}</p> : null}
      {accounts.data && accounts.data.length > 0 ? (
        <DataTable label={label} columns={columns} rows={accounts.data} rowKey={({ id }) => String(id)} />
      ) : null}
      {permissions.includes('payments.payees') ? (
        <p>
          <button type="button" className="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('payments.addAccount')}
          </button>
        </p>
      ) : null}
      {open ? <AccountForm personId={personId} onDone={() => setOpen(false)} /> : null}
    </>
  );
}

const kinds: readonly PayeeAccount['kind'][] = ['bank', 'guardian', 'cash', 'in-kind'];

type FormProps = { readonly personId: number; readonly onDone: () => void };

function AccountForm({ personId, onDone }: FormProps): ReactElement {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const [kind, setKind] = useState<string>('bank');
  const [key, setKey] = useState(newKey);
  const banks = useQuery({ queryKey: ['payments', 'banks'], queryFn: fetchBanks, staleTime: Number.POSITIVE_INFINITY });
  const atBank = kind === 'bank' || kind === 'guardian';
  const send = async (form: FormData): Promise<boolean> => {
    const given = (name: string): Record<string, string> => {
      const value = fieldOf(form, name);
      return value === '' ? {} : { [name]: value };
    };
    const fields = ['bankCode', 'number', 'holderName', 'reason', 'paper', 'place'].map(given);
    const body = Object.assign({ kind: fieldOf(form, 'kind') as PayeeAccount['kind'] }, ...fields) as {
      kind: PayeeAccount['kind'];
    };
    const done = await acting.act(async () => {
      await recordPayeeAccount(personId, body, key);
      await client.invalidateQueries({ queryKey: ['payments', 'accounts', personId] });
      return undefined;
    });
    setKey(newKey());
    if (done) onDone();
    return done;
  };
  return (
    <>
      <Outcome of={acting} />
      <FundForm title={t('payments.addAccount')} button={t('payments.save')} busy={acting.busy} onSend={send}>
        <FundChoice
          id="kind"
          label={t('payments.accountKind.label')}
          options={kinds.map((value) => ({ value, label: t(`payments.accountKind.${value}`) }))}
          onChange={setKind}
        />
        {atBank ? (
          <>
            <FundChoice
              id="bankCode"
              label={t('payments.bank')}
              options={(banks.data ?? []).map(({ code, name }) => ({ value: code, label: inLanguage(name) }))}
            />
            <FundInput id="number" label={t('payments.number')} />
          </>
        ) : (
          <FundInput id="place" label={t('payments.place')} />
        )}
        {kind === 'guardian' ? (
          <>
            <FundInput id="holderName" label={t('payments.holder')} />
            <FundInput id="paper" label={t('payments.paper')} />
          </>
        ) : null}
        <FundInput id="reason" label={t('payments.reason')} required={kind === 'guardian'} />
      </FundForm>
    </>
  );
}
