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
import type { Procedure } from './procedure.ts';

/** Every procedure of every date, unchecked; the door has them checked. */
export const registeredProcedures: readonly Procedure[] = [
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
