import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { fetchSimulationOptions } from '../../../api/simulations.ts';
import type { SimulationOptions } from '../../../api/simulations.ts';

const staleMs = 60_000;

/** Policies and numbers of a day; undefined is today. */
export const useOptionsOn = (date: string | undefined): UseQueryResult<SimulationOptions> =>
  useQuery({
    queryKey: ['simulation-options', date],
    queryFn: () => fetchSimulationOptions(date),
    staleTime: staleMs,
  });
