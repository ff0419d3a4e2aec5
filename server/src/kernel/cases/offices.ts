import { stepsFrom } from '@zhuni/policies/procedures';
import type { CaseState, Office, Procedure, Step, StepId } from '@zhuni/policies/procedures';

export type AreaLevel = 'village' | 'town' | 'county' | 'city';

const rank: Readonly<Record<Office, number>> = { village: 0, town: 1, department: 2, county: 2, city: 3 };

/** Whose decisions an office may take: its own, and those of the offices below it; a village takes none. */
export function officesBelow(level: AreaLevel): readonly Office[] {
  if (level === 'village') return [];
  return (['town', 'department', 'county', 'city'] as const).filter((office) => rank[office] <= rank[level]);
}

/** An office that acts: its level, and what the codes of its area begin with. */
export type ActingOffice = { readonly level: AreaLevel; readonly prefix: string };

type Places = { readonly areaCode: string; readonly receivedArea: string | null };

/**
 * An office may take a step of its own level or of one below it, never of one above, and only in the home area; the
 * steps of the accepting place only in the office that took the application in.
 */
export function mayTake({ level, prefix }: ActingOffice, { areaCode, receivedArea }: Places, step: Step): boolean {
  const place = step.place === 'accepting' ? (receivedArea ?? areaCode) : areaCode;
  return place.startsWith(prefix) && step.office.some((office) => rank[level] >= rank[office]);
}

/** Steps that can come at any time and tell nothing of whose turn it is. */
export const besideTheWay: ReadonlySet<StepId> = new Set(['withdraw', 'end', 'extend', 'not-accept', 'ask-papers']);

/** Whose turn it is in a state: the first office of the first step that leads on. */
export function officeIn(procedure: Procedure, state: CaseState): Office {
  const steps = stepsFrom(procedure, state).filter(({ by }) => by === undefined);
  const onward = steps.find(({ id }) => !besideTheWay.has(id)) ?? steps[0];
  return onward?.office[0] ?? 'town';
}
