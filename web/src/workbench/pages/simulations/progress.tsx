import { useQueries } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSimulationProgress } from '../../../api/simulations.ts';
import type { SimulationAsked } from '../../../api/simulations.ts';
import { showCount } from '../../show.ts';

const lookMs = 700;

type Props = { readonly asked: SimulationAsked; readonly onStop: () => void };

/** What a question is waiting for: the first one of an area and a day reads all its households. */
export function Progress({ asked, onStop }: Props): ReactElement {
  const { t } = useTranslation();
  const days = [...new Set(asked.scenarios.map(({ date }) => date ?? asked.date))];
  const looks = useQueries({
    queries: days.map((day) => ({
      queryKey: ['simulation-progress', asked.area, day],
      queryFn: () => fetchSimulationProgress(asked.area, day),
      refetchInterval: lookMs,
      gcTime: 0,
      retry: false,
    })),
  });
  const reading = looks.map(({ data }) => data).find((data) => data?.state === 'reading');
  const { done = 0, total = 0 } = reading?.households ?? {};
  const text = t('simulation.reading', { done: showCount(done), total: showCount(total) });
  const step = looks.map(({ data }) => data?.work.step).find((one) => one === 'compiling' || one === 'comparing');
  const share = looks.find(({ data }) => data?.work.step === 'comparing')?.data?.work.share;
  return (
    <div className="panel sim-progress">
      <span role="status">{t(reading ? 'simulation.readingFirst' : `simulation.step.${step ?? 'running'}`)}</span>
      {reading && total > 0 ? <progress max={total} value={done} aria-label={text} /> : null}
      {reading ? <span className="numbers">{text}</span> : null}
      {!reading && share !== undefined ? (
        <progress max={1} value={share} aria-label={t('simulation.step.comparing')} />
      ) : null}
      <Button onClick={onStop}>{t('simulation.stop')}</Button>
    </div>
  );
}
