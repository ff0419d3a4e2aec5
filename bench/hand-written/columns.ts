import type { ColumnStore } from '@zhuni/engine/screen';

export type Columns = ReturnType<typeof columnsOf>;

/** The columns that the eight policies read, by short names. */
export function columnsOf(store: ColumnStore) {
  const of = (name: string): unknown => {
    const column = store.columns.get(name);
    if (!column) throw new RangeError(`the store has no column ${name}`);
    return column.data;
  };
  const small = (name: string): Int8Array => of(name) as Int8Array;
  const short = (name: string): Int16Array => of(name) as Int16Array;
  const whole = (name: string): Int32Array => of(name) as Int32Array;
  return {
    birth: whole('birthDate'),
    deceased: small('deceased'),
    hukou: small('hukou'),
    relation: small('relation'),
    custody: small('custody'),
    missing: small('declaredMissing'),
    clergy: small('clergyAwayThreeYears'),
    student: small('fullTimeStudent'),
    stage: small('educationStage'),
    canWork: small('canWork'),
    together: small('livesTogetherLong'),
    permit: small('residencePermit'),
    cardValid: small('disabilityCardValid'),
    grade: small('disabilityGrade'),
    kind: small('disabilityKind'),
    ill: small('seriousIllness'),
    supporters: small('supporters'),
    careForm: small('careForm'),
    father: small('fatherSituation'),
    mother: small('motherSituation'),
    choosesTekun: small('choosesTekun'),
    tekunChild: small('tekunSinceChildhood'),
    workInjury: small('workInjuryCare'),
    careLevel: small('careLevel'),
    admitted: small('newlyAdmitted'),
    wage: whole('wageMonthlyFen'),
    business: whole('businessMonthlyFen'),
    property: whole('propertyMonthlyFen'),
    pension: whole('employeePensionMonthlyFen'),
    residentPension: whole('residentPensionMonthlyFen'),
    transfer: whole('transferMonthlyFen'),
    workCost: whole('workCostMonthlyFen'),
    medical12: whole('medicalOwnPaid12mFen'),
    rehab12: whole('rehabSpending12mFen'),
    medical6: whole('medicalOwnPaid6mFen'),
    school6: whole('educationSpending6mFen'),
    registration: small('registration'),
    maintenance: whole('supporterMaintenanceMonthlyFen'),
    assets: whole('financialAssetsFen'),
    vehicle: small('ownsVehicle'),
    homes: small('homesOwned'),
    shop: small('ownsShopOrOffice'),
    bought: small('homeBoughtOrFitted12m'),
    company: small('ownsCompany'),
    hardshipAfterAid: small('hardshipAfterAid'),
    other6: whole('otherNecessarySpending6mFen'),
    aidedBefore: small('tempAidSameCause12m'),
    area: short('homeAreaM2'),
  };
}
