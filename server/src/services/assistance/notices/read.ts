import type { Scope, Transaction } from '../../../platform/db/index.ts';
import { noticeColumns, publicColumns } from './notice.ts';
import type { NoticeRecord, PublicNotice } from './notice.ts';

/** As whom the public reads: no area, so no table with people; of the notices those on show (policy on_show). */
export const publicDesk: Scope = { actor: 'system:notices', areas: [] };

export const pageRowsMax = 20;
export const pagesMax = 500;

type Asked = { readonly prefix: string; readonly page: number };

/** One page of the notices on show below an area prefix, the newest first. */
export async function listOnShow({ client }: Transaction, { prefix, page }: Asked): Promise<PublicNotice[]> {
  const { rows } = await client.query<PublicNotice>(
    `select ${publicColumns} from assistance.notice n
      where n.area_code >= $1 and n.area_code < $1 || '~'
      order by n.starts_on desc, n.id desc limit ${pageRowsMax} offset $2`,
    [prefix, (page - 1) * pageRowsMax],
  );
  return rows;
}

/** How many notices are on show in each area whose code has so many digits, below a prefix. */
export async function countOnShow(
  { client }: Transaction,
  { prefix, digits }: { readonly prefix: string; readonly digits: number },
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ code: string; count: number }>(
    `select left(area_code, $2) as code, count(*)::int as count from assistance.notice
      where area_code >= $1 and area_code < $1 || '~' group by 1`,
    [prefix, digits],
  );
  return new Map(rows.map(({ code, count }) => [code, count]));
}

/** The notice, if it is on show for this transaction. */
export async function findOnShow({ client }: Transaction, id: number): Promise<PublicNotice | undefined> {
  const { rows } = await client.query<PublicNotice>(
    `select ${publicColumns} from assistance.notice n where n.id = $1`,
    [id],
  );
  return rows[0];
}

/** Every notice of a case, the newest first. */
export async function listNotices({ client }: Transaction, caseId: number): Promise<NoticeRecord[]> {
  const { rows } = await client.query<NoticeRecord>(
    `select ${noticeColumns} from assistance.notice n where n.case_id = $1 order by n.id desc`,
    [caseId],
  );
  return rows;
}
