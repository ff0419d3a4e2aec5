import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { assignCase, fetchCase, newRequestKey, openCase } from '../../api/cases.ts';
import type { CaseStep, CaseView } from '../../api/cases.ts';
import { inLanguage } from '../../i18n/index.ts';
import { CaseDocuments } from '../parts/case-documents.tsx';
import { CaseHistory } from '../parts/case-history.tsx';
import { CaseNotices } from '../parts/case-notices.tsx';
import { CaseNotes } from '../parts/case-notes-list.tsx';
import { CaseReferrals } from '../parts/case-referrals.tsx';
import { StepForm } from '../parts/step-form.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { problemText } from '../problem-text.ts';
import { useAccount } from '../session.ts';

const route = getRouteApi('/cases/$id');

/** One case: where it stands, until when, what can be done now, and all that was done. */
export function CasePage(): ReactElement {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const client = useQueryClient();
  const query = useQuery({ queryKey: ['case', id], queryFn: () => fetchCase(Number(id)) });
  const show = (next: CaseView): void => {
    client.setQueryData(['case', id], next);
    for (const key of ['cases', 'check', 'documents', 'case-notices', 'decisions', 'entitlements', 'case-board'])
      void client.invalidateQueries({ queryKey: [key] });
  };
  if (!query.data)
    return (
      <>
        <h1>{t('case.title')}</h1>
        <Waiting query={query} />
      </>
    );
  return <CaseOf view={query.data} onChange={show} />;
}

type OfProps = { readonly view: CaseView; readonly onChange: (next: CaseView) => void };

function CaseOf({ view, onChange }: OfProps): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t('case.heading', { policy: inLanguage(view.policy.title), name: view.subject?.name ?? view.headName })}</h1>
      <Facts view={view} />
      <Owner view={view} onChange={onChange} />
      <Clocks view={view} />
      <Steps view={view} onChange={onChange} />
      <CaseDocuments view={view} />
      <CaseNotices caseId={view.id} />
      <CaseReferrals view={view} />
      <CaseHistory view={view} />
      <CaseNotes view={view} onChange={onChange} />
    </>
  );
}

function Facts({ view }: { readonly view: CaseView }): ReactElement {
  const { t } = useTranslation();
  const { household, applicant, receivedArea, previousCaseId } = view;
  return (
    <section className="panel">
      <p>
        <b className="case-state">{inLanguage(view.state.staff)}</b>{' '}
        <span className="soft">
          {t('case.number')} {view.id} · {t(`case.kind.${view.kind}`)} ·{' '}
          {t(`case.origin.${view.origin}` as 'case.origin.window')} · {t('case.opened')} {view.openedOn}
        </span>
      </p>
      <dl className="pairs">
        <dt>{t('case.household')}</dt>
        <dd>
          <Link to="/households/$id" params={{ id: String(household.id) }} search={{ policy: view.policy.id }}>
            {t('work.householdOf', { name: view.headName })}
          </Link>{' '}
          <span className="soft">{inLanguage(household.area.name)}</span>
        </dd>
        {applicant ? (
          <>
            <dt>{t('case.applicant')}</dt>
            <dd>{applicant.name}</dd>
          </>
        ) : null}
        {receivedArea ? (
          <>
            <dt>{t('case.receivedArea')}</dt>
            <dd>{inLanguage(receivedArea.name)}</dd>
          </>
        ) : null}
        {previousCaseId === null ? null : (
          <>
            <dt>{t('case.previous')}</dt>
            <dd>
              <Link to="/cases/$id" params={{ id: String(previousCaseId) }}>
                {previousCaseId}
              </Link>
            </dd>
          </>
        )}
        <dt>{t('case.procedure')}</dt>
        <dd>
          {inLanguage(view.procedure.title)}{' '}
          <span className="soft">{view.procedure.basis.map((text) => inLanguage(text)).join('；')}</span>
        </dd>
      </dl>
    </section>
  );
}

function Owner({ view, onChange }: OfProps): ReactElement | null {
  const { t } = useTranslation();
  const { permissions } = useAccount();
  const [failure, setFailure] = useState<unknown>();
  if (!view.state.open || !permissions.includes('case.assign')) return null;
  const change = async (kind: 'claim' | 'release'): Promise<void> => {
    setFailure(undefined);
    try {
      onChange(await assignCase(view.id, kind));
    } catch (error) {
      setFailure(error);
    }
  };
  const { assignee } = view;
  return (
    <div className="bar">
      <span>
        {t('case.assignee')}：<b>{assignee?.mine ? t('case.mine') : (assignee?.name ?? t('case.noAssignee'))}</b>
      </span>
      {assignee?.mine ? (
        <Button onClick={() => void change('release')}>{t('case.release')}</Button>
      ) : (
        <Button onClick={() => void change('claim')}>{t('case.claim')}</Button>
      )}
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
    </div>
  );
}

const clockState = { running: 'true', 'due-soon': 'null', overdue: 'false', paused: 'null', stopped: 'true' } as const;

function Clocks({ view }: { readonly view: CaseView }): ReactElement {
  const { t } = useTranslation();
  const running = view.clocks.filter(({ remaining }) => remaining.state !== 'stopped');
  return (
    <section className="panel">
      <h2>{t('case.clocks')}</h2>
      {running.length === 0 ? (
        <p className="soft">{t('case.noClocks')}</p>
      ) : (
        <ul className="plain">
          {running.map((clock) => (
            <li key={clock.id} className="finding">
              <b>{inLanguage(clock.title)}</b>{' '}
              <span className="state" data-state={clockState[clock.remaining.state]}>
                {inLanguage(clock.remaining.text)}
              </span>{' '}
              <span className="soft">
                {t(`case.office.${clock.office}` as 'case.office.town')} ·{' '}
                {t('case.startedOn', { date: clock.startedOn })} · {clock.source}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Steps({ view, onChange }: OfProps): ReactElement {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<CaseStep>();
  const possible = view.steps.filter((step) => step.possible);
  const others = view.steps.filter((step) => !step.possible);
  const done = (next: CaseView): void => {
    setChosen(undefined);
    onChange(next);
  };
  if (!view.state.open)
    return (
      <section className="panel">
        <p>{t('case.closed', { date: view.closedOn })}</p>
        <AfterClosing view={view} />
      </section>
    );
  return (
    <section className="panel">
      <h2>{t('case.steps')}</h2>
      {possible.length === 0 ? <p>{t('case.noSteps')}</p> : null}
      <div className="bar">
        {possible.map((step) => (
          <Button
            key={step.id}
            type={step === possible[0] ? 'primary' : 'default'}
            aria-expanded={chosen?.id === step.id}
            onClick={() => setChosen(step)}
          >
            {inLanguage(step.label)}
          </Button>
        ))}
      </div>
      {chosen && possible.some((step) => step.id === chosen.id) ? (
        <StepForm
          key={`${chosen.id}-${view.actionsCount}`}
          view={view}
          step={chosen}
          onDone={done}
          onCancel={() => setChosen(undefined)}
        />
      ) : null}
      {others.length === 0 ? null : (
        <details>
          <summary>{t('case.others')}</summary>
          <ul className="because">
            {others.map((step) => (
              <li key={step.id}>
                {inLanguage(step.label)}：{step.reasons.map((reason) => inLanguage(reason)).join('；')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** A decision can be complained about, and whoever was refused may apply again. */
function AfterClosing({ view }: { readonly view: CaseView }): ReactElement | null {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { permissions } = useAccount();
  const [key] = useState(newRequestKey);
  const [failure, setFailure] = useState<unknown>();
  if (view.kind !== 'application' || !permissions.includes('case.open')) return null;
  const open = async (kind: 'application' | 'reconsideration'): Promise<void> => {
    setFailure(undefined);
    try {
      const { id } = await openCase(
        {
          policy: view.policy.id,
          kind,
          householdId: view.household.id,
          ...(view.subject ? { personId: view.subject.id } : {}),
          ...(view.applicant ? { applicantId: view.applicant.id } : {}),
          origin: 'window',
          previousCaseId: view.id,
        },
        key,
      );
      await navigate({ to: '/cases/$id', params: { id: String(id) } });
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <div className="bar">
      {view.state.id === 'refused' || view.state.id === 'granted' ? (
        <Button onClick={() => void open('reconsideration')}>{t('case.reconsider')}</Button>
      ) : null}
      {view.state.id === 'granted' ? null : (
        <Button onClick={() => void open('application')}>{t('case.applyAgain')}</Button>
      )}
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
    </div>
  );
}
