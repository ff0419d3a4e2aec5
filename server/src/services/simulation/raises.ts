import { parameterValueOn, plainDate, addDays } from '@zhuni/engine';
import type { PlainDate, Text } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
import type { Simulation } from './laboratory.ts';

/** A raise that has been: the values of the day before, against the law of its first day. */
export type Raise = {
  readonly id: string;
  readonly date: PlainDate;
  readonly title: Text;
  readonly simulation: Simulation;
};

const standards = ['dibao.standard-urban', 'dibao.standard-rural'] as const;
const [first, last] = [plainDate('2017-01-01'), plainDate('2021-12-31')];

/** The five raises of the Dibao standard from 2017 to 2021, as the parameters have them. */
export function dibaoRaises(): readonly Raise[] {
  const dates = standards.flatMap((id) => handbook.parameters.get(id)?.values.map(({ from }) => from) ?? []);
  return [...new Set(dates)]
    .filter((date) => date > first && date <= last)
    .sort()
    .map((date) => ({
      id: `dibao-${date}`,
      date,
      title: { zh: `${date} 提高低保标准`, en: `raise of the Dibao standard on ${date}` },
      simulation: { overrides: valuesBefore(date), off: [], reverse: true },
    }));
}

function valuesBefore(date: PlainDate): Simulation['overrides'] {
  return standards.flatMap((id) => {
    const parameter = handbook.parameters.get(id);
    const before = parameter && parameterValueOn(parameter, { date: addDays(date, -1) });
    return before ? [{ parameter: id, value: before.value }] : [];
  });
}
