import { withoutIndexes } from '../../server/src/demonstration/bulk-load.ts';
import { today } from '../../server/src/platform/clock/index.ts';
import { ownerRole, withClient } from '../../server/src/platform/db/index.ts';
import { casePaths } from './case-paths.ts';
import type { CasePath } from './case-paths.ts';
import { makeNoticesSql, makeSteps } from './make-cases-sql.ts';

type BenchClient = Parameters<Parameters<typeof withClient>[1]>[0];

const tables = ['cases."case"', 'cases.action', 'clocks.clock', 'clocks.event'];
/** Days over which open cases were opened; those that were closed lie before. */
const openDays = 30;
const closedSlots = ['granted', 'granted', 'granted', 'granted', 'granted', 'granted', 'refused', 'refused'];
const endings = [...closedSlots, 'withdrawn', 'not-accepted'];

export type CasesWanted = {
  readonly adminUrl: string;
  readonly cases: number;
  /** How many of them are open. */
  readonly open: number;
  readonly progress: (step: string) => void;
};

/**
 * Fills the database with cases by set-based SQL as its owner, without the commands: ways of the real procedures since
 * 2017, dealt out to all households by hash. Triggers rest meanwhile; every key, foreign key and index is made and so
 * checked again at the end. What the triggers and commands would have kept equal is written equal, which the
 * invariants then confirm. Days of clocks are approximate: five working days count as seven.
 */
export async function makeCases({ adminUrl, cases, open, progress }: CasesWanted): Promise<void> {
  await withClient({ url: adminUrl, role: ownerRole, applicationName: 'zhuni bench' }, async (client) => {
    await client.query('begin');
    await client.query("set local work_mem = '256MB'");
    await layPaths(client);
    await withoutIndexes(client, tables, async () => {
      for (const [name, sql] of makeSteps({ cases, open, today: today(), openDays })) {
        if (name !== '') progress(`${cases} cases: ${name}`);
        await client.query(sql);
      }
      progress(`${cases} cases: keys and indexes, checked anew`);
    });
    await client.query(makeNoticesSql);
    await client.query('commit');
  });
  progress(`${cases} cases: vacuum and statistics`);
  await withClient({ url: adminUrl }, async (client) => {
    await client.query(`vacuum (analyze) ${[...tables, 'notifications.notice'].join(', ')}`);
  });
}

/** The ways into temporary tables: each with its steps and clocks, and ten or more slots from which one is drawn. */
async function layPaths(client: BenchClient): Promise<void> {
  const paths = casePaths().map((path, id) => ({ id, ...path }));
  const groups = Map.groupBy(paths, ({ policy, procedure, open }) => `${policy}/${procedure}/${open}`);
  const slots = [...groups.values()].flatMap((group) =>
    slotsOf(group).map((way, slot, { length }) => {
      const { policy, subject, open, openedFrom, openedUntil } = way;
      return { policy, subject, open, openedFrom, openedUntil, slot, slots: length, way: way.id };
    }),
  );
  const steps = paths.flatMap(({ id: way, steps: taken }) =>
    taken.map((step, at) => ({ way, number: at + 1, ...step })),
  );
  const clocks = paths.flatMap(({ id: way, clocks: started }) => started.map((clock) => ({ way, ...clock })));
  const ways = paths.map(({ id: way, procedure, state, steps: { length: actions } }) => ({
    way,
    procedure,
    state,
    actions,
    office: paths[way]?.steps.at(-1)?.office,
  }));
  await client.query(
    `create temp table bench_way on commit drop as select * from jsonb_to_recordset($1::jsonb)
       as r (way int, procedure text, state text, actions int, office text)`,
    [JSON.stringify(ways)],
  );
  await client.query(
    `create temp table bench_slot on commit drop as select * from jsonb_to_recordset($1::jsonb)
       as r (policy text, subject text, open boolean, "openedFrom" date, "openedUntil" date, slot int,
         slots int, way int)`,
    [JSON.stringify(slots)],
  );
  await client.query(
    `create temp table bench_step on commit drop as select * from jsonb_to_recordset($1::jsonb)
       as r (way int, number int, step text, "from" text, "to" text, office text)`,
    [JSON.stringify(steps)],
  );
  await client.query(
    `create temp table bench_clock on commit drop as select * from jsonb_to_recordset($1::jsonb)
       as r (way int, "limit" text, office text, amount int, unit text, source text, "startsAt" int, "stopsAt" int)`,
    [JSON.stringify(clocks)],
  );
  await client.query('analyze bench_way, bench_slot, bench_step, bench_clock');
}

type Numbered = CasePath & { readonly id: number };

/** Endings in the proportion of life; of open cases a third waits to be accepted. */
function slotsOf(group: readonly Numbered[]): readonly Numbered[] {
  const [first] = group;
  if (!first) return [];
  if (!first.open) return endings.flatMap((ending) => group.find(({ state }) => state === ending) ?? []);
  const submitted = group.filter(({ state }) => state === 'submitted');
  return [...group, ...submitted.flatMap((one) => Array<Numbered>(Math.floor(group.length / 2)).fill(one))];
}
