import { printCitation, startEvaluation, truthOf } from '@zhuni/engine';
import type { Household } from '@zhuni/engine';
import type { PlainDate, Text } from '@zhuni/engine/values';
import { familyGrounds, handbook, isFamilyMember, noFamilyGround } from '@zhuni/policies';
import type { FamilyGround } from '@zhuni/policies';

/** Whether a member counts for the means test (共同生活家庭成员) on a date, why, and by which article. */
export type Standing = {
  /** Null: not settled by what is known. */
  readonly counts: boolean | null;
  readonly why: Text;
  readonly article: Text;
};

const unsettled: Text = {
  zh: '还不能确定：需要核实与户主关系、共同居住等情况',
  en: 'not settled: relation to the head and living together are to be verified',
};

/** How each member of a household stands on a date, in the order of its members. Pure. */
export function composition(household: Household, date: PlainDate): readonly Standing[] {
  const run = startEvaluation(handbook, household, { date });
  const inForce = familyGrounds.filter(({ from, until }) => from <= date && (until === undefined || date < until));
  return household.members.map((_, member) => {
    const counts = truthOf(run, isFamilyMember, member);
    const ground = inForce.find((one) => one.counts === counts && truthOf(run, one.holds, member) === true);
    const why = counts === null ? unsettled : (ground?.text ?? noFamilyGround);
    return { counts, why, article: articleText(ground ?? inForce[0]) };
  });
}

function articleText(ground: FamilyGround | undefined): Text {
  return ground ? printCitation(ground.article, handbook.sources) : { zh: '', en: '' };
}
