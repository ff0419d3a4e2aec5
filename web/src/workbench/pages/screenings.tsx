import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, DatePicker, Progress, Table } from 'antd';
import type { TableColumnsType } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call, CallFailed } from '../../api/client.ts';
import type { Screening } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';
import { Waiting } from '../parts/waiting.tsx';
import { useAccount } from '../session.ts';
import { showCount } from '../show.ts';

const pollMs = 700;

/** Screens the account's area now or for a date, with progress, and lists the runs before. */
export function ScreeningsPage(): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { area, permissions } = useAccount();
  const [date, setDate] = useState(dayjs());
  const [failure, setFailure] = useState<string>();
  const runs = useQuery({
    queryKey: ['screenings'],
    queryFn: () => call<{ screenings: readonly Screening[] }>('/screenings'),
    refetchInterval: (query) => (query.state.data?.screenings.some((run) => run.state === 'running') ? pollMs : false),
  });
  const act = async (what: () => Promise<unknown>): Promise<void> => {
    setFailure(undefined);
    try {
      await what();
    } catch (error) {
      setFailure(error instanceof CallFailed ? inLanguage(error.problem.message) : String(error));
    }
    await client.invalidateQueries({ queryKey: ['screenings'] });
  };
  const begin = (): Promise<void> =>
    act(() => call('/screenings', { method: 'POST', body: { area: area.code, date: date.format('YYYY-MM-DD') } }));
  const running = runs.data?.screenings.find((run) => run.state === 'running');
  return (
    <>
      <h1>{t('work.screening.title')}</h1>
      <p>{t('work.screening.lead')}</p>
      {permissions.includes('screening.create') ? (
        <div className="bar">
          <label htmlFor="screen-date">
            {t('work.date')}
            <DatePicker id="screen-date" value={date} allowClear={false} minDate={dayjs('2017-01-01')} onChange={(value) => setDate(value ?? dayjs())} />
          </label>
          <Button type="primary" onClick={() => void begin()} disabled={running !== undefined}>
            {t('work.screening.start')}
          </Button>
          {running ? (
            <Button onClick={() => void act(() => call(`/screenings/${running.id}`, { method: 'DELETE' }))}>{t('work.screening.cancel')}</Button>
          ) : null}
        </div>
      ) : null}
      {failure ? <Alert type="error" showIcon role="alert" title={failure} /> : null}
      <div aria-live="polite">
        {running ? (
          <section className="panel">
            <p>{t('work.screening.running', { done: showCount(running.householdsDone), total: showCount(running.householdsTotal) })}</p>
            <Progress percent={running.householdsTotal === 0 ? 0 : Math.floor((100 * running.householdsDone) / running.householdsTotal)} />
          </section>
        ) : null}
      </div>
      {runs.data ? <History runs={runs.data.screenings} /> : <Waiting query={runs} />}
    </>
  );
}

function History({ runs }: { readonly runs: readonly Screening[] }): ReactElement {
  const { t } = useTranslation();
  const columns: TableColumnsType<Screening> = [
    { key: 'date', title: t('work.date'), dataIndex: 'date' },
    { key: 'area', title: t('work.area'), render: (_, run) => inLanguage(run.area.name) },
    { key: 'state', title: t('work.screening.history'), render: (_, run) => run.failure ?? t(`work.screening.state.${run.state}`) },
    { key: 'households', title: t('work.households'), align: 'right', className: 'num', render: (_, run) => showCount(run.householdsTotal) },
    { key: 'people', title: t('work.people'), align: 'right', className: 'num', render: (_, run) => showCount(run.personsTotal) },
    {
      key: 'seconds',
      title: 's',
      align: 'right',
      className: 'num',
      render: (_, run) => (run.durationMs === null ? '—' : (run.durationMs / 1000).toFixed(1)),
    },
    { key: 'started', title: t('work.screening.startedAt'), render: (_, run) => dayjs(run.startedAt).format('YYYY-MM-DD HH:mm') },
    { key: 'by', title: t('work.screening.by'), dataIndex: 'requestedBy' },
  ];
  return (
    <section className="panel">
      <h2>{t('work.screening.history')}</h2>
      <Table size="small" rowKey={(run) => run.id} columns={columns} dataSource={[...runs]} scroll={{ x: 'max-content' }} pagination={{ pageSize: 20, hideOnSinglePage: true }} />
    </section>
  );
}
