import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LifeEvent, Timeline, TimelineEntry } from '../../api/people.ts';
import { inLanguage } from '../../i18n/index.ts';
import { Field } from './field.tsx';

type Props = {
  readonly timeline: Pick<Timeline, 'events' | 'entries'>;
  /** Undefined for whoever may not take events back. */
  readonly onCorrect: ((id: number, reason: string) => Promise<void>) | undefined;
};

type Item = { readonly on: string; readonly event?: LifeEvent; readonly entry?: TimelineEntry };

/** The life of a person, the latest first: events with what every line did, and what else is known. */
export function LifeTimeline({ timeline, onCorrect }: Props): ReactElement {
  const { t } = useTranslation();
  const items: readonly Item[] = [
    ...timeline.events.map((event) => ({ on: event.on, event })),
    ...timeline.entries.map((entry) => ({ on: entry.on, entry })),
  ].toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  return (
    <section className="panel" aria-label={t('people.timeline.title')}>
      <h2>{t('people.timeline.title')}</h2>
      <p className="soft">{t('people.timeline.lead')}</p>
      {items.length === 0 ? <p>{t('people.timeline.none')}</p> : null}
      <ol className="life">
        {items.map(({ event, entry }, at) =>
          event ? (
            <EventItem key={`event-${event.id}`} event={event} onCorrect={onCorrect} />
          ) : entry ? (
            <EntryItem key={`${entry.line}-${entry.on}-${at}`} entry={entry} />
          ) : null,
        )}
      </ol>
    </section>
  );
}

type Target = { readonly kind: string; readonly id: number } | null;

function Leads({ link }: { readonly link: Target }): ReactElement | null {
  const { t } = useTranslation();
  if (!link) return null;
  const params = { id: String(link.id) };
  if (link.kind === 'household')
    return (
      <Link to="/households/$id" params={params} search={{ from: 'check' }}>
        {t('people.timeline.openHousehold')}
      </Link>
    );
  if (link.kind === 'person')
    return (
      <Link to="/people/$id" params={params}>
        {t('people.timeline.openPerson')}
      </Link>
    );
  if (link.kind === 'case')
    return (
      <Link to="/cases/$id" params={params}>
        {t('people.timeline.openCase')}
      </Link>
    );
  return null;
}

function EntryItem({ entry }: { readonly entry: TimelineEntry }): ReactElement {
  const { t } = useTranslation();
  return (
    <li className="life-item">
      <p className="life-head">
        <time dateTime={entry.on}>{entry.on}</time>
        <span className="soft">{t(`people.timeline.line.${entry.line}`)}</span>
        <b>{inLanguage(entry.title)}</b>
        <Leads link={entry.link} />
      </p>
      {entry.texts.length > 0 ? (
        <ul className="life-effects">
          {entry.texts.map((text) => (
            <li key={text.en}>{inLanguage(text)}</li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

type EventProps = { readonly event: LifeEvent; readonly onCorrect: Props['onCorrect'] };

function EventItem({ event, onCorrect }: EventProps): ReactElement {
  const { t } = useTranslation();
  const kind = event.kind as 'death';
  const source = t(`people.event.sources.${event.source as 'other'}`);
  return (
    <li className="life-item" data-event={event.kind}>
      <p className="life-head">
        <time dateTime={event.on}>{event.on}</time>
        <b>{t(`people.event.kinds.${kind}`)}</b>
        {event.corrected ? <span className="mark">{t('people.timeline.corrected')}</span> : null}
        {event.correctsId === null ? null : (
          <span className="soft">{t('people.timeline.correction', { id: event.correctsId })}</span>
        )}
      </p>
      <p className="soft">{t('people.timeline.source', { source, evidence: event.evidence })}</p>
      <ul className="life-effects">
        {event.effects.map(({ line, text, link }, at) => (
          <li key={`${text.en}-${at}`}>
            <span className="soft">{t(`people.timeline.line.${line}`)}</span> {inLanguage(text)} <Leads link={link} />
          </li>
        ))}
      </ul>
      {onCorrect && !event.corrected && event.correctsId === null ? (
        <TakeBack id={event.id} onCorrect={onCorrect} />
      ) : null}
    </li>
  );
}

type TakeBackProps = { readonly id: number; readonly onCorrect: NonNullable<Props['onCorrect']> };

function TakeBack({ id, onCorrect }: TakeBackProps): ReactElement {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const field = `correct-${id}`;
  return (
    <details className="group">
      <summary>{t('people.timeline.correct')}</summary>
      <div className="bar">
        <Field id={field} label={t('people.timeline.correctReason')}>
          <Input id={field} value={reason} maxLength={150} onChange={({ target }) => setReason(target.value)} />
        </Field>
        <Button danger disabled={reason.trim().length < 2} onClick={() => void onCorrect(id, reason.trim())}>
          {t('people.timeline.correct')}
        </Button>
      </div>
    </details>
  );
}
