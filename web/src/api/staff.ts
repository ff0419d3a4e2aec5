import { answerOf, api, CallFailed } from './client.ts';
import type { Answer } from './client.ts';
import type { Period, Text } from './handbook.ts';

/** What the workbench reads and asks for. */
export type Area = Pick<AreaAnswer['area'], 'code' | 'level' | 'name' | 'functionalZone'>;
export type AreaAnswer = Answer<'/api/areas/{code}', 'get'>;
export type HouseholdPage = Answer<'/api/households', 'get'>;
export type HouseholdLine = HouseholdPage['households'][number];
export type HouseholdView = Answer<'/api/households/{id}', 'get'>;
export type PolicyResult = HouseholdView['results'][number];
export type Reason = PolicyResult['reasons'][number];
export type StatedFact = HouseholdView['facts'][number];
export type MemberView = HouseholdView['members'][number];

export const fetchArea = (code: string): Promise<AreaAnswer> =>
  answerOf(api.GET('/api/areas/{code}', { params: { path: { code } } }));

/** Households of an area; with `q` those that a name, pinyin, initials or an identity number finds. */
export const fetchHouseholds = (asked: { area: string; q: string; page: number }): Promise<HouseholdPage> => {
  const { area, q, page } = asked;
  return q === ''
    ? answerOf(api.GET('/api/households', { params: { query: { area, page } } }))
    : answerOf(api.POST('/api/households/search', { body: asked }));
};

export type Purpose = 'finding' | 'search' | 'check';

/** One household on a date, today when none is given; `purpose` goes into the audit. */
export const fetchHousehold = (id: number, asked: { date?: string; purpose: Purpose }): Promise<HouseholdView> =>
  answerOf(api.GET('/api/households/{id}', { params: { path: { id }, query: asked } }));

export type PolicyName = { readonly id: string; readonly title: Text; readonly period: Period };

export type Counts = {
  readonly entitled: number;
  readonly receiving: number;
  readonly findings: number;
  readonly unknown: number;
  readonly near: number;
  /** Fen a period of what is entitled and not received. */
  readonly amountFen: number;
};

export type Overview = {
  readonly area: Area;
  readonly ancestors: readonly Area[];
  readonly run: { readonly screenedOn: string; readonly households: number; readonly persons: number } | null;
  readonly areas: readonly (Counts & { readonly area: Area; readonly households: number; readonly persons: number })[];
  readonly policies: readonly (Counts & { readonly policy: PolicyName })[];
};

export type Finding = {
  readonly id: string;
  readonly householdId: number;
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

type Asked = { readonly method?: 'POST'; readonly json?: unknown; readonly form?: FormData };

async function ask<Body>(path: string, { method, json, form }: Asked = {}): Promise<Body> {
  const response = await fetch(`/api${path}`, {
    method: method ?? 'GET',
    headers: { 'x-zhuni': '1', ...(json === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(form ? { body: form } : {}),
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  const body: unknown = await response.json();
  if (response.ok) return body as Body;
  throw new CallFailed(response.status, body as never);
}

const query = (of: Readonly<Record<string, string | number | undefined>>): string =>
  new URLSearchParams(
    Object.entries(of).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();

export const fetchOverview = (area: string): Promise<Overview> => ask(`/overview?${query({ area })}`);

export const fetchFindings = (asked: {
  area: string;
  policy?: string | undefined;
  page: number;
}): Promise<FindingPage> => ask(`/findings?${query(asked)}`);

export const fetchScreenings = async (): Promise<readonly Screening[]> =>
  (await ask<{ screenings: readonly Screening[] }>('/screenings')).screenings;

export const startScreening = (json: { area: string; date?: string }): Promise<Screening> =>
  ask('/screenings', { method: 'POST', json });

export const startImport = (form: FormData): Promise<Import> => ask('/imports', { method: 'POST', form });

export const fetchImport = (id: string): Promise<Import> => ask(`/imports/${id}`);
