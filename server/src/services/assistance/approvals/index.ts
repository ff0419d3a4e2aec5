export { approveCases } from './approve-cases.ts';
export type { ApprovedCases, NotApproved } from './approve-cases.ts';
export { approvalRoutes } from './routes.ts';
export { caseDecisionRoutes } from './case-decision-routes.ts';
