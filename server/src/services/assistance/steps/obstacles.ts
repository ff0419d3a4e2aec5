import type { Text } from '@zhuni/engine/values';
import { latestOf } from '../../../kernel/cases/index.ts';
import type { CaseAction, CaseRecord, Obstacles, RequirementCheck } from '../../../kernel/cases/index.ts';
import { decisionRefusals, findDraft } from '../../../kernel/decisions/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { opinionAgainstNotice, resultPublished } from '../notices/index.ts';
import { assistanceRefusals } from '../refusals.ts';

/** The decision that waits must be this one, prepared by another person and signed by a third where it differs. */
function asPrepared(outcome: string): RequirementCheck {
  return async (transaction, { record, actions }) => {
    if (record.state !== 'prepared') return undefined;
    const prepared = latestOf(actions, 'prepare');
    if (!prepared) return assistanceRefusals.nothingPrepared.message;
    if (prepared.data['outcome'] !== outcome) return preparedOtherwise;
    return notYours(transaction, record, prepared);
  };
}

const preparedOtherwise: Text = {
  zh: '拟定的不是这个结论；如不同意，请退回重拟',
  en: 'something else was prepared; send it back to have it prepared anew',
};

/** Why whoever asks may not approve what was prepared; undefined when nothing speaks against it. */
async function notYours(transaction: Transaction, record: CaseRecord, prepared: CaseAction): Promise<Text | undefined> {
  const { actor } = transaction.scope;
  const draft = await findDraft(transaction, { caseId: record.id });
  if ([prepared.actor, draft?.preparedBy, draft?.secondBy].includes(actor)) return decisionRefusals.samePerson.message;
  return draft?.differs && draft.secondBy === null ? decisionRefusals.secondMissing.message : undefined;
}

/** Whoever reported an emergency may not grant the aid for it. */
const byAnother: RequirementCheck = async ({ scope }, { actions }) =>
  actions[0]?.actor === scope.actor ? assistanceRefusals.secondPersonNeeded.message : undefined;

/** What is told of a step before somebody tries it; the effects refuse the same. */
export const stepObstacles: Obstacles = {
  grant: asPrepared('grant'),
  refuse: asPrepared('refuse'),
  keep: asPrepared('keep'),
  change: asPrepared('change'),
  stop: asPrepared('stop'),
  'exit-gradually': asPrepared('exit-gradually'),
  uphold: asPrepared('uphold'),
  vary: asPrepared('vary'),
  overturn: asPrepared('overturn'),
  'aid-first': byAnother,
  'publish-notice': opinionAgainstNotice,
  'publish-county-notice': opinionAgainstNotice,
  'publish-result': resultPublished,
};
