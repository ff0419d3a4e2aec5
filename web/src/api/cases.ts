import { answerOf, api } from './client.ts';
import type { Answer } from './client.ts';

/** Cases as the workbench reads and moves them. */
export type CaseView = Answer<'/api/cases/{id}', 'get'>;
export type CasePage = Answer<'/api/cases', 'get'>;
export type CaseLine = CasePage['cases'][number];
export type CaseStep = CaseView['steps'][number];
export type CaseBoard = Answer<'/api/case-board', 'get'>;
export type Referral = Answer<'/api/referrals', 'get'>['referrals'][number];

export type CasesAsked = {
  readonly area: string;
  readonly open?: boolean;
  readonly office?: 'village' | 'town' | 'county' | 'city' | 'department';
  readonly policy?: string;
  readonly mine?: boolean;
  readonly due?: 'due-soon' | 'overdue';
  readonly household?: number;
  readonly page: number;
};

export const fetchCases = (asked: CasesAsked): Promise<CasePage> =>
  answerOf(api.GET('/api/cases', { params: { query: asked } }));

export const fetchCase = (id: number): Promise<CaseView> =>
  answerOf(api.GET('/api/cases/{id}', { params: { path: { id } } }));

export const fetchCaseBoard = (area: string): Promise<CaseBoard> =>
  answerOf(api.GET('/api/case-board', { params: { query: { area } } }));

export type CaseCounts = Answer<'/api/case-counts', 'get'>;

export const fetchCaseCounts = (): Promise<CaseCounts> => answerOf(api.GET('/api/case-counts'));

/** A key for one request, so that sending it twice has one effect. */
export const newRequestKey = (): string => crypto.randomUUID();

const once = (key: string) => ({ 'idempotency-key': key });

export const openCase = (
  body: {
    policy: string;
    kind?: 'application' | 'reconsideration';
    householdId: number;
    personId?: number;
    applicantId?: number;
    origin: 'finding' | 'window' | 'village' | 'phone';
    findingId?: number;
    previousCaseId?: number;
    phone?: string;
    request?: string;
  },
  key: string,
): Promise<{ id: number }> => answerOf(api.POST('/api/cases', { body, headers: once(key) }));

export const takeIn = (body: {
  idNumber: string;
  policy: string;
  phone?: string;
  request?: string;
}): Promise<{ id: number }> => answerOf(api.POST('/api/cases/from-elsewhere', { body }));

type Taken = { readonly id: number; readonly step: CaseStep['id']; readonly seen: number; readonly data: object };

export const takeStep = ({ id, step, seen, data }: Taken, key: string): Promise<CaseView> =>
  answerOf(
    api.POST('/api/cases/{id}/steps', {
      params: { path: { id } },
      body: { step: step as 'accept', seen, data: data as Record<string, unknown> },
      headers: once(key),
    }),
  );

export const writeNote = (id: number, text: string): Promise<CaseView> =>
  answerOf(api.POST('/api/cases/{id}/notes', { params: { path: { id } }, body: { text } }));

export const assignCase = (id: number, kind: 'claim' | 'release'): Promise<CaseView> =>
  answerOf(api.POST('/api/cases/{id}/assignment', { params: { path: { id } }, body: { kind } }));

export type Colleague = Answer<'/api/cases/{id}/colleagues', 'get'>['colleagues'][number];

export const fetchColleagues = async (id: number): Promise<readonly Colleague[]> =>
  (await answerOf(api.GET('/api/cases/{id}/colleagues', { params: { path: { id } } }))).colleagues;

export const handOverCase = (id: number, body: { to: string; reason: string }): Promise<CaseView> =>
  answerOf(api.POST('/api/cases/{id}/assignment', { params: { path: { id } }, body: { kind: 'hand-over', ...body } }));

export const referCase = (id: number, body: { toDepartment?: string; toArea?: string; reason: string }) =>
  answerOf(api.POST('/api/cases/{id}/referrals', { params: { path: { id } }, body }));

export const fetchReferrals = async (area: string): Promise<readonly Referral[]> =>
  (await answerOf(api.GET('/api/referrals', { params: { query: { area } } }))).referrals;

export const answerReferral = (id: number, body: { kind: 'acknowledge' | 'answer'; answer?: string }) =>
  answerOf(api.POST('/api/referrals/{id}/answer', { params: { path: { id } }, body }));
