import { setImmediate } from 'node:timers/promises';
import { Type } from '@fastify/type-provider-typebox';
import type { Static } from '@fastify/type-provider-typebox';
import { isPlainDate, ScenarioInvalid } from '@zhuni/engine';
import type { PlainDate, Text } from '@zhuni/engine';
import { groupNames } from '@zhuni/engine/simulate';
import { handbook } from '@zhuni/policies';
import { authorize, defineRoute } from '../../kernel/access/index.ts';
import type { Actor } from '../../kernel/access/index.ts';
import {
  AreaCodeSchema,
  areaRefusals,
  AreaSchema,
  findArea,
  listChildren,
  shownArea,
  storedCode,
} from '../../kernel/areas/index.ts';
import type { AreaRecord } from '../../kernel/areas/index.ts';
import { currentHandbook } from '../../kernel/standards/index.ts';
import { today } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Transaction } from '../../platform/db/index.ts';
import { DateSchema, defineRefusals, fileOutput, oneOf, Refused, strictObject } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { SimulationStopped } from './compare-threads.ts';
import { SimulationFailed } from './failure.ts';
import { keepLaboratories } from './keep-laboratories.ts';
import type { Kept, Laboratories } from './keep-laboratories.ts';
import type { Simulation } from './laboratory.ts';
import { simulationOptions } from './options.ts';
import { areaReport } from './report.ts';
import type { AreaReport, SimulationReport } from './report.ts';
import { AskedSchema, OptionsSchema, ProgressSchema, ResultSchema, WindowSchema } from './schemas.ts';
import { lossText, simulationWorkbook } from './workbook.ts';

export const simulationRefusals = defineRefusals('simulation', {
  wrongDate: {
    status: 400,
    zh: '日期应为 2017-01-01 至 2035-12-31 之间的真实日期，例如 2024-05-01。',
    en: 'The date must be a real date from 2017-01-01 to 2035-12-31, such as 2024-05-01.',
  },
  invalid: { status: 400, zh: '方案与手册不符。', en: 'The scenario does not fit the handbook.' },
  failed: { status: 422, zh: '测算已停止。', en: 'The simulation has stopped.' },
  superseded: {
    status: 409,
    zh: '您已提出新的测算或已停止，这一次不再进行。',
    en: 'You have asked for a newer simulation or have stopped; this one was given up.',
  },
});

const [dateMin, dateMax] = ['2017-01-01', '2035-12-31'];

function readDate(text: string | undefined): PlainDate {
  if (text === undefined) return today();
  if (isPlainDate(text) && text >= dateMin && text <= dateMax) return text;
  throw new Refused(simulationRefusals.wrongDate, { field: 'date' });
}

type Asked = Static<typeof AskedSchema>;
type Place = { readonly area: AreaRecord; readonly below: readonly AreaRecord[]; readonly date: PlainDate };
/** What came of a scenario on its day. */
type Part = { readonly date: PlainDate; readonly readAt: string; readonly report: SimulationReport };
type Answered = Place & { readonly parts: readonly Part[] };
/** What an account has under way. */
type Running = { readonly stop: AbortController; place?: { readonly prefix: string; readonly date: PlainDate } };

const simulationOf = ({ set, off, reverse = false }: Asked['scenarios'][number]): Simulation => ({
  overrides: set,
  off,
  reverse,
});

const askerOf = ({ scope }: Actor, window = ''): string => `${scope.actor}/${window}`;

type GiveUp = (actor: Actor, window: string | undefined) => Promise<boolean>;
type Ask = (actor: Actor, body: Asked) => Promise<Answered>;

/** What would be if numbers of the law were others, for a whole area at once; nothing is stored. */
export function simulationRoutes({ pool }: { readonly pool: Pool }): Route<Actor>[] {
  // One population in memory serves all who may see it; nothing is opened before somebody asks.
  const laboratories = keepLaboratories(pool);
  const running = new Map<string, Running>();
  const ask: Ask = async (actor, body) => {
    const place = await placeFor(pool, actor, body);
    const days = body.scenarios.map(({ date }) => (date === undefined ? place.date : readDate(date)));
    const mine: Running = { stop: new AbortController() };
    const asker = askerOf(actor, body.window);
    running.get(asker)?.stop.abort(new SimulationStopped('a newer one was asked for'));
    running.set(asker, mine);
    const { signal } = mine.stop;
    try {
      const parts: Part[] = [];
      for (const [at, scenario] of body.scenarios.entries()) {
        const date = days[at] ?? place.date;
        mine.place = { prefix: place.area.prefix, date };
        const work = async ({ laboratory, readAt }: Kept): Promise<Part> => {
          return { date, readAt, report: await laboratory.simulate(simulationOf(scenario), signal) };
        };
        parts.push(await laboratories.use({ scope: actor.scope, ...mine.place }, work, signal));
      }
      return { ...place, parts };
    } catch (error) {
      throw refusalFor(error) ?? error;
    } finally {
      if (running.get(asker) === mine) running.delete(asker);
    }
  };
  const giveUp: GiveUp = async (actor, window) => {
    const asker = askerOf(actor, window);
    const found = running.get(asker);
    if (!found) return false;
    found.stop.abort(new SimulationStopped('who asked for it has given it up'));
    running.delete(asker);
    // The request that waits leaves first.
    await setImmediate();
    if (found.place) laboratories.giveUp(found.place);
    return true;
  };
  return [
    optionsRoute(pool),
    simulateRoute(ask),
    workbookRoute(ask),
    progressRoute(pool, laboratories),
    stopRoute(giveUp),
  ];
}

function refusalFor(error: unknown): Refused | undefined {
  if (error instanceof ScenarioInvalid) {
    const message: Text = { zh: `${error.place}：${error.text.zh}`, en: `${error.place}: ${error.text.en}` };
    return new Refused(simulationRefusals.invalid, { message, field: 'scenarios' });
  }
  if (error instanceof SimulationFailed) return new Refused(simulationRefusals.failed, { message: error.text });
  if (error instanceof SimulationStopped) return new Refused(simulationRefusals.superseded);
  return undefined;
}

function placeFor(
  pool: Pool,
  actor: Actor,
  { area: code, date, levels = 1 }: Pick<Asked, 'area' | 'date' | 'levels'>,
): Promise<Place> {
  const on = readDate(date);
  return withTransaction(
    pool,
    actor.scope,
    async (transaction) => {
      const area = await findArea(transaction, storedCode(code));
      if (!area) throw new Refused(areaRefusals.notFound, { field: 'area' });
      authorize(actor, 'simulation.run', { areaCode: area.prefix, otherwise: areaRefusals.notFound });
      return { area, below: await listBelow(transaction, area.code, levels), date: on };
    },
    { readOnly: true },
  );
}

/** The areas so many levels down, or the last ones where there are no more. */
async function listBelow(transaction: Transaction, code: string, levels: number): Promise<readonly AreaRecord[]> {
  const children = await listChildren(transaction, code);
  if (levels <= 1) return children;
  const lists: AreaRecord[] = [];
  for (const child of children) lists.push(...(await listChildren(transaction, child.code)));
  return lists.length === 0 ? children : lists;
}

function areasOf({ below }: Place, report: SimulationReport): { area: AreaRecord; report: AreaReport }[] {
  return below.map((area) => {
    const own = [...report.villages].flatMap(([code, sums]) => (code.startsWith(area.prefix) ? [sums] : []));
    return { area, report: areaReport(own) };
  });
}

function shownResult(place: Place, { date, readAt, report }: Part): Static<typeof ResultSchema> {
  return {
    date,
    readAt,
    households: report.households,
    people: report.people,
    durationMs: report.durationMs,
    total: report.total,
    areas: areasOf(place, report).map(({ area, report: own }) => ({ area: shownArea(area), ...own })),
    groups: groupNames.map((group) => ({ group, ...report.groups[group] })),
    policies: report.policies.map(({ losses, ...policy }) => {
      const { number = 0, title = { zh: '', en: '' }, period = 'none' } = handbook.byId.get(policy.id) ?? {};
      return {
        ...policy,
        number,
        title,
        period,
        losses: losses.map((loss) => ({ ...loss, text: lossText(policy.id, loss.condition) })),
      };
    }),
  };
}

function optionsRoute(pool: Pool): Route<Actor> {
  return defineRoute({
    operationId: 'getSimulationOptions',
    method: 'GET',
    path: '/simulations/options',
    summary: {
      zh: '某日可测算的政策和参数，以及 2017 至 2021 年五次提标',
      en: 'policies and parameters of a date for simulations, and the five raises of 2017 to 2021',
    },
    tag: 'simulation',
    access: 'simulation.run',
    query: strictObject({ date: Type.Optional(DateSchema) }),
    output: OptionsSchema,
    refusals: [simulationRefusals.wrongDate],
    handle: async ({ actor, query }) => {
      const date = readDate(query.date);
      const rules = await withTransaction(pool, actor.scope, currentHandbook, { readOnly: true });
      const { policies, parameters, raises } = simulationOptions(rules, date);
      return {
        date,
        policies: policies.map((policy) => ({ ...policy, parameters: [...policy.parameters] })),
        parameters: parameters.map((parameter) => ({ ...parameter })),
        raises: raises.map(({ simulation, ...raise }) => ({
          ...raise,
          scenario: {
            set: simulation.overrides.map((one) => ({ ...one })),
            off: [...simulation.off],
            reverse: simulation.reverse === true,
          },
        })),
      };
    },
  });
}

const allRefusals = [areaRefusals.notFound, ...Object.values(simulationRefusals)];

function simulateRoute(ask: Ask): Route<Actor> {
  return defineRoute({
    operationId: 'simulate',
    method: 'POST',
    path: '/simulations',
    summary: {
      zh: '测算一个或两个方案：谁增加、谁失去、费用和缺口；不保存任何内容',
      en: 'simulate one or two scenarios: who gains, who loses, cost and poverty gap; nothing is stored',
    },
    tag: 'simulation',
    access: 'simulation.run',
    body: AskedSchema,
    output: Type.Object({
      area: AreaSchema,
      date: Type.String(),
      /** When the facts were read. */
      readAt: Type.String(),
      results: Type.Array(ResultSchema),
    }),
    refusals: allRefusals,
    handle: async ({ actor, body }) => {
      const answered = await ask(actor, body);
      const { area, date, parts } = answered;
      return {
        area: shownArea(area),
        date,
        readAt: parts[0]?.readAt ?? '',
        results: parts.map((part) => shownResult(answered, part)),
      };
    },
  });
}

function progressRoute(pool: Pool, laboratories: Laboratories): Route<Actor> {
  return defineRoute({
    operationId: 'getSimulationProgress',
    method: 'GET',
    path: '/simulations/progress',
    summary: {
      zh: '某地区某日的数据已读入多少户（第一次测算前要读入），测算进行到哪一步',
      en: 'how many households of an area and a date have been read, for which the first simulation waits, and how far it is',
    },
    tag: 'simulation',
    access: 'simulation.run',
    query: strictObject({ area: AreaCodeSchema, date: Type.Optional(DateSchema) }),
    output: ProgressSchema,
    refusals: [areaRefusals.notFound, simulationRefusals.wrongDate],
    handle: async ({ actor, query }) => {
      const { area, date } = await placeFor(pool, actor, query);
      const found = laboratories.progress({ prefix: area.prefix, date });
      const state = found ? (found.ready ? 'ready' : 'reading') : 'none';
      const work = found?.work ?? { step: 'ready', share: 1 };
      return { state, households: { done: 0, total: 0, ...found?.reading }, work } as const;
    },
  });
}

function stopRoute(giveUp: GiveUp): Route<Actor> {
  return defineRoute({
    operationId: 'stopSimulation',
    method: 'DELETE',
    path: '/simulations/running',
    summary: {
      zh: '停止本账号在这个窗口正在进行的测算',
      en: "stops the account's simulation under way in this window",
    },
    tag: 'simulation',
    access: 'simulation.run',
    query: strictObject({ window: WindowSchema }),
    output: Type.Object({ stopped: Type.Boolean() }),
    handle: async ({ actor, query }) => ({ stopped: await giveUp(actor, query.window) }),
  });
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function workbookRoute(ask: Ask): Route<Actor> {
  return defineRoute({
    operationId: 'getSimulationWorkbook',
    method: 'POST',
    path: '/simulations/workbook',
    summary: {
      zh: '测算结果（XLSX），小于 5 的数字不列',
      en: 'the result of a simulation as a workbook; numbers below 5 are suppressed',
    },
    tag: 'simulation',
    access: 'simulation.run',
    query: strictObject({ lang: Type.Optional(oneOf(['zh', 'en'])) }),
    body: AskedSchema,
    output: fileOutput(xlsx),
    refusals: allRefusals,
    handle: async ({ actor, body, query: { lang = 'zh' } }) => {
      const answered = await ask(actor, body);
      const { area, date } = answered;
      const parts = answered.parts.map(({ date: day, report }, at) => ({
        name: String(at + 1),
        settings: [`${area.name[lang]} ${day}`, ...settingsOf(body.scenarios[at], lang)],
        report,
        areas: areasOf(answered, report).map((one) => ({ name: one.area.name, report: one.report })),
      }));
      return {
        content: await simulationWorkbook(parts, lang),
        contentType: xlsx,
        fileName: lang === 'zh' ? `测算-${area.code}-${date}.xlsx` : `simulation-${area.code}-${date}.xlsx`,
      };
    },
  });
}

function settingsOf(scenario: Asked['scenarios'][number] | undefined, lang: 'zh' | 'en'): readonly string[] {
  const set = scenario?.set.map(({ parameter, value, area }) => {
    const { label, unit } = handbook.parameters.get(parameter) ?? {};
    const shown = unit === 'fen' ? (value / 100).toFixed(2) : String(value);
    return `${label?.[lang] ?? parameter} = ${shown}${area ? ` (${area})` : ''}`;
  });
  const off = scenario?.off.map((id) => `${handbook.byId.get(id)?.title[lang] ?? id} ×`);
  return [...(set ?? []), ...(off ?? [])];
}
