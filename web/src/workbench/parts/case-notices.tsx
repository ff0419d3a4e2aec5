import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchCase, newRequestKey, takeStep } from '../../api/cases.ts';
import { answerObjection, fetchCaseNotices, withdrawNotice } from '../../api/notices.ts';
import type { CaseNotice, CaseNoticesView, Objection } from '../../api/notices.ts';
import { inLanguage } from '../../i18n/index.ts';
import { problemText } from '../problem-text.ts';
import { useAccount } from '../session.ts';
import { showMoment } from '../show.ts';
import { Field } from './field.tsx';
import { Waiting } from './waiting.tsx';

type Props = { readonly caseId: number };

/** The public notices of a case with the days left, and the objections to them; nothing when there was none. */
export function CaseNotices({ caseId }: Props): ReactElement | null {
  const { t } = useTranslation();
  const client = useQueryClient();
  const key = ['case-notices', String(caseId)];
  const query = useQuery({ queryKey: key, queryFn: () => fetchCaseNotices(caseId) });
  if (query.data?.notices.length === 0) return null;
  const show = (next: CaseNoticesView): void => {
    client.setQueryData(key, next);
    void client.invalidateQueries({ queryKey: ['case', String(caseId)] });
  };
  return (
    <section className="panel" aria-labelledby="case-notices">
      <h2 id="case-notices">{t('caseNotices.title')}</h2>
      {query.data ? (
        <>
          <ul className="plain">
            {query.data.notices.map((notice) => (
              <NoticeOf key={notice.id} caseId={caseId} notice={notice} onChange={show} />
            ))}
          </ul>
          <h3>{t('caseNotices.objections')}</h3>
          {query.data.objections.length === 0 ? <p className="soft">{t('caseNotices.noObjections')}</p> : null}
          <ul className="plain">
            {query.data.objections.map((objection) => (
              <ObjectionOf
                key={objection.id}
                caseId={caseId}
                objection={objection}
                mayAnswer={query.data.mayAnswer}
                onChange={show}
              />
            ))}
          </ul>
          {query.data.objections.some(({ state }) => state === 'open') ? (
            <TakeUp caseId={caseId} text={query.data.objections.find(({ state }) => state === 'open')?.text ?? ''} />
          ) : null}
        </>
      ) : (
        <Waiting query={query} />
      )}
    </section>
  );
}

const tone = { 'on-show': 'null', over: 'true', withdrawn: 'false' } as const;

type NoticeProps = Props & { readonly notice: CaseNotice; readonly onChange: (next: CaseNoticesView) => void };

function NoticeOf({ caseId, notice, onChange }: NoticeProps): ReactElement {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const { id, state, online, publisherName, endsOn, startsOn, daysLeft } = notice;
  const left =
    daysLeft === 0 ? t('notice.lastDay', { date: endsOn }) : t('notice.daysLeft', { count: daysLeft, date: endsOn });
  return (
    <li className="finding">
      <div className="finding-head">
        <b>{inLanguage(notice.title)}</b>
        <span className="state" data-state={tone[state]}>
          {t(`caseNotices.state.${state}`)}
        </span>
        <span>{state === 'on-show' ? left : `${startsOn} – ${endsOn}`}</span>
      </div>
      <p className="soft">
        {t(online ? 'caseNotices.online' : 'caseNotices.board')} · {notice.place}
        {publisherName === null ? null : <> · {t('caseNotices.publisher', { name: publisherName })}</>}
        {notice.withdrawnReason === null ? null : <> · {notice.withdrawnReason}</>}
      </p>
      <dl className="values">
        {notice.lines.map(({ field, label, value }) => (
          <div key={field}>
            <dt>{inLanguage(label)}</dt>
            <dd>{inLanguage(value)}</dd>
          </div>
        ))}
      </dl>
      <div className="bar">
        <Link className="quiet" to="/cases/$id/notices/$notice" params={{ id: String(caseId), notice: String(id) }}>
          {t('caseNotices.print')}
        </Link>
        {state === 'on-show' && online ? (
          <a className="quiet" href={`/notices/${id}`}>
            {t('caseNotices.publicPage')}
          </a>
        ) : null}
        {state === 'on-show' && permissions.includes('case.decide') ? (
          <Saying
            id={`withdraw-${id}`}
            open={t('caseNotices.withdraw')}
            label={t('caseNotices.withdrawReason')}
            send={t('caseNotices.confirm')}
            onSend={async (reason) => onChange(await withdrawNotice(caseId, id, reason))}
          />
        ) : null}
      </div>
    </li>
  );
}

const objectionTone = { open: 'false', 'taken-up': 'null', answered: 'true' } as const;

type ObjectionProps = Props & {
  readonly objection: Objection;
  readonly mayAnswer: boolean;
  readonly onChange: (next: CaseNoticesView) => void;
};

function ObjectionOf({ caseId, objection, mayAnswer, onChange }: ObjectionProps): ReactElement {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const { id, state, text, name, contact, receipt, source, madeAt, answer } = objection;
  const may = mayAnswer && answer === null && permissions.includes('case.decide');
  return (
    <li className="finding">
      <div className="finding-head">
        <span className="state" data-state={objectionTone[state]}>
          {t(`caseNotices.objectionState.${state}`)}
        </span>
        <span>
          {name ?? t('caseNotices.anonymous')} {contact}
        </span>
        <span className="soft">
          {t(`caseNotices.source.${source}`)} · {showMoment(madeAt)} · {t('caseNotices.receipt', { receipt })}
        </span>
      </div>
      <p className="said">{text}</p>
      {answer === null ? null : (
        <p>
          <b>{t('caseNotices.answer')}</b> {answer}
        </p>
      )}
      {may ? (
        <Saying
          id={`answer-${id}`}
          open={t('caseNotices.answer')}
          label={t('caseNotices.answerLabel')}
          send={t('caseNotices.send')}
          onSend={async (said) => onChange(await answerObjection(caseId, id, said))}
        />
      ) : null}
    </li>
  );
}

type SayingProps = {
  readonly id: string;
  readonly open: string;
  readonly label: string;
  readonly send: string;
  readonly onSend: (words: string) => Promise<void>;
};

const wordsMin = 2;

/** A button that asks for words before it does anything. */
function Saying({ id, open, label, send, onSend }: SayingProps): ReactElement {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<unknown>();
  if (!asking) return <Button onClick={() => setAsking(true)}>{open}</Button>;
  const act = async (): Promise<void> => {
    setFailure(undefined);
    try {
      await onSend(words.trim());
      setAsking(false);
      setWords('');
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <div className="step-form">
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
      <Field id={id} label={label}>
        <textarea
          id={id}
          className="field"
          rows={2}
          maxLength={500}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </Field>
      <div className="bar">
        <Button type="primary" disabled={words.trim().length < wordsMin} onClick={() => void act()}>
          {send}
        </Button>
        <Button onClick={() => setAsking(false)}>{t('caseNotices.cancel')}</Button>
      </div>
    </div>
  );
}

const objectSteps = ['object', 'object-to-county'];

/** Sends the case back to be surveyed again, where the procedure knows that step, with the words of the objection. */
function TakeUp({ caseId, text }: Props & { readonly text: string }): ReactElement | null {
  const { t } = useTranslation();
  const client = useQueryClient();
  const id = String(caseId);
  const { data: view } = useQuery({ queryKey: ['case', id], queryFn: () => fetchCase(caseId) });
  const [key] = useState(newRequestKey);
  const [failure, setFailure] = useState<unknown>();
  const step = view?.steps.find((one) => objectSteps.includes(one.id) && one.possible);
  if (!view || !step) return null;
  const act = async (): Promise<void> => {
    setFailure(undefined);
    try {
      const data = { anonymous: true, text };
      client.setQueryData(
        ['case', id],
        await takeStep({ id: caseId, step: step.id, seen: view.actionsCount, data }, key),
      );
      await client.invalidateQueries({ queryKey: ['case-notices', id] });
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <div className="ask">
      <p>{t('caseNotices.takeUpHelp')}</p>
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
      <Button type="primary" onClick={() => void act()}>
        {t('caseNotices.takeUp')}
      </Button>
    </div>
  );
}
