import { Select } from 'antd';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParameterOption, PolicyOption, RaiseOption, SimulationOptions } from '../../../api/simulations.ts';
import { inLanguage } from '../../../i18n/index.ts';
import { showQuantity } from '../../../i18n/quantity.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Field } from '../../parts/field.tsx';
import { inSentence, showCount } from '../../show.ts';
import { ParameterControl } from './parameter-control.tsx';
import { isEmpty, noChange, withPolicy, withValue } from './scenario-code.ts';
import type { Scenario } from './scenario-code.ts';
import type { Side } from './sides.ts';
import { useOptionsOn } from './use-options-on.ts';
import { useQuestion } from './use-question.ts';

type Props = {
  readonly side: Side;
  readonly scenario: Scenario;
  readonly options: SimulationOptions;
  /** The server's words where it refused; they begin with the number at fault. */
  readonly failed: string | undefined;
  readonly onChange: (scenario: Scenario) => void;
  readonly onRemove: (() => void) | undefined;
};

/** Sets up a scenario: a raise that has been, or numbers and policies of one's own. */
export function Editor(props: Props): ReactElement {
  const { side, scenario, options, onChange, onRemove } = props;
  const { t } = useTranslation();
  const raise = options.raises.find(({ id }) => id === scenario.raise);
  return (
    <section className="panel sim-editor" aria-labelledby={`scenario-${side}`}>
      <div className="sim-head">
        <h2 id={`scenario-${side}`}>{t(`simulation.side.${side}`)}</h2>
        {isEmpty(scenario) ? null : (
          <button type="button" className="quiet" onClick={() => onChange(noChange)}>
            {t('simulation.reset')}
          </button>
        )}
        {onRemove ? (
          <button type="button" className="quiet" onClick={onRemove}>
            {t('simulation.remove')}
          </button>
        ) : null}
      </div>
      <Field id={`preset-${side}`} label={t('simulation.preset')}>
        <select
          id={`preset-${side}`}
          className="field"
          value={scenario.raise ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange(value === '' ? noChange : { set: [], off: [], raise: value })
          }
        >
          <option value="">{t('simulation.own')}</option>
          {options.raises.map(({ id, title }) => (
            <option key={id} value={id}>
              {inSentence(title)}
            </option>
          ))}
        </select>
      </Field>
      {raise ? <RaiseTold raise={raise} /> : <Numbers {...props} />}
    </section>
  );
}

function RaiseTold({ raise }: { readonly raise: RaiseOption }): ReactElement {
  const { t } = useTranslation();
  const { data: options } = useOptionsOn(raise.date);
  type Line = RaiseOption['scenario']['set'][number];
  const found = (parameter: string) => options?.parameters.find(({ id }) => id === parameter);
  const show = (parameter: string, value: number | undefined): string =>
    value === undefined ? '…' : showQuantity(value, found(parameter)?.unit ?? 'fen');
  const columns: readonly Column<Line>[] = [
    {
      key: 'name',
      title: t('simulation.number'),
      cell: ({ parameter }) => inLanguage(found(parameter)?.label ?? { zh: parameter, en: parameter }),
    },
    { key: 'before', title: t('simulation.before'), cell: ({ parameter, value }) => show(parameter, value) },
    { key: 'after', title: t('simulation.after'), cell: ({ parameter }) => show(parameter, found(parameter)?.value) },
  ];
  return (
    <>
      <p>{t('simulation.raiseDay', { date: raise.date })}</p>
      <DataTable
        label={inSentence(raise.title)}
        columns={columns}
        rows={raise.scenario.set}
        rowKey={({ parameter }) => parameter}
      />
    </>
  );
}

/** The policies whose numbers are shown: those chosen, and those that the scenario changes. */
function shownPolicies(chosen: readonly string[], scenario: Scenario, options: SimulationOptions): PolicyOption[] {
  const shown = new Set([...chosen, ...scenario.off]);
  const reads = (id: string, parameter: string): boolean =>
    options.policies.find((policy) => policy.id === id)?.parameters.includes(parameter) ?? false;
  for (const { parameter } of scenario.set) {
    if ([...shown].some((id) => reads(id, parameter))) continue;
    const reader = options.policies.find(({ parameters }) => parameters.includes(parameter));
    if (reader) shown.add(reader.id);
  }
  return options.policies.filter(({ id }) => shown.has(id));
}

function Numbers({ side, scenario, options, failed, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  const [{ p = 'dibao' }, change] = useQuestion();
  const policies = shownPolicies(p.split('*'), scenario, options);
  const choose = (ids: readonly string[]): void => change({ p: ids.join('*') }, { replace: true });
  return (
    <>
      <Field id={`policies-${side}`} label={t('simulation.policies')}>
        <Select
          id={`policies-${side}`}
          mode="multiple"
          className="sim-policies"
          value={policies.map(({ id }) => id)}
          onChange={choose}
          showSearch={{ optionFilterProp: 'label' }}
          options={options.policies.map(({ id, number, title }) => ({
            value: id,
            label: `${number} ${inLanguage(title)}`,
          }))}
        />
      </Field>
      {policies.length === 0 ? <p>{t('simulation.noPolicy')}</p> : null}
      {policies.map((policy) => (
        <PolicyNumbers
          key={policy.id}
          {...{ side, scenario, options, failed, onChange, policy }}
          told={policies.slice(0, policies.indexOf(policy)).flatMap(({ parameters }) => parameters)}
        />
      ))}
    </>
  );
}

type PolicyProps = Omit<Props, 'onRemove'> & {
  readonly policy: PolicyOption;
  /** Numbers that stand with a policy above already. */
  readonly told: readonly string[];
};

function PolicyNumbers({ side, scenario, options, failed, onChange, policy, told }: PolicyProps): ReactElement {
  const { t } = useTranslation();
  const isOff = scenario.off.includes(policy.id);
  const read = options.parameters.filter(({ id }) => policy.parameters.includes(id) && !told.includes(id));
  // The numbers of the policy itself come before those that it shares with others.
  const isOwn = ({ id }: ParameterOption): boolean => id.startsWith(`${policy.id}.`);
  const value = ({ id }: ParameterOption): number | undefined =>
    scenario.set.find((one) => one.parameter === id && one.area === undefined)?.value;
  const others = read.filter((one) => !isOwn(one));
  const control = (parameter: ParameterOption): ReactElement => (
    <ParameterControl
      key={parameter.id}
      id={`${side}-${policy.id}-${parameter.id}`}
      parameter={parameter}
      value={value(parameter)}
      failed={failed?.startsWith(parameter.id) ? failed : undefined}
      onChange={(next) => onChange(withValue(scenario, parameter.id, next))}
    />
  );
  const shared = policy.parameters.filter((id) => told.includes(id)).length;
  return (
    <fieldset className="sim-policy">
      <legend>
        <b>{inLanguage(policy.title)}</b>
      </legend>
      <label className="tick">
        <input
          type="checkbox"
          checked={isOff}
          onChange={({ currentTarget }) => onChange(withPolicy(scenario, policy.id, !currentTarget.checked))}
        />
        {t('simulation.off')}
      </label>
      {isOff ? null : read.filter(isOwn).map(control)}
      {isOff || others.length === 0 ? null : (
        <Others
          title={t('simulation.others', { numbers: showCount(others.length) })}
          isOpen={others.length === read.length || others.some((one) => value(one) !== undefined)}
        >
          {others.map(control)}
        </Others>
      )}
      {shared > 0 && !isOff ? <p className="soft">{t('simulation.shared', { count: shared })}</p> : null}
    </fieldset>
  );
}

type OthersProps = { readonly title: string; readonly isOpen: boolean; readonly children: ReactNode };

/** What is opened only by who wants it; `isOpen` says how it begins. */
function Others({ title, isOpen, children }: OthersProps): ReactElement {
  const [open, setOpen] = useState(isOpen);
  return (
    <details className="fold" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
