import { parameterRange } from '../parameter/index.ts';
import type { Parameter, ParameterValue } from '../parameter/index.ts';
import type { PlainDate, Text } from '../values/index.ts';
import { expressionsOf } from './handbook.ts';
import type { BuiltPolicy, Handbook } from './handbook.ts';
import { rewriteHandbook } from './rewrite.ts';
import { nodesOf } from './walk.ts';

/**
 * Another value of a parameter, everywhere or in one area (a code and all below it), in the parameter's unit; a unit
 * that is named must be that one.
 */
export type Override = {
  readonly parameter: string;
  readonly value: number;
  readonly unit?: string;
  readonly area?: string;
};

/** What would be different: values of parameters, and policies that would not exist. */
export type Scenario = { readonly overrides: readonly Override[]; readonly off: readonly string[] };

/** Thrown when a scenario does not fit the handbook; `place` is the parameter or policy at fault. */
export class ScenarioInvalid extends Error {
  readonly place: string;
  readonly text: Text;
  constructor(place: string, text: Text) {
    super(`${place}: ${text.en}`);
    this.name = 'ScenarioInvalid';
    this.place = place;
    this.text = text;
  }
}

/**
 * A handbook that differs from the given one by a scenario from `date` on; the given one stays as it is. Values that
 * an area has of its own give way to an override of the area or of a larger one. Throws ScenarioInvalid.
 */
export function handbookWith(handbook: Handbook, scenario: Scenario, date: PlainDate): Handbook {
  const changed = new Map<Parameter, Parameter>();
  for (const [id, overrides] of Map.groupBy(scenario.overrides, ({ parameter }) => parameter)) {
    const parameter = handbook.parameters.get(id);
    if (!parameter) throw new ScenarioInvalid(id, { zh: '没有这个参数', en: 'there is no such parameter' });
    changed.set(parameter, overridden(parameter, overrides, date));
  }
  for (const id of scenario.off)
    if (!handbook.byId.has(id)) throw new ScenarioInvalid(id, { zh: '没有这项政策', en: 'there is no such policy' });
  if (changed.size === 0 && scenario.off.length === 0) return handbook;
  return rewriteHandbook(handbook, changed, (policy) => (scenario.off.includes(policy) ? date : undefined));
}

function overridden(parameter: Parameter, overrides: readonly Override[], date: PlainDate): Parameter {
  const { id, unit, values } = parameter;
  const { min, max } = parameterRange(unit);
  const added: ParameterValue[] = [];
  const areas = new Set(values.flatMap((entry) => entry.area ?? []));
  const source = values.findLast((entry) => entry.from <= date)?.source ?? values[0]?.source ?? { source: '' };
  const put = (value: number, area: string | undefined): void => {
    const at = added.findIndex((entry) => entry.area === area);
    if (at >= 0) added.splice(at, 1);
    added.push({ from: date, value, source, status: 'illustrative', ...(area === undefined ? {} : { area }) });
  };
  const widestFirst = overrides.toSorted((a, b) => (a.area?.length ?? 0) - (b.area?.length ?? 0));
  for (const { value, area, unit: named } of widestFirst) {
    if (named !== undefined && named !== unit)
      throw new ScenarioInvalid(id, { zh: `单位应为 ${unit}，不是 ${named}`, en: `its unit is ${unit}, not ${named}` });
    if (area !== undefined && !/^\d{4}(\d{2}(\d{3}(\d{3})?)?)?$/.test(area))
      throw new ScenarioInvalid(id, {
        zh: `“${area}”不是区域代码（4、6、9或12位数字）`,
        en: `"${area}" is not the code of an area (4, 6, 9 or 12 digits)`,
      });
    if (!Number.isSafeInteger(value) || value < min || value > max)
      throw new ScenarioInvalid(id, {
        zh: `数值应为 ${min} 至 ${max} 的整数（单位 ${unit}）`,
        en: `the value must be a whole number of ${unit} from ${min} to ${max}`,
      });
    put(value, area);
    for (const own of areas) if (own.startsWith(area ?? '') && own !== area) put(value, own);
  }
  const replaced = new Set(added.map((entry) => entry.area));
  const kept = values.filter((entry) => entry.from < date || !replaced.has(entry.area));
  return Object.freeze({ ...parameter, values: [...kept, ...added] });
}

/**
 * The policies whose outcome or amount a scenario can change, in the handbook's order: those that read one of its
 * parameters or are off ('direct'), and those that look at the outcome of such a policy ('dependent').
 */
export function policiesTouched(
  handbook: Handbook,
  touched: { readonly parameters: ReadonlySet<string>; readonly off: ReadonlySet<string> },
): ReadonlyMap<string, 'direct' | 'dependent'> {
  const found = new Map<string, 'direct' | 'dependent'>();
  const nodes = handbook.policies.map((policy) => [policy.id, nodesOf(...expressionsOf(policy, 'final'))] as const);
  for (const [id, all] of nodes) {
    const reads = [...all].some((node) => node.op === 'parameter' && touched.parameters.has(node.parameter.id));
    if (reads || touched.off.has(id)) found.set(id, 'direct');
  }
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const [id, all] of nodes) {
      const looks = [...all].some(
        (node) => (node.op === 'entitled' || node.op === 'amount-of') && found.has(node.policy),
      );
      if (looks && !found.has(id)) found.set(id, 'dependent');
    }
  }
  return new Map(
    handbook.policies.flatMap(({ id }) => (found.has(id) ? [[id, found.get(id) ?? 'direct'] as const] : [])),
  );
}

/** The parameters that a policy reads itself, in the order in which its rule names them. */
export function parametersOf(policy: BuiltPolicy): readonly Parameter[] {
  const read = [...nodesOf(...expressionsOf(policy, 'final'))].flatMap((node) =>
    node.op === 'parameter' ? [node.parameter] : [],
  );
  return [...new Set(read)];
}
