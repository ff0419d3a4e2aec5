import type { Parameter } from '../parameter/index.ts';
import type { PlainDate, Text } from '../values/index.ts';
import type { Entity, FactDefinition } from './fact.ts';
import type { Bool, BoolShape, Case, Comparison, Expression, Num, NumShape, Rounding, Scope, Version } from './node.ts';
import { scalingUnits } from './unit.ts';
import type { Unit } from './unit.ts';

/** Thrown when a rule is put together wrongly: units that do not fit, a scope too wide, a missing text or article. */
export class RuleInvalid extends Error {
  override readonly name = 'RuleInvalid';
}

const scopeOrder: readonly Scope[] = ['constant', 'household', 'person'];

function widest(parts: readonly { readonly scope: Scope }[]): Scope {
  return scopeOrder[Math.max(0, ...parts.map((part) => scopeOrder.indexOf(part.scope)))] ?? 'constant';
}

function num<U extends Unit>(unit: U, scope: Scope, shape: NumShape): Num<U> {
  return Object.freeze({ type: 'num' as const, unit, scope, ...shape }) as Num<U>;
}

function bool(scope: Scope, shape: BoolShape): Bool {
  return Object.freeze({ type: 'bool' as const, scope, ...shape }) as Bool;
}

function sameUnit(what: string, ...parts: readonly Num[]): void {
  const units = new Set(parts.map((part) => part.unit));
  if (units.size > 1) throw new RuleInvalid(`${what} mixes the units ${[...units].join(' and ')}`);
}

/** A number given by a fact; its unit is the fact's (dates have the unit 'date'). */
export function numberFact<U extends Unit>(fact: FactDefinition, unit: U): Num<U> {
  const own = fact.type.kind === 'number' ? fact.type.unit : fact.type.kind === 'date' ? 'date' : undefined;
  if (own !== unit) throw new RuleInvalid(`the fact ${fact.name} is not a number of ${unit}`);
  return num(unit, fact.entity, { op: 'fact', fact });
}

/** A yes-or-no fact. */
export function booleanFact(fact: FactDefinition): Bool {
  if (fact.type.kind !== 'boolean') throw new RuleInvalid(`the fact ${fact.name} is not yes or no`);
  return bool(fact.entity, { op: 'fact', fact });
}

/** True when a coded fact has one of the codes. */
export function codeIs(fact: FactDefinition, ...codes: readonly string[]): Bool {
  if (fact.type.kind !== 'code') throw new RuleInvalid(`the fact ${fact.name} has no codes`);
  const known = fact.type.codes;
  const wrong = codes.find((code) => !(code in known));
  if (wrong !== undefined) throw new RuleInvalid(`the fact ${fact.name} has no code ${wrong}`);
  if (codes.length === 0) throw new RuleInvalid(`no code of ${fact.name} is named`);
  return bool(fact.entity, { op: 'code-is', fact, codes });
}

/** A number without legal meaning (zero, one, twelve months); rates and limits are parameters. */
export function literal<U extends Unit>(value: number, unit: U): Num<U> {
  const neutral = value === 0 || value === 1 || value === 12 || value === 100;
  if (!neutral) throw new RuleInvalid(`${value} ${unit} has legal meaning: make it a parameter with a source`);
  return num(unit, 'constant', { op: 'literal', value });
}

export const yes: Bool = bool('constant', { op: 'literal', value: true });
export const no: Bool = bool('constant', { op: 'literal', value: false });

/** The value of a parameter at the date, and in the household's area. */
export function parameter<U extends Unit>(definition: Parameter<U>): Num<U> {
  const scope: Scope = definition.values.some((entry) => entry.area !== undefined) ? 'household' : 'constant';
  return num(definition.unit, scope, { op: 'parameter', parameter: definition });
}

/** The date for which the rule is asked. */
export const today: Num<'date'> = num('date', 'constant', { op: 'today' });

/** Full years from a date to the date asked (an age). */
export function yearsSince(date: Num<'date'>): Num<'years'> {
  return num('years', date.scope, { op: 'years-since', date });
}

/** Full months from a date to the date asked. */
export function monthsSince(date: Num<'date'>): Num<'months'> {
  return num('months', date.scope, { op: 'months-since', date });
}

export function add<U extends Unit>(...parts: readonly [Num<U>, ...Num<U>[]]): Num<U> {
  sameUnit('a sum', ...parts);
  return parts.reduce((a, b) => num(a.unit, widest([a, b]), { op: 'add', a, b }));
}

export function subtract<U extends Unit>(a: Num<U>, b: Num<U>): Num<U> {
  sameUnit('a difference', a, b);
  return num(a.unit, widest([a, b]), { op: 'subtract', a, b });
}

/** The lower of several amounts (a cap). */
export function lowerOf<U extends Unit>(...parts: readonly [Num<U>, ...Num<U>[]]): Num<U> {
  sameUnit('the lower of', ...parts);
  return parts.reduce((a, b) => num(a.unit, widest([a, b]), { op: 'lower', a, b }));
}

/** The higher of several amounts (a floor). */
export function higherOf<U extends Unit>(...parts: readonly [Num<U>, ...Num<U>[]]): Num<U> {
  sameUnit('the higher of', ...parts);
  return parts.reduce((a, b) => num(a.unit, widest([a, b]), { op: 'higher', a, b }));
}

/** A quantity times a number of persons, months, days …; the unit stays. */
export function times<U extends Unit>(a: Num<U>, b: Num): Num<U> {
  if (!scalingUnits.has(b.unit))
    throw new RuleInvalid(`${a.unit} times ${b.unit} needs multiplyAs with the unit named`);
  return num(a.unit, widest([a, b]), { op: 'multiply', a, b });
}

/** A product whose unit is named, such as fen-per-m2 × m2 = fen. Both factors must not be negative. */
export function multiplyAs<U extends Unit>(unit: U, a: Num, b: Num): Num<U> {
  return num(unit, widest([a, b]), { op: 'multiply', a, b });
}

/** A quotient in the unit of `a`, rounded as named; the divisor must be positive (an empty household gives 0). */
export function divide<U extends Unit>(a: Num<U>, b: Num, rounding: Rounding): Num<U> {
  return num(a.unit, widest([a, b]), { op: 'divide', a, b, rounding });
}

/** A share of a quantity: `ratio` in basis points (15000 = 1.5), rounded as named. */
export function shareOf<U extends Unit>(a: Num<U>, ratio: Num<'ratio'>, rounding: Rounding): Num<U> {
  return num(a.unit, widest([a, ratio]), { op: 'ratio', a, ratio, rounding });
}

/** Rounds to a multiple of `step` (100 fen = whole yuan). */
export function roundTo<U extends Unit>(a: Num<U>, step: number, rounding: Rounding): Num<U> {
  if (!Number.isSafeInteger(step) || step < 1) throw new RuleInvalid(`cannot round to multiples of ${step}`);
  return num(a.unit, a.scope, { op: 'round-to', a, step, rounding });
}

export function choose<U extends Unit>(when: Bool, then: Num<U>, otherwise: Num<U>): Num<U> {
  sameUnit('a choice', then, otherwise);
  return num(then.unit, widest([when, then, otherwise]), { op: 'if', when, then, otherwise });
}

/** A general amount with labelled exceptions; two exceptions that hold at once are a conflict. */
export function cases<U extends Unit>(list: readonly (Case & { readonly value: Num<U> })[], otherwise: Num<U>): Num<U> {
  sameUnit('the cases', otherwise, ...list.map((entry) => entry.value));
  for (const entry of list) if (!entry.article?.source) throw new RuleInvalid(`the case ${entry.id} names no article`);
  const scope = widest([otherwise, ...list.flatMap((entry) => [entry.when, entry.value])]);
  return num(otherwise.unit, scope, { op: 'cases', cases: list, otherwise });
}

/** A value by the code of a fact, such as an amount by grade; codes not listed take `otherwise`. */
export function byCode<U extends Unit>(
  fact: FactDefinition,
  values: Readonly<Record<string, Num<U>>>,
  otherwise: Num<U>,
): Num<U> {
  return Object.entries(values).reduceRight(
    (rest, [code, value]) => choose(codeIs(fact, code), value, rest),
    otherwise,
  );
}

/** The sum over the members for whom `where` holds. */
export function sumOver<U extends Unit>(value: Num<U>, where: Bool = yes): Num<U> {
  return num(value.unit, 'household', { op: 'sum', value, where, empty: 0 });
}

/** The smallest value over the members for whom `where` holds; `empty` when there is none. */
export function minimumOver<U extends Unit>(value: Num<U>, where: Bool, empty: number): Num<U> {
  return num(value.unit, 'household', { op: 'minimum', value, where, empty });
}

/** The largest value over the members for whom `where` holds; `empty` when there is none. */
export function maximumOver<U extends Unit>(value: Num<U>, where: Bool, empty: number): Num<U> {
  return num(value.unit, 'household', { op: 'maximum', value, where, empty });
}

/** How many members fulfil a condition. */
export function countOf(where: Bool): Num<'persons'> {
  return num('persons', 'household', { op: 'count', where });
}

/** True when a member fulfils the condition. */
export function anyMember(where: Bool): Bool {
  return bool('household', { op: 'any', where });
}

/** True when every member fulfils the condition. */
export function everyMember(where: Bool): Bool {
  return not(anyMember(not(where)));
}

function compare(comparison: Comparison, a: Num, b: Num): Bool {
  sameUnit(`a comparison (${comparison})`, a, b);
  return bool(widest([a, b]), { op: 'compare', comparison, a, b });
}

export const lt = <U extends Unit>(a: Num<U>, b: Num<NoInfer<U>>): Bool => compare('<', a, b);
export const le = <U extends Unit>(a: Num<U>, b: Num<NoInfer<U>>): Bool => compare('<=', a, b);
export const gt = <U extends Unit>(a: Num<U>, b: Num<NoInfer<U>>): Bool => compare('>', a, b);
export const ge = <U extends Unit>(a: Num<U>, b: Num<NoInfer<U>>): Bool => compare('>=', a, b);
export const eq = <U extends Unit>(a: Num<U>, b: Num<NoInfer<U>>): Bool => compare('==', a, b);
export const ne = <U extends Unit>(a: Num<U>, b: Num<NoInfer<U>>): Bool => compare('!=', a, b);

/** True when lower ≤ a ≤ upper. */
export function between<U extends Unit>(a: Num<U>, lower: Num<NoInfer<U>>, upper: Num<NoInfer<U>>): Bool {
  return and(ge(a, lower as Num<U>), le(a, upper as Num<U>));
}

export function and(...of: readonly Bool[]): Bool {
  return of.length === 1 && of[0] ? of[0] : bool(widest(of), { op: 'and', of });
}

export function or(...of: readonly Bool[]): Bool {
  return of.length === 1 && of[0] ? of[0] : bool(widest(of), { op: 'or', of });
}

export function not(of: Bool): Bool {
  return bool(of.scope, { op: 'not', of });
}

/** True when the household is entitled to a household policy. */
export function householdEntitled(policy: string): Bool {
  return bool('household', { op: 'entitled', policy, of: 'household', stage: 'final' });
}

/** True when this member is entitled to a person policy. */
export function personEntitled(policy: string): Bool {
  return bool('person', { op: 'entitled', policy, of: 'person', stage: 'final' });
}

/** The amount of a household policy; 0 when not entitled. */
export function householdAmount(policy: string): Num<'fen'> {
  return num('fen', 'household', { op: 'amount-of', policy, of: 'household', stage: 'final' });
}

/** The amount of a person policy for this member; 0 when not entitled. */
export function personAmount(policy: string): Num<'fen'> {
  return num('fen', 'person', { op: 'amount-of', policy, of: 'person', stage: 'final' });
}

/** A policy's result by its own conditions, before relations; for the registry's relations only. */
export function ownEntitled(policy: string, of: Entity): Bool {
  return bool(of, { op: 'entitled', policy, of, stage: 'own' });
}

/** A policy's amount by its own conditions, before relations; for the registry's relations only. */
export function ownAmount(policy: string, of: Entity): Num<'fen'> {
  return num('fen', of, { op: 'amount-of', policy, of, stage: 'own' });
}

function checkVersions(versions: readonly Version<Expression>[]): void {
  if (versions.length === 0) throw new RuleInvalid('a rule by date needs a version');
  versions.forEach((version, index) => {
    const before: PlainDate | undefined = versions[index - 1]?.from;
    if (before !== undefined && before >= version.from)
      throw new RuleInvalid(`the version from ${version.from} is out of order`);
    if (!version.article?.source) throw new RuleInvalid(`the version from ${version.from} names no article`);
  });
}

/** A number whose rule changes with time; asking before the first version is an error (RuleUndated). */
export function byDate<U extends Unit>(...versions: readonly [Version<Num<U>>, ...Version<Num<U>>[]]): Num<U> {
  checkVersions(versions);
  sameUnit('the versions', ...versions.map((version) => version.value));
  return num(versions[0].value.unit, widest(versions.map((version) => version.value)), { op: 'by-date', versions });
}

/** A condition whose wording changes with time. */
export function holdsByDate(...versions: readonly [Version<Bool>, ...Version<Bool>[]]): Bool {
  checkVersions(versions);
  return bool(widest(versions.map((version) => version.value)), { op: 'by-date', versions });
}

/** Gives a number a name under which reasons show it. */
export function named<U extends Unit>(key: string, label: Text, value: Num<U>): Num<U> {
  return num(value.unit, value.scope, { op: 'named', key, label, value });
}

/** Gives a condition a name under which reasons show it. */
export function namedBool(key: string, label: Text, value: Bool): Bool {
  return bool(value.scope, { op: 'named', key, label, value });
}
