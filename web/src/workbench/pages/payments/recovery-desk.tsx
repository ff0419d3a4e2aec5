import { formatYuan } from '@zhuni/engine/values';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../api/fund.ts';
import { agreeOnInstalments, decideWaiver, proposeWaiver, recordRepayment } from '../../../api/payments.ts';
import type { Instalment, Recovery } from '../../../api/payments.ts';
import { fieldOf, FundForm, FundInput, readYuan } from '../../parts/fund-fields.tsx';
import type { Acting } from '../../parts/outcome.tsx';
import { useAccount } from '../../session.ts';
import { Do } from './parts.tsx';

type Props = { readonly recovery: Recovery; readonly acting: Acting; readonly onDone: () => Promise<void> };

const leftOf = ({ amountFen, repaidFen, waivedFen }: Recovery): number => amountFen - repaidFen - waivedFen;

/** What an official does about one recovery. */
export function RecoveryDesk(props: Props): ReactElement {
  const { recovery } = props;
  const { t } = useTranslation();
  const { permissions } = useAccount();
  return (
    <section className="panel" aria-labelledby="recovery-desk">
      <h2 id="recovery-desk">{t('payments.handling', { line: recovery.lineId })}</h2>
      <p>{recovery.reason}</p>
      {recovery.instalments.length > 0 ? (
        <ul>
          {recovery.instalments.map(({ dueOn, amountFen }) => (
            <li key={dueOn}>
              {dueOn}: {formatYuan(amountFen)}
            </li>
          ))}
        </ul>
      ) : null}
      <Repayment {...props} />
      <Instalments {...props} />
      {recovery.waiverFen === null ? <Waiver {...props} /> : null}
      {recovery.waiverFen !== null && permissions.includes('payments.waive') ? <WaiverDecision {...props} /> : null}
    </section>
  );
}

/** Does one thing under a key of its own, and tells that it is recorded. */
function useRecording({ acting, onDone }: Props) {
  const { t } = useTranslation();
  const [key, setKey] = useState(newKey);
  const record = async (work: (key: string) => Promise<unknown>): Promise<boolean> => {
    const done = await acting.act(async () => {
      await work(key);
      await onDone();
      return t('payments.done.recorded');
    });
    setKey(newKey());
    return done;
  };
  const withYuan = async (text: string, work: (amountFen: number, key: string) => Promise<unknown>) => {
    const amountFen = readYuan(text);
    if (amountFen !== undefined) return record((one) => work(amountFen, one));
    acting.say('error', t('payments.badAmount'));
    return false;
  };
  return { record, withYuan };
}

function Repayment(props: Props): ReactElement {
  const { t } = useTranslation();
  const { withYuan } = useRecording(props);
  const { lineId } = props.recovery;
  return (
    <FundForm
      title={t('payments.repayment')}
      button={t('payments.save')}
      busy={props.acting.busy}
      onSend={(form) =>
        withYuan(fieldOf(form, 'repaid'), (amountFen, key) => {
          const body = { receivedOn: fieldOf(form, 'repaid-on'), reference: fieldOf(form, 'repaid-reference') };
          return recordRepayment(lineId, { amountFen, ...body }, key);
        })
      }
    >
      <FundInput id="repaid" label={t('payments.amount')} />
      <FundInput id="repaid-on" label={t('payments.receivedOn')} type="date" />
      <FundInput id="repaid-reference" label={t('payments.reference')} />
    </FundForm>
  );
}

/** One a month on the day of the first, equal but for the last, which takes what is left over. */
export function equalInstalments(totalFen: number, count: number, firstDueOn: string): Instalment[] {
  const each = Math.floor(totalFen / count);
  const [year = 0, month = 1, day = 1] = firstDueOn.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const [months, last] = [month - 1 + index, new Date(Date.UTC(year, month + index, 0)).getUTCDate()];
    const dueOn = new Date(Date.UTC(year, months, Math.min(day, last))).toISOString().slice(0, 10);
    return { dueOn, amountFen: index === count - 1 ? totalFen - each * (count - 1) : each };
  });
}

const instalmentsMax = 120;

function Instalments(props: Props): ReactElement {
  const { t } = useTranslation();
  const { record } = useRecording(props);
  const { recovery, acting } = props;
  const send = async (form: FormData): Promise<boolean> => {
    const count = Math.min(instalmentsMax, Math.max(1, Number(fieldOf(form, 'instalments')) || 1));
    const instalments = equalInstalments(leftOf(recovery), count, fieldOf(form, 'first-due'));
    const rest = { agreedOn: fieldOf(form, 'agreed-on'), paper: fieldOf(form, 'agreed-paper') };
    return record((key) => agreeOnInstalments(recovery.lineId, { ...rest, instalments }, key));
  };
  return (
    <FundForm title={t('payments.instalments')} button={t('payments.save')} busy={acting.busy} onSend={send}>
      <FundInput id="instalments" label={t('payments.count')} type="number" />
      <FundInput id="first-due" label={t('payments.firstDue')} type="date" />
      <FundInput id="agreed-on" label={t('payments.agreedOn')} type="date" />
      <FundInput id="agreed-paper" label={t('payments.paper')} />
    </FundForm>
  );
}

function Waiver(props: Props): ReactElement {
  const { t } = useTranslation();
  const { withYuan } = useRecording(props);
  return (
    <FundForm
      title={t('payments.waiver')}
      button={t('payments.save')}
      busy={props.acting.busy}
      onSend={(form) =>
        withYuan(fieldOf(form, 'waived'), (amountFen, key) =>
          proposeWaiver(props.recovery.lineId, { amountFen, reason: fieldOf(form, 'waiver-reason') }, key),
        )
      }
    >
      <FundInput id="waived" label={t('payments.amount')} />
      <FundInput id="waiver-reason" label={t('payments.reason')} />
    </FundForm>
  );
}

function WaiverDecision(props: Props): ReactElement {
  const { t } = useTranslation();
  const { record } = useRecording(props);
  const { lineId, waiverFen } = props.recovery;
  const decide = (approved: boolean): void => void record((key) => decideWaiver(lineId, approved, key));
  return (
    <div className="bar">
      <p>{t('payments.waiverWaits', { amount: formatYuan(waiverFen ?? 0) })}</p>
      <Do text={t('payments.approveWaiver')} busy={props.acting.busy} main onPress={() => decide(true)} />
      <Do text={t('payments.refuseWaiver')} busy={props.acting.busy} onPress={() => decide(false)} />
    </div>
  );
}
