import type { Citation, EarlierArticle } from '../law/index.ts';
import type { PlainDate, Text } from '../values/index.ts';
import type { Entity } from './fact.ts';
import type { Bool, Num } from './node.ts';

/** One condition of a policy: its text, the article it rests on, and the expression that decides it. */
export type Condition = {
  readonly id: string;
  readonly text: Text;
  readonly article: Citation;
  /** Articles of former texts, oldest first. */
  readonly earlier?: readonly EarlierArticle[];
  readonly holds: Bool;
};

/** How two policies meet. */
export type Relation =
  | {
      readonly kind: 'excluded-by';
      readonly policy: string;
      readonly of: Entity;
      readonly article: Citation;
      readonly text: Text;
    }
  | {
      readonly kind: 'take-higher';
      readonly policy: string;
      readonly of: Entity;
      readonly article: Citation;
      readonly text: Text;
    };

/** Which period the amount is for; 'none' for help in kind or a status. */
export type Period = 'month' | 'year' | 'once' | 'none';

/** A legal limit of the procedure; unit 'wd' working days, 'cd' calendar days, 'hours'. */
export type TimeLimit = {
  readonly step: Text;
  readonly limit: number;
  readonly unit: 'wd' | 'cd' | 'hours';
  readonly article: Citation;
  readonly illustrative?: boolean;
};

/** What the handbook tells a resident besides the rule itself. */
export type Guide = {
  readonly papers: readonly Text[];
  /** Where to go or whom to call. */
  readonly where: Text;
  readonly steps: readonly Text[];
  readonly limits: readonly TimeLimit[];
  /** Public notice: what is shown and for how long, or that there is none. */
  readonly notice: Text;
  readonly recheck: Text;
  /** Synonyms and everyday words by which residents search. */
  readonly words: readonly string[];
};

/** One of the 50 policies. Amounts are fen per `period` for the subject (whole household or one person). */
export type Policy = {
  readonly id: string;
  readonly number: number;
  readonly title: Text;
  readonly summary: Text;
  readonly department: string;
  readonly categories: readonly string[];
  /** Life situations under which the handbook lists it (codes of policies/situations.ts). */
  readonly situations: readonly string[];
  readonly subject: Entity;
  readonly kind: 'cash' | 'in-kind' | 'service' | 'status';
  readonly period: Period;
  readonly inForce: { readonly from: PlainDate; readonly until?: PlainDate };
  /** False when it is given by list, without application. */
  readonly byApplication: boolean;
  readonly conditions: readonly Condition[];
  readonly amount?: {
    readonly value: Num<'fen'>;
    readonly text: Text;
    readonly article: Citation;
    readonly earlier?: readonly EarlierArticle[];
  };
  readonly relations?: readonly Relation[];
  readonly basis: readonly Citation[];
  readonly guide: Guide;
};

/** Fixes a policy's literal types; every check is made when the handbook is built. */
export function definePolicy(policy: Policy): Policy {
  return Object.freeze(policy);
}
