/* oxlint-disable typescript/no-non-null-assertion -- a loop by hand reads typed arrays within their length */
/**
 * The eight policies as a good programmer writes them by hand for one date: one loop over households, typed arrays, what
 * is cheap first, nothing worked out that is not needed. The yardstick of the benchmark; reads complete columns only.
 */
import type { ColumnStore } from '@zhuni/engine/screen';
import type { PlainDate } from '@zhuni/engine/values';
import { toYmd } from '@zhuni/engine/values';
import { parameterValueOn } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
import type { EightTotals } from './eight.ts';
import { eight } from './eight.ts';

export type HandWritten = { readonly run: (from: number, until: number) => void; readonly totals: () => EightTotals };

function columnsOf(store: ColumnStore) {
  const of = (name: string): Int8Array | Int16Array | Int32Array | Float64Array => {
    const column = store.columns.get(name);
    if (!column) throw new RangeError(`the store has no column ${name}`);
    return column.data;
  };
  const small = (name: string): Int8Array => of(name) as Int8Array;
  const whole = (name: string): Int32Array => of(name) as Int32Array;
  return { small, whole };
}

/** Positions of codes in a fact's list as bits. */
function bits(fact: string, ...codes: readonly string[]): number {
  const type = handbook.facts.get(fact)?.type;
  const names = type?.kind === 'code' ? Object.keys(type.codes) : [];
  return codes.reduce((mask, code) => {
    if (!names.includes(code)) throw new RangeError(`the fact ${fact} has no code ${code}`);
    return mask | (1 << names.indexOf(code));
  }, 0);
}

function valuesOn(date: PlainDate): (id: string) => number {
  return (id) => {
    const parameter = handbook.parameters.get(id);
    const found = parameter && parameterValueOn(parameter, { date });
    if (!found) throw new RangeError(`no parameter ${id} on ${date}`);
    return found.value;
  };
}

/** Makes the loop for a store and a date from 2026-01-01 on, when the whole resident pension counts again. */
export function handWritten(store: ColumnStore, date: PlainDate): HandWritten {
  const { small, whole } = columnsOf(store);
  const { starts } = store;
  const value = valuesOn(date);
  const on = toYmd(date);
  const bornBy = (years: number): number => on - years * 10_000;

  const birth = whole('birthDate'),
    deceased = small('deceased'),
    hukou = small('hukou'),
    relation = small('relation');
  const custody = small('custody'),
    missing = small('declaredMissing'),
    clergy = small('clergyAwayThreeYears');
  const student = small('fullTimeStudent'),
    stage = small('educationStage'),
    canWork = small('canWork');
  const together = small('livesTogetherLong'),
    permit = small('residencePermit');
  const cardValid = small('disabilityCardValid'),
    grade = small('disabilityGrade'),
    kind = small('disabilityKind');
  const ill = small('seriousIllness'),
    supporters = small('supporters'),
    careForm = small('careForm');
  const father = small('fatherSituation'),
    mother = small('motherSituation'),
    choosesTekun = small('choosesTekun');
  const tekunChild = small('tekunSinceChildhood'),
    workInjury = small('workInjuryCare'),
    careLevel = small('careLevel');
  const admitted = small('newlyAdmitted');
  const wage = whole('wageMonthlyFen'),
    business = whole('businessMonthlyFen'),
    property = whole('propertyMonthlyFen');
  const pension = whole('employeePensionMonthlyFen'),
    residentPension = whole('residentPensionMonthlyFen');
  const transfer = whole('transferMonthlyFen'),
    workCost = whole('workCostMonthlyFen');
  const medical12 = whole('medicalOwnPaid12mFen'),
    rehab12 = whole('rehabSpending12mFen');
  const medical6 = whole('medicalOwnPaid6mFen'),
    school6 = whole('educationSpending6mFen');
  const registration = small('registration'),
    maintenance = whole('supporterMaintenanceMonthlyFen');
  const assets = whole('financialAssetsFen'),
    vehicle = small('ownsVehicle'),
    homes = small('homesOwned');
  const area = store.columns.get('homeAreaM2')?.data as Int16Array,
    shop = small('ownsShopOrOffice');
  const bought = small('homeBoughtOrFitted12m'),
    company = small('ownsCompany');
  const hardshipAfterAid = small('hardshipAfterAid'),
    other6 = whole('otherNecessarySpending6mFen');
  const aidedBefore = small('tempAidSameCause12m');

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

  const standardUrban = value('dibao.standard-urban'),
    standardRural = value('dibao.standard-rural');
  const centralPension = value('income.central-basic-pension');
  const wageShare = value('income.work-cost-share-of-wage'),
    standardShare = value('income.work-cost-share-of-standard');
  const marginalRatio = value('dibao-marginal.ratio'),
    cityAverageArea = value('property.city-average-area');
  const assetsDibao = value('property.assets-dibao'),
    assetsMarginal = value('property.assets-marginal');
  const assetsTekun = value('property.assets-tekun');
  const addMinor = value('dibao.add-on-minor'),
    addIll = value('dibao.add-on-seriously-ill'),
    addHeavy = value('dibao.add-on-heavily-disabled');
  const minorAfter = bornBy(value('family.age-of-majority'));
  const oldBy = bornBy(value('tekun-basic.age-old')),
    childAfter = bornBy(value('tekun-basic.age-child'));
  const allowanceBy = bornBy(value('age-allowance.age-from')),
    middleBy = bornBy(value('age-allowance.age-middle'));
  const hundredBy = bornBy(value('age-allowance.age-hundred'));
  const rate80 = value('age-allowance.rate-80'),
    rate90 = value('age-allowance.rate-90'),
    rate100 = value('age-allowance.rate-100');
  const elderBy = bornBy(value('poor-elder.age-from')),
    elderAfter = bornBy(value('poor-elder.age-below'));
  const secondBy = bornBy(value('poor-elder.age-second')),
    thirdBy = bornBy(value('poor-elder.age-third'));
  const elder60 = value('poor-elder.rate-60'),
    elder80 = value('poor-elder.rate-80'),
    elder90 = value('poor-elder.rate-90');
  const elderCare = value('poor-elder.care-part'),
    careFrom = value('poor-elder.care-level-from');
  const nursingOne = value('dis-nursing.grade-1'),
    nursingTwo = value('dis-nursing.grade-2');
  const livingHeavy = value('dis-living.grade-1-2'),
    livingOther = value('dis-living.grade-3-4');
  const orphanInstitution = value('orphan.institution'),
    orphanScattered = value('orphan.scattered');
  const cityIncome = value('city.disposable-income-per-capita'),
    months = value('temp-expenditure.spending-months');
  const band2 = value('temp-expenditure.own-cost-2'),
    band3 = value('temp-expenditure.own-cost-3'),
    band4 = value('temp-expenditure.own-cost-4');
  const aid = (id: string): number => standardUrban * value(`temp-expenditure.multiple-${id}`);
  const ill1 = aid('illness-1'),
    ill2 = aid('illness-2'),
    ill3 = aid('illness-3'),
    ill4 = aid('illness-4');
  const aidSchool = aid('school'),
    aidCollege = aid('college'),
    aidOther = aid('other');
  const freshman = value('temp-expenditure.freshman-least');

  const entitled = new Float64Array(eight.length);
  const amount = new Float64Array(eight.length);
  /** 1 counts as family, 2 counts but is kept as Tekun or as an orphan. */
  const family = new Uint8Array(256);

  const inFamily = (p: number): boolean => {
    if (deceased[p] !== livingCode || (away >>> custody[p]!) & 1 || missing[p] === 1 || clergy[p] === 1) return false;
    const role = relation[p]!;
    if ((core >>> role) & 1 || ((dutyRelations >>> role) & 1 && together[p] === 1)) return true;
    if (!((childRelations >>> role) & 1)) return false;
    return (
      birth[p]! > minorAfter || canWork[p] !== 1 || (student[p] === 1 && ((dependentStages >>> stage[p]!) & 1) === 1)
    );
  };
  const grossOf = (p: number): number =>
    wage[p]! + business[p]! + property[p]! + pension[p]! + residentPension[p]! + transfer[p]!;
  const tekunIncomeOf = (p: number): number => {
    const own = residentPension[p]!;
    return grossOf(p) - (own < centralPension ? own : centralPension);
  };
  const workCostOf = (p: number, standard: number): number => {
    const cost = workCost[p]!;
    if (cost === 0) return 0;
    return Math.min(cost, Math.floor((wage[p]! * wageShare) / 10_000), Math.floor((standard * standardShare) / 10_000));
  };
  const isDisabled = (p: number): boolean => cardValid[p] === 1 && ((anyGrade >>> grade[p]!) & 1) === 1;
  const isHeavy = (p: number): boolean => cardValid[p] === 1 && ((heavyGrades >>> grade[p]!) & 1) === 1;
  const isFrail = (p: number): boolean =>
    ill[p] === 1 ||
    (cardValid[p] === 1 &&
      (((heavyGrades >>> grade[p]!) & 1) === 1 ||
        (((gradeThree >>> grade[p]!) & 1) === 1 && ((mind >>> kind[p]!) & 1) === 1)));
  const aloneIn = (p: number, standard: number): boolean =>
    isFrail(p) && inFamily(p) && grossOf(p) - workCostOf(p, standard) < standard;
  const cannotWork = (p: number): boolean => {
    if (birth[p]! <= oldBy || birth[p]! > childAfter) return true;
    if (cardValid[p] === 1) {
      const [g, k] = [grade[p]!, kind[p]!];
      if (((heavyGrades | gradeThree) >>> g) & 1 && (mind >>> k) & 1) return true;
      if ((heavyGrades >>> g) & 1 && (physical >>> k) & 1) return true;
      if ((gradeOne >>> g) & 1 && (visual >>> k) & 1) return true;
    }
    return (
      tekunChild[p] === 1 && (birth[p]! > minorAfter || (student[p] === 1 && ((schoolStages >>> stage[p]!) & 1) === 1))
    );
  };
  const isTekun = (p: number, standard: number, propertyFits: boolean): boolean =>
    propertyFits &&
    ((unsupported >>> supporters[p]!) & 1) === 1 &&
    deceased[p] === livingCode &&
    hukou[p] === cityCode &&
    ((prison >>> custody[p]!) & 1) === 0 &&
    cannotWork(p) &&
    tekunIncomeOf(p) < standard &&
    (birth[p]! <= minorAfter ||
      ((able >>> father[p]!) & 1) === 1 ||
      ((able >>> mother[p]!) & 1) === 1 ||
      choosesTekun[p] === 1 ||
      tekunChild[p] === 1);
  const isOrphan = (p: number, standard: number, propertyFits: boolean): boolean =>
    birth[p]! > minorAfter &&
    ((gone >>> father[p]!) & 1) === 1 &&
    ((gone >>> mother[p]!) & 1) === 1 &&
    deceased[p] === livingCode &&
    ((cityOrNone >>> hukou[p]!) & 1) === 1 &&
    !isTekun(p, standard, propertyFits);
  const addOnOf = (p: number, standard: number): number => {
    const share = isHeavy(p) ? addHeavy : ill[p] === 1 ? addIll : birth[p]! > minorAfter ? addMinor : 0;
    return Math.floor((standard * share) / 10_000);
  };

  const run = (from: number, until: number): void => {
    for (let h = from; h < until; h++) {
      const r0 = starts[h]!,
        r1 = starts[h + 1]!;
      const standard = registration[h] === urban ? standardUrban : standardRural;
      let size = 0,
        counted = maintenance[h]!,
        gross = maintenance[h]!,
        spending = other6[h]!;
      let registered = false,
        local = false;
      for (let p = r0; p < r1; p++) {
        const counts = inFamily(p);
        family[(p - r0) & 255] = counts ? 1 : 0;
        if (!counts) continue;
        size++;
        const own = grossOf(p);
        gross += own;
        counted += own - workCostOf(p, standard);
        if (ill[p] === 1 || isDisabled(p)) counted -= Math.floor((medical12[p]! + rehab12[p]!) / 12);
        spending += medical6[p]! + school6[p]!;
        if (hukou[p] === cityCode) registered = local = true;
        else if (permit[p] === 1) local = true;
      }
      const perCapita = size === 0 ? 0 : Math.floor((2 * (counted > 0 ? counted : 0) + size) / (2 * size));
      const ownAssets = size === 0 ? 0 : Math.floor(assets[h]! / size);
      const yearly = standard * 12;
      const possessions =
        vehicle[h] !== 1 &&
        shop[h] !== 1 &&
        bought[h] !== 1 &&
        company[h] !== 1 &&
        (homes[h]! <= 1 || (size === 0 ? 0 : Math.floor(area[h]! / size)) <= cityAverageArea);
      const assetsFit = ownAssets <= Math.floor((yearly * assetsDibao) / 10_000);
      const tekunFits = possessions && ownAssets <= Math.floor((yearly * assetsTekun) / 10_000);
      const whole = perCapita < standard && assetsFit;
      const marginal =
        !whole &&
        perCapita < Math.floor((standard * marginalRatio) / 10_000) &&
        ownAssets <= Math.floor((yearly * assetsMarginal) / 10_000);
      let dibao = false,
        paidMembers = 0;
      if (registered && possessions && (whole || marginal)) {
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
        dibao = entered && paid > 0;
        paidMembers = paid;
        if (marginal) entitled[1]!++;
      }
      if (dibao) {
        let money = whole ? (standard - perCapita) * paidMembers : 0;
        for (let p = r0; p < r1; p++) {
          if (family[(p - r0) & 255] !== 1 || (!whole && !aloneIn(p, standard))) continue;
          if (!whole) money += standard - (grossOf(p) - workCostOf(p, standard));
          if (hardshipAfterAid[h] === 1) money += addOnOf(p, standard);
        }
        entitled[0]!++;
        amount[0]! += Math.max(0, Math.ceil(money / 100) * 100);
      }
      if (spending > 0 && local && aidedBefore[h] !== 1) {
        const left =
          size === 0 ? 0 : Math.floor((2 * (gross * months - spending) + size * months) / (2 * size * months));
        const perYear = size === 0 ? 0 : Math.floor((2 * gross * 12 + size) / (2 * size));
        if (dibao || (left < standard && perYear < cityIncome && assetsFit && possessions)) {
          let money = 0;
          for (let p = r0; p < r1; p++) {
            if (family[(p - r0) & 255] === 0) continue;
            const cost = medical6[p]!;
            if (ill[p] === 1 && cost > 0)
              money += cost >= band4 ? ill4 : cost >= band3 ? ill3 : cost >= band2 ? ill2 : ill1;
            const school = school6[p]! <= 0 ? 0 : (collegeStages >>> stage[p]!) & 1 ? aidCollege : aidSchool;
            const first = dibao && admitted[p] === 1 && (undergraduate >>> stage[p]!) & 1 ? freshman : 0;
            money += Math.max(school, first);
          }
          entitled[7]!++;
          amount[7]! += money > 0 ? money : aidOther;
        }
      }
      for (let p = r0; p < r1; p++) {
        if (deceased[p] !== livingCode) continue;
        const born = birth[p]!;
        const card = isDisabled(p);
        const isMinor = born > minorAfter;
        if (!card && !isMinor && born > elderBy) continue;
        const city = hukou[p] === cityCode;
        const heavy = card && ((heavyGrades >>> grade[p]!) & 1) === 1;
        const present = ((prison >>> custody[p]!) & 1) === 0 && missing[p] !== 1;
        const nursing = heavy && city && present && workInjury[p] !== 1 && !isTekun(p, standard, tekunFits);
        const nursingFen = (gradeOne >>> grade[p]!) & 1 ? nursingOne : nursingTwo;
        if (nursing) {
          entitled[3]!++;
          amount[3]! += nursingFen;
        }
        const orphan = isMinor && isOrphan(p, standard, tekunFits);
        if (orphan) {
          entitled[5]!++;
          amount[5]! += (institution >>> careForm[p]!) & 1 ? orphanInstitution : orphanScattered;
        }
        const inDibao = dibao && family[(p - r0) & 255] === 1 && (whole || aloneIn(p, standard));
        if (inDibao && card && city && workInjury[p] !== 1 && !orphan) {
          entitled[4]!++;
          amount[4]! += heavy ? livingHeavy : livingOther;
        }
        if (inDibao && born <= elderBy && born > elderAfter) {
          const age = born <= thirdBy ? elder90 : born <= secondBy ? elder80 : elder60;
          const care = careLevel[p]! >= careFrom ? Math.max(0, elderCare - (nursing ? nursingFen : 0)) : 0;
          entitled[6]!++;
          amount[6]! += age + care;
        } else if (born <= allowanceBy && city && present) {
          entitled[2]!++;
          amount[2]! += born <= hundredBy ? rate100 : born <= middleBy ? rate90 : rate80;
        }
      }
    }
  };
  const totals = (): EightTotals =>
    Object.fromEntries(
      eight.map((policy, at) => [policy, { entitled: entitled[at] ?? 0, amountFen: amount[at] ?? 0 }]),
    ) as EightTotals;
  return { run, totals };
}
