import type { Transaction } from '../../platform/db/index.ts';

export type MergeLine = {
  readonly id: number;
  readonly survivorId: number;
  readonly mergedId: number;
  readonly name: string;
  readonly reason: string;
  readonly mergedAt: Date;
  readonly undoneAt: Date | null;
  readonly undoneReason: string | null;
};

export const mergesMax = 50;

/** The latest merges below an area prefix, undone ones too. */
export async function listMerges({ client }: Transaction, prefix: string): Promise<readonly MergeLine[]> {
  const { rows } = await client.query<MergeLine>(
    `select m.id, m.survivor_id as "survivorId", m.merged_id as "mergedId", p.name, m.reason, m.merged_at as "mergedAt",
            m.undone_at as "undoneAt", m.undone_reason as "undoneReason"
       from people.merge m join people.person p on p.id = m.survivor_id
      where m.area_code >= $1 and m.area_code < $1 || '~' and p.id <> all ((select people.concealed())::int8[])
      order by m.merged_at desc, m.id desc limit ${mergesMax}`,
    [prefix],
  );
  return rows;
}
