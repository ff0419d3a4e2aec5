import type { Policy } from '@zhuni/engine';
import { keyChild } from './children/key-child/policy.ts';
import { orphanStudy } from './children/orphan-study/policy.ts';
import { orphan } from './children/orphan/policy.ts';
import { unattendedChild } from './children/unattended-child/policy.ts';
import { disAssistive } from './disability/dis-assistive/policy.ts';
import { disBarrierFree } from './disability/dis-barrier-free/policy.ts';
import { disChildRehab } from './disability/dis-child-rehab/policy.ts';
import { disLiving } from './disability/dis-living/policy.ts';
import { disNursing } from './disability/dis-nursing/policy.ts';
import { eduCollege } from './education/edu-college/policy.ts';
import { eduCompulsory } from './education/edu-compulsory/policy.ts';
import { eduPreschool } from './education/edu-preschool/policy.ts';
import { eduUpperSecondary } from './education/edu-upper-secondary/policy.ts';
import { ageAllowance } from './elders/age-allowance/policy.ts';
import { elderAdapt } from './elders/elder-adapt/policy.ts';
import { elderMeal } from './elders/elder-meal/policy.ts';
import { happinessHome } from './elders/happiness-home/policy.ts';
import { homeCare } from './elders/home-care/policy.ts';
import { poorElder } from './elders/poor-elder/policy.ts';
import { disasterRelief } from './emergency/disaster-relief/policy.ts';
import { tempEmergency } from './emergency/temp-emergency/policy.ts';
import { tempExpenditure } from './emergency/temp-expenditure/policy.ts';
import { tempSmall } from './emergency/temp-small/policy.ts';
import { zizhuniFund } from './emergency/zizhuni-fund/policy.ts';
import { funeralBasic } from './funeral/funeral-basic/policy.ts';
import { funeralEco } from './funeral/funeral-eco/policy.ts';
import { charityMed } from './hardship/charity-med/policy.ts';
import { charityStudy } from './hardship/charity-study/policy.ts';
import { familyPlan } from './hardship/family-plan/policy.ts';
import { twoCancers } from './hardship/two-cancers/policy.ts';
import { veteranHardship } from './hardship/veteran-hardship/policy.ts';
import { workerHardship } from './hardship/worker-hardship/policy.ts';
import { housingPublic } from './housing/housing-public/policy.ts';
import { housingRural } from './housing/housing-rural/policy.ts';
import { judicialAid } from './justice/judicial-aid/policy.ts';
import { legalAid } from './justice/legal-aid/policy.ts';
import { dibaoMarginal } from './living/dibao-marginal/policy.ts';
import { dibao } from './living/dibao/policy.ts';
import { heatingSubsidy } from './living/heating-subsidy/policy.ts';
import { priceSubsidy } from './living/price-subsidy/policy.ts';
import { rigidExpenditure } from './living/rigid-expenditure/policy.ts';
import { tekunBasic } from './living/tekun-basic/policy.ts';
import { tekunCare } from './living/tekun-care/policy.ts';
import { utilitiesRelief } from './living/utilities-relief/policy.ts';
import { medEnrol } from './medical/med-enrol/policy.ts';
import { medTreatment } from './medical/med-treatment/policy.ts';
import { vagrant } from './shelter/vagrant/policy.ts';
import { employmentAid } from './work/employment-aid/policy.ts';
import { pensionSubsidy } from './work/pension-subsidy/policy.ts';
import { yulu } from './work/yulu/policy.ts';

/** The 50 policies of the handbook, by number. */
export const policies: readonly Policy[] = [
  dibao,
  tekunBasic,
  tekunCare,
  dibaoMarginal,
  rigidExpenditure,
  tempSmall,
  tempEmergency,
  tempExpenditure,
  zizhuniFund,
  medEnrol,
  medTreatment,
  eduPreschool,
  eduCompulsory,
  eduUpperSecondary,
  eduCollege,
  yulu,
  housingPublic,
  housingRural,
  employmentAid,
  pensionSubsidy,
  disasterRelief,
  priceSubsidy,
  heatingSubsidy,
  utilitiesRelief,
  disLiving,
  disNursing,
  disChildRehab,
  disAssistive,
  disBarrierFree,
  orphan,
  unattendedChild,
  keyChild,
  orphanStudy,
  ageAllowance,
  poorElder,
  homeCare,
  elderMeal,
  elderAdapt,
  happinessHome,
  funeralBasic,
  funeralEco,
  vagrant,
  legalAid,
  judicialAid,
  familyPlan,
  twoCancers,
  workerHardship,
  veteranHardship,
  charityStudy,
  charityMed,
];
