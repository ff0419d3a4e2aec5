import { fullYears, toYmd } from '@zhuni/engine';
import { isPlainDate } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';

/** Full years on a day; undefined when the date of birth is not known. */
export function ageOn(birthDate: unknown, on: PlainDate): number | undefined {
  return isPlainDate(birthDate) ? fullYears(toYmd(birthDate), toYmd(on)) : undefined;
}
