import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  fetchBankFiles,
  fetchFromBank,
  orderForms,
  receiveBankFile,
  sendToBank,
  writeBankFile,
} from '../../../api/payments.ts';
import type { BankFile, OrderForm, Reconciled } from '../../../api/payments.ts';
import { inLanguage } from '../../../i18n/index.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Field } from '../../parts/field.tsx';
import { fieldOf, FundChoice, FundForm } from '../../parts/fund-fields.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useAccount } from '../../session.ts';
import { showCount, showMoment } from '../../show.ts';
import type { BatchProps } from './batch.tsx';
import { Do } from './parts.tsx';

/** The way to the bank and back: send, fetch, or carry files by hand; what each answer changed. */
export function BankFiles(props: BatchProps): ReactElement {
  const { batch, acting, onDone } = props;
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const [reports, setReports] = useState<readonly Reconciled[]>([]);
  const files = useQuery({ queryKey: ['payments', 'files', batch.id], queryFn: () => fetchBankFiles(batch.id) });
  const tell = async (work: () => Promise<readonly Reconciled[]>): Promise<boolean> =>
    acting.act(async () => {
      const told = await work();
      setReports(told);
      await onDone();
      return told.length === 0 ? t('payments.done.nothingNew') : undefined;
    });
  const maySend = permissions.includes('payments.send');
  return (
    <section className="panel" aria-labelledby="bank-files">
      <h2 id="bank-files">{t('payments.files')}</h2>
      {files.data ? (
        <>
          <p>{t(files.data.connected ? 'payments.connected' : 'payments.notConnected')}</p>
          {files.data.connected && maySend ? (
            <div className="bar">
              <Do
                text={t('payments.act.toBank')}
                busy={acting.busy}
                main
                onPress={() => void tell(async () => [await sendToBank(batch.id)])}
              />
              <Do
                text={t('payments.act.fromBank')}
                busy={acting.busy}
                onPress={() => void tell(() => fetchFromBank(batch.id))}
              />
            </div>
          ) : null}
          <Reports reports={reports} />
          {files.data.files.length === 0 ? (
            <p>{t('payments.noFiles')}</p>
          ) : (
            <FileTable batchId={batch.id} files={files.data.files} />
          )}
        </>
      ) : (
        <Waiting query={files} />
      )}
      {maySend ? <WriteForm {...props} /> : null}
      {maySend ? <BringInForm {...props} tell={tell} /> : null}
    </section>
  );
}

function Reports({ reports }: { readonly reports: readonly Reconciled[] }): ReactElement {
  const { t } = useTranslation();
  const problems = reports.flatMap((report) => report.problems);
  const columns: readonly Column<(typeof problems)[number]>[] = [
    { key: 'line', title: t('payments.problemLine'), numeric: true, cell: ({ line }) => line },
    { key: 'problem', title: t('payments.problem'), cell: ({ message }) => inLanguage(message) },
  ];
  return (
    <div aria-live="polite">
      {reports.map((report) => {
        const kind = t(`payments.fileKind.${report.kind}`);
        const { paid, returned, unchanged, problemCount } = report;
        const counts = {
          kind,
          paid: showCount(paid),
          returned: showCount(returned),
          unchanged: showCount(unchanged),
          problems: showCount(problemCount),
        };
        return (
          <p key={report.messageId} role="status">
            {report.again ? t('payments.again', { kind }) : t('payments.reconciled', counts)}
          </p>
        );
      })}
      {problems.length === 0 ? null : (
        <DataTable
          label={t('payments.problems')}
          columns={columns}
          rows={problems}
          rowKey={({ line, element, message }) => `${line}${element}${message.en}`}
          rowsMax={20}
        />
      )}
    </div>
  );
}

type TableProps = { readonly batchId: number; readonly files: readonly BankFile[] };

const fileLink = (batchId: number, id: number, { name, label }: { name: string; label: string }): ReactElement => (
  <a href={`/api/payments/batches/${batchId}/files/${id}`} download aria-label={label}>
    {name}
  </a>
);

function FileTable({ batchId, files }: TableProps): ReactElement {
  const { t } = useTranslation();
  const columns: readonly Column<BankFile>[] = [
    { key: 'kind', title: t('payments.file'), cell: ({ kind }) => t(`payments.fileKind.${kind}`) },
    { key: 'made', title: t('payments.madeAt'), cell: ({ madeAt }) => showMoment(madeAt) },
    { key: 'bytes', title: t('payments.bytes'), numeric: true, cell: ({ bytes }) => showCount(bytes) },
    {
      key: 'download',
      title: t('payments.download'),
      cell: ({ id, name }) => fileLink(batchId, id, { name, label: t('payments.downloadOf', { name }) }),
    },
  ];
  return <DataTable label={t('payments.files')} columns={columns} rows={files} rowKey={({ id }) => String(id)} />;
}

function WriteForm({ batch, acting, onDone }: BatchProps): ReactElement {
  const { t } = useTranslation();
  const send = (form: FormData): Promise<boolean> =>
    acting.act(async () => {
      await writeBankFile(batch.id, fieldOf(form, 'order-form') as OrderForm);
      await onDone();
      return t('payments.done.fileReady');
    });
  return (
    <FundForm title={t('payments.write')} button={t('payments.write')} busy={acting.busy} onSend={send}>
      <FundChoice
        id="order-form"
        label={t('payments.form')}
        options={orderForms.map((value) => ({ value, label: t(`payments.formName.${value}`) }))}
      />
    </FundForm>
  );
}

type BringInProps = BatchProps & { readonly tell: (work: () => Promise<readonly Reconciled[]>) => Promise<boolean> };

/** The field that says what it is comes before the file: the server reads the form in order. */
function BringInForm({ batch, acting, tell }: BringInProps): ReactElement {
  const { t } = useTranslation();
  return (
    <FundForm
      title={t('payments.bringIn')}
      button={t('payments.bringInNow')}
      busy={acting.busy}
      onSend={(form) => tell(async () => [await receiveBankFile(batch.id, form)])}
    >
      <FundChoice
        id="kind"
        label={t('payments.answerKind')}
        options={(['camt.054', 'pain.002'] as const).map((value) => ({
          value,
          label: t(`payments.fileKind.${value}`),
        }))}
      />
      <Field id="bank-answer" label={t('payments.chooseFile')}>
        <input id="bank-answer" className="field" type="file" name="file" accept=".xml,application/xml" required />
      </Field>
    </FundForm>
  );
}
