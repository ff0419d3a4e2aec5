import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CallFailed } from '../../api/client.ts';
import { fetchNotice, newObjectionKey, objectToNotice } from '../../api/notices.ts';
import type { PublicNotice } from '../../api/notices.ts';
import { NoticeSheet } from '../../design/notice-sheet.tsx';
import { inLanguage } from '../../i18n/index.ts';
import { Unindexed } from '../parts/unindexed.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import './notices.css';

const route = getRouteApi('/notices/$id');

/** One notice: what it shows, until when, and the door for objections. */
export function NoticePage(): ReactElement {
  const { id } = route.useParams();
  const notice = useQuery({
    queryKey: ['notice', id],
    queryFn: () => fetchNotice(Number(id)),
    retry: (tries, error) => tries < 1 && !(error instanceof CallFailed && error.status > 0),
  });
  return (
    <div className="list-page">
      <Unindexed />
      <Back />
      {notice.isPending ? <Loading /> : null}
      {notice.isError ? <NotThere error={notice.error} retry={() => void notice.refetch()} /> : null}
      {notice.data ? <NoticeOf notice={notice.data} /> : null}
    </div>
  );
}

function Back(): ReactElement {
  const { t } = useTranslation();
  return (
    <p className="no-print">
      <Link to="/notices">{t('notice.back')}</Link>
    </p>
  );
}

function NotThere({ error, retry }: { readonly error: Error; readonly retry: () => void }): ReactElement {
  const { t } = useTranslation();
  const gone = error instanceof CallFailed && [400, 404].includes(error.status);
  if (!gone) return <Failed retry={retry} />;
  return (
    <div className="error-box">
      <h1>{t('notice.gone')}</h1>
      <p>{t('notice.goneHelp')}</p>
    </div>
  );
}

function NoticeOf({ notice }: { readonly notice: PublicNotice }): ReactElement {
  const { t } = useTranslation();
  const { daysLeft, endsOn } = notice;
  return (
    <>
      <p className="note no-print" role="status">
        {daysLeft === 0
          ? t('notice.lastDay', { date: endsOn })
          : t('notice.daysLeft', { count: daysLeft, date: endsOn })}
      </p>
      <NoticeSheet notice={notice} />
      <p className="no-print">
        <button className="tool" type="button" onClick={() => window.print()}>
          {t('notice.print')}
        </button>
      </p>
      <section className="section no-print" aria-labelledby="object">
        <h2 id="object">{t('notice.objection.title')}</h2>
        <Objecting id={notice.id} />
      </section>
    </>
  );
}

type Said = { readonly anonymous: boolean; readonly name: string; readonly contact: string; readonly text: string };
type Wrong = { readonly field: string; readonly words: string };

const textLengthMin = 2;
const textLengthMax = 1_000;

function Objecting({ id }: { readonly id: number }): ReactElement {
  const { t } = useTranslation();
  const [said, setSaid] = useState<Said>({ anonymous: true, name: '', contact: '', text: '' });
  const [key] = useState(newObjectionKey);
  const [wrong, setWrong] = useState<Wrong>();
  const [sending, setSending] = useState(false);
  const [receipt, setReceipt] = useState<string>();
  const change = (part: Partial<Said>): void => setSaid({ ...said, ...part });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const missing = missingIn(said);
    if (missing) return setWrong({ field: missing, words: t(`notice.objection.${missing}Missing`) });
    setSending(true);
    setWrong(undefined);
    try {
      const { anonymous, name, contact, text } = said;
      const who = anonymous ? {} : { name: name.trim(), ...(contact.trim() === '' ? {} : { contact: contact.trim() }) };
      setReceipt((await objectToNotice(id, { text: text.trim(), anonymous, ...who }, key)).receipt);
    } catch (error) {
      setWrong(refusedWith(error, t('state.failed')));
    }
    setSending(false);
  };
  if (receipt !== undefined) return <Received receipt={receipt} />;
  return (
    <form className="objection" onSubmit={(event) => void send(event)} noValidate>
      <p className="small">{t('notice.objection.lead')}</p>
      {wrong ? (
        <p className="note warn" role="alert">
          {wrong.words}
        </p>
      ) : null}
      <Way anonymous={said.anonymous} onChange={(anonymous) => change({ anonymous })} />
      {said.anonymous ? null : <Who said={said} wrong={wrong?.field} onChange={change} />}
      <label>
        {t('notice.objection.text')}
        <textarea
          rows={5}
          maxLength={textLengthMax}
          value={said.text}
          aria-invalid={wrong?.field === 'text'}
          onChange={({ target }) => change({ text: target.value })}
        />
      </label>
      <button className="primary" type="submit" disabled={sending}>
        {t(sending ? 'notice.objection.sending' : 'notice.objection.send')}
      </button>
    </form>
  );
}

function missingIn({ anonymous, name, text }: Said): 'name' | 'text' | undefined {
  if (!anonymous && name.trim() === '') return 'name';
  return text.trim().length < textLengthMin ? 'text' : undefined;
}

/** The server's words; the page's own where there are none. */
function refusedWith(error: unknown, otherwise: string): Wrong {
  if (!(error instanceof CallFailed)) return { field: '', words: otherwise };
  const { field = '', message } = error.problem;
  return { field, words: inLanguage(message) };
}

type WayProps = { readonly anonymous: boolean; readonly onChange: (anonymous: boolean) => void };

function Way({ anonymous, onChange }: WayProps): ReactElement {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t('notice.objection.how')}</legend>
      <label className="way">
        <input type="radio" name="way" checked={anonymous} onChange={() => onChange(true)} />
        {t('notice.objection.anonymous')}
      </label>
      <label className="way">
        <input type="radio" name="way" checked={!anonymous} onChange={() => onChange(false)} />
        {t('notice.objection.named')}
      </label>
    </fieldset>
  );
}

type WhoProps = {
  readonly said: Said;
  readonly wrong: string | undefined;
  readonly onChange: (part: Partial<Said>) => void;
};

function Who({ said, wrong, onChange }: WhoProps): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <label>
        {t('notice.objection.name')}
        <input
          type="text"
          autoComplete="name"
          maxLength={40}
          value={said.name}
          aria-invalid={wrong === 'name'}
          onChange={({ target }) => onChange({ name: target.value })}
        />
      </label>
      <label>
        {t('notice.objection.contact')}
        <input
          type="text"
          autoComplete="tel"
          maxLength={60}
          value={said.contact}
          onChange={({ target }) => onChange({ contact: target.value })}
        />
      </label>
    </>
  );
}

function Received({ receipt }: { readonly receipt: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <div role="status">
      <h3>{t('notice.objection.done')}</h3>
      <p>
        {t('notice.objection.receipt')} <b className="receipt">{receipt}</b>
      </p>
      <p>{t('notice.objection.doneHelp')}</p>
    </div>
  );
}
