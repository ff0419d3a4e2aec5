import { parameterValueOn } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import { toYmd } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';

type ValueOf = (id: string) => number;

export type Law = ReturnType<typeof lawOn>;

/** Positions of codes in a fact's list as bits. */
function bits(fact: string, ...codes: readonly string[]): number {
  const type = handbook.facts.get(fact)?.type;
  const names = type?.kind === 'code' ? Object.keys(type.codes) : [];
  return codes.reduce((mask, code) => {
    if (!names.includes(code)) throw new RangeError(`the fact ${fact} has no code ${code}`);
    return mask | (1 << names.indexOf(code));
  }, 0);
}

function valuesOn(date: PlainDate): ValueOf {
  return (id) => {
    const parameter = handbook.parameters.get(id);
    const found = parameter && parameterValueOn(parameter, { date });
    if (!found) throw new RangeError(`no parameter ${id} on ${date}`);
    return found.value;
  };
}

/** Codes as positions and as bits. */
function codes() {
  const livingCode = Math.log2(bits('deceased', 'no')),
    cityCode = Math.log2(bits('hukou', 'city'));
  const cityOrNone = bits('hukou', 'city', 'none'),
    core = bits('relation', 'head', 'spouse');
  const childRelations = bits('relation', 'child', 'grandchild');
  const dutyRelations = bits(
    'relation',
    'child',
    'child-in-law',
    'parent',
    'parent-in-law',
    'grandchild',
    'grandparent',
    'sibling',
  );
  const dependentStages = bits('educationStage', 'senior', 'vocational', 'college', 'undergraduate', 'junior');
  const schoolStages = bits('educationStage', 'primary', 'junior', 'senior', 'vocational');
  const collegeStages = bits('educationStage', 'college', 'undergraduate'),
    undergraduate = bits('educationStage', 'undergraduate');
  const away = bits('custody', 'prison', 'drug-isolation'),
    prison = bits('custody', 'prison');
  const heavyGrades = bits('disabilityGrade', '1', '2'),
    gradeOne = bits('disabilityGrade', '1'),
    gradeThree = bits('disabilityGrade', '3');
  const anyGrade = bits('disabilityGrade', '1', '2', '3', '4'),
    mind = bits('disabilityKind', 'intellectual', 'mental');
  const physical = bits('disabilityKind', 'physical'),
    visual = bits('disabilityKind', 'visual');
  const unsupported = bits('supporters', 'none', 'unable'),
    able = bits('fatherSituation', 'able');
  const gone = bits('fatherSituation', 'dead', 'declared-missing', 'unknown'),
    institution = bits('careForm', 'institution');
  const urban = Math.log2(bits('registration', 'urban'));

  return {
    livingCode,
    cityCode,
    cityOrNone,
    core,
    childRelations,
    dutyRelations,
    dependentStages,
    schoolStages,
    collegeStages,
    undergraduate,
    away,
    prison,
    heavyGrades,
    gradeOne,
    gradeThree,
    anyGrade,
    mind,
    physical,
    visual,
    unsupported,
    able,
    gone,
    institution,
    urban,
  };
}

/** Dibao and the tests of families: fen and basis points. */
function familyNumbers(value: ValueOf) {
  return {
    standardUrban: value('dibao.standard-urban'),
    standardRural: value('dibao.standard-rural'),
    centralPension: value('income.central-basic-pension'),
    wageShare: value('income.work-cost-share-of-wage'),
    standardShare: value('income.work-cost-share-of-standard'),
    marginalRatio: value('dibao-marginal.ratio'),
    cityAverageArea: value('property.city-average-area'),
    assetsDibao: value('property.assets-dibao'),
    assetsMarginal: value('property.assets-marginal'),
    assetsTekun: value('property.assets-tekun'),
    addMinor: value('dibao.add-on-minor'),
    addIll: value('dibao.add-on-seriously-ill'),
    addHeavy: value('dibao.add-on-heavily-disabled'),
    cityIncome: value('city.disposable-income-per-capita'),
  };
}

/** Money of persons in fen, ages as the last day of birth. */
function personNumbers(value: ValueOf, bornBy: (years: number) => number) {
  return {
    minorAfter: bornBy(value('family.age-of-majority')),
    oldBy: bornBy(value('tekun-basic.age-old')),
    childAfter: bornBy(value('tekun-basic.age-child')),
    allowanceBy: bornBy(value('age-allowance.age-from')),
    middleBy: bornBy(value('age-allowance.age-middle')),
    hundredBy: bornBy(value('age-allowance.age-hundred')),
    rate80: value('age-allowance.rate-80'),
    rate90: value('age-allowance.rate-90'),
    rate100: value('age-allowance.rate-100'),
    elderBy: bornBy(value('poor-elder.age-from')),
    elderAfter: bornBy(value('poor-elder.age-below')),
    secondBy: bornBy(value('poor-elder.age-second')),
    thirdBy: bornBy(value('poor-elder.age-third')),
    elder60: value('poor-elder.rate-60'),
    elder80: value('poor-elder.rate-80'),
    elder90: value('poor-elder.rate-90'),
    elderCare: value('poor-elder.care-part'),
    careFrom: value('poor-elder.care-level-from'),
    nursingOne: value('dis-nursing.grade-1'),
    nursingTwo: value('dis-nursing.grade-2'),
    livingHeavy: value('dis-living.grade-1-2'),
    livingOther: value('dis-living.grade-3-4'),
    orphanInstitution: value('orphan.institution'),
    orphanScattered: value('orphan.scattered'),
  };
}

/** Temporary assistance in fen. */
function aidNumbers(value: ValueOf) {
  const aid = (id: string): number => value('dibao.standard-urban') * value(`temp-expenditure.multiple-${id}`);
  return {
    months: value('temp-expenditure.spending-months'),
    band2: value('temp-expenditure.own-cost-2'),
    band3: value('temp-expenditure.own-cost-3'),
    band4: value('temp-expenditure.own-cost-4'),
    ill1: aid('illness-1'),
    ill2: aid('illness-2'),
    ill3: aid('illness-3'),
    ill4: aid('illness-4'),
    aidSchool: aid('school'),
    aidCollege: aid('college'),
    aidOther: aid('other'),
    freshman: value('temp-expenditure.freshman-least'),
  };
}

/** Codes and numbers of the day. */
export function lawOn(date: PlainDate) {
  const value = valuesOn(date);
  const on = toYmd(date);
  const bornBy = (years: number): number => on - years * 10_000;
  return { ...codes(), ...familyNumbers(value), ...personNumbers(value, bornBy), ...aidNumbers(value) };
}
