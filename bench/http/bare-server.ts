import Fastify from 'fastify';
import pg from 'pg';

/**
 * The yardstick, in a process of its own: the least that Fastify and pg can be asked for, with neither sign-in, area,
 * audit nor checks. GET reads one row by its key, POST inserts one. DATABASE is the connection string.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE'], max: 16 });
const app = Fastify();

app.get<{ Params: { id: string } }>('/rows/:id', async ({ params }) => {
  const { rows } = await pool.query('select id, area_code, state, title, written_at from bare.thing where id = $1', [
    params.id,
  ]);
  return rows[0];
});

app.post<{ Body: { title: string } }>('/rows', async ({ body }, reply) => {
  const { rows } = await pool.query(
    "insert into bare.thing (area_code, state, title) values ('370302001001', 'new', $1) returning id",
    [body.title],
  );
  return reply.code(201).send(rows[0]);
});

await app.listen({ port: 0, host: '127.0.0.1' });
const address = app.server.address();
process.send?.({ port: typeof address === 'object' && address ? address.port : 0 });
process.on('disconnect', () => process.exit(0));
