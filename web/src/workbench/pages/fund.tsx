import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatYuan } from '@zhuni/engine/values';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchFund } from '../../api/fund.ts';
import type { Donation, Fund, FundRequest, Pot } from '../../api/fund.ts';
import { inLanguage } from '../../i18n/index.ts';
import { DataTable } from '../parts/data-table.tsx';
import type { Column } from '../parts/data-table.tsx';
import { CorrectionForm, Corrections } from '../parts/fund-corrections.tsx';
import { DonationForm, PaymentForm, PublishForm, RequestForm } from '../parts/fund-forms.tsx';
import { MeetingForm } from '../parts/fund-meeting.tsx';
import { DonationTrace, GrantSources } from '../parts/fund-trace.tsx';
import { Outcome, useActing } from '../parts/outcome.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useAccount } from '../session.ts';

const key = ['fund'];

/** The fund of the account's area: what lies in it, who gave, who asks, what a meeting decides, what is paid and told. */
export function FundPage(): ReactElement {
  const { t } = useTranslation();
  const fund = useQuery({ queryKey: key, queryFn: fetchFund });
  return (
    <>
      <h1>{t('fund.title')}</h1>
      <p>{t('fund.lead')}</p>
      {fund.data ? <Desk fund={fund.data} /> : <Waiting query={fund} />}
    </>
  );
}

type Opened = { readonly kind: 'trace' | 'sources' | 'pay'; readonly id: number };

function Desk({ fund }: { readonly fund: Fund }): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { permissions } = useAccount();
  const acting = useActing();
  const [opened, setOpened] = useState<Opened>();
  const onDone = async (): Promise<void> => {
    setOpened(undefined);
    await client.invalidateQueries({ queryKey: key });
  };
  const open = fund.requests.filter(({ outcome }) => outcome === 'open');
  const toPay = opened?.kind === 'pay' ? fund.requests.find(({ id }) => id === opened.id) : undefined;
  const may = (permission: string): boolean => permissions.includes(permission);
  return (
    <>
      <Outcome of={acting} />
      <Pots pots={fund.pots} />
      <Donations donations={fund.donations} onTrace={(id) => setOpened({ kind: 'trace', id })} />
      {opened?.kind === 'trace' ? <DonationTrace id={opened.id} /> : null}
      {may('fund.record') ? <DonationForm acting={acting} onDone={onDone} /> : null}
      <Requests requests={fund.requests} mayPay={may('fund.pay')} onOpen={setOpened} />
      {opened?.kind === 'sources' ? <GrantSources id={opened.id} /> : null}
      {toPay ? <PaymentForm acting={acting} onDone={onDone} request={toPay} /> : null}
      {may('fund.record') ? <RequestForm acting={acting} onDone={onDone} /> : null}
      {may('fund.decide') && open.length > 0 ? <MeetingForm acting={acting} onDone={onDone} open={open} /> : null}
      <Corrections acting={acting} onDone={onDone} corrections={fund.corrections} mayApprove={may('fund.decide')} />
      {may('fund.record') ? <CorrectionForm acting={acting} onDone={onDone} /> : null}
      {may('fund.publish') ? <PublishForm acting={acting} /> : null}
      <p>
        <a href={`/fund?area=${fund.areaCode}`}>{t('fund.publicPage')}</a>
      </p>
    </>
  );
}

function Pots({ pots }: { readonly pots: readonly Pot[] }): ReactElement {
  const { t } = useTranslation();
  const columns: readonly Column<Pot>[] = [
    { key: 'purpose', title: t('fund.purpose'), cell: ({ name }) => inLanguage(name) },
    { key: 'given', title: t('fund.given'), numeric: true, cell: ({ givenFen }) => formatYuan(givenFen) },
    { key: 'granted', title: t('fund.granted'), numeric: true, cell: ({ grantedFen }) => formatYuan(grantedFen) },
    { key: 'unpaid', title: t('fund.unpaid'), numeric: true, cell: ({ unpaidFen }) => formatYuan(unpaidFen) },
    { key: 'balance', title: t('fund.balance'), numeric: true, cell: ({ balanceFen }) => formatYuan(balanceFen) },
    { key: 'since', title: t('fund.unspentSince'), cell: ({ unspentSince }) => unspentSince ?? '—' },
  ];
  return (
    <section className="panel">
      <h2>{t('fund.pots')}</h2>
      {pots.length === 0 ? (
        <p>{t('fund.noMoney')}</p>
      ) : (
        <DataTable label={t('fund.pots')} columns={columns} rows={pots} rowKey={({ earmark }) => earmark} />
      )}
    </section>
  );
}

const receiptLink = (id: number, text: string, label: string): ReactElement => (
  <a href={`/api/fund/donations/${id}/receipt.pdf`} target="_blank" rel="noreferrer" aria-label={label}>
    {text}
  </a>
);

const buttonOf = (text: string, label: string, onPress: () => void): ReactElement => (
  <button type="button" className="quiet" aria-label={label} onClick={onPress}>
    {text}
  </button>
);

const householdLink = (id: number): ReactElement => (
  <Link to="/households/$id" params={{ id: String(id) }}>
    {id}
  </Link>
);

type DonationsProps = { readonly donations: readonly Donation[]; readonly onTrace: (id: number) => void };

function Donations({ donations, onTrace }: DonationsProps): ReactElement {
  const { t } = useTranslation();
  const columns: readonly Column<Donation>[] = [
    { key: 'number', title: t('fund.number'), cell: ({ id }) => id },
    {
      key: 'donor',
      title: t('fund.donor'),
      cell: ({ donorName, donorKind }) => donorName ?? t(`fund.donorKind.${donorKind}`),
    },
    { key: 'purpose', title: t('fund.purpose'), cell: ({ earmark }) => t(`fund.earmark.${earmark}`) },
    { key: 'amount', title: t('fund.amount'), numeric: true, cell: ({ amountFen }) => formatYuan(amountFen) },
    { key: 'granted', title: t('fund.granted'), numeric: true, cell: ({ grantedFen }) => formatYuan(grantedFen) },
    {
      key: 'received',
      title: t('fund.receivedOn'),
      cell: ({ receivedOn, takenBack }) => (takenBack ? t('fund.backOn', { on: receivedOn }) : receivedOn),
    },
    {
      key: 'receipt',
      title: t('fund.receipt'),
      cell: ({ id }) => receiptLink(id, t('fund.receipt'), t('fund.receiptOf', { id })),
    },
    {
      key: 'trace',
      title: t('fund.trace'),
      cell: ({ id }) => buttonOf(t('fund.trace'), t('fund.traceOf', { id }), () => onTrace(id)),
    },
  ];
  return (
    <section className="panel">
      <h2>{t('fund.donations')}</h2>
      {donations.length === 0 ? (
        <p>{t('fund.noMoney')}</p>
      ) : (
        <DataTable
          label={t('fund.donations')}
          columns={columns}
          rows={donations}
          rowKey={({ id }) => String(id)}
          rowsMax={10}
        />
      )}
    </section>
  );
}

type RequestsProps = {
  readonly requests: readonly FundRequest[];
  readonly mayPay: boolean;
  readonly onOpen: (opened: Opened) => void;
};

function Requests({ requests, mayPay, onOpen }: RequestsProps): ReactElement {
  const { t } = useTranslation();
  const columns: readonly Column<FundRequest>[] = [
    { key: 'number', title: t('fund.number'), cell: ({ id }) => id },
    { key: 'household', title: t('fund.household'), cell: ({ householdId }) => householdLink(householdId) },
    { key: 'cause', title: t('fund.cause'), cell: ({ cause }) => t(`fund.earmark.${cause}`) },
    { key: 'asked', title: t('fund.asked'), numeric: true, cell: ({ askedFen }) => formatYuan(askedFen) },
    {
      key: 'state',
      title: t('fund.state'),
      cell: ({ outcome, takenBack }) => t(`fund.outcome.${takenBack ? 'takenBack' : outcome}`),
    },
    {
      key: 'granted',
      title: t('fund.granted'),
      numeric: true,
      cell: ({ amountFen }) => (amountFen === null ? '—' : formatYuan(amountFen)),
    },
    { key: 'decided', title: t('fund.decidedOn'), cell: ({ decidedOn }) => decidedOn ?? '—' },
    {
      key: 'paid',
      title: t('fund.paidOn'),
      cell: ({ id, outcome, paidOn, takenBack }) =>
        outcome === 'granted' && paidOn === null && !takenBack && mayPay
          ? buttonOf(t('fund.pay'), t('fund.payOf', { id }), () => onOpen({ kind: 'pay', id }))
          : (paidOn ?? '—'),
    },
    {
      key: 'sources',
      title: t('fund.sources'),
      cell: ({ id, outcome }) =>
        outcome === 'granted'
          ? buttonOf(t('fund.sources'), t('fund.sourcesOf', { id }), () => onOpen({ kind: 'sources', id }))
          : null,
    },
  ];
  return (
    <section className="panel">
      <h2>{t('fund.requests')}</h2>
      {requests.length === 0 ? (
        <p>{t('fund.noRequests')}</p>
      ) : (
        <DataTable
          label={t('fund.requests')}
          columns={columns}
          rows={requests}
          rowKey={({ id }) => String(id)}
          rowsMax={20}
        />
      )}
    </section>
  );
}
