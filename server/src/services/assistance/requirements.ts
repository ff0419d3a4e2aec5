import type { Text } from '@zhuni/engine/values';
import { latestOf } from '../../kernel/cases/index.ts';
import type { CaseAction, RequirementCheck, RequirementChecks } from '../../kernel/cases/index.ts';

type Actions = readonly CaseAction[];

/** Met when an action of the step was taken. */
function recorded(step: CaseAction['step'], missing: Text): RequirementCheck {
  return async (_, { actions }) => (latestOf(actions, step) ? undefined : missing);
}

/** Met when an action of the step was taken after the last objection: the family is looked at again. */
function recordedAnew(step: CaseAction['step'], missing: Text): RequirementCheck {
  return async (_, { actions }) => {
    const objected = actions.findLast(({ step: taken }) => taken === 'object' || taken === 'object-to-county');
    const found = latestOf(actions, step);
    return found && found.number > (objected?.number ?? 0) ? undefined : missing;
  };
}

const opinionSteps: ReadonlySet<string> = new Set(['opine', 'opine-again', 'county-opine', 'county-opine-again']);

/** Two thirds of those who hold the democratic review represent the village (L4 art. 22). */
const representativesShareMin = 2 / 3;

async function reviewMeeting(_: unknown, { actions }: { readonly actions: Actions }): Promise<Text | undefined> {
  const meeting = latestOf(actions, 'record-review-meeting');
  if (!meeting) return { zh: '还没有登记民主评议', en: 'the democratic review is not recorded' };
  const { present, representatives } = meeting.data as { present: number; representatives: number };
  return representatives >= present * representativesShareMin
    ? undefined
    : { zh: '民主评议中村（居）民代表不足三分之二', en: 'fewer than two thirds of the review represented the village' };
}

async function opinionAgainst(_: unknown, { actions }: { readonly actions: Actions }): Promise<Text | undefined> {
  const opinion = actions.findLast(({ step }) => opinionSteps.has(step));
  return opinion?.data['recommends'] === 'refuse'
    ? undefined
    : { zh: '审核意见为同意，须先公示', en: 'the opinion is in favour, so the public notice comes first' };
}

/** A visit by the county is needed when staff have a relative in the family or somebody objected (L1 art. 11, 20). */
async function countyVisit(_: unknown, { actions }: { readonly actions: Actions }): Promise<Text | undefined> {
  const needed = actions.some(({ step }) => step === 'register-relative' || step === 'object');
  if (!needed || latestOf(actions, 'record-county-visit')) return undefined;
  return {
    zh: '近亲属备案或有异议的，须由区县入户核查',
    en: 'the county has to visit: a relative of staff, or an objection',
  };
}

/** What the record of the case itself shows. */
export const recordChecks = {
  survey: recordedAnew('record-survey', {
    zh: '还没有登记两人以上的入户调查',
    en: 'no household visit by two investigators is recorded',
  }),
  'self-care': recorded('record-self-care', {
    zh: '还没有登记自理能力评估',
    en: 'the self-care assessment is not recorded',
  }),
  assessment: recorded('record-assessment', { zh: '还没有登记评估结果', en: 'the assessment is not recorded' }),
  'review-meeting': reviewMeeting,
  'opinion-against': opinionAgainst,
  'county-visit': countyVisit,
} as const satisfies Partial<RequirementChecks>;
