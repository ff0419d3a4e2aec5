import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { writeNote } from '../../api/cases.ts';
import type { CaseView } from '../../api/cases.ts';
import { inLanguage } from '../../i18n/index.ts';
import { problemText } from '../problem-text.ts';
import { useAccount } from '../session.ts';
import { showMoment } from '../show.ts';
import { Field } from './field.tsx';

type Props = { readonly view: CaseView; readonly onChange: (next: CaseView) => void };

/** What colleagues want each other to know of a case. */
export function CaseNotes({ view, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const write = async (): Promise<void> => {
    setFailure(undefined);
    try {
      onChange(await writeNote(view.id, text));
      setText('');
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <section className="panel">
      <h2>{t('case.notes')}</h2>
      <ul className="plain">
        {view.notes.map((note) => (
          <li key={note.id} className="finding">
            {note.text}{' '}
            <span className="soft">
              {t('case.by', { name: note.authorName ?? t('case.system'), date: showMoment(note.writtenAt) })}
            </span>
          </li>
        ))}
      </ul>
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
      {permissions.includes('case.note') ? (
        <>
          <Field id="case-note" label={t('case.noteLabel')}>
            <textarea
              id="case-note"
              className="field"
              rows={2}
              value={text}
              onChange={({ currentTarget }) => setText(currentTarget.value)}
            />
          </Field>
          <Button onClick={() => void write()} disabled={text.trim() === ''}>
            {t('case.writeNote')}
          </Button>
        </>
      ) : null}
    </section>
  );
}
