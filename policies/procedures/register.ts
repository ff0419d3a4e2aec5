import { childProcedures } from './application/children.ts';
import { civilAffairs } from './application/civil-affairs.ts';
import { dibao2012 } from './application/dibao-2012.ts';
import { dibao2021, dibaoDelegated } from './application/dibao-2021.ts';
import { disabilitySubsidies } from './application/disability-subsidies.ts';
import { elderProcedures } from './application/elders.ts';
import { otherDepartments } from './application/other-departments.ts';
import { marginalProcedures, rigidExpenditureProcedures } from './application/recognition.ts';
import { tekunProcedures } from './application/tekun.ts';
import { temporaryExpenditure } from './application/temporary-expenditure.ts';
import { temporaryUrgent } from './application/temporary-urgent.ts';
import { reconsiderations } from './reconsideration.ts';
import { dibaoReviews } from './review/dibao.ts';
import { familyReviews } from './review/families.ts';
import { otherDepartmentsReview } from './review/other-departments.ts';
import { personReviews } from './review/persons.ts';
import { tekunReviews } from './review/tekun.ts';
import type { Procedure } from './procedure.ts';

const applications: readonly Procedure[] = [
  dibao2012,
  dibao2021,
  dibaoDelegated,
  ...tekunProcedures,
  ...marginalProcedures,
  ...rigidExpenditureProcedures,
  ...temporaryUrgent,
  temporaryExpenditure,
  ...disabilitySubsidies,
  ...childProcedures,
  ...elderProcedures,
  ...civilAffairs,
  ...otherDepartments,
];

const everyPolicy = [...new Set(applications.flatMap(({ policies }) => policies))];

/** Every procedure of every date, unchecked; the door has them checked. */
export const registeredProcedures: readonly Procedure[] = [
  ...applications,
  ...dibaoReviews,
  ...tekunReviews,
  ...familyReviews,
  ...personReviews,
  otherDepartmentsReview,
  ...reconsiderations(everyPolicy),
];
