import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { causes, newKey, publishFund, recordDonation, recordPayment, recordRequest } from '../../api/fund.ts';
import type { Cause, Donation, Earmark, FundRequest } from '../../api/fund.ts';
import { fieldOf, FundChoice, FundForm, FundInput, FundWords, readYuan } from './fund-fields.tsx';
import type { Acting } from './outcome.tsx';

export type FundFormProps = { readonly acting: Acting; readonly onDone: () => Promise<unknown> };

const donorKinds: readonly Donation['donorKind'][] = ['organisation', 'person', 'anonymous'];
const earmarks: readonly Earmark[] = ['none', ...causes];

/** Reads the amount of a form and sends it; says what is wrong with an amount that is none. */
function sendWith(
  { acting, onDone }: FundFormProps,
  amount: string,
  { bad, send }: { readonly bad: string; readonly send: (amountFen: number) => Promise<string> },
): Promise<boolean> {
  const amountFen = readYuan(amount);
  if (amountFen === undefined) {
    acting.say('error', bad);
    return Promise.resolve(false);
  }
  return acting.act(async () => {
    const told = await send(amountFen);
    await onDone();
    return told;
  });
}

export function DonationForm(props: FundFormProps): ReactElement {
  const { t } = useTranslation();
  const [kind, setKind] = useState<string>('organisation');
  const [key, setKey] = useState(newKey);
  const send = async (form: FormData): Promise<boolean> => {
    const name = fieldOf(form, 'donor-name');
    const donor = { kind: fieldOf(form, 'donor-kind') as Donation['donorKind'], ...(name ? { name } : {}) };
    const rest = { earmark: fieldOf(form, 'earmark') as Earmark, receivedOn: fieldOf(form, 'received-on') };
    const done = await sendWith(props, fieldOf(form, 'donation-amount'), {
      bad: t('fund.badAmount'),
      send: async (amountFen) => {
        const { id } = await recordDonation({ donor, amountFen, ...rest }, key);
        return t('fund.recorded', { id });
      },
    });
    setKey(newKey());
    if (done) setKind('organisation');
    return done;
  };
  return (
    <FundForm title={t('fund.addDonation')} button={t('fund.save')} busy={props.acting.busy} onSend={send}>
      <FundChoice
        id="donor-kind"
        label={t('fund.donor')}
        options={donorKinds.map((value) => ({ value, label: t(`fund.donorKind.${value}`) }))}
        onChange={setKind}
      />
      {kind === 'anonymous' ? null : <FundInput id="donor-name" label={t('fund.donorName')} />}
      <FundInput id="donation-amount" label={t('fund.amount')} />
      <FundChoice
        id="earmark"
        label={t('fund.purpose')}
        options={earmarks.map((value) => ({ value, label: t(`fund.earmark.${value}`) }))}
      />
      <FundInput id="received-on" label={t('fund.receivedOn')} type="date" />
    </FundForm>
  );
}

export function RequestForm(props: FundFormProps): ReactElement {
  const { t } = useTranslation();
  const [key, setKey] = useState(newKey);
  const send = async (form: FormData): Promise<boolean> => {
    const rest = {
      householdId: Number(fieldOf(form, 'household')),
      cause: fieldOf(form, 'cause') as Cause,
      situation: fieldOf(form, 'situation'),
      statutoryAid: fieldOf(form, 'statutory-aid'),
      statutoryLookedAtOn: fieldOf(form, 'statutory-on'),
      requestedOn: fieldOf(form, 'requested-on'),
    };
    const done = await sendWith(props, fieldOf(form, 'asked'), {
      bad: t('fund.badAmount'),
      send: async (askedFen) => t('fund.recorded', { id: (await recordRequest({ askedFen, ...rest }, key)).id }),
    });
    setKey(newKey());
    return done;
  };
  return (
    <FundForm title={t('fund.addRequest')} button={t('fund.save')} busy={props.acting.busy} onSend={send}>
      <FundInput id="household" label={t('fund.household')} type="number" />
      <FundChoice
        id="cause"
        label={t('fund.cause')}
        options={causes.map((value) => ({ value, label: t(`fund.earmark.${value}`) }))}
      />
      <FundInput id="asked" label={t('fund.asked')} />
      <FundWords id="situation" label={t('fund.situation')} />
      <FundWords id="statutory-aid" label={t('fund.statutoryAid')} />
      <FundInput id="statutory-on" label={t('fund.statutoryLookedAtOn')} type="date" />
      <FundInput id="requested-on" label={t('fund.requestedOn')} type="date" />
    </FundForm>
  );
}

export function PaymentForm(props: FundFormProps & { readonly request: FundRequest }): ReactElement {
  const { t } = useTranslation();
  const { request, acting, onDone } = props;
  const [key, setKey] = useState(newKey);
  const send = async (form: FormData): Promise<boolean> => {
    const body = { paidOn: fieldOf(form, 'paid-on'), bankReference: fieldOf(form, 'bank-reference') };
    const done = await acting.act(async () => {
      await recordPayment(request.id, body, key);
      await onDone();
      return t('fund.paid');
    });
    setKey(newKey());
    return done;
  };
  return (
    <FundForm title={t('fund.payTitle', { id: request.id })} button={t('fund.pay')} busy={acting.busy} onSend={send}>
      <FundInput id="paid-on" label={t('fund.paidOn')} type="date" />
      <FundInput id="bank-reference" label={t('fund.bankReference')} />
    </FundForm>
  );
}

export function PublishForm({ acting }: Pick<FundFormProps, 'acting'>): ReactElement {
  const { t } = useTranslation();
  const send = (form: FormData): Promise<boolean> =>
    acting.act(async () => {
      await publishFund({ year: Number(fieldOf(form, 'year')), quarter: Number(fieldOf(form, 'quarter')) });
      return t('fund.published');
    });
  return (
    <FundForm
      title={t('fund.publish')}
      lead={t('fund.publishLead')}
      button={t('fund.publishNow')}
      busy={acting.busy}
      onSend={send}
    >
      <FundInput id="year" label={t('fund.year')} type="number" />
      <FundChoice
        id="quarter"
        label={t('fund.period')}
        options={([1, 2, 3, 4, 0] as const).map((value) => ({
          value: String(value),
          label: t(`fund.quarter.${value}`),
        }))}
      />
    </FundForm>
  );
}
