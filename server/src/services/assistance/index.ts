export { keepFindings } from './keep-findings.ts';
