import type { FactValue } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';

/** The least of every fact of a household or person: everything is known and nothing is there, no income, no illness. */
export function plainFacts(entity: 'household' | 'person', birthDate = '1980-06-15'): Record<string, FactValue> {
  return Object.fromEntries(
    [...handbook.facts.values()]
      .filter((fact) => fact.entity === entity)
      .map(({ name, type }) => {
        if (type.kind === 'boolean') return [name, false];
        if (type.kind === 'number') return [name, type.min];
        return [name, type.kind === 'code' ? (Object.keys(type.codes)[0] ?? '') : birthDate];
      }),
  );
}
