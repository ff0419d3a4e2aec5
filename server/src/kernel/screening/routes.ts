import { Type } from '@fastify/type-provider-typebox';
import type { Static } from '@fastify/type-provider-typebox';
import { isPlainDate } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { today } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Transaction } from '../../platform/db/index.ts';
import {
  DateSchema,
  defineRefusals,
  oneOf,
  orNull,
  Refused,
  strictObject,
  TextSchema,
} from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import type { Log } from '../../platform/log/index.ts';
import { authorize, defineRoute } from '../access/index.ts';
import type { Actor, Permission } from '../access/index.ts';
import {
  AreaCodeSchema,
  areaRefusals,
  AreaSchema,
  findArea,
  listAncestors,
  listChildren,
  shownArea,
  storedCode,
} from '../areas/index.ts';
import type { AreaRecord } from '../areas/index.ts';
import type { ScreeningListener } from './ledger.ts';
import { findRun, listRuns, readOverview } from './overview.ts';
import type { AreaTotal, PolicyTotal, RunRecord } from './overview.ts';
import { ScreeningBusy, screenArea } from './run.ts';

export const screeningRefusals = defineRefusals('screening', {
  notFound: {
    status: 404,
    zh: '没有这次筛查，或不在您的辖区内。',
    en: 'There is no such screening, or it is not yours to see.',
  },
  wrongDate: {
    status: 400,
    zh: '日期应为 2017-01-01 至 2035-12-31 之间的真实日期，例如 2024-05-01。',
    en: 'The date must be a real date from 2017-01-01 to 2035-12-31, such as 2024-05-01.',
  },
  busy: {
    status: 409,
    zh: '正在进行另一次筛查，请等它结束。',
    en: 'Another screening is under way; wait until it is done.',
  },
});

type Dependencies = { readonly pool: Pool; readonly listeners: readonly ScreeningListener[]; readonly log: Log };

const Counts = {
  entitled: Type.Integer(),
  receiving: Type.Integer(),
  /** Entitled and not receiving. */
  findings: Type.Integer(),
  unknown: Type.Integer(),
  near: Type.Integer(),
  /** Fen a period, of those who are entitled and do not receive. */
  amountFen: Type.Integer(),
};

const PolicyName = Type.Object({
  id: Type.String(),
  number: Type.Integer(),
  title: TextSchema,
  period: oneOf(['month', 'year', 'once', 'none']),
});

const OverviewSchema = Type.Object({
  area: AreaSchema,
  ancestors: Type.Array(AreaSchema),
  run: orNull(Type.Object({ screenedOn: Type.String(), households: Type.Integer(), persons: Type.Integer() })),
  areas: Type.Array(Type.Object({ area: AreaSchema, households: Type.Integer(), persons: Type.Integer(), ...Counts })),
  policies: Type.Array(Type.Object({ policy: PolicyName, entitledFen: Type.Integer(), ...Counts })),
});

const RunSchema = Type.Object({
  id: Type.String(),
  area: AreaSchema,
  date: Type.String(),
  state: oneOf(['running', 'done', 'failed']),
  startedAt: Type.String(),
  requestedBy: Type.String(),
  householdsDone: Type.Integer(),
  householdsTotal: Type.Integer(),
  personsTotal: Type.Integer(),
  durationMs: orNull(Type.Integer()),
  failure: orNull(Type.String()),
});

const [dateMin, dateMax] = ['2017-01-01', '2035-12-31'];

function readDate(text: string | undefined): PlainDate {
  if (text === undefined) return today();
  if (isPlainDate(text) && text >= dateMin && text <= dateMax) return text;
  throw new Refused(screeningRefusals.wrongDate, { field: 'date' });
}

/** The area a request names, when the actor may do this there. */
async function areaFor(
  transaction: Transaction,
  actor: Actor,
  permission: Permission,
  code: string,
): Promise<AreaRecord> {
  const area = await findArea(transaction, storedCode(code));
  if (!area) throw new Refused(areaRefusals.notFound);
  authorize(actor, permission, { areaCode: area.prefix, otherwise: areaRefusals.notFound });
  return area;
}

const childDigits = { city: 6, county: 9, town: 12, village: 12 } as const;
const noCounts = { entitled: 0, receiving: 0, findings: 0, unknown: 0, near: 0, amountFen: 0 };

function countsOf({
  entitled,
  receiving,
  unclaimed,
  unknown,
  near,
  unclaimedFen,
}: AreaTotal | PolicyTotal): typeof noCounts {
  return { entitled, receiving, findings: unclaimed, unknown, near, amountFen: unclaimedFen };
}

async function overviewOf(
  transaction: Transaction,
  area: AreaRecord,
  date: PlainDate,
): Promise<Static<typeof OverviewSchema>> {
  const children = await listChildren(transaction, area.code);
  const { prefix } = area;
  const overview = await readOverview(transaction, { prefix, date, digits: childDigits[area.level] });
  const totals = new Map(overview.areas.map((total) => [total.areaCode, total]));
  const byPolicy = new Map(overview.policies.map((total) => [total.policy, total]));
  return {
    area: shownArea(area),
    ancestors: (await listAncestors(transaction, area.code)).map(shownArea),
    run: overview.standing ?? null,
    areas: children.map((child) => {
      const total = totals.get(child.code);
      const { households = 0, persons = 0 } = total ?? {};
      return { area: shownArea(child), households, persons, ...(total ? countsOf(total) : noCounts) };
    }),
    policies: handbook.policies.map(({ id, number, title, period }) => {
      const total = byPolicy.get(id);
      return {
        policy: { id, number, title, period },
        entitledFen: total?.amountFen ?? 0,
        ...(total ? countsOf(total) : noCounts),
      };
    }),
  };
}

async function shownRun(
  transaction: Transaction,
  run: RunRecord,
  active: ReadonlySet<number>,
): Promise<Static<typeof RunSchema>> {
  const area = await findArea(transaction, run.areaCode);
  if (!area) throw new Refused(screeningRefusals.notFound);
  const { date, householdsDone, householdsTotal, personsTotal, durationMs, requestedBy } = run;
  const lost = run.state === 'running' && !active.has(run.id) && !(await isUnderWay(transaction));
  return {
    id: String(run.id),
    area: shownArea(area),
    date,
    requestedBy,
    householdsDone,
    householdsTotal,
    personsTotal,
    durationMs,
    state: lost ? 'failed' : run.state,
    startedAt: run.startedAt.toISOString(),
    failure: lost ? '筛查已中断，再次开始将从中断处继续' : run.failure,
  };
}

/** Whether any process holds the lock under which screenings run. */
async function isUnderWay({ client }: Transaction): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(
    `select exists (select from pg_locks where locktype = 'advisory' and granted
       and ((classid::int8 << 32) | objid::int8) = hashtext('zhuni screening')::int8
       and database = (select oid from pg_database where datname = current_database())) as held`,
  );
  return rows[0]?.held ?? false;
}

/** The overview by area and policy, and screenings with their progress. */
export function screeningRoutes(dependencies: Dependencies): Route<Actor>[] {
  const active = new Map<number, AbortController>();
  return [
    overviewRoute(dependencies),
    listRoute(dependencies, active),
    readRoute(dependencies, active),
    startRoute(dependencies, active),
    stopRoute(dependencies, active),
  ];
}

type Active = Map<number, AbortController>;

function overviewRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getOverview',
    method: 'GET',
    path: '/overview',
    summary: {
      zh: '一个地区的筛查结果：按下级地区、按政策',
      en: 'the outcome of screening in an area, by area below it and by policy',
    },
    tag: 'screening',
    access: 'overview.read',
    query: strictObject({ area: AreaCodeSchema, date: Type.Optional(DateSchema) }),
    output: OverviewSchema,
    refusals: [areaRefusals.notFound, screeningRefusals.wrongDate],
    handle: ({ actor, query }) => {
      const date = readDate(query.date);
      return withTransaction(
        pool,
        actor.scope,
        async (transaction) =>
          overviewOf(transaction, await areaFor(transaction, actor, 'overview.read', query.area), date),
        { readOnly: true },
      );
    },
  });
}

function listRoute({ pool }: Dependencies, active: Active): Route<Actor> {
  return defineRoute({
    operationId: 'listScreenings',
    method: 'GET',
    path: '/screenings',
    summary: { zh: '辖区内的筛查，最近的在前', en: 'screenings of the own area, newest first' },
    tag: 'screening',
    access: 'screening.read',
    output: Type.Object({ screenings: Type.Array(RunSchema) }),
    handle: ({ actor }) =>
      withTransaction(
        pool,
        actor.scope,
        async (transaction) => {
          const screenings = [];
          for (const run of await listRuns(transaction, actor.area.prefix))
            screenings.push(await shownRun(transaction, run, new Set(active.keys())));
          return { screenings };
        },
        { readOnly: true },
      ),
  });
}

const RunParams = strictObject({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) });

async function runFor(transaction: Transaction, actor: Actor, permission: Permission, id: number): Promise<RunRecord> {
  const run = await findRun(transaction, id);
  const area = run && (await findArea(transaction, run.areaCode));
  if (!run || !area) throw new Refused(screeningRefusals.notFound);
  authorize(actor, permission, { areaCode: area.prefix, otherwise: screeningRefusals.notFound });
  return run;
}

function readRoute({ pool }: Dependencies, active: Active): Route<Actor> {
  return defineRoute({
    operationId: 'getScreening',
    method: 'GET',
    path: '/screenings/:id',
    summary: { zh: '一次筛查及其进度', en: 'one screening with its progress' },
    tag: 'screening',
    access: 'screening.read',
    params: RunParams,
    output: RunSchema,
    refusals: [screeningRefusals.notFound],
    handle: ({ actor, params }) =>
      withTransaction(
        pool,
        actor.scope,
        async (transaction) =>
          shownRun(transaction, await runFor(transaction, actor, 'screening.read', params.id), new Set(active.keys())),
        { readOnly: true },
      ),
  });
}

function startRoute(dependencies: Dependencies, active: Active): Route<Actor> {
  const { pool } = dependencies;
  return defineRoute({
    operationId: 'startScreening',
    method: 'POST',
    path: '/screenings',
    summary: { zh: '开始一次筛查', en: 'start a screening' },
    tag: 'screening',
    access: 'screening.start',
    body: strictObject({ area: AreaCodeSchema, date: Type.Optional(DateSchema) }),
    status: 202,
    output: RunSchema,
    refusals: [areaRefusals.notFound, screeningRefusals.wrongDate, screeningRefusals.busy],
    handle: async ({ actor, body }) => {
      const date = readDate(body.date);
      const area = await withTransaction(
        pool,
        actor.scope,
        (transaction) => areaFor(transaction, actor, 'screening.start', body.area),
        { readOnly: true },
      );
      const id = await begin(dependencies, active, { actor, area, date });
      return withTransaction(
        pool,
        actor.scope,
        async (transaction) =>
          shownRun(transaction, await runFor(transaction, actor, 'screening.read', id), new Set(active.keys())),
        { readOnly: true },
      );
    },
  });
}

type Asked = { readonly actor: Actor; readonly area: AreaRecord; readonly date: PlainDate };

/** Starts the work and resolves to the number of the run; the work goes on behind the answer. */
function begin({ pool, listeners, log }: Dependencies, active: Active, { actor, area, date }: Asked): Promise<number> {
  const stop = new AbortController();
  return new Promise((resolve, reject) => {
    let runId = 0;
    const onBegun = (id: number): void => {
      runId = id;
      active.set(id, stop);
      resolve(id);
    };
    screenArea(pool, {
      scope: { ...actor.scope, areas: [area.prefix] },
      requestedBy: actor.name.zh,
      area,
      date,
      listeners,
      onBegun,
      signal: stop.signal,
    })
      .catch((error: unknown) => {
        if (error instanceof ScreeningBusy) return reject(new Refused(screeningRefusals.busy));
        if (runId === 0) return reject(error);
        log.error({ err: error, run: runId }, 'a screening failed');
      })
      .finally(() => active.delete(runId));
  });
}

function stopRoute({ pool }: Dependencies, active: Active): Route<Actor> {
  return defineRoute({
    operationId: 'stopScreening',
    method: 'DELETE',
    path: '/screenings/:id',
    summary: {
      zh: '中断筛查；已完成的村保留，再次开始将继续',
      en: 'stop a screening; finished villages stay, the next start goes on',
    },
    tag: 'screening',
    access: 'screening.start',
    params: RunParams,
    status: 202,
    output: RunSchema,
    refusals: [screeningRefusals.notFound],
    handle: ({ actor, params }) =>
      withTransaction(
        pool,
        actor.scope,
        async (transaction) => {
          const run = await runFor(transaction, actor, 'screening.start', params.id);
          active.get(run.id)?.abort();
          return shownRun(transaction, run, new Set(active.keys()));
        },
        { readOnly: true },
      ),
  });
}
