export { approvalRoutes, caseDecisionRoutes } from './approvals/index.ts';
export { caseRules } from './case-rules.ts';
export { keepFindings } from './keep-findings.ts';
export { actOnLifeEvent, readAssistanceTimeline } from './life/index.ts';
export { noticeRefusals, noticeRoutes } from './notices/index.ts';
export { openDueReviews, openReview, reviewChanges, reviewRoutes } from './reviews/index.ts';
export { findingRefusals, findingRoutes } from './routes.ts';
export { takeInRefusals, takeInRoutes } from './take-in.ts';
