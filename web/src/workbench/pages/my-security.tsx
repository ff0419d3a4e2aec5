import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassword, endMySession, endOtherSessions, fetchSecurity } from '../../api/security.ts';
import type { Security } from '../../api/security.ts';
import { DataTable } from '../parts/data-table.tsx';
import type { Column } from '../parts/data-table.tsx';
import { Field } from '../parts/field.tsx';
import { Outcome, useActing } from '../parts/outcome.tsx';
import { SecondFactors } from '../parts/second-factors.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { sessionKey, useAccount } from '../session.ts';
import { showMoment } from '../show.ts';

const key = ['my-security'];

/** How I sign in and where I am signed in. */
export function MySecurityPage(): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { restriction } = useAccount();
  const security = useQuery({ queryKey: key, queryFn: fetchSecurity });
  const [password, setPassword] = useState('');
  const refresh = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: key });
    await client.invalidateQueries({ queryKey: sessionKey });
  };
  return (
    <>
      <h1>{t('security.mine')}</h1>
      {restriction ? <Alert type="warning" showIcon title={t(`security.restriction.${restriction}`)} /> : null}
      <section className="panel">
        <p>{t('security.presentWhy')}</p>
        <Field id="present-password" label={t('security.present')}>
          <input
            id="present-password"
            className="field pick-wide"
            type="password"
            autoComplete="current-password"
            maxLength={200}
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          />
        </Field>
      </section>
      {restriction === 'change-password' ? null : security.data ? (
        <SecondFactors security={security.data} password={password} onChange={refresh} />
      ) : (
        <Waiting query={security} />
      )}
      <NewPassword password={password} onChange={refresh} />
      {security.data ? <Sessions security={security.data} onChange={refresh} /> : null}
    </>
  );
}

type ChangeProps = { readonly password: string; readonly onChange: () => Promise<void> };

function NewPassword({ password, onChange }: ChangeProps): ReactElement {
  const { t } = useTranslation();
  const acting = useActing();
  const [fresh, setFresh] = useState('');
  const [again, setAgain] = useState('');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (password === '') return acting.say('error', t('security.presentMissing'));
    if (fresh !== again) return acting.say('error', t('security.password.differ'));
    const done = await acting.act(async () => {
      await changePassword({ password, newPassword: fresh });
      await onChange();
      return t('security.password.done');
    });
    if (done) {
      setFresh('');
      setAgain('');
    }
  };
  const fields = [
    ['new-password', 'fresh', fresh, setFresh],
    ['new-password-again', 'again', again, setAgain],
  ] as const;
  return (
    <form className="panel step-form" onSubmit={(event) => void submit(event)} noValidate>
      <h2>{t('security.password.title')}</h2>
      {fields.map(([id, label, value, set]) => (
        <Field key={id} id={id} label={t(`security.password.${label}`)}>
          <input
            id={id}
            className="field pick-wide"
            type="password"
            autoComplete="new-password"
            maxLength={200}
            value={value}
            onChange={({ currentTarget }) => set(currentTarget.value)}
          />
        </Field>
      ))}
      <Outcome of={acting} />
      <Button type="primary" htmlType="submit" loading={acting.busy}>
        {t('security.password.change')}
      </Button>
    </form>
  );
}

type SessionsProps = { readonly security: Security; readonly onChange: () => Promise<void> };
type SessionLine = Security['sessions'][number];

type Ending = { readonly t: TFunction; readonly onEnd: () => void };

const endingOf = ({ current, address }: SessionLine, { t, onEnd }: Ending): ReactElement =>
  current ? (
    <b>{t('security.sessions.here')}</b>
  ) : (
    <button type="button" className="quiet" aria-label={t('security.sessions.endOf', { address })} onClick={onEnd}>
      {t('security.sessions.end')}
    </button>
  );

function Sessions({ security: { sessions }, onChange }: SessionsProps): ReactElement {
  const { t } = useTranslation();
  const acting = useActing();
  const end = (work: () => Promise<number>): Promise<boolean> =>
    acting.act(async () => {
      const count = await work();
      await onChange();
      return t('security.sessions.ended', { count });
    });
  const columns: readonly Column<SessionLine>[] = [
    { key: 'address', title: t('security.sessions.address'), cell: (row) => row.address },
    { key: 'agent', title: t('security.sessions.agent'), cell: (row) => row.agent || '—' },
    { key: 'since', title: t('security.sessions.since'), cell: (row) => showMoment(row.createdAt) },
    { key: 'seen', title: t('security.sessions.seen'), cell: (row) => showMoment(row.seenAt) },
    {
      key: 'end',
      title: t('security.sessions.end'),
      cell: (row) => endingOf(row, { t, onEnd: () => void end(() => endMySession(row.id)) }),
    },
  ];
  return (
    <section className="panel">
      <h2>{t('security.sessions.title')}</h2>
      <Outcome of={acting} />
      <DataTable label={t('security.sessions.title')} columns={columns} rows={sessions} rowKey={(row) => row.id} />
      {sessions.length > 1 ? (
        <Button onClick={() => void end(endOtherSessions)} loading={acting.busy}>
          {t('security.sessions.endOthers')}
        </Button>
      ) : null}
    </section>
  );
}
