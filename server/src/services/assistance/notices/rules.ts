import type { Text } from '@zhuni/engine/values';
import type { StepId } from '@zhuni/policies/procedures';
import type { CaseRecord, FormData, RequirementChecks, StepEffect, StepEffects } from '../../../kernel/cases/index.ts';
import { today } from '../../../platform/clock/index.ts';
import type { FieldKeys } from '../../../platform/crypto/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { answerObjections, countOpenObjections, takeUpObjections } from './objections.ts';
import { proposed, publishNotice, takeDown } from './publish.ts';
import { noticeRefusals } from './refusals.ts';

/**
 * What the end of a notice still waits for: the days of the last notice of the case, or an answer to an objection;
 * undefined when it is over. Under the lock of the case no objection slips in unseen: each takes part in that lock.
 */
export async function noticeEnded(transaction: Transaction, caseId: number): Promise<Text | undefined> {
  const { rows } = await transaction.client.query<{ endsOn: string }>(
    `select ends_on as "endsOn" from assistance.notice
      where case_id = $1 and withdrawn_at is null order by id desc limit 1`,
    [caseId],
  );
  const [last] = rows;
  if (!last) return { zh: '还没有公示', en: 'there was no public notice yet' };
  if (today() <= last.endsOn)
    return { zh: `公示期到${last.endsOn}为止`, en: `the public notice runs until ${last.endsOn}` };
  return objectionsAnswered(transaction, caseId);
}

async function objectionsAnswered(transaction: Transaction, caseId: number): Promise<Text | undefined> {
  const count = await countOpenObjections(transaction, caseId);
  if (count === 0) return undefined;
  return { zh: `还有${count}条异议没有答复`, en: `${count} ${count === 1 ? 'objection is' : 'objections are'} open` };
}

/** The requirements that notices and objections meet. */
export const noticeChecks = {
  'notice-ended': (transaction, { record }) => noticeEnded(transaction, record.id),
  'objections-answered': (transaction, { record }) => objectionsAnswered(transaction, record.id),
} as const satisfies Partial<RequirementChecks>;

const opinionWords = {
  grant: '同意',
  refuse: '不同意',
  keep: '继续救助',
  change: '调整救助',
  stop: '终止救助',
  'exit-gradually': '渐退',
} as const;

async function stopShowing(transaction: Transaction, { id: caseId }: CaseRecord, reason: string): Promise<void> {
  await takeDown(transaction, { caseId, runningOnly: true, reason });
}

/** The steps that publish, dispute and answer. Names of those who object are sealed and never kept with the action. */
export function noticeEffects(keys: FieldKeys): StepEffects {
  const publish: StepEffect = async (transaction, { record, data }) => {
    const said = data as FormData<'notice'> | FormData<'none'>;
    return { noticeId: await publishNotice(transaction, { record, data: said }) };
  };
  const object: StepEffect = async (transaction, { record, data }) => {
    const { anonymous, by, text } = data as FormData<'objection'>;
    if (!anonymous && by === undefined) throw new Refused(noticeRefusals.nameMissing, { field: 'by' });
    const name = anonymous ? undefined : by;
    return { objections: await takeUpObjections(transaction, keys, { record, text, name }), by: undefined };
  };
  const answer: StepEffect = async (transaction, { record, data }) => {
    const { recommends, reason } = data as FormData<'opinion'> | FormData<'review-opinion'>;
    if (recommends !== proposed(record)) await stopShowing(transaction, record, '复查意见改变，停止公示');
    const said = `复查意见：${opinionWords[recommends]}。${reason}`;
    return { answered: await answerObjections(transaction, { caseId: record.id, answer: said }) };
  };
  const leave: StepEffect = async (transaction, { record }) => {
    await stopShowing(transaction, record, '办件终止');
    await answerObjections(transaction, { caseId: record.id, answer: '办件终止，不再公示' });
  };
  const decideOtherwise: StepEffect = async (transaction, { record }) =>
    stopShowing(transaction, record, '决定与公示不同，停止公示');
  const effects: Partial<Record<StepId, StepEffect>> = {
    'publish-notice': publish,
    'publish-county-notice': publish,
    'publish-result': publish,
    object,
    'object-to-county': object,
    'opine-again': answer,
    'county-opine-again': answer,
    withdraw: leave,
    end: leave,
    refuse: decideOtherwise,
    keep: decideOtherwise,
    change: decideOtherwise,
    'exit-gradually': decideOtherwise,
  };
  return effects;
}
