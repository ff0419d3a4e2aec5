import type { Citation } from '../law/index.ts';
import type { Parameter } from '../parameter/index.ts';
import type { PlainDate, Text } from '../values/index.ts';
import type { Entity, FactDefinition } from './fact.ts';
import type { Unit } from './unit.ts';

/** 'constant' is the same for everyone, 'household' for all members, 'person' differs by member. */
export type Scope = 'constant' | 'household' | 'person';

/** 'own' is a policy by its conditions alone; 'final' also after relations to other policies (take the higher). */
export type Stage = 'own' | 'final';

/** How a division or a ratio becomes a whole number. */
export type Rounding = 'down' | 'up' | 'half-up';

export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!=';

type NumOf<U extends Unit> = { readonly type: 'num'; readonly unit: U; readonly scope: Scope };
type BoolOf = { readonly type: 'bool'; readonly scope: Scope };

export type NumShape =
  | { readonly op: 'fact'; readonly fact: FactDefinition }
  | { readonly op: 'literal'; readonly value: number }
  | { readonly op: 'parameter'; readonly parameter: Parameter }
  | { readonly op: 'today' }
  | { readonly op: 'years-since'; readonly date: Num }
  | { readonly op: 'months-since'; readonly date: Num }
  | { readonly op: 'add' | 'subtract' | 'multiply' | 'lower' | 'higher'; readonly a: Num; readonly b: Num }
  | { readonly op: 'divide'; readonly a: Num; readonly b: Num; readonly rounding: Rounding }
  | { readonly op: 'ratio'; readonly a: Num; readonly ratio: Num; readonly rounding: Rounding }
  | { readonly op: 'round-to'; readonly a: Num; readonly step: number; readonly rounding: Rounding }
  | { readonly op: 'if'; readonly when: Bool; readonly then: Num; readonly otherwise: Num }
  | { readonly op: 'cases'; readonly cases: readonly Case[]; readonly otherwise: Num }
  | { readonly op: 'sum' | 'minimum' | 'maximum'; readonly value: Num; readonly where: Bool; readonly empty: number }
  | { readonly op: 'count'; readonly where: Bool }
  | { readonly op: 'amount-of'; readonly policy: string; readonly of: Entity; readonly stage: Stage }
  | { readonly op: 'by-date'; readonly versions: readonly Version<Num>[] }
  | { readonly op: 'named'; readonly key: string; readonly label: Text; readonly value: Num };

export type BoolShape =
  | { readonly op: 'fact'; readonly fact: FactDefinition }
  | { readonly op: 'code-is'; readonly fact: FactDefinition; readonly codes: readonly string[] }
  | { readonly op: 'literal'; readonly value: boolean }
  | { readonly op: 'compare'; readonly comparison: Comparison; readonly a: Num; readonly b: Num }
  | { readonly op: 'and' | 'or'; readonly of: readonly Bool[] }
  | { readonly op: 'not'; readonly of: Bool }
  | { readonly op: 'any'; readonly where: Bool }
  | { readonly op: 'entitled'; readonly policy: string; readonly of: Entity; readonly stage: Stage }
  | { readonly op: 'by-date'; readonly versions: readonly Version<Bool>[] }
  | { readonly op: 'named'; readonly key: string; readonly label: Text; readonly value: Bool };

export type Num<U extends Unit = Unit> = NumOf<U> & NumShape;
export type Bool = BoolOf & BoolShape;
export type Expression = Num | Bool;

/** A labelled exception to a general amount; two that apply at once are an error that names both articles. */
export type Case = { readonly id: string; readonly when: Bool; readonly value: Num; readonly article: Citation };

/** A wording of a rule in force from a date; `article` says by which text. */
export type Version<E> = { readonly from: PlainDate; readonly value: E; readonly article: Citation };
