/** A scenario as somebody sets it up: numbers that differ, policies that are off, or a raise that has been. */
export type Scenario = {
  readonly set: readonly { readonly parameter: string; readonly value: number; readonly area?: string }[];
  readonly off: readonly string[];
  /** A built-in scenario, alone. */
  readonly raise?: string;
};

export const noChange: Scenario = { set: [], off: [] };

export const isEmpty = ({ set, off, raise }: Scenario): boolean =>
  set.length === 0 && off.length === 0 && raise === undefined;

const [between, within] = ['*', '_'];
/** How a scenario without any change stands in an address. */
const nothing = '-';

/** A scenario in the words of an address: 'dibao.standard-urban_110000*two-cancers_off'; no sign needs escaping. */
export function codeOf({ set, off, raise }: Scenario): string {
  if (raise !== undefined) return [raise, 'raise'].join(within);
  const numbers = set.map(({ parameter, value, area }) => [parameter, value, ...(area ? [area] : [])].join(within));
  const items = [...numbers, ...off.map((id) => [id, 'off'].join(within))];
  return items.length === 0 ? nothing : items.join(between);
}

export type Decoded = { readonly scenario: Scenario; readonly wrong: readonly string[] };

/** Reads what `codeOf` wrote; `wrong`: the parts that nobody can have written so. */
export function scenarioOf(code: string): Decoded {
  const wrong: string[] = [];
  const set: Scenario['set'][number][] = [];
  const off: string[] = [];
  let raise: string | undefined;
  for (const item of code === nothing || code === '' ? [] : code.split(between)) {
    const [id = '', what = '', area] = item.split(within);
    if (!/^[a-z0-9][a-z0-9.-]*$/.test(id)) wrong.push(item);
    else if (what === 'off' && area === undefined) off.push(id);
    else if (what === 'raise' && area === undefined) raise = id;
    else if (/^-?\d{1,10}$/.test(what) && (area === undefined || /^\d{4,12}$/.test(area)))
      set.push({ parameter: id, value: Number(what), ...(area === undefined ? {} : { area }) });
    else wrong.push(item);
  }
  return { scenario: raise === undefined ? { set, off } : { set: [], off: [], raise }, wrong };
}

/** The scenario with a number changed; undefined takes the change back. */
export function withValue(scenario: Scenario, parameter: string, value: number | undefined): Scenario {
  const others = scenario.set.filter((one) => one.parameter !== parameter || one.area !== undefined);
  return { ...scenario, set: value === undefined ? others : [...others, { parameter, value }] };
}

/** The scenario with a policy off or on. */
export function withPolicy(scenario: Scenario, policy: string, on: boolean): Scenario {
  const others = scenario.off.filter((id) => id !== policy);
  return { ...scenario, off: on ? others : [...others, policy] };
}
