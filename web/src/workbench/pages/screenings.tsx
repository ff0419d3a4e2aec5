import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchScreenings, startScreening, stopScreening } from '../../api/staff.ts';
import type { Screening } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';
import { DataTable } from '../parts/data-table.tsx';
import type { Column } from '../parts/data-table.tsx';
import { DateField } from '../parts/date-field.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { problemText } from '../problem-text.ts';
import { useAccount } from '../session.ts';
import { showCount, showMoment } from '../show.ts';

const pollMs = 500;
const key = ['screenings'];

/** Screens the account's area now or for a date, with progress, and lists the runs before. */
export function ScreeningsPage(): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { area, permissions } = useAccount();
  const [date, setDate] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const runs = useQuery({
    queryKey: key,
    queryFn: fetchScreenings,
    refetchInterval: (query) => (query.state.data?.some((run) => run.state === 'running') ? pollMs : false),
  });
  const act = async (what: () => Promise<unknown>): Promise<void> => {
    setFailure(undefined);
    try {
      await what();
    } catch (error) {
      setFailure(inLanguage(problemText(error)));
    }
    await client.invalidateQueries({ queryKey: key });
  };
  const begin = (): Promise<void> => act(() => startScreening({ area: area.code, ...(date ? { date } : {}) }));
  const running = runs.data?.find((run) => run.state === 'running');
  return (
    <>
      <h1>{t('work.screening.title')}</h1>
      <p>{t('work.screening.lead', { area: inLanguage(area.name) })}</p>
      {permissions.includes('screening.start') ? (
        <div className="bar">
          <DateField id="screen-date" label={t('work.screening.date')} value={date ?? ''} onChange={setDate} />
          <Button type="primary" onClick={() => void begin()} disabled={running !== undefined}>
            {t('work.screening.start')}
          </Button>
          {running ? (
            <Button onClick={() => void act(() => stopScreening(running.id))}>{t('work.screening.stop')}</Button>
          ) : null}
        </div>
      ) : null}
      {failure ? <Alert type="error" showIcon role="alert" title={failure} /> : null}
      <div aria-live="polite">{running ? <Running run={running} /> : null}</div>
      {runs.data ? <History runs={runs.data} /> : <Waiting query={runs} />}
    </>
  );
}

function Running({ run }: { readonly run: Screening }): ReactElement {
  const { t } = useTranslation();
  const { householdsDone: done, householdsTotal: total } = run;
  return (
    <section className="panel">
      <p>{t('work.screening.running', { done: showCount(done), total: showCount(total) })}</p>
      <Progress aria-label={t('work.screening.title')} percent={total === 0 ? 0 : Math.floor((100 * done) / total)} />
    </section>
  );
}

const stateOf = { running: 'null', done: 'true', failed: 'false' } as const;
const signs = { running: '…', done: '✓', failed: '✗' } as const;

const outcomeOf = ({ state, failure }: Screening, word: string): ReactElement => (
  <span className="state" data-state={stateOf[state]}>
    <span aria-hidden="true">{signs[state]}</span> {failure ?? word}
  </span>
);

function History({ runs }: { readonly runs: readonly Screening[] }): ReactElement {
  const { t } = useTranslation();
  const seconds = ({ durationMs }: Screening): string => (durationMs === null ? '—' : (durationMs / 1000).toFixed(1));
  const columns: readonly Column<Screening>[] = [
    { key: 'started', title: t('work.screening.startedAt'), cell: (run) => showMoment(run.startedAt) },
    { key: 'date', title: t('work.screening.forDate'), cell: (run) => run.date },
    { key: 'area', title: t('work.area'), cell: (run) => inLanguage(run.area.name) },
    {
      key: 'by',
      title: t('work.screening.by'),
      cell: (run) => (run.requestedBy === 'system' ? t('work.screening.system') : run.requestedBy),
    },
    {
      key: 'state',
      title: t('work.screening.outcome'),
      cell: (run) => outcomeOf(run, t(`work.screening.state.${run.state}`)),
    },
    { key: 'households', title: t('work.households'), numeric: true, cell: (run) => showCount(run.householdsTotal) },
    { key: 'people', title: t('work.people'), numeric: true, cell: (run) => showCount(run.personsTotal) },
    { key: 'seconds', title: t('work.screening.seconds'), numeric: true, cell: seconds },
  ];
  return (
    <section className="panel">
      <h2>{t('work.screening.history')}</h2>
      {runs.length === 0 ? (
        <p>{t('work.neverRun')}</p>
      ) : (
        <DataTable
          label={t('work.screening.history')}
          columns={columns}
          rows={runs}
          rowKey={(run) => run.id}
          rowsMax={20}
        />
      )}
    </section>
  );
}
