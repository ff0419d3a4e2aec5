import { answerOf, api } from './client.ts';
import type { Answer } from './client.ts';

/** What the workbench reads and asks for. */
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

export type Purpose = 'finding' | 'search' | 'visit' | 'request' | 'check';

/** One household on a date, today when none is given; `purpose` goes into the audit. */
export const fetchHousehold = (id: number, asked: { date?: string; purpose: Purpose }): Promise<HouseholdView> =>
  answerOf(api.GET('/api/households/{id}', { params: { path: { id }, query: asked } }));

export type Overview = Answer<'/api/overview', 'get'>;
/** How many are entitled, receive, do not receive yet …; fen a period of what is entitled and not received. */
export type Counts = Omit<Overview['areas'][number], 'area' | 'households' | 'persons'>;
export type FindingPage = Answer<'/api/findings', 'get'>;
export type Finding = FindingPage['findings'][number];
export type Screening = Answer<'/api/screenings/{id}', 'get'>;
export type Import = Answer<'/api/imports/{id}', 'get'>;

export const fetchOverview = (area: string): Promise<Overview> =>
  answerOf(api.GET('/api/overview', { params: { query: { area } } }));

export const fetchFindings = (asked: { area: string; policy?: string; page: number }): Promise<FindingPage> =>
  answerOf(api.GET('/api/findings', { params: { query: asked } }));

export const fetchScreenings = async (): Promise<readonly Screening[]> =>
  (await answerOf(api.GET('/api/screenings'))).screenings;

/** Screens an area for a date, today when none is given; answers as soon as the run has begun. */
export const startScreening = (body: { area: string; date?: string }): Promise<Screening> =>
  answerOf(api.POST('/api/screenings', { body }));

/** Stops a run; the villages that are done stay, and the next start goes on from there. */
export const stopScreening = (id: string): Promise<Screening> =>
  answerOf(api.DELETE('/api/screenings/{id}', { params: { path: { id: Number(id) } } }));

/** Sends a form with the fields file and mode; answers as soon as the import has begun. */
export const startImport = (form: FormData): Promise<Import> =>
  answerOf(api.POST('/api/imports', { body: form as never, bodySerializer: () => form }));

export const fetchImport = (id: string): Promise<Import> =>
  answerOf(api.GET('/api/imports/{id}', { params: { path: { id } } }));
