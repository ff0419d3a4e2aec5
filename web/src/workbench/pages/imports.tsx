import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress, Radio, Table } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call, CallFailed } from '../../api/client.ts';
import type { Import } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';

const pollMs = 700;

/** Brings the bureau's own data in: a file, what to do with bad rows, progress, and each refused row with its reason. */
export function ImportsPage(): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [id, setId] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const current = useQuery({
    queryKey: ['import', id],
    queryFn: () => call<Import>(`/imports/${id}`),
    enabled: id !== undefined,
    refetchInterval: (query) => (query.state.data && query.state.data.state !== 'running' ? false : pollMs),
  });
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setFailure(undefined);
    try {
      const started = await call<Import>('/imports', { method: 'POST', form: new FormData(event.currentTarget) });
      client.setQueryData(['import', started.id], started);
      setId(started.id);
    } catch (error) {
      setFailure(error instanceof CallFailed ? inLanguage(error.problem.message) : String(error));
    }
  };
  const running = current.data?.state === 'running';
  return (
    <>
      <h1>{t('work.import.title')}</h1>
      <p>{t('work.import.lead')}</p>
      <p>
        <a href="/api/imports/template.csv">{t('work.import.csv')}</a> · <a href="/api/imports/template.xlsx">{t('work.import.xlsx')}</a>
      </p>
      <form className="panel" onSubmit={(event) => void submit(event)}>
        <div className="bar">
          <Radio.Group name="mode" defaultValue="keep-good">
            <Radio value="keep-good">{t('work.import.keepGood')}</Radio>
            <Radio value="all-or-nothing">{t('work.import.allOrNothing')}</Radio>
          </Radio.Group>
        </div>
        <div className="bar">
          <label>
            {t('work.import.choose')}
            <input type="file" name="file" accept=".csv,.xlsx,text/csv" required />
          </label>
          <Button type="primary" htmlType="submit" disabled={running}>
            {t('work.import.start')}
          </Button>
        </div>
      </form>
      {failure ? <Alert type="error" showIcon role="alert" title={failure} /> : null}
      {current.data ? <Outcome of={current.data} /> : null}
    </>
  );
}

function Outcome({ of }: { readonly of: Import }): ReactElement {
  const { t } = useTranslation();
  const { state, added, changed, unchanged, refused } = of;
  return (
    <section className="panel" aria-live="polite">
      {state === 'running' ? (
        <>
          <p>{t('work.import.running', { done: of.rowsDone, total: of.rowsTotal })}</p>
          <Progress percent={of.rowsTotal === 0 ? 0 : Math.floor((100 * of.rowsDone) / of.rowsTotal)} />
        </>
      ) : null}
      {state === 'done' ? (
        <Alert type="success" showIcon title={t('work.import.done', { added, changed, unchanged, refused })} />
      ) : null}
      {state === 'refused' ? <Alert type="warning" showIcon title={t('work.import.stopped', { refused })} /> : null}
      {state === 'failed' ? <Alert type="error" showIcon title={of.failure ?? ''} /> : null}
      {of.errors.length > 0 ? (
        <>
          <h2>{t('work.import.errors')}</h2>
          <Table
            size="small"
            rowKey={(row) => `${row.row}/${row.column}`}
            dataSource={[...of.errors]}
            scroll={{ x: 'max-content' }}
            columns={[
              { key: 'row', title: t('work.import.row'), dataIndex: 'row' },
              { key: 'column', title: t('work.import.column'), dataIndex: 'column' },
              { key: 'reason', title: t('work.import.reason'), render: (_, row) => inLanguage(row.reason) },
            ]}
          />
        </>
      ) : null}
    </section>
  );
}
