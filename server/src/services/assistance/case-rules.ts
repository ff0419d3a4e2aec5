import type { CaseRules } from '../../kernel/cases/index.ts';
import { recordChecks } from './requirements.ts';

const met = async (): Promise<undefined> => undefined;

/** What the steps of a case need and bring about: the one table that ties procedures to the rooms that do the work. */
export const caseRules: CaseRules = {
  checks: {
    ...recordChecks,
    authorisations: met,
    'check-finished': met,
    'notice-ended': met,
    'objections-answered': met,
    'first-aid-papers': met,
  },
  effects: {},
};
