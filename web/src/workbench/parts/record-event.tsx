import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { newRequestKey } from '../../api/cases.ts';
import { recordEvent } from '../../api/people.ts';
import type { NewEvent, Recorded, Timeline } from '../../api/people.ts';
import { inLanguage } from '../../i18n/index.ts';
import { problemText } from '../problem-text.ts';
import { Choice, EventDetails } from './event-details.tsx';
import type { Details } from './event-details.tsx';
import { Field } from './field.tsx';

type Props = { readonly timeline: Timeline; readonly onRecorded: () => void };

const kinds = ['death', 'birth', 'marriage', 'divorce', 'move'] as const;
const sources = ['civil-affairs', 'police', 'hospital', 'village', 'family', 'other'] as const;

/** Records a life event of the person on the page; says afterwards what was done because of it. */
export function RecordEvent({ timeline, onRecorded }: Props): ReactElement {
  const { t } = useTranslation();
  const [key, setKey] = useState(newRequestKey);
  const [kind, setKind] = useState<NewEvent['kind']>('death');
  const [common, setCommon] = useState({ on: '', evidence: '', source: 'civil-affairs' });
  const [details, setDetails] = useState<Details>({ others: [], details: {} });
  const [failure, setFailure] = useState<unknown>();
  const [recorded, setRecorded] = useState<Recorded>();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setFailure(undefined);
    try {
      const personIds = [timeline.person.id, ...details.others];
      setRecorded(await recordEvent({ ...common, kind, personIds, details: details.details }, key));
      setKey(newRequestKey());
      onRecorded();
    } catch (error) {
      setFailure(error);
    }
  };
  const labels = (names: readonly string[], group: 'kinds' | 'sources') =>
    names.map((name) => ({ value: name, label: t(`people.event.${group}.${name}` as 'people.event.kinds.death') }));
  return (
    <section className="panel">
      <h2>{t('people.event.title')}</h2>
      <p className="soft">{t('people.event.lead')}</p>
      <form onSubmit={(event) => void submit(event)}>
        <div className="bar">
          <Choice
            id="event-kind"
            label={t('people.event.kind')}
            value={kind}
            options={labels(kinds, 'kinds')}
            onChange={(next) => {
              setKind(next as NewEvent['kind']);
              setDetails({ others: [], details: {} });
              setRecorded(undefined);
            }}
          />
          <Field id="event-on" label={t('people.event.on')}>
            <input
              id="event-on"
              className="field"
              type="date"
              required
              value={common.on}
              onChange={({ currentTarget }) => setCommon({ ...common, on: currentTarget.value })}
            />
          </Field>
          <Field id="event-evidence" label={t('people.event.evidence')}>
            <Input
              id="event-evidence"
              required
              maxLength={200}
              value={common.evidence}
              onChange={({ target }) => setCommon({ ...common, evidence: target.value })}
            />
          </Field>
          <Choice
            id="event-source"
            label={t('people.event.source')}
            value={common.source}
            options={labels(sources, 'sources')}
            onChange={(source) => setCommon({ ...common, source })}
          />
        </div>
        <EventDetails key={kind} kind={kind} timeline={timeline} onChange={setDetails} />
        <Button type="primary" htmlType="submit">
          {t('people.event.record')}
        </Button>
      </form>
      <div aria-live="polite">
        {failure === undefined ? null : (
          <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
        )}
        {recorded ? <Done recorded={recorded} /> : null}
      </div>
    </section>
  );
}

function Done({ recorded }: { readonly recorded: Recorded }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="ask" role="status">
      <b>{t('people.event.recorded')}</b>
      <ul>
        {recorded.effects.map(({ line, text }, at) => (
          <li key={`${text.en}-${at}`}>
            {t(`people.timeline.line.${line}`)}: {inLanguage(text)}
          </li>
        ))}
      </ul>
    </div>
  );
}
