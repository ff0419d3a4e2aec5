import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { fetchEntries, fetchPolicy } from './handbook.ts';
import type { PolicyEntry, PolicyRecord } from './handbook.ts';

export const useEntries = (): UseQueryResult<readonly PolicyEntry[]> =>
  useQuery({ queryKey: ['handbook'], queryFn: fetchEntries, staleTime: Number.POSITIVE_INFINITY });

export const usePolicy = (id: string): UseQueryResult<PolicyRecord> =>
  useQuery({ queryKey: ['handbook', id], queryFn: () => fetchPolicy(id), staleTime: Number.POSITIVE_INFINITY });
