import { runCases } from '../../cases/run-cases.ts';

runCases(import.meta.url, 'pension-subsidy');
