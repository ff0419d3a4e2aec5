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
  const [common, setCommon] = useState<Common>({ on: '', evidence: '', source: 'civil-affairs' });
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
  return (
    <section className="panel">
      <h2>{t('people.event.title')}</h2>
      <p className="soft">{t('people.event.lead')}</p>
      <form onSubmit={(event) => void submit(event)}>
        <CommonFields
          kind={kind}
          common={common}
          onKind={(next) => {
            setKind(next);
            setDetails({ others: [], details: {} });
            setRecorded(undefined);
          }}
          onCommon={setCommon}
        />
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

type Common = Pick<NewEvent, 'on' | 'evidence' | 'source'>;
type CommonProps = {
  readonly kind: NewEvent['kind'];
  readonly common: Common;
  readonly onKind: (kind: NewEvent['kind']) => void;
  readonly onCommon: (common: Common) => void;
};

/** What every event asks: which, when, on what paper, told by whom. */
function CommonFields({ kind, common, onKind, onCommon }: CommonProps): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="bar">
      <Choice
        id="event-kind"
        label={t('people.event.kind')}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`people.event.kinds.${value}`) }))}
        onChange={(next) => onKind(next as NewEvent['kind'])}
      />
      <Field id="event-on" label={t('people.event.on')}>
        <input
          id="event-on"
          className="field"
          type="date"
          required
          value={common.on}
          onChange={({ currentTarget }) => onCommon({ ...common, on: currentTarget.value })}
        />
      </Field>
      <Field id="event-evidence" label={t('people.event.evidence')}>
        <Input
          id="event-evidence"
          required
          maxLength={200}
          value={common.evidence}
          onChange={({ target }) => onCommon({ ...common, evidence: target.value })}
        />
      </Field>
      <Choice
        id="event-source"
        label={t('people.event.source')}
        value={common.source}
        options={sources.map((value) => ({ value, label: t(`people.event.sources.${value}`) }))}
        onChange={(source) => onCommon({ ...common, source })}
      />
    </div>
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
