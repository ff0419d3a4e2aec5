import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { fetchCaseDecision } from '../api/decisions.ts';
import type { CaseDecision } from '../api/decisions.ts';

export const caseDecisionKey = (caseId: number) => ['decisions', caseId] as const;

/** What is proposed, prepared and decided in a case. */
export const useCaseDecision = (caseId: number, enabled = true): UseQueryResult<CaseDecision> =>
  useQuery({ queryKey: caseDecisionKey(caseId), queryFn: () => fetchCaseDecision(caseId), enabled });
