import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParameterOption } from '../../../api/simulations.ts';
import { inLanguage } from '../../../i18n/index.ts';
import { showQuantity } from '../../../i18n/quantity.ts';
import { inSentence } from '../../show.ts';
import { scaleOf, typedOf, valueOf } from './number-field.ts';

type Props = {
  readonly id: string;
  readonly parameter: ParameterOption;
  /** What it is changed to; undefined: as the law has it. */
  readonly value: number | undefined;
  readonly failed: string | undefined;
  readonly onChange: (value: number | undefined) => void;
};

/** A number of the law: slider and field for another value; what it is today, from when, by which source. */
export function ParameterControl({ id, parameter, value, failed, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  const { unit, label, slider, value: present } = parameter;
  const shown = value ?? present;
  const tell = (next: number): void => onChange(next === present ? undefined : next);
  const step = shown % scaleOf(unit) === 0 && present % scaleOf(unit) === 0 ? scaleOf(unit) : 1;
  const name = inSentence(label);
  return (
    <div className="sim-number" data-changed={value !== undefined}>
      <div className="sim-number-name">
        <label htmlFor={`${id}-field`}>{name}</label>
        {parameter.status === 'official' ? null : (
          <span className="mark">{t(`simulation.status.${parameter.status}`)}</span>
        )}
      </div>
      <div className="sim-number-inputs">
        <input
          type="range"
          aria-label={t('simulation.slider', { name })}
          aria-valuetext={showQuantity(shown, unit)}
          min={slider.from}
          max={Math.max(slider.until, shown)}
          step={step}
          value={shown}
          onChange={({ currentTarget }) => tell(Number(currentTarget.value))}
        />
        <NumberField id={`${id}-field`} parameter={parameter} value={shown} failed={failed} onChange={tell} />
      </div>
      <p className="soft sim-source">
        {t('simulation.present', {
          value: showQuantity(present, unit),
          from: parameter.from,
          source: inLanguage(parameter.source),
        })}
      </p>
    </div>
  );
}

type FieldProps = Pick<Props, 'id' | 'parameter' | 'failed'> & {
  readonly value: number;
  readonly onChange: (value: number) => void;
};

function NumberField({ id, parameter, value, failed, onChange }: FieldProps): ReactElement {
  const { t } = useTranslation();
  const { unit, min, max } = parameter;
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(() => typedOf(value, unit));
  useEffect(() => {
    // While somebody types, the field is theirs.
    if (input.current !== document.activeElement) setTyped(typedOf(value, unit));
  }, [value, unit]);
  const read = valueOf(typed, unit);
  const outside = read === undefined || read < min || read > max;
  const wrong = outside ? t('simulation.bounds', { min: typedOf(min, unit), max: typedOf(max, unit) }) : failed;
  return (
    <span className="sim-field">
      <input
        ref={input}
        id={id}
        className="field"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const next = valueOf(currentTarget.value, unit);
          if (next !== undefined && next >= min && next <= max) onChange(next);
        }}
        onBlur={() => (outside ? undefined : setTyped(typedOf(value, unit)))}
      />
      <span className="soft">{unitWord(unit, t)}</span>
      {wrong === undefined ? null : (
        <span id={`${id}-wrong`} role="alert" className="sim-wrong">
          {wrong}
        </span>
      )}
    </span>
  );
}

const unitWord = (unit: string, t: (key: string) => string): string => {
  if (unit.startsWith('fen')) return t('simulation.yuan');
  return unit === 'ratio' ? '%' : '';
};
