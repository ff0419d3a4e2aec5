import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { newRequestKey, takeStep } from '../../api/cases.ts';
import type { CaseStep, CaseView } from '../../api/cases.ts';
import { CallFailed } from '../../api/client.ts';
import { inLanguage } from '../../i18n/index.ts';
import { problemText } from '../problem-text.ts';
import { stepData, stepFields } from '../step-fields.ts';
import type { StepField, Typed } from '../step-fields.ts';
import { Field } from './field.tsx';

type Props = {
  readonly view: CaseView;
  readonly step: CaseStep;
  readonly onDone: (next: CaseView) => void;
  readonly onCancel: () => void;
};

/** The form of one step; what the server refuses is said at the top and the field is marked. */
export function StepForm({ view, step, onDone, onCancel }: Props): ReactElement {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Typed>({});
  const [key] = useState(newRequestKey);
  const [failure, setFailure] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const wrong = failure instanceof CallFailed ? failure.problem.field : undefined;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSending(true);
    setFailure(undefined);
    try {
      const data = stepData(step.form, typed);
      onDone(await takeStep({ id: view.id, step: step.id, seen: view.actionsCount, data }, key));
    } catch (error) {
      setFailure(error);
    }
    setSending(false);
  };
  return (
    <form className="step-form" aria-label={inLanguage(step.label)} onSubmit={(event) => void send(event)} noValidate>
      <h3>{inLanguage(step.label)}</h3>
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={inLanguage(problemText(failure))} />
      )}
      {(stepFields[step.form] ?? []).map((field) => (
        <Question
          key={field.name}
          id={`${step.id}-${field.name}`}
          field={field}
          wrong={wrong?.split('.').includes(field.name) ?? false}
          value={typed[field.name]}
          onChange={(value) => setTyped({ ...typed, [field.name]: value })}
        />
      ))}
      <div className="bar">
        <Button type="primary" htmlType="submit" loading={sending}>
          {t('case.take')}
        </Button>
        <Button onClick={onCancel}>{t('case.cancel')}</Button>
      </div>
    </form>
  );
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
  const label = field.kind === 'lines' ? `${name} (${t('case.perLine')})` : name;
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
        <textarea {...shared} rows={3} value={text} onChange={({ currentTarget }) => onChange(currentTarget.value)} />
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
