/* oxlint-disable typescript/no-non-null-assertion -- a loop by hand reads typed arrays within their length */
import type { Columns } from './columns.ts';
import type { Law } from './law.ts';
import type { Members } from './members.ts';
import type { Tally } from './tally.ts';

/** What the household's tests found, as far as its money depends on it. */
export type Found = {
  readonly standard: number;
  readonly perCapita: number;
  readonly whole: boolean;
  readonly tekunFits: boolean;
};

/** Dibao and temporary assistance, for the households that come so far. */
export function moneyRules(c: Columns, n: Law, m: Members, { family, entitled, amount }: Tally) {
  const { grossOf, workCostOf, aloneIn, isTekun, isOrphan, addOnOf } = m;
  /** How many members Dibao is paid for; marks those it is not paid for, 0 when nobody may enter. */
  const paidMembers = (r0: number, r1: number, { standard, whole, tekunFits }: Found): number => {
    let entered = whole,
      paid = 0;
    for (let p = r0; p < r1; p++) {
      if (family[(p - r0) & 255] !== 1 || isTekun(p, standard, tekunFits) || isOrphan(p, standard, tekunFits)) {
        family[(p - r0) & 255] = family[(p - r0) & 255] === 1 ? 2 : 0;
        continue;
      }
      paid++;
      if (!entered && aloneIn(p, standard)) entered = true;
    }
    return entered ? paid : 0;
  };
  const payDibao = (h: number, r0: number, r1: number, paid: number, { standard, perCapita, whole }: Found): void => {
    let money = whole ? (standard - perCapita) * paid : 0;
    for (let p = r0; p < r1; p++) {
      if (family[(p - r0) & 255] !== 1 || (!whole && !aloneIn(p, standard))) continue;
      if (!whole) money += standard - (grossOf(p) - workCostOf(p, standard));
      if (c.hardshipAfterAid[h] === 1) money += addOnOf(p, standard);
    }
    entitled[0]!++;
    amount[0]! += Math.max(0, Math.ceil(money / 100) * 100);
  };
  const payTemporaryAid = (r0: number, r1: number, dibao: boolean): void => {
    let money = 0;
    for (let p = r0; p < r1; p++) {
      if (family[(p - r0) & 255] === 0) continue;
      const cost = c.medical6[p]!;
      if (c.ill[p] === 1 && cost > 0)
        money += cost >= n.band4 ? n.ill4 : cost >= n.band3 ? n.ill3 : cost >= n.band2 ? n.ill2 : n.ill1;
      const school = c.school6[p]! <= 0 ? 0 : (n.collegeStages >>> c.stage[p]!) & 1 ? n.aidCollege : n.aidSchool;
      const first = dibao && c.admitted[p] === 1 && (n.undergraduate >>> c.stage[p]!) & 1 ? n.freshman : 0;
      money += Math.max(school, first);
    }
    entitled[7]!++;
    amount[7]! += money > 0 ? money : n.aidOther;
  };
  return { paidMembers, payDibao, payTemporaryAid };
}
