import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchCheck, fetchChecks, orderCheck, repeatCheck } from '../../api/checks.ts';
import type { CheckHead, CheckView } from '../../api/checks.ts';
import { inLanguage } from '../../i18n/index.ts';
import { problemText } from '../problem-text.ts';
import { useAccount } from '../session.ts';
import { CheckAuthorisations } from './check-authorisations.tsx';
import { CheckComparison } from './check-comparison.tsx';
import { CheckDepartments } from './check-departments.tsx';
import { Field } from './field.tsx';
import { Waiting } from './waiting.tsx';

type Props = {
  readonly householdId: number;
  /** Only the checks of this case. */
  readonly caseId?: number;
};

const pollMs = 800;

/** The economic check: who has authorised it, what ten departments said beside what was declared, and what to do. */
export function CheckResults({ householdId, caseId }: Props): ReactElement | null {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const [mayRead, mayAuthorise] = ['check.read', 'authorisation.read'].map((one) => permissions.includes(one));
  if (!mayRead && !mayAuthorise) return null;
  return (
    <section className="panel" aria-labelledby="economic-check">
      <h2 id="economic-check">{t('checks.title')}</h2>
      <p className="soft">{t('checks.lead')}</p>
      {mayAuthorise ? <CheckAuthorisations householdId={householdId} /> : null}
      {mayRead ? <Checks householdId={householdId} {...(caseId === undefined ? {} : { caseId })} /> : null}
    </section>
  );
}

function Checks({ householdId, caseId }: Props): ReactElement {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<number>();
  const listKey = ['checks', householdId, caseId ?? null];
  const list = useQuery({ queryKey: listKey, queryFn: () => fetchChecks(householdId, caseId) });
  const id = chosen ?? list.data?.[0]?.id;
  const check = useQuery({
    queryKey: ['check', id],
    queryFn: () => fetchCheck(id ?? 0),
    enabled: id !== undefined,
    refetchInterval: (query) => (query.state.data?.state === 'running' ? pollMs : false),
  });
  const show = async (next: CheckView): Promise<void> => {
    client.setQueryData(['check', next.id], next);
    setChosen(next.id);
    await client.invalidateQueries({ queryKey: listKey });
    await client.invalidateQueries({ queryKey: ['household', String(householdId)] });
  };
  if (!list.data) return <Waiting query={list} />;
  return (
    <>
      {caseId === undefined ? (
        <OrderCheck householdId={householdId} running={check.data?.state === 'running'} onChange={show} />
      ) : null}
      {list.data.length === 0 ? <p>{t('checks.none')}</p> : null}
      {list.data.length > 1 ? <Earlier checks={list.data} chosen={id} onChoose={setChosen} /> : null}
      {check.data ? <CheckOf view={check.data} onChange={show} /> : null}
      {id !== undefined && !check.data ? <Waiting query={check} /> : null}
    </>
  );
}

type OrderProps = {
  readonly householdId: number;
  readonly running: boolean;
  readonly onChange: (next: CheckView) => Promise<void>;
};

/** Orders a check outside any case; in a case a step of its procedure does, which starts and stops the limits. */
function OrderCheck({ householdId, running, onChange }: OrderProps): ReactElement | null {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const [reason, setReason] = useState(t('checks.reasonDefault'));
  const [failure, setFailure] = useState<unknown>();
  if (!permissions.includes('check.order')) return null;
  const order = async (): Promise<void> => {
    setFailure(undefined);
    try {
      await onChange(await orderCheck({ householdId, reason: reason.trim() }));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <div className="bar">
        <Field id="check-reason" label={t('checks.reason')}>
          <input
            id="check-reason"
            className="field"
            value={reason}
            maxLength={200}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </Field>
        <Button onClick={() => void order()} disabled={running || reason.trim() === ''}>
          {t('checks.order')}
        </Button>
      </div>
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
    </>
  );
}

type EarlierProps = {
  readonly checks: readonly CheckHead[];
  readonly chosen: number | undefined;
  readonly onChoose: (id: number) => void;
};

function Earlier({ checks, chosen, onChoose }: EarlierProps): ReactElement {
  const { t } = useTranslation();
  return (
    <details className="group">
      <summary>{t('checks.earlier')}</summary>
      <p className="links">
        {checks.map(({ id, asOf }) => (
          <button key={id} type="button" className="quiet" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
            {t('checks.ofDay', { id, date: asOf })}
          </button>
        ))}
      </p>
    </details>
  );
}

const tone = { running: 'null', done: 'true', interrupted: 'false' } as const;

type OfProps = { readonly view: CheckView; readonly onChange: (next: CheckView) => Promise<void> };

function CheckOf({ view, onChange }: OfProps): ReactElement {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const [failure, setFailure] = useState<unknown>();
  const { id, asOf, state, settled, asked, departments } = view;
  const unanswered = departments.some(({ queries }) =>
    ['failed', 'wrong-person', 'malformed'].includes(queries.at(-1)?.status ?? ''),
  );
  const repeat = async (): Promise<void> => {
    setFailure(undefined);
    try {
      await onChange(await repeatCheck(id));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <h3>{t('checks.ofDay', { id, date: asOf })}</h3>
      <div aria-live="polite">
        <p>
          <span className="state" data-state={tone[state]}>
            {t(`checks.state.${state}`)}
          </span>{' '}
          <span className="soft">
            {t('checks.progress', { settled, asked })} · {view.reason}
          </span>
        </p>
        {state === 'running' ? (
          <Progress aria-label={t('checks.title')} percent={asked === 0 ? 0 : Math.floor((100 * settled) / asked)} />
        ) : null}
      </div>
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
      {(unanswered || state === 'interrupted') && state !== 'running' && permissions.includes('check.order') ? (
        <p>
          <Button onClick={() => void repeat()}>{t('checks.repeat')}</Button>
        </p>
      ) : null}
      <CheckComparison view={view} onChange={onChange} />
      <CheckDepartments view={view} />
    </>
  );
}
