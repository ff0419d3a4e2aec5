/* oxlint-disable typescript/no-non-null-assertion -- a loop by hand reads typed arrays within their length */
import type { Columns } from './columns.ts';
import type { Law } from './law.ts';
import type { Members } from './members.ts';
import type { Found } from './money.ts';
import type { Tally } from './tally.ts';

/** The five policies of persons, for the members of one household. */
export function personRules(c: Columns, n: Law, m: Members, { family, entitled, amount }: Tally) {
  const { aloneIn, isTekun, isOrphan, isDisabled } = m;
  return (r0: number, r1: number, dibao: boolean, { standard, whole, tekunFits }: Found): void => {
    for (let p = r0; p < r1; p++) {
      if (c.deceased[p] !== n.livingCode) continue;
      const born = c.birth[p]!;
      const card = isDisabled(p);
      const isMinor = born > n.minorAfter;
      if (!card && !isMinor && born > n.elderBy) continue;
      const city = c.hukou[p] === n.cityCode;
      const heavy = card && ((n.heavyGrades >>> c.grade[p]!) & 1) === 1;
      const present = ((n.prison >>> c.custody[p]!) & 1) === 0 && c.missing[p] !== 1;
      const nursing = heavy && city && present && c.workInjury[p] !== 1 && !isTekun(p, standard, tekunFits);
      const nursingFen = (n.gradeOne >>> c.grade[p]!) & 1 ? n.nursingOne : n.nursingTwo;
      if (nursing) {
        entitled[3]!++;
        amount[3]! += nursingFen;
      }
      const orphan = isMinor && isOrphan(p, standard, tekunFits);
      if (orphan) {
        entitled[5]!++;
        amount[5]! += (n.institution >>> c.careForm[p]!) & 1 ? n.orphanInstitution : n.orphanScattered;
      }
      const inDibao = dibao && family[(p - r0) & 255] === 1 && (whole || aloneIn(p, standard));
      if (inDibao && card && city && c.workInjury[p] !== 1 && !orphan) {
        entitled[4]!++;
        amount[4]! += heavy ? n.livingHeavy : n.livingOther;
      }
      if (inDibao && born <= n.elderBy && born > n.elderAfter) {
        const age = born <= n.thirdBy ? n.elder90 : born <= n.secondBy ? n.elder80 : n.elder60;
        const care = c.careLevel[p]! >= n.careFrom ? Math.max(0, n.elderCare - (nursing ? nursingFen : 0)) : 0;
        entitled[6]!++;
        amount[6]! += age + care;
      } else if (born <= n.allowanceBy && city && present) {
        entitled[2]!++;
        amount[2]! += born <= n.hundredBy ? n.rate100 : born <= n.middleBy ? n.rate90 : n.rate80;
      }
    }
  };
}
