import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Select } from 'antd';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/cases.ts';
import { bringPaper, documentAddress, fetchDocuments, withdrawPaper } from '../../api/documents.ts';
import type { DocumentView } from '../../api/documents.ts';
import { inLanguage } from '../../i18n/index.ts';
import { problemText } from '../problem-text.ts';
import { useAccount } from '../session.ts';
import { inSentence, showMoment } from '../show.ts';
import { Field } from './field.tsx';
import { Waiting } from './waiting.tsx';

const accepted = 'image/jpeg,image/png,image/webp,image/heic,application/pdf';
const kilobyte = 1_024;

/** What papers a case needs, which are there, and the camera or file to bring more. */
export function CaseDocuments({ view }: { readonly view: CaseView }): ReactElement | null {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { permissions } = useAccount();
  const key = ['documents', view.id];
  const documents = useQuery({
    queryKey: key,
    queryFn: () => fetchDocuments({ case: view.id }),
    enabled: permissions.includes('document.read'),
  });
  const reload = (): void => {
    void client.invalidateQueries({ queryKey: key });
    void client.invalidateQueries({ queryKey: ['case', String(view.id)] });
  };
  const brought = new Set((documents.data ?? []).filter(({ withdrawn }) => !withdrawn).map((one) => one.paperKind));
  return (
    <section className="panel">
      <h2>{t('case.papers')}</h2>
      <ul className="papers">
        {view.papers.map((paper) => {
          const there = brought.has(paper.id) || paper.known;
          return (
            <li key={paper.id} data-there={there}>
              <span aria-hidden="true">{there ? '✓' : '○'}</span>
              <span>
                {inSentence(paper.title)} <span className="soft">{t(standing(paper, brought))}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {documents.data ? (
        <ul className="plain">
          {documents.data.map((one) => (
            <DocumentLine key={one.id} document={one} onChange={reload} />
          ))}
        </ul>
      ) : permissions.includes('document.read') ? (
        <Waiting query={documents} />
      ) : null}
      {permissions.includes('document.add') && view.state.open ? <BringPaper view={view} onDone={reload} /> : null}
    </section>
  );
}

type Paper = CaseView['papers'][number];

/** How a paper stands: here, known already, wanted. */
function standing({ id, known, optional }: Paper, brought: ReadonlySet<string | null>) {
  if (brought.has(id)) return 'case.paperThere';
  if (known) return 'case.paperKnown';
  return optional ? 'case.paperOptional' : 'case.paperWanted';
}

type LineProps = { readonly document: DocumentView; readonly onChange: () => void };

function DocumentLine({ document, onChange }: LineProps): ReactElement {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const [reason, setReason] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const { id, title, kind, bytes, uploadedAt, uploaderName, withdrawn } = document;
  const withdraw = async (): Promise<void> => {
    setFailure(undefined);
    try {
      await withdrawPaper(id, reason ?? '');
      setReason(undefined);
      onChange();
    } catch (error) {
      setFailure(error);
    }
  };
  const field = `withdraw-${id}`;
  return (
    <li className="finding">
      <a href={documentAddress(id)} target="_blank" rel="noreferrer">
        {inLanguage(title)}
      </a>{' '}
      <span className="soft">
        {kind === 'issued' ? t('case.issued') : ''} {Math.ceil(bytes / kilobyte)} kB ·{' '}
        {t('case.by', { name: uploaderName ?? t('case.system'), date: showMoment(uploadedAt) })}
      </span>
      {withdrawn ? <p className="soft">{t('case.withdrawn', { reason: withdrawn.reason })}</p> : null}
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
      {kind === 'paper' && !withdrawn && permissions.includes('document.add') ? (
        reason === undefined ? (
          <button type="button" className="quiet" onClick={() => setReason('')}>
            {t('case.withdrawPaper')}
          </button>
        ) : (
          <div className="bar">
            <Field id={field} label={t('case.field.reason')}>
              <input
                id={field}
                className="field"
                value={reason}
                onChange={({ currentTarget }) => setReason(currentTarget.value)}
              />
            </Field>
            <Button onClick={() => void withdraw()} disabled={reason.trim().length < 2}>
              {t('case.withdrawPaper')}
            </Button>
            <Button onClick={() => setReason(undefined)}>{t('case.cancel')}</Button>
          </div>
        )
      ) : null}
    </li>
  );
}

type BringProps = { readonly view: CaseView; readonly onDone: () => void };

function BringPaper({ view, onDone }: BringProps): ReactElement {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const other = { id: 'other', title: { zh: '其他材料', en: 'another paper' } };
  const kinds = [...view.papers, other];
  const chosen = kinds.find(({ id }) => id === kind) ?? kinds[0] ?? other;
  const send = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setSending(true);
    setFailure(undefined);
    const form = new FormData();
    form.set('case', String(view.id));
    form.set('paperKind', chosen.id);
    form.set('title', chosen.title.zh);
    form.set('titleEn', chosen.title.en);
    form.set('file', file);
    try {
      await bringPaper(form);
      onDone();
    } catch (error) {
      setFailure(error);
    }
    if (input.current) input.current.value = '';
    setSending(false);
  };
  return (
    <>
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
      <div className="bar">
        <Field id="paper-kind" label={t('case.paperKind')}>
          <Select
            id="paper-kind"
            className="pick pick-wide"
            value={chosen.id}
            onChange={setKind}
            options={kinds.map(({ id, title }) => ({ value: id, label: inLanguage(title) }))}
          />
        </Field>
        <Field id="paper-file" label={t('case.paperFile')}>
          <input
            ref={input}
            id="paper-file"
            className="field"
            type="file"
            accept={accepted}
            disabled={sending}
            onChange={({ currentTarget }) => void send(currentTarget.files?.[0])}
          />
        </Field>
        {sending ? <span role="status">{t('case.sending')}</span> : null}
      </div>
    </>
  );
}
