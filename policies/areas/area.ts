import type { PlainDate, Text } from '@zhuni/engine/values';
import type { SourceStatus } from '@zhuni/engine';

export type AreaLevel = 'city' | 'county' | 'town' | 'village';

/** 居委会, 村委会, or 类似居委会 (a works, a prison or a park counted like a community). */
export type CommitteeKind = 'residents' | 'villagers' | 'quasi-residents';

/** Urban or rural from a date on, until the next entry. */
export type UrbanRural = {
  readonly from: PlainDate;
  readonly value: 'urban' | 'rural';
  readonly status: SourceStatus;
};

/**
 * A place that residents, staff and money belong to. Codes: city and county 6 digits (GB/T 2260), town 9, village 12
 * (statistical codes); a functional zone has an internal code that starts with Z. The code is the key, never the name:
 * 204 village names occur more than once.
 */
export type Area = {
  readonly code: string;
  readonly name: Text;
  readonly level: AreaLevel;
  /** Code of the area above; the city has none. */
  readonly parent?: string;
  /** The name as published, where it was malformed and is put right in `name`. */
  readonly nameInSource?: string;
  /** Villages only. */
  readonly committee?: CommitteeKind;
  /** Villages only; earliest first. */
  readonly urbanRural?: readonly UrbanRural[];
  /** A zone with its own administration inside counties, without a code of its own in the national list. */
  readonly functionalZone?: true;
  /** Zones only: when the city's documents name it; `until` is the last day. */
  readonly effective?: { readonly from: PlainDate; readonly until?: PlainDate };
};
