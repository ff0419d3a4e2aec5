import type { Text } from '@zhuni/engine/values';
import { helpTerms } from '@zhuni/policies/orders';
import { findArea } from '../../../kernel/areas/index.ts';
import type { AreaRecord } from '../../../kernel/areas/index.ts';
import type { Scope, Transaction } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { publicationRefusals } from './refusals.ts';
import type { Figure } from './tally.ts';

/** The public desk: no area, so of payments it sees what was published and nothing else. */
export const publicDesk: Scope = { actor: 'system:notices', areas: [] };

export const cityCode = '370300';

export type ShownArea = { readonly code: string; readonly level: 'city' | 'county' | 'town'; readonly name: Text };

/** A city, county or town. Refused (404) when there is none. */
export async function getArea(transaction: Transaction, code: string): Promise<AreaRecord & ShownArea> {
  const area = await findArea(transaction, code);
  if (!area || area.level === 'village') throw new Refused(publicationRefusals.noArea, { field: 'area' });
  return { ...area, level: area.level };
}

export const shownArea = ({ code, level, name }: ShownArea): ShownArea => ({ code, level, name });

export type Month = { readonly id: number; readonly month: string; readonly publishedOn: string };

/** The published months, newest first. */
export async function listMonths({ client }: Transaction): Promise<readonly Month[]> {
  const { rows } = await client.query<Month>(
    `select id, to_char(month, 'YYYY-MM') as month,
            to_char(published_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "publishedOn"
       from payments.publication where state = 'published' order by month desc`,
  );
  return rows;
}

export type NamedFigure = Figure & {
  readonly publicationId: number;
  readonly level: ShownArea['level'];
  readonly areaName: Text;
  readonly number: number;
  readonly title: Text;
};

type Row = Figure & {
  readonly publicationId: number;
  readonly level: ShownArea['level'];
  readonly zh: string;
  readonly en: string;
};

/** Figures of some publications: of an area and those directly below, of one policy, or all. By area, then policy. */
export async function listFigures(
  { client }: Transaction,
  asked: {
    readonly publications: readonly number[];
    readonly areas?: readonly string[];
    readonly parent?: string;
    readonly policy?: string;
  },
): Promise<readonly NamedFigure[]> {
  const { publications, areas, parent, policy } = asked;
  const { rows } = await client.query<Row>(
    `select f.publication_id as "publicationId", f.policy, f.area_code as "areaCode", f.households, f.persons,
            f.amount_fen as "amountFen", f.withheld, a.level, a.name_zh as zh, a.name_en as en
       from payments.figure f join areas.area a on a.code = f.area_code
      where f.publication_id = any ($1) and ($2::text[] is null or f.area_code = any ($2) or a.parent = $3)
        and ($4::text is null or f.policy = $4)`,
    [publications, areas ?? null, parent ?? null, policy ?? null],
  );
  const named = rows.map(({ zh, en, ...row }) => {
    const { number = 999, title = { zh: row.policy, en: row.policy } } = helpTerms(row.policy) ?? {};
    return { ...row, areaName: { zh, en }, number, title };
  });
  const order = ({ areaCode, number }: NamedFigure): string =>
    `${areaCode.padEnd(9, '0')}/${String(number).padStart(4)}`;
  return named.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

export const policyPaid = ({ policy, number, title, households, persons, amountFen, withheld }: NamedFigure) => ({
  policy,
  number,
  title,
  households,
  persons,
  amountFen,
  withheld,
});
