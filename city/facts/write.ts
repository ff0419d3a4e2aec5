import type { Ymd } from '../day.ts';
import type { Frame } from '../household/person.ts';
import { setStatus } from '../household/status.ts';
import { writeAdaptation, writeCare } from './care.ts';
import { writeBarriers, writeDisability } from './disability.ts';
import { writeCases, writeHardship } from './hardship.ts';
import { writeHealth } from './health.ts';
import { writeIncomes } from './income.ts';
import { writeProperty } from './property.ts';
import { writeRegister, writeRegistration } from './registers.ts';
import { writeSchooling } from './schooling.ts';
import { writeExPoor, writeWork } from './work.ts';

/**
 * Writes every fact of the loaded household, as recorded on one of its days of change, into the slots of the frame.
 * Members born later are marked as not present and keep stale slots.
 */
export function writeFacts(frame: Frame, on: Ymd): void {
  setStatus(frame, on);
  for (let at = 0; at < frame.size; at++) {
    const person = frame.people[at];
    if (person?.present) writeRegister(frame, person, on);
  }
  for (let at = 0; at < frame.size; at++) {
    const person = frame.people[at];
    if (!person?.present) continue;
    writeDisability(frame, person);
    writeHealth(frame, person);
    writeSchooling(frame, person, on);
    writeWork(frame, person, on);
    writeCare(frame, person, on);
    writeCases(frame, person);
  }
  writeIncomes(frame, on);
  writeRegistration(frame);
  writeBarriers(frame);
  writeAdaptation(frame);
  writeExPoor(frame);
  writeProperty(frame);
  writeHardship(frame, on);
}
