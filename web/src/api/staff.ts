import type { Cited, Text } from './handbook.ts';

/** What the workbench reads; the shapes are those of server/openapi.json. */
export type Area = { readonly code: string; readonly level: 'city' | 'county' | 'town' | 'village'; readonly name: Text };

export type Period = 'month' | 'year' | 'once' | 'none';

export type PolicyName = { readonly id: string; readonly title: Text; readonly period: Period };

export type Counts = {
  readonly entitled: number;
  readonly receiving: number;
  readonly findings: number;
  readonly unknown: number;
  readonly near: number;
  /** Fen a month of what is entitled and not received. */
  readonly amountFen: number;
};

export type Overview = {
  readonly area: Area;
  readonly ancestors: readonly Area[];
  readonly run: { readonly screenedOn: string; readonly households: number; readonly persons: number } | null;
  readonly areas: readonly (Counts & { readonly area: Area; readonly households: number; readonly persons: number })[];
  readonly policies: readonly (Counts & { readonly policy: PolicyName })[];
};

export type Reason = {
  readonly condition: string;
  readonly text: Text;
  readonly holds: boolean | null;
  readonly article: Cited;
  readonly values: readonly { readonly key: string; readonly label: Text; readonly shown: Text | null }[];
  readonly gap: Text | null;
};

export type Finding = {
  readonly id: string;
  readonly householdId: string;
  /** Null for a finding of the household as a whole. */
  readonly person: { readonly id: string; readonly maskedName: string } | null;
  /** Masked name of the head of the household. */
  readonly headName: string;
  readonly area: Area;
  readonly policy: PolicyName;
  /** Null when the amount depends on facts not known yet. */
  readonly amountFen: number | null;
  readonly foundOn: string;
  /** The conditions that hold, in a few words. */
  readonly reasons: readonly Text[];
};

export type FindingPage = {
  readonly total: number;
  readonly page: number;
  readonly pageRowsMax: number;
  readonly findings: readonly Finding[];
  /** Policies with findings in the area, for the filter. */
  readonly policies: readonly (PolicyName & { readonly count: number })[];
};

export type HouseholdEntry = {
  readonly id: string;
  readonly headName: string;
  readonly area: Area;
  readonly members: number;
  readonly findings: number;
};

export type HouseholdPage = {
  readonly total: number;
  readonly page: number;
  readonly pageRowsMax: number;
  readonly households: readonly HouseholdEntry[];
};

/** One fact as a department stated it. */
export type KnownFact = {
  readonly name: string;
  readonly label: Text;
  readonly value: Text | null;
  readonly department: Text;
  readonly since: string;
  readonly evidence: string | null;
};

export type PolicyResult = {
  readonly policy: PolicyName & { readonly number: number };
  readonly outcome: 'entitled' | 'not-entitled' | 'unknown';
  readonly amountFen: number | null;
  readonly receiving: boolean;
  readonly nearMiss: boolean;
  readonly illustrative: boolean;
  readonly reasons: readonly Reason[];
  readonly missing: readonly Text[];
};

export type HouseholdView = {
  readonly id: string;
  readonly date: string;
  readonly area: Area;
  readonly ancestors: readonly Area[];
  readonly facts: readonly KnownFact[];
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly maskedIdNumber: string | null;
    readonly relation: Text | null;
    readonly birthDate: string | null;
    readonly facts: readonly KnownFact[];
    readonly results: readonly PolicyResult[];
  }[];
  readonly results: readonly PolicyResult[];
};

export type Screening = {
  readonly id: string;
  readonly area: Area;
  readonly date: string;
  readonly state: 'running' | 'done' | 'failed';
  readonly startedAt: string;
  readonly requestedBy: string;
  readonly householdsDone: number;
  readonly householdsTotal: number;
  readonly personsTotal: number;
  readonly durationMs: number | null;
  readonly failure: string | null;
};

export type Import = {
  readonly id: string;
  readonly state: 'running' | 'done' | 'refused' | 'failed';
  readonly fileName: string;
  readonly rowsDone: number;
  readonly rowsTotal: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly errors: readonly { readonly row: number; readonly column: string; readonly reason: Text }[];
  readonly failure: string | null;
};
