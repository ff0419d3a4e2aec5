import { answerOf, api } from './client.ts';
import type { Answer } from './client.ts';

/** Decisions as the workbench prepares, signs and approves them. */
export type CaseDecision = Answer<'/api/cases/{id}/decision', 'get'>;
export type Proposal = NonNullable<CaseDecision['proposal']>;
export type Draft = NonNullable<CaseDecision['draft']>;
export type PlainReason = Proposal['reasons'][number];
export type Decision = Answer<'/api/decisions/{id}', 'get'>;
export type ApprovalPage = Answer<'/api/approvals', 'get'>;
export type Approval = ApprovalPage['approvals'][number];
export type Approved = Answer<'/api/approvals', 'post'>;

const of = (id: number) => ({ params: { path: { id } } });

export const fetchCaseDecision = (caseId: number): Promise<CaseDecision> =>
  answerOf(api.GET('/api/cases/{id}/decision', of(caseId)));

/** The second signature of a decision that differs from what is proposed. */
export const signDecision = (caseId: number): Promise<CaseDecision> =>
  answerOf(api.POST('/api/cases/{id}/decision/signature', of(caseId)));

/** Prints the written decision and keeps it with the case; done again it is the same paper. */
export const issueDecision = (caseId: number): Promise<CaseDecision> =>
  answerOf(api.POST('/api/cases/{id}/decision/paper', of(caseId)));

export const fetchDecision = (id: number): Promise<Decision> => answerOf(api.GET('/api/decisions/{id}', of(id)));

type ApprovalsAsked = { readonly area: string; readonly policy?: string; readonly page?: number };

export const fetchApprovals = (asked: ApprovalsAsked): Promise<ApprovalPage> =>
  answerOf(api.GET('/api/approvals', { params: { query: asked } }));

export const approveCases = (caseIds: readonly number[], key: string): Promise<Approved> =>
  answerOf(api.POST('/api/approvals', { body: { caseIds: [...caseIds] }, headers: { 'idempotency-key': key } }));
