import { answerOf, api } from './client.ts';
import type { Answer } from './client.ts';

export type CheckView = Answer<'/api/checks/{id}', 'get'>;
export type CheckHead = Answer<'/api/households/{id}/checks', 'get'>['checks'][number];
export type ComparisonRow = CheckView['comparison'][number];
export type CheckedDepartment = CheckView['departments'][number];
export type CheckQuery = CheckedDepartment['queries'][number];
export type AuthorisationsView = Answer<'/api/households/{id}/authorisations', 'get'>;
export type AuthorisationView = AuthorisationsView['authorisations'][number];

type Ordered = { readonly householdId: number; readonly reason: string };

/** The checks of a household, newest first; of one case of it when named. */
export const fetchChecks = async (householdId: number, caseId?: number): Promise<readonly CheckHead[]> => {
  const query = caseId === undefined ? {} : { caseId };
  const path = { id: householdId };
  return (await answerOf(api.GET('/api/households/{id}/checks', { params: { path, query } }))).checks;
};

export const fetchCheck = (id: number): Promise<CheckView> =>
  answerOf(api.GET('/api/checks/{id}', { params: { path: { id } } }));

/** Everyone of the household, all ten departments. */
export const orderCheck = (body: Ordered): Promise<CheckView> => answerOf(api.POST('/api/checks', { body }));

export const objectToAnswer = (
  id: number,
  body: { readonly queryId: number; readonly words: string },
): Promise<CheckView> => answerOf(api.POST('/api/checks/{id}/objections', { params: { path: { id } }, body }));

export const repeatCheck = (id: number): Promise<CheckView> =>
  answerOf(api.POST('/api/checks/{id}/repeats', { params: { path: { id } } }));

export const adoptAnswer = (
  id: number,
  { personId, fact, queryIds }: ComparisonRow,
  reason: string,
): Promise<CheckView> =>
  answerOf(
    api.POST('/api/checks/{id}/adoptions', { params: { path: { id } }, body: { personId, fact, queryIds, reason } }),
  );

export const fetchAuthorisations = (householdId: number): Promise<AuthorisationsView> =>
  answerOf(api.GET('/api/households/{id}/authorisations', { params: { path: { id: householdId } } }));

export type NewAuthorisation = {
  readonly personId: number;
  readonly scope: AuthorisationsView['departments'][number]['code'][];
  readonly purpose: string;
  readonly signedOn: string;
  readonly expiresOn: string;
  readonly guardianId?: number;
  readonly guardianName?: string;
};

export const recordAuthorisation = (householdId: number, body: NewAuthorisation): Promise<AuthorisationsView> =>
  answerOf(api.POST('/api/households/{id}/authorisations', { params: { path: { id: householdId } }, body }));

export const withdrawAuthorisation = (householdId: number, authorisationId: number): Promise<AuthorisationsView> =>
  answerOf(
    api.DELETE('/api/households/{id}/authorisations/{authorisationId}', {
      params: { path: { id: householdId, authorisationId } },
    }),
  );
