import Fastify from 'fastify';
import pg from 'pg';

/**
 * The yardstick, in a process of its own: the page of a case and a note to it as Fastify and pg alone give them, from
 * the same tables, with neither sign-in, area, audit, idempotency nor checks of what comes in and goes out. DATABASE
 * is the connection string.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE'], max: 16 });
const app = Fastify();

const parts = {
  actions: 'select * from cases.action where case_id = $1 order by number',
  people: `select p.id, p.name from people.person p join cases."case" c on c.household_id = p.household_id
            where c.id = $1`,
  assignee: `select a.name_zh, a.name_en from access.account a join cases."case" c on c.assigned_to = a.id
              where c.id = $1`,
  clocks: `select * from clocks.clock where subject_kind = 'case' and subject_id = $1`,
  referrals: 'select * from cases.referral where case_id = $1',
  notes: 'select * from cases.note where case_id = $1 order by id',
  area: 'select a.* from areas.area a join cases."case" c on c.area_code = a.code where c.id = $1',
} as const;

app.get<{ Params: { id: string } }>('/cases/:id', async ({ params: { id } }) => {
  const read = async (sql: string): Promise<unknown[]> => (await pool.query(sql, [id])).rows;
  const [record] = await read('select * from cases."case" where id = $1');
  const found = await Promise.all(Object.entries(parts).map(async ([name, sql]) => [name, await read(sql)] as const));
  return { record, ...Object.fromEntries(found) };
});

app.post<{ Params: { id: string }; Body: { text: string } }>('/cases/:id/notes', async ({ params, body }, reply) => {
  const { rows } = await pool.query(
    `insert into bare.note (case_id, area_code, text, written_by)
     select id, area_code, $2, 'somebody' from cases."case" where id = $1 returning id`,
    [params.id, body.text],
  );
  return reply.code(201).send(rows[0]);
});

await app.listen({ port: 0, host: '127.0.0.1' });
const address = app.server.address();
process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
process.on('disconnect', () => process.exit(0));
