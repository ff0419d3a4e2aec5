import { Type } from '@fastify/type-provider-typebox';
import type { Static } from '@fastify/type-provider-typebox';
import { orNull, TextSchema } from '../../platform/http-kit/index.ts';
import { valueText } from '../facts/index.ts';
import type { Comparison, FactShown, Side } from './compare-people.ts';

const SideSchema = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  idNumberMasked: orNull(Type.String()),
  bornOn: orNull(Type.String()),
  diedOn: orNull(Type.String()),
  householdId: Type.Integer(),
  areaName: orNull(TextSchema),
  merged: Type.Boolean(),
});

export const ComparisonSchema = Type.Object({
  sides: Type.Array(SideSchema, { minItems: 2, maxItems: 2 }),
  facts: Type.Array(Type.Object({ label: TextSchema, values: Type.Array(orNull(TextSchema)), differ: Type.Boolean() })),
  hanging: Type.Array(Type.Object({ what: TextSchema, counts: Type.Array(Type.Integer()) })),
});

/** Two records side by side, as a page shows them; facts that differ first. */
export function shownComparison({ sides, facts, hanging }: Comparison): Static<typeof ComparisonSchema> {
  const shown = facts.map(({ label, values: [one, other] }) => ({
    label,
    values: [textOf(one), textOf(other)],
    differ: one?.value !== other?.value,
  }));
  return {
    sides: sides.map(shownSide),
    facts: shown.toSorted((a, b) => Number(b.differ) - Number(a.differ)),
    hanging: hanging.map(({ what, counts }) => ({ what, counts: [...counts] })),
  };
}

const textOf = (shown: FactShown | null) => shown && valueText(shown.fact.definition.name, shown.value);

function shownSide({ person, stays }: Side) {
  const { id, name, idNumberMasked, bornOn, diedOn, householdId, mergedInto } = person;
  const areaName = stays.at(-1)?.areaName ?? null;
  return { id, name, idNumberMasked, bornOn, diedOn, householdId, areaName, merged: mergedInto !== null };
}
