/* oxlint-disable typescript/no-non-null-assertion -- a loop by hand reads typed arrays within their length */
import type { Columns } from './columns.ts';
import type { Law } from './law.ts';

export type Members = ReturnType<typeof memberRules>;

function ownRules(c: Columns, n: Law) {
  const inFamily = (p: number): boolean => {
    if (c.deceased[p] !== n.livingCode || (n.away >>> c.custody[p]!) & 1 || c.missing[p] === 1 || c.clergy[p] === 1)
      return false;
    const role = c.relation[p]!;
    if ((n.core >>> role) & 1 || ((n.dutyRelations >>> role) & 1 && c.together[p] === 1)) return true;
    if (!((n.childRelations >>> role) & 1)) return false;
    return (
      c.birth[p]! > n.minorAfter ||
      c.canWork[p] !== 1 ||
      (c.student[p] === 1 && ((n.dependentStages >>> c.stage[p]!) & 1) === 1)
    );
  };
  const grossOf = (p: number): number =>
    c.wage[p]! + c.business[p]! + c.property[p]! + c.pension[p]! + c.residentPension[p]! + c.transfer[p]!;
  const tekunIncomeOf = (p: number): number => {
    const own = c.residentPension[p]!;
    return grossOf(p) - (own < n.centralPension ? own : n.centralPension);
  };
  const workCostOf = (p: number, standard: number): number => {
    const cost = c.workCost[p]!;
    if (cost === 0) return 0;
    return Math.min(
      cost,
      Math.floor((c.wage[p]! * n.wageShare) / 10_000),
      Math.floor((standard * n.standardShare) / 10_000),
    );
  };
  const isDisabled = (p: number): boolean => c.cardValid[p] === 1 && ((n.anyGrade >>> c.grade[p]!) & 1) === 1;
  const isHeavy = (p: number): boolean => c.cardValid[p] === 1 && ((n.heavyGrades >>> c.grade[p]!) & 1) === 1;
  const isFrail = (p: number): boolean =>
    c.ill[p] === 1 ||
    (c.cardValid[p] === 1 &&
      (((n.heavyGrades >>> c.grade[p]!) & 1) === 1 ||
        (((n.gradeThree >>> c.grade[p]!) & 1) === 1 && ((n.mind >>> c.kind[p]!) & 1) === 1)));
  return { inFamily, grossOf, tekunIncomeOf, workCostOf, isDisabled, isHeavy, isFrail };
}

function tekunRules(c: Columns, n: Law, tekunIncomeOf: (p: number) => number) {
  const cannotWork = (p: number): boolean => {
    if (c.birth[p]! <= n.oldBy || c.birth[p]! > n.childAfter) return true;
    if (c.cardValid[p] === 1) {
      const [g, k] = [c.grade[p]!, c.kind[p]!];
      if (((n.heavyGrades | n.gradeThree) >>> g) & 1 && (n.mind >>> k) & 1) return true;
      if ((n.heavyGrades >>> g) & 1 && (n.physical >>> k) & 1) return true;
      if ((n.gradeOne >>> g) & 1 && (n.visual >>> k) & 1) return true;
    }
    return (
      c.tekunChild[p] === 1 &&
      (c.birth[p]! > n.minorAfter || (c.student[p] === 1 && ((n.schoolStages >>> c.stage[p]!) & 1) === 1))
    );
  };
  const isTekun = (p: number, standard: number, propertyFits: boolean): boolean =>
    propertyFits &&
    ((n.unsupported >>> c.supporters[p]!) & 1) === 1 &&
    c.deceased[p] === n.livingCode &&
    c.hukou[p] === n.cityCode &&
    ((n.prison >>> c.custody[p]!) & 1) === 0 &&
    cannotWork(p) &&
    tekunIncomeOf(p) < standard &&
    (c.birth[p]! <= n.minorAfter ||
      ((n.able >>> c.father[p]!) & 1) === 1 ||
      ((n.able >>> c.mother[p]!) & 1) === 1 ||
      c.choosesTekun[p] === 1 ||
      c.tekunChild[p] === 1);
  const isOrphan = (p: number, standard: number, propertyFits: boolean): boolean =>
    c.birth[p]! > n.minorAfter &&
    ((n.gone >>> c.father[p]!) & 1) === 1 &&
    ((n.gone >>> c.mother[p]!) & 1) === 1 &&
    c.deceased[p] === n.livingCode &&
    ((n.cityOrNone >>> c.hukou[p]!) & 1) === 1 &&
    !isTekun(p, standard, propertyFits);
  return { isTekun, isOrphan };
}

/** What is asked of one member, by row. */
export function memberRules(c: Columns, n: Law) {
  const own = ownRules(c, n);
  const { inFamily, grossOf, workCostOf, isHeavy, isFrail } = own;
  const aloneIn = (p: number, standard: number): boolean =>
    isFrail(p) && inFamily(p) && grossOf(p) - workCostOf(p, standard) < standard;
  const addOnOf = (p: number, standard: number): number => {
    const share = isHeavy(p) ? n.addHeavy : c.ill[p] === 1 ? n.addIll : c.birth[p]! > n.minorAfter ? n.addMinor : 0;
    return Math.floor((standard * share) / 10_000);
  };

  return { ...own, aloneIn, addOnOf, ...tekunRules(c, n, own.tekunIncomeOf) };
}
