import type { Text } from '@zhuni/engine/values';
import { today } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';

export type AreaRecord = {
  readonly code: string;
  /** What all codes at and below it begin with. */
  readonly prefix: string;
  readonly level: 'city' | 'county' | 'town' | 'village';
  readonly parent: string | null;
  readonly name: Text;
  readonly committee: 'residents' | 'villagers' | 'quasi-residents' | null;
  readonly functionalZone: boolean;
};

type Row = Omit<AreaRecord, 'name'> & { readonly zh: string; readonly en: string };

const columns = `a.code, a.prefix, a.level, a.parent, a.name_zh as zh, a.name_en as en, a.committee,
  a.functional_zone as "functionalZone"`;

const recordOf = ({ zh, en, ...row }: Row): AreaRecord => ({ ...row, name: { zh, en } });

/** Areas change with a release and the start that brings it, so each connection asks for one once. */
const known = new WeakMap<Transaction['client'], Map<string, AreaRecord>>();

/** The area with this code; undefined when there is none. */
export async function findArea({ client }: Transaction, code: string): Promise<AreaRecord | undefined> {
  const areas = known.get(client) ?? new Map<string, AreaRecord>();
  known.set(client, areas);
  const found = areas.get(code);
  if (found) return found;
  const { rows } = await client.query<Row>(`select ${columns} from areas.area a where a.code = $1`, [code]);
  const area = rows[0] && recordOf(rows[0]);
  if (area) areas.set(code, area);
  return area;
}

/** The areas directly below that exist today, without the functional zones, which lie across them; a few hundred at most. */
export async function listChildren({ client }: Transaction, code: string): Promise<AreaRecord[]> {
  const { rows } = await client.query<Row>(
    `select ${columns} from areas.area a
      where a.parent = $1 and not a.functional_zone
        and (a.valid_from is null or a.valid_from <= $2) and (a.valid_until is null or a.valid_until > $2)
      order by a.code`,
    [code, today()],
  );
  return rows.map(recordOf);
}

/** The areas above, the city first. */
export async function listAncestors({ client }: Transaction, code: string): Promise<AreaRecord[]> {
  const { rows } = await client.query<Row>(
    `with recursive above as (
       select a.parent, 1 as height from areas.area a where a.code = $1
       union all select a.parent, height + 1 from areas.area a join above on a.code = above.parent
     )
     select ${columns} from above join areas.area a on a.code = above.parent order by above.height desc`,
    [code],
  );
  return rows.map(recordOf);
}
