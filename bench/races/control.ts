import { withClient, withTransaction } from '../../server/src/platform/db/index.ts';
import type { Race } from './race.ts';
import { wonOf } from './race.ts';
import type { Stage } from './stage.ts';

/**
 * The control that must fail: look whether there is one, then write, in a table without a constraint. A campaign in
 * which this holds has raced nothing.
 */
export async function naiveControl({ adminUrl }: Stage): Promise<Race> {
  await withClient({ url: adminUrl }, (client) =>
    client.query(
      `create schema if not exists scratch; create table if not exists scratch.naive (subject bigint not null);
       grant usage on schema scratch to zhuni_app; grant select, insert on scratch.naive to zhuni_app`,
    ),
  );
  return {
    name: { zh: '对照：先查后写、没有约束', en: 'control: look, then write, without a constraint' },
    prepare: async ({ pool, count }, round) => ({
      attempt: () =>
        withTransaction(pool, { actor: 'system:races', areas: ['3703'] }, async ({ client }) => {
          const { rows } = await client.query('select from scratch.naive where subject = $1', [round]);
          if (rows.length > 0) throw Object.assign(new Error('there is one'), { code: '23505' });
          await client.query('insert into scratch.naive (subject) values ($1)', [round]);
        }),
      judge: async (settled) => {
        const stored = await count('select count(*) from scratch.naive where subject = $1', [round]);
        return stored === 1 ? undefined : `${wonOf(settled)} came through and ${stored} are stored, not 1`;
      },
    }),
  };
}
