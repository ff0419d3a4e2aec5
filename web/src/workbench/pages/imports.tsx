import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress, Radio } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchImport, startImport } from '../../api/staff.ts';
import type { Import } from '../../api/staff.ts';
import { inLanguage } from '../../i18n/index.ts';
import { DataTable } from '../parts/data-table.tsx';
import type { Column } from '../parts/data-table.tsx';
import { Field } from '../parts/field.tsx';
import { problemText } from '../problem-text.ts';
import { showCount } from '../show.ts';

const pollMs = 500;

/** Brings the bureau's own data in: a file, what to do with bad rows, progress, each refused row with its reason. */
export function ImportsPage(): ReactElement {
  const { t, i18n } = useTranslation();
  const lang = i18n.language === 'en' ? 'en' : 'zh';
  const client = useQueryClient();
  const [id, setId] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const current = useQuery({
    queryKey: ['import', id],
    queryFn: () => fetchImport(id ?? ''),
    enabled: id !== undefined,
    refetchInterval: (query) => (query.state.data && query.state.data.state !== 'running' ? false : pollMs),
  });
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setFailure(undefined);
    setId(undefined);
    try {
      const started = await startImport(form);
      client.setQueryData(['import', started.id], started);
      setId(started.id);
    } catch (error) {
      setFailure(inLanguage(problemText(error)));
    }
  };
  return (
    <>
      <h1>{t('work.import.title')}</h1>
      <p>{t('work.import.lead')}</p>
      <section className="panel">
        <h2>{t('work.import.stepTemplate')}</h2>
        <p className="links">
          <a className="quiet" href={`/api/imports/template.csv?lang=${lang}`} download>
            {t('work.import.csv')}
          </a>
          <a className="quiet" href={`/api/imports/template.xlsx?lang=${lang}`} download>
            {t('work.import.xlsx')}
          </a>
        </p>
      </section>
      <ImportForm busy={current.data?.state === 'running'} onSubmit={(event) => void submit(event)} />
      {failure ? <Alert type="error" showIcon role="alert" title={failure} /> : null}
      {current.data ? <Outcome of={current.data} /> : null}
    </>
  );
}

type FormProps = { readonly busy: boolean; readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void };

/** The fields that say how go before the file: the server reads the form in order. */
function ImportForm({ busy, onSubmit }: FormProps): ReactElement {
  const { t } = useTranslation();
  return (
    <form className="panel" onSubmit={onSubmit}>
      <h2>{t('work.import.stepFile')}</h2>
      <fieldset>
        <legend>{t('work.import.badRows')}</legend>
        <Radio.Group name="mode" defaultValue="keep-good" className="stacked">
          <Radio value="keep-good">{t('work.import.keepGood')}</Radio>
          <Radio value="all-or-nothing">{t('work.import.allOrNothing')}</Radio>
        </Radio.Group>
      </fieldset>
      <div className="bar">
        <Field id="import-file" label={t('work.import.choose')}>
          <input id="import-file" className="field" type="file" name="file" accept=".csv,.xlsx,text/csv" required />
        </Field>
        <Button type="primary" htmlType="submit" disabled={busy}>
          {t('work.import.start')}
        </Button>
      </div>
    </form>
  );
}

function Outcome({ of }: { readonly of: Import }): ReactElement {
  const { t } = useTranslation();
  const { state, rowsDone, rowsTotal } = of;
  const counts = {
    added: showCount(of.added),
    changed: showCount(of.changed),
    unchanged: showCount(of.unchanged),
    refused: showCount(of.refused),
  };
  return (
    <section className="panel" aria-live="polite">
      <h2>{t('work.import.stepResult')}</h2>
      {state === 'running' ? (
        <>
          <p>{t('work.import.running', { done: showCount(rowsDone), total: showCount(rowsTotal) })}</p>
          <Progress
            aria-label={t('work.import.title')}
            percent={rowsTotal === 0 ? 0 : Math.floor((100 * rowsDone) / rowsTotal)}
          />
        </>
      ) : null}
      {state === 'done' ? <Alert type="success" showIcon title={t('work.import.done', counts)} /> : null}
      {state === 'refused' ? (
        <Alert type="warning" showIcon title={of.failure ? inLanguage(of.failure) : t('work.import.stopped', counts)} />
      ) : null}
      {state === 'failed' ? (
        <Alert type="error" showIcon title={of.failure ? inLanguage(of.failure) : t('work.import.failed')} />
      ) : null}
      {of.incompleteHouseholds.length > 0 ? (
        <p>{t('work.import.incomplete', { households: of.incompleteHouseholds.join(t('work.comma')) })}</p>
      ) : null}
      {of.errors.length > 0 ? <RefusedRows of={of} /> : null}
    </section>
  );
}

type RowError = Import['errors'][number];

function RefusedRows({ of: { errors, errorsTotal } }: { readonly of: Import }): ReactElement {
  const { t } = useTranslation();
  const columns: readonly Column<RowError>[] = [
    { key: 'row', title: t('work.import.row'), cell: (error) => t('work.import.rowNumber', { row: error.row }) },
    { key: 'column', title: t('work.import.column'), cell: (error) => error.column },
    { key: 'reason', title: t('work.import.reason'), cell: (error) => inLanguage(error.reason) },
  ];
  return (
    <>
      <h3>
        {t('work.import.errors')} {t('work.total', { total: showCount(errorsTotal) })}
      </h3>
      <DataTable
        label={t('work.import.errors')}
        columns={columns}
        rows={errors}
        rowKey={(error) => `${error.row}/${error.column}/${error.reason.en}`}
      />
    </>
  );
}
