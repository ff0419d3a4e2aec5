import { dibao2012 } from './application/dibao-2012.ts';
import { dibao2021, dibaoDelegated } from './application/dibao-2021.ts';
import { otherDepartments } from './application/other-departments.ts';
import { temporaryUrgent } from './application/temporary-urgent.ts';
import type { Procedure } from './procedure.ts';

/** Every procedure of every date, unchecked; the door has them checked. */
export const registeredProcedures: readonly Procedure[] = [
  dibao2012,
  dibao2021,
  dibaoDelegated,
  ...temporaryUrgent,
  ...otherDepartments,
];
