import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { newRequestKey, openCase } from '../../api/cases.ts';
import type { CaseStep, CaseView } from '../../api/cases.ts';
import { inLanguage } from '../../i18n/index.ts';
import { orderSteps } from '../step-order.ts';
import { useAccount } from '../session.ts';
import { inSentence } from '../show.ts';
import { Outcome, useActing } from './outcome.tsx';
import { StepForm } from './step-form.tsx';

type Props = { readonly view: CaseView; readonly onChange: (next: CaseView) => void };

/** What can be done now: the next thing first, the ways out behind a fold, and why the rest must wait. */
export function CaseSteps({ view, onChange }: Props): ReactElement | null {
  const { t } = useTranslation();
  const { area } = useAccount();
  const [chosen, setChosen] = useState<string>();
  if (!view.state.open) return <AfterClosing view={view} />;
  const { next, beside, waiting } = orderSteps(view);
  const mine = view.office === area.level;
  const step = [...next, ...beside].find(({ id }) => id === chosen);
  const done = (after: CaseView): void => {
    setChosen(undefined);
    onChange(after);
  };
  const button = (one: CaseStep, primary: boolean): ReactElement => (
    <Button
      key={one.id}
      type={primary ? 'primary' : 'default'}
      aria-expanded={chosen === one.id}
      onClick={() => setChosen(chosen === one.id ? undefined : one.id)}
    >
      {inSentence(one.label)}
      {view.actions.some(({ step: taken }) => taken === one.id) && one.kind === 'activity' ? (
        <span className="again"> {t('case.doneBefore')}</span>
      ) : null}
    </Button>
  );
  return (
    <section className="panel now" aria-labelledby="case-now">
      <h2 id="case-now">{t('case.steps')}</h2>
      {next.length === 0 ? (
        <p className="soft">
          {t(mine ? 'case.somethingMissing' : 'case.waitsFor', { office: t(`case.office.${view.office}`) })}
        </p>
      ) : (
        <div className="bar">{next.map((one, at) => button(one, at === 0 && step === undefined))}</div>
      )}
      {beside.length === 0 ? null : (
        <details className="fold" open={step !== undefined && beside.includes(step) ? true : undefined}>
          <summary>{t('case.beside')}</summary>
          <div className="bar">{beside.map((one) => button(one, false))}</div>
        </details>
      )}
      {step ? (
        <StepForm
          key={`${step.id}-${view.actionsCount}`}
          view={view}
          step={step}
          onDone={done}
          onCancel={() => setChosen(undefined)}
        />
      ) : null}
      {waiting.length === 0 ? null : (
        <details className="fold" open={next.length === 0 ? true : undefined}>
          <summary>{t('case.others')}</summary>
          <ul className="waits">
            {waiting.map((one) => (
              <li key={one.id}>
                <b>{inSentence(one.label)}</b> {one.reasons.map((reason) => inLanguage(reason)).join('；')}
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
  const acting = useActing();
  const { permissions } = useAccount();
  const [key] = useState(newRequestKey);
  if (view.kind !== 'application' || !permissions.includes('case.open')) return null;
  const open = (kind: 'application' | 'reconsideration'): void =>
    void acting.act(async () => {
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
      return undefined;
    });
  return (
    <section className="panel now" aria-labelledby="case-now">
      <h2 id="case-now">{t('case.afterClosing')}</h2>
      <Outcome of={acting} />
      <div className="bar">
        {view.state.id === 'refused' || view.state.id === 'granted' ? (
          <Button onClick={() => open('reconsideration')} disabled={acting.busy}>
            {t('case.reconsider')}
          </Button>
        ) : null}
        {view.state.id === 'granted' ? null : (
          <Button onClick={() => open('application')} disabled={acting.busy}>
            {t('case.applyAgain')}
          </Button>
        )}
      </div>
    </section>
  );
}
