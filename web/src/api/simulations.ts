import { answerOf, api } from './client.ts';
import type { Answer } from './client.ts';

/** The simulation lab: what would be if numbers of the law were others; nothing of it is stored. */
export type SimulationOptions = Answer<'/api/simulations/options', 'get'>;
export type ParameterOption = SimulationOptions['parameters'][number];
export type PolicyOption = SimulationOptions['policies'][number];
export type RaiseOption = SimulationOptions['raises'][number];
export type Simulated = Answer<'/api/simulations', 'post'>;
export type SimulationResult = Simulated['results'][number];
export type AreaSums = SimulationResult['total'];
export type AskedScenario = RaiseOption['scenario'] & { readonly date?: string };
export type SimulationAsked = {
  readonly area: string;
  readonly date?: string;
  readonly levels: number;
  readonly scenarios: readonly AskedScenario[];
};

/** This window: its older questions give way to its newer ones. Works without TLS too. */
const ownWindow = [...crypto.getRandomValues(new Uint8Array(8))]
  .map((byte) => byte.toString(16).padStart(2, '0'))
  .join('');

const bodyOf = ({ scenarios, ...rest }: SimulationAsked) => ({
  ...rest,
  window: ownWindow,
  scenarios: [...scenarios],
});

export const fetchSimulationOptions = (date: string | undefined): Promise<SimulationOptions> =>
  answerOf(api.GET('/api/simulations/options', { params: { query: date === undefined ? {} : { date } } }));

export const simulate = (asked: SimulationAsked, signal: AbortSignal): Promise<Simulated> =>
  answerOf(api.POST('/api/simulations', { body: bodyOf(asked), signal }));

export const fetchSimulationProgress = (
  area: string,
  date: string | undefined,
): Promise<Answer<'/api/simulations/progress', 'get'>> =>
  answerOf(
    api.GET('/api/simulations/progress', { params: { query: { area, ...(date === undefined ? {} : { date }) } } }),
  );

export const stopSimulation = (): Promise<{ stopped: boolean }> =>
  answerOf(api.DELETE('/api/simulations/running', { params: { query: { window: ownWindow } } }));

export const fetchSimulationWorkbook = (asked: SimulationAsked, lang: 'zh' | 'en'): Promise<Blob> =>
  answerOf(
    api.POST('/api/simulations/workbook', {
      params: { query: { lang } },
      body: bodyOf(asked),
      parseAs: 'blob',
    }) as Promise<{ data?: Blob; error?: unknown; response: Response }>,
  );
