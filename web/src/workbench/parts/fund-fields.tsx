import type { FormEvent, ReactElement, ReactNode } from 'react';
import { Field } from './field.tsx';

/** Fen of an amount written in yuan with two decimals at most; undefined when it is none. */
export function readYuan(text: string): number | undefined {
  const match = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match) return undefined;
  const amountFen = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return amountFen > 0 ? amountFen : undefined;
}

/** The text of a form's field. */
export const fieldOf = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

type FormProps = {
  readonly title: string;
  readonly lead?: string;
  readonly button: string;
  readonly busy: boolean;
  /** Resolves to whether it went well; then the form is empty again. */
  readonly onSend: (form: FormData) => Promise<boolean>;
  readonly children: ReactNode;
};

/** A panel with fields of its own and one button. */
export function FundForm({ title, lead, button, busy, onSend, children }: FormProps): ReactElement {
  const send = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    if (await onSend(new FormData(form))) form.reset();
  };
  return (
    <form className="panel" aria-label={title} onSubmit={(event) => void send(event)}>
      <h3>{title}</h3>
      {lead ? <p className="soft">{lead}</p> : null}
      <div className="bar">{children}</div>
      <button type="submit" className="quiet" disabled={busy}>
        {button}
      </button>
    </form>
  );
}

type InputProps = {
  readonly id: string;
  readonly label: string;
  readonly type?: 'text' | 'date' | 'month' | 'number';
  readonly required?: boolean;
  readonly value?: string;
};

export function FundInput({ id, label, type = 'text', required = true, value }: InputProps): ReactElement {
  const bounds = type === 'number' ? { min: 1 } : {};
  return (
    <Field id={id} label={label}>
      <input id={id} name={id} className="field" type={type} required={required} defaultValue={value} {...bounds} />
    </Field>
  );
}

export function FundWords({ id, label }: Pick<InputProps, 'id' | 'label'>): ReactElement {
  return (
    <Field id={id} label={label}>
      <textarea id={id} name={id} className="field" rows={3} minLength={2} maxLength={1000} required />
    </Field>
  );
}

type ChoiceProps = Pick<InputProps, 'id' | 'label'> & {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange?: (value: string) => void;
};

export function FundChoice({ id, label, options, onChange }: ChoiceProps): ReactElement {
  return (
    <Field id={id} label={label}>
      <select id={id} name={id} className="field" onChange={({ target }) => onChange?.(target.value)}>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}
