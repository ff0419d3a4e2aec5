import { Alert, Button } from 'antd';
import { Fragment, useEffect, useRef, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { newRequestKey, takeStep } from '../../api/cases.ts';
import type { CaseStep, CaseView } from '../../api/cases.ts';
import { CallFailed } from '../../api/client.ts';
import type { Proposal } from '../../api/decisions.ts';
import { inLanguage } from '../../i18n/index.ts';
import { useCaseDecision } from '../decision-queries.ts';
import { problemText } from '../problem-text.ts';
import { useAccount } from '../session.ts';
import { inSentence } from '../show.ts';
import { askedFields, prefilled, stepData } from '../step-fields.ts';
import type { StepField, Typed } from '../step-fields.ts';
import { Field } from './field.tsx';
import { ProposalLine } from './proposal.tsx';

type Props = {
  readonly view: CaseView;
  readonly step: CaseStep;
  readonly onDone: (next: CaseView) => void;
  readonly onCancel: () => void;
};

/** The form of one step; what the server refuses is said at the top and the field is marked. */
export function StepForm({ view, step, onDone, onCancel }: Props): ReactElement {
  const { t } = useTranslation();
  const [changed, setChanged] = useState<Typed>({});
  const [key] = useState(newRequestKey);
  const [failure, setFailure] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { proposal, settled } = useProposal(view, step);
  useEffect(() => {
    if (settled) form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, [settled]);
  if (!settled) return <p role="status">{t('state.loading')}</p>;
  const proposed = proposal ?? undefined;
  const typed = { ...prefilled(step.form, { today: view.today, place: t('case.usualBoard'), proposed }), ...changed };
  const asked = askedFields(step.form, typed, proposed);
  const wrong = failure instanceof CallFailed ? failure.problem.field : undefined;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSending(true);
    setFailure(undefined);
    try {
      const data = stepData(asked, typed);
      onDone(await takeStep({ id: view.id, step: step.id, seen: view.actionsCount, data }, key));
    } catch (error) {
      setFailure(error);
    }
    setSending(false);
  };
  const title = inSentence(step.label);
  return (
    <form ref={form} className="step-form" aria-label={title} onSubmit={(event) => void send(event)} noValidate>
      <h3>{title}</h3>
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
      {proposal ? (
        <div className="beside-form">
          <b>{t('decision.proposes')}</b>
          <ProposalLine proposal={proposal} />
        </div>
      ) : null}
      {asked.length === 0 ? <p className="soft">{t('case.nothingAsked')}</p> : null}
      {asked.map((field) => (
        <Fragment key={field.name}>
          {field.name === 'differsReason' && proposal ? <p className="warning">{t('decision.differsHere')}</p> : null}
          <Question
            id={`${step.id}-${field.name}`}
            field={field}
            wrong={wrong?.split('.').includes(field.name) ?? false}
            value={typed[field.name]}
            onChange={(value) => setChanged({ ...changed, [field.name]: value })}
          />
        </Fragment>
      ))}
      <div className="bar">
        <Button type="primary" htmlType="submit" loading={sending}>
          {t('case.takeStep', { step: inLanguage(step.label) })}
        </Button>
        <Button onClick={onCancel}>{t('case.cancel')}</Button>
      </div>
    </form>
  );
}

const deciding: ReadonlySet<string> = new Set(['decision', 'review-decision', 'reconsideration-decision']);

type Asked = { readonly proposal: Proposal | null; readonly settled: boolean };

/** What the rules give, for the forms that prepare a decision; settled at once for the others. */
function useProposal(view: CaseView, step: CaseStep): Asked {
  const { permissions } = useAccount();
  const wanted = deciding.has(step.form) && permissions.includes('decision.read');
  const query = useCaseDecision(view.id, wanted);
  return { proposal: wanted ? (query.data?.proposal ?? null) : null, settled: !wanted || !query.isPending };
}

type QuestionProps = {
  readonly id: string;
  readonly field: StepField;
  readonly wrong: boolean;
  readonly value: string | boolean | undefined;
  readonly onChange: (value: string | boolean) => void;
};

function Question({ id, field, wrong, value, onChange }: QuestionProps): ReactElement {
  const { t } = useTranslation();
  const name = t(`case.field.${field.name}` as 'case.field.reason');
  const hints = [
    ...(field.kind === 'lines' ? [t('case.perLine')] : []),
    ...(field.optional === true && field.name !== 'differsReason' ? [t('case.optional')] : []),
  ];
  const label = hints.length === 0 ? name : t('case.hinted', { name, hint: hints.join(t('work.comma')) });
  const text = typeof value === 'string' ? value : '';
  const shared = { id, className: 'field', 'aria-invalid': wrong, required: field.optional !== true } as const;
  if (field.kind === 'yes')
    return (
      <label className="tick" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        {label}
      </label>
    );
  if (field.kind === 'choice')
    return (
      <fieldset className="choices" aria-invalid={wrong}>
        <legend>{label}</legend>
        {(field.choices ?? []).map((choice) => (
          <label key={choice} className="tick">
            <input type="radio" name={id} value={choice} checked={text === choice} onChange={() => onChange(choice)} />
            {t(`case.choice.${choice}` as 'case.choice.grant')}
          </label>
        ))}
      </fieldset>
    );
  if (field.kind === 'long' || field.kind === 'lines')
    return (
      <Field id={id} label={label}>
        <textarea
          {...shared}
          rows={field.kind === 'lines' ? 2 : 3}
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </Field>
    );
  const inputMode = field.kind === 'yuan' ? 'decimal' : field.kind === 'number' ? 'numeric' : undefined;
  return (
    <Field id={id} label={label}>
      <input
        {...shared}
        type={field.kind === 'date' ? 'date' : 'text'}
        {...(inputMode ? { inputMode } : {})}
        value={text}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </Field>
  );
}
