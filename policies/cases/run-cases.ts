import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluate, plainDate } from '@zhuni/engine';
import type { Outcome } from '@zhuni/engine';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { handbook } from '../index.ts';
import { plainHousehold } from './plain-household.ts';
import type { PlainCase } from './plain-household.ts';

type PolicyCase = {
  readonly name: string;
  readonly date: string;
  readonly knownOn?: string;
  readonly household: PlainCase;
  /** Whose result; the household, or member 'a' for a policy of persons, when not said. */
  readonly subject?: string;
  readonly expect: {
    readonly outcome: Outcome;
    readonly amountFen?: number | null;
    /** A condition that must be the (or a) failing one. */
    readonly fails?: string;
    readonly nearMiss?: string;
    /** Facts that must be reported missing. */
    readonly missing?: readonly string[];
  };
};

/** Runs the cases.yaml beside a policy's test; each case is one test named by its sentence. */
export function runCases(testUrl: string, policyId: string): void {
  const file = fileURLToPath(new URL('./cases.yaml', testUrl));
  const list = parse(readFileSync(file, 'utf8')) as readonly PolicyCase[];
  describe(policyId, () => {
    it('has cases', () => expect(list.length).toBeGreaterThan(2));
    it.each(list.map((entry) => [entry.name, entry] as const))('%s', (_, entry) => runCase(policyId, entry));
  });
}

function runCase(policyId: string, entry: PolicyCase): void {
  const subject = entry.subject ?? (handbook.byId.get(policyId)?.subject === 'household' ? 'household' : 'a');
  const results = evaluate(handbook, plainHousehold(entry.household), {
    date: plainDate(entry.date),
    policies: [policyId],
    ...(entry.knownOn ? { knownOn: plainDate(entry.knownOn) } : {}),
  });
  const result = results.find((one) => one.subject === subject);
  const failing = result?.reasons.filter((reason) => reason.holds === false).map((reason) => reason.condition);
  const because = `failing: ${failing?.join(', ') || 'none'}`;
  expect({ outcome: result?.outcome, because }).toEqual({ outcome: entry.expect.outcome, because });
  if (entry.expect.amountFen !== undefined) expect(result?.amountFen).toBe(entry.expect.amountFen);
  if (entry.expect.fails !== undefined) expect(failing).toContain(entry.expect.fails);
  if (entry.expect.nearMiss !== undefined) expect(result?.nearMiss).toBe(entry.expect.nearMiss);
  const missing = result?.missing.map((one) => one.fact);
  for (const fact of entry.expect.missing ?? []) expect(missing).toContain(fact);
}
