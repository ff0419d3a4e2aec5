import { formatYuan, isPlainDate, ScenarioInvalid } from '@zhuni/engine';
import type { Override, Text } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
import { findArea, listChildren, storedCode } from '../kernel/areas/index.ts';
import type { AreaRecord } from '../kernel/areas/index.ts';
import { today } from '../platform/clock/index.ts';
import { OperatorError } from '../platform/config/index.ts';
import { withTransaction } from '../platform/db/index.ts';
import {
  areaReport,
  dibaoRaises,
  lawOfToday,
  lossText,
  openLaboratory,
  readColumns,
  SimulationFailed,
} from '../services/simulation/index.ts';
import type { AreaReport, Simulation, SimulationReport } from '../services/simulation/index.ts';
import { withCity } from './city-session.ts';
import type { CitySession } from './city-session.ts';
import { dateOption, print, printJson, runCommand, UsageError } from './options.ts';
import type { CommandSpecification, Given, Language } from './options.ts';

const specification: CommandSpecification = {
  name: 'simulate',
  about: {
    zh: '测算：参数改变或政策停止时，全市（或一个区域）谁增加、谁失去、费用和缺口；不保存任何内容。',
    en: 'What if numbers of the law were others, or a policy were off: who gains and loses, cost, poverty gap; stores nothing.',
  },
  options: {
    set: {
      type: 'string',
      value: 'ID=N[unit][@AREA]',
      multiple: true,
      help: {
        zh: '参数的新值（单位同手册，金额为分），可重复，如 dibao.standard-rural=90000 或 …=90000@370302',
        en: 'a new value in the unit of the handbook (money in fen); may be repeated: dibao.standard-rural=90000@370302',
      },
    },
    off: {
      type: 'string',
      value: 'POLICY',
      multiple: true,
      help: { zh: '停止的政策，可重复', en: 'a policy that is off; may be repeated' },
    },
    raise: {
      type: 'string',
      value: 'DATE',
      help: {
        zh: '2017 至 2021 年的一次低保提标：旧标准对新标准，如 2019-01-01',
        en: 'a raise of the Dibao standard from 2017 to 2021, the old value against the new: 2019-01-01',
      },
    },
    date: { type: 'string', value: 'YYYY-MM-DD', help: { zh: '日期，默认今天', en: 'the date; today if not said' } },
    area: {
      type: 'string',
      value: 'CODE',
      help: { zh: '区域代码，默认全市', en: 'code of the area; the whole city unless said otherwise' },
    },
    json: { type: 'boolean', help: { zh: '输出 JSON', en: 'print JSON' } },
  },
};

/** `zhuni simulate`: 0 done, 1 a rule failed, 2 called wrongly. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(specification, args, (given) => {
    const { simulation, date } = asked(given);
    const code = given.text('area') ?? '370300';
    if (!/^\d{4,12}$/.test(code)) throw noArea(code);
    return withCity(given.language, async (session) => {
      const place = await withTransaction(session.pool, session.scope, async (transaction) => {
        const area = await findArea(transaction, storedCode(code));
        return area && { area, children: await listChildren(transaction, area.code) };
      });
      if (!place) throw noArea(code);
      const report = await simulate(session, place.area, date, simulation);
      session.finishProgress();
      const areas = place.children.map((area) => ({
        area,
        report: areaReport([...report.villages].flatMap(([one, sums]) => (one.startsWith(area.prefix) ? [sums] : []))),
      }));
      if (given.flag('json')) await printJson(jsonOf(place.area, date, simulation, report, areas));
      else await print(readable(place.area, date, report, areas, given.language));
      return 0;
    });
  });
}

const noArea = (code: string): UsageError =>
  new UsageError({ zh: `--area：没有代码为 ${code} 的区域`, en: `--area: there is no area with the code ${code}` });

function asked(given: Given): { readonly simulation: Simulation; readonly date: ReturnType<typeof today> } {
  const raise = given.text('raise');
  if (raise !== undefined) {
    const found = dibaoRaises().find((one) => isPlainDate(raise) && one.date === raise);
    if (found) return { simulation: found.simulation, date: found.date };
    const dates = dibaoRaises()
      .map((one) => one.date)
      .join(', ');
    throw new UsageError({ zh: `--raise：应为 ${dates} 之一`, en: `--raise: must be one of ${dates}` });
  }
  const overrides = given.list('set').map(readOverride);
  const off = given.list('off').flatMap((text) => text.split(','));
  if (overrides.length + off.length === 0)
    throw new UsageError({
      zh: '请用 --set、--off 或 --raise 说明改变什么',
      en: 'say what is different with --set, --off or --raise',
    });
  return { simulation: { overrides, off }, date: dateOption(given, 'date') ?? today() };
}

function readOverride(text: string): Override {
  const found = /^([a-z0-9.-]+)=(-?\d+)([a-z][a-z0-9-]*)?(?:@(\d+))?$/.exec(text);
  if (!found)
    throw new UsageError({
      zh: `--set：“${text}”应写作 参数=整数，如 dibao.standard-rural=90000`,
      en: `--set: "${text}" must read parameter=whole number, such as dibao.standard-rural=90000`,
    });
  const [, parameter = '', value = '', unit, area] = found;
  return { parameter, value: Number(value), ...(unit ? { unit } : {}), ...(area ? { area } : {}) };
}

async function simulate(
  { pool, scope }: CitySession,
  area: AreaRecord,
  date: ReturnType<typeof today>,
  simulation: Simulation,
): Promise<SimulationReport> {
  const law = await withTransaction(pool, scope, lawOfToday, { readOnly: true });
  const store = await readColumns(pool, { scope, prefix: area.prefix, date });
  const laboratory = await openLaboratory(store, date, undefined, law);
  try {
    return await laboratory.simulate(simulation);
  } catch (error) {
    if (error instanceof ScenarioInvalid)
      throw new UsageError({ zh: `${error.place}：${error.text.zh}`, en: `${error.place}: ${error.text.en}` });
    if (error instanceof SimulationFailed) throw new OperatorError('simulation.failed', error.text, error);
    throw error;
  } finally {
    await laboratory.close();
  }
}

type AreaLine = { readonly area: AreaRecord; readonly report: AreaReport };

function jsonOf(
  area: AreaRecord,
  date: string,
  { overrides, off, reverse = false }: Simulation,
  report: SimulationReport,
  areas: readonly AreaLine[],
): unknown {
  const lines = areas.map(({ area: { code, name }, report: own }) => ({ code, name, ...own }));
  const { households, people, total, groups, policies, durationMs } = report;
  const asked = { area: area.code, date, set: overrides, off, reverse };
  return { ...asked, households, people, total, groups, policies, durationMs, areas: lines };
}

const texts = {
  zh: {
    gaining: '增加',
    losing: '失去',
    households: '户',
    people: '人',
    month: '月支出',
    year: '年支出',
    below: '低于低保标准',
    gap: '每月缺口',
    yuan: '元',
    time: '用时',
  },
  en: {
    gaining: 'gain something',
    losing: 'lose something',
    households: 'households',
    people: 'people',
    month: 'cost a month',
    year: 'cost a year',
    below: 'below the Dibao standard',
    gap: 'missing a month',
    yuan: 'yuan',
    time: 'took',
  },
} as const;

function readable(
  area: AreaRecord,
  date: string,
  report: SimulationReport,
  areas: readonly AreaLine[],
  language: Language,
): string {
  const t = texts[language];
  const { total } = report;
  const reach = ({ households, people }: AreaReport['gaining']): string =>
    `${households} ${t.households}, ${people} ${t.people}`;
  const money = ({ before, after }: AreaReport['monthFen']): string =>
    `${formatYuan(before)} → ${formatYuan(after)} ${t.yuan} (${after < before ? '' : '+'}${formatYuan(after - before)})`;
  const title = (id: string): Text => handbook.byId.get(id)?.title ?? { zh: id, en: id };
  const changed = report.policies.filter(
    ({ gained, lost, amountFen }) => gained.subjects + lost.subjects > 0 || amountFen.before !== amountFen.after,
  );
  return [
    `${area.name[language]}, ${date}: ${report.households} ${t.households}, ${report.people} ${t.people}; ${t.time} ${report.durationMs} ms`,
    `${t.gaining}: ${reach(total.gaining)}; ${t.losing}: ${reach(total.losing)}`,
    `${t.month}: ${money(total.monthFen)}`,
    `${t.year}: ${money(total.yearFen)}`,
    `${t.below}: ${total.below.before} → ${total.below.after} ${t.households}; ${t.gap}: ${money(total.gapFen)}`,
    '',
    ...changed.flatMap(({ id, gained, lost, amountFen, losses }) => [
      `${id.padEnd(22)} +${gained.subjects} −${lost.subjects}  ${money(amountFen)}  ${title(id)[language]}`,
      ...losses.map(({ condition, count }) => `    ${count} × ${lossText(id, condition)[language]}`),
    ]),
    '',
    ...areas.map(
      ({ area: { code, name }, report: own }) =>
        `${code} ${name[language]}: +${own.gaining.households} −${own.losing.households} ${t.households}, ${money(own.monthFen)}`,
    ),
    '',
  ].join('\n');
}
