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
import { today } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool } from '../../platform/db/index.ts';
import {
  DateSchema,
  defineRefusals,
  fileOutput,
  oneOf,
  Refused,
  strictObject,
  TextSchema,
} from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { SimulationStopped } from './compare-threads.ts';
import { SimulationFailed } from './failure.ts';
import { keepLaboratories } from './keep-laboratories.ts';
import type { Simulation } from './laboratory.ts';
import { simulationOptions } from './options.ts';
import { areaReport } from './report.ts';
import type { AreaReport, SimulationReport } from './report.ts';
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
    zh: '您已提出新的测算，这一次不再进行。',
    en: 'You have asked for a newer simulation; this one was given up.',
  },
});

const scenariosMax = 2;
const overridesMax = 40;

const SimulationSchema = strictObject({
  set: Type.Array(
    strictObject({
      parameter: Type.String({ maxLength: 80, examples: ['dibao.standard-rural'] }),
      value: Type.Integer(),
      area: Type.Optional(AreaCodeSchema),
    }),
    { maxItems: overridesMax },
  ),
  off: Type.Array(Type.String({ maxLength: 80 }), { maxItems: overridesMax }),
  /** The scenario is what was before, the law of the date is what came. */
  reverse: Type.Optional(Type.Boolean()),
});

const AskedSchema = strictObject({
  area: AreaCodeSchema,
  date: Type.Optional(DateSchema),
  scenarios: Type.Array(SimulationSchema, { minItems: 1, maxItems: scenariosMax }),
});

const Sides = Type.Object({ before: Type.Number(), after: Type.Number() });
const Lines = Type.Object({ before: Type.Number(), after: Type.Number(), afterByFormerLine: Type.Number() });
const Reach = Type.Object({ households: Type.Integer(), people: Type.Integer() });
const Subjects = Type.Object({ subjects: Type.Integer(), households: Type.Integer(), people: Type.Integer() });

const AreaReportSchema = Type.Object({
  gaining: Reach,
  losing: Reach,
  betterOff: Type.Integer(),
  worseOff: Type.Integer(),
  monthFen: Sides,
  yearFen: Sides,
  onceFen: Sides,
  gapFen: Lines,
  below: Lines,
  gapUnknown: Type.Integer(),
});

const ResultSchema = Type.Object({
  households: Type.Integer(),
  people: Type.Integer(),
  durationMs: Type.Number(),
  total: AreaReportSchema,
  areas: Type.Array(Type.Object({ area: AreaSchema, ...AreaReportSchema.properties })),
  groups: Type.Array(Type.Object({ group: oneOf(groupNames), gaining: Type.Integer(), losing: Type.Integer() })),
  policies: Type.Array(
    Type.Object({
      id: Type.String(),
      number: Type.Integer(),
      title: TextSchema,
      period: oneOf(['month', 'year', 'once', 'none']),
      touched: oneOf(['direct', 'dependent']),
      entitled: Sides,
      gained: Subjects,
      lost: Subjects,
      unknown: Sides,
      amountFen: Sides,
      amountUnknown: Sides,
      losses: Type.Array(Type.Object({ condition: Type.String(), text: TextSchema, count: Type.Integer() })),
    }),
  ),
});

const OptionsSchema = Type.Object({
  date: Type.String(),
  policies: Type.Array(
    Type.Object({
      id: Type.String(),
      number: Type.Integer(),
      title: TextSchema,
      period: Type.String(),
      parameters: Type.Array(Type.String()),
    }),
  ),
  parameters: Type.Array(
    Type.Object({
      id: Type.String(),
      label: TextSchema,
      unit: Type.String(),
      value: Type.Integer(),
      from: Type.String(),
      source: TextSchema,
      status: oneOf(['official', 'derived', 'illustrative']),
      slider: Type.Object({ from: Type.Integer(), until: Type.Integer() }),
      min: Type.Integer(),
      max: Type.Integer(),
    }),
  ),
  raises: Type.Array(
    Type.Object({ id: Type.String(), date: Type.String(), title: TextSchema, scenario: SimulationSchema }),
  ),
});

const [dateMin, dateMax] = ['2017-01-01', '2035-12-31'];

function readDate(text: string | undefined): PlainDate {
  if (text === undefined) return today();
  if (isPlainDate(text) && text >= dateMin && text <= dateMax) return text;
  throw new Refused(simulationRefusals.wrongDate, { field: 'date' });
}

type Asked = Static<typeof AskedSchema>;
type Place = { readonly area: AreaRecord; readonly children: readonly AreaRecord[]; readonly date: PlainDate };
type Answered = Place & { readonly reports: readonly SimulationReport[]; readonly readAt: string };

const simulationOf = ({ set, off, reverse = false }: Asked['scenarios'][number]): Simulation => ({
  overrides: set,
  off,
  reverse,
});

type Ask = (actor: Actor, body: Asked) => Promise<Answered>;

/** What would be if numbers of the law were others, for a whole area at once; nothing is stored. */
export function simulationRoutes({ pool }: { readonly pool: Pool }): Route<Actor>[] {
  // One population in memory serves all who may see it; nothing is opened before somebody asks.
  const laboratories = keepLaboratories(pool);
  const running = new Map<string, AbortController>();
  const ask: Ask = async (actor, body) => {
    const place = await placeFor(pool, actor, body);
    const mine = new AbortController();
    running.get(actor.scope.actor)?.abort(new SimulationStopped('a newer one was asked for'));
    running.set(actor.scope.actor, mine);
    try {
      const { scope } = actor;
      return await laboratories.use({ scope, prefix: place.area.prefix, date: place.date }, async (kept) => {
        const reports: SimulationReport[] = [];
        for (const one of body.scenarios) reports.push(await kept.laboratory.simulate(simulationOf(one), mine.signal));
        return { ...place, reports, readAt: kept.readAt };
      });
    } catch (error) {
      throw refusalFor(error) ?? error;
    } finally {
      if (running.get(actor.scope.actor) === mine) running.delete(actor.scope.actor);
    }
  };
  return [optionsRoute(), simulateRoute(ask), workbookRoute(ask)];
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

function placeFor(pool: Pool, actor: Actor, { area: code, date }: Asked): Promise<Place> {
  const on = readDate(date);
  return withTransaction(
    pool,
    actor.scope,
    async (transaction) => {
      const area = await findArea(transaction, storedCode(code));
      if (!area) throw new Refused(areaRefusals.notFound, { field: 'area' });
      authorize(actor, 'simulation.run', { areaCode: area.prefix, otherwise: areaRefusals.notFound });
      return { area, children: await listChildren(transaction, area.code), date: on };
    },
    { readOnly: true },
  );
}

function areasOf({ children }: Place, report: SimulationReport): { area: AreaRecord; report: AreaReport }[] {
  return children.map((area) => {
    const own = [...report.villages].flatMap(([code, sums]) => (code.startsWith(area.prefix) ? [sums] : []));
    return { area, report: areaReport(own) };
  });
}

function shownResult(place: Place, report: SimulationReport): Static<typeof ResultSchema> {
  return {
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

function optionsRoute(): Route<Actor> {
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
    handle: ({ query }) => {
      const date = readDate(query.date);
      const { policies, parameters, raises } = simulationOptions(date);
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
      const { area, date, readAt, reports } = answered;
      return { area: shownArea(area), date, readAt, results: reports.map((report) => shownResult(answered, report)) };
    },
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
      const { area, date, reports } = answered;
      const parts = reports.map((report, at) => ({
        name: String(at + 1),
        settings: [`${area.name[lang]} ${date}`, ...settingsOf(body.scenarios[at], lang)],
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
