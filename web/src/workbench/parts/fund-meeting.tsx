import { formatYuan } from '@zhuni/engine/values';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, recordMeeting } from '../../api/fund.ts';
import type { FundRequest, Vote } from '../../api/fund.ts';
import type { FundFormProps } from './fund-forms.tsx';
import { fieldOf, FundChoice, FundForm, FundInput, FundWords, readYuan } from './fund-fields.tsx';

const voteKinds = ['for', 'against', 'abstain', 'conflict', 'absent'] as const;
const [seatsMin, seatsDefault, seatsMax] = [3, 5, 25];

/** One seat of the committee as it was filled in; undefined: nobody came. */
function voteOf(form: FormData, number: number): Vote | undefined {
  const kind = fieldOf(form, `vote-${number}`);
  const name = fieldOf(form, `member-${number}`);
  if (kind === 'conflict') return { name, conflict: fieldOf(form, `conflict-${number}`) };
  return kind === 'for' || kind === 'against' || kind === 'abstain' ? { name, vote: kind } : undefined;
}

type Props = FundFormProps & { readonly open: readonly FundRequest[] };

/** Records what a case meeting decided of one request: who came, how each voted, who stepped back. */
export function MeetingForm({ acting, onDone, open }: Props): ReactElement {
  const { t } = useTranslation();
  const [seats, setSeats] = useState(seatsDefault);
  const [key, setKey] = useState(newKey);
  const numbers = Array.from({ length: seats }, (_, at) => at + 1);
  const send = async (form: FormData): Promise<boolean> => {
    const votes = numbers.map((number) => voteOf(form, number)).filter((vote) => vote !== undefined);
    const requestId = Number(fieldOf(form, 'meeting-request'));
    const amountFen = readYuan(fieldOf(form, 'grant-amount')) ?? null;
    const decisions = [{ requestId, amountFen, reason: fieldOf(form, 'meeting-reason'), votes }];
    const done = await acting.act(async () => {
      const answer = await recordMeeting({ heldOn: fieldOf(form, 'held-on'), seats, decisions }, key);
      await onDone();
      const [decided] = answer.decisions;
      return decided ? t('fund.decided', { id: requestId, outcome: t(`fund.outcome.${decided.outcome}`) }) : undefined;
    });
    setKey(newKey());
    return done;
  };
  return (
    <FundForm
      title={t('fund.meeting')}
      lead={t('fund.meetingLead')}
      button={t('fund.decide')}
      busy={acting.busy}
      onSend={send}
    >
      <FundChoice
        id="meeting-request"
        label={t('fund.request')}
        options={open.map(({ id, cause, askedFen }) => ({
          value: String(id),
          label: t('fund.requestLine', { id, cause: t(`fund.earmark.${cause}`), amount: formatYuan(askedFen) }),
        }))}
      />
      <FundInput id="held-on" label={t('fund.heldOn')} type="date" />
      <FundChoice
        id="seats"
        label={t('fund.seats')}
        options={[seatsDefault, ...Array.from({ length: seatsMax - seatsMin + 1 }, (_, at) => at + seatsMin)]
          .filter((value, at, all) => all.indexOf(value) === at)
          .map((value) => ({ value: String(value), label: String(value) }))}
        onChange={(value) => setSeats(Number(value))}
      />
      {numbers.map((number) => (
        <Seat key={number} number={number} />
      ))}
      <FundInput id="grant-amount" label={t('fund.grantAmount')} required={false} />
      <FundWords id="meeting-reason" label={t('fund.reason')} />
    </FundForm>
  );
}

function Seat({ number }: { readonly number: number }): ReactElement {
  const { t } = useTranslation();
  const [kind, setKind] = useState<string>('for');
  return (
    <>
      <FundInput id={`member-${number}`} label={t('fund.seat', { number })} required={kind !== 'absent'} />
      <FundChoice
        id={`vote-${number}`}
        label={t('fund.voteOf', { number })}
        options={voteKinds.map((value) => ({ value, label: t(`fund.vote.${value}`) }))}
        onChange={setKind}
      />
      {kind === 'conflict' ? <FundInput id={`conflict-${number}`} label={t('fund.conflictOf', { number })} /> : null}
    </>
  );
}
