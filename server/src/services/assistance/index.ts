export { keepFindings } from './keep-findings.ts';
export { findingRefusals, findingRoutes } from './routes.ts';
