import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { Field } from './field.tsx';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (date: string) => void;
};

/** The days on which the handbook's rules can be asked. */
const [dateMin, dateMax] = ['2017-01-01', '2035-12-31'];

/** A date that policies can be asked for; tells only whole dates within the bounds. */
export function DateField({ id, label, value, onChange }: Props): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const field = input.current;
    // While somebody types, the field is theirs.
    if (field && field !== document.activeElement) field.value = value;
  }, [value]);
  return (
    <Field id={id} label={label}>
      <input
        ref={input}
        id={id}
        className="field"
        type="date"
        min={dateMin}
        max={dateMax}
        defaultValue={value}
        onChange={({ currentTarget }) => {
          const { value: typed, validity } = currentTarget;
          if (typed !== '' && validity.valid) onChange(typed);
        }}
      />
    </Field>
  );
}
