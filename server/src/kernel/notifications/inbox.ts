import type { Text } from '@zhuni/engine/values';
import { now } from '../../platform/clock/index.ts';
import { queryOnce } from '../../platform/db/index.ts';
import type { Pool, Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import type { Actor } from '../access/index.ts';
import { noticeRefusals } from './refusals.ts';
import { noticeText, noticeTexts } from './texts.ts';
import type { NoticeKey, NoticeValue } from './texts.ts';

/** A message in the inbox of a member of staff. */
export type InboxNotice = {
  readonly id: number;
  readonly key: string;
  readonly text: Text;
  readonly link: { readonly kind: string; readonly id: number } | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
};

export const inboxPageRowsMax = 50;
export const inboxPagesMax = 400;
/** Older messages are kept, and no longer shown. */
export const inboxDays = 90;
const dayMs = 86_400_000;

type Reader = Pick<Actor, 'accountId'> & { readonly area: Pick<Actor['area'], 'level' | 'prefix'> };

/** `$1` account, `$2` level, `$3` area prefix, `$4` since; the codes have digits only, so '~' lies after all below. */
const mine = `
  select n.* from notifications.notice n where n.account_id = $1 and n.created_at > $4
  union all
  select n.* from notifications.notice n
   where n.account_id is null and n.office = $2 and n.area_code >= $3 and n.area_code < $3 || '~'
     and n.created_at > $4`;

const unread = 'not exists (select from notifications.reading r where r.account_id = $1 and r.notice_id = m.id)';

const readerValues = ({ accountId, area }: Reader): readonly string[] => [
  accountId,
  area.level,
  area.prefix,
  new Date(now().getTime() - inboxDays * dayMs).toISOString(),
];

const countSql = `select count(*)::int as count from (${mine}) as m where ${unread}`;

/** How many messages of the last 90 days an actor has not read. */
export async function countUnread({ client }: Transaction, reader: Reader): Promise<number> {
  const { rows } = await client.query<{ count: number }>(countSql, [...readerValues(reader)]);
  return rows[0]?.count ?? 0;
}

/** The same in a transaction of its own; asked with every page and every minute. */
export async function countUnreadAlone(pool: Pool, reader: Actor): Promise<number> {
  const question = { text: countSql, values: readerValues(reader) };
  const rows = await queryOnce<{ count: number }>(pool, reader.scope, question);
  return rows[0]?.count ?? 0;
}

type Row = Omit<InboxNotice, 'text' | 'link'> & {
  readonly values: Readonly<Record<string, NoticeValue>>;
  readonly linkKind: string | null;
  readonly linkId: number | null;
};

/** One page of an actor's messages, the newest first, with the exact number of all of them. */
export async function listInbox(
  { client }: Transaction,
  reader: Reader,
  { page, unreadOnly = false }: { readonly page: number; readonly unreadOnly?: boolean },
): Promise<{ readonly total: number; readonly notices: readonly InboxNotice[] }> {
  const where = unreadOnly ? unread : 'true';
  const values = [...readerValues(reader)];
  const counted = await client.query<{ total: number }>(
    `select count(*)::int as total from (${mine}) as m where ${where}`,
    values,
  );
  const { rows } = await client.query<Row>(
    `select m.id, m.key, m."values", m.link_kind as "linkKind", m.link_id as "linkId", m.created_at as "createdAt",
            (select r.read_at from notifications.reading r where r.account_id = $1 and r.notice_id = m.id) as "readAt"
       from (${mine}) as m where ${where}
      order by m.id desc limit ${inboxPageRowsMax} offset $5`,
    [...values, (page - 1) * inboxPageRowsMax],
  );
  return { total: counted.rows[0]?.total ?? 0, notices: rows.map(shown) };
}

function shown({ linkKind, linkId, values, key, ...row }: Row): InboxNotice {
  const link = linkKind === null || linkId === null ? null : { kind: linkKind, id: linkId };
  const known = key in noticeTexts;
  const text = known ? noticeText(key as NoticeKey, values) : { zh: '（旧消息）', en: '(an old message)' };
  return { ...row, key, link, text };
}

/** Marks a message as read by the actor, once. Refused (404) when it is not the actor's. */
export async function markRead({ client }: Transaction, reader: Reader, id: number): Promise<void> {
  const { rows } = await client.query(`select m.id from (${mine}) as m where m.id = $5`, [...readerValues(reader), id]);
  if (rows.length === 0) throw new Refused(noticeRefusals.notFound);
  await client.query(
    `insert into notifications.reading (account_id, notice_id, read_at) values ($1, $2, $3)
     on conflict (account_id, notice_id) do nothing`,
    [reader.accountId, id, now().toISOString()],
  );
}

/** Marks all messages up to this one as read by the actor; later ones she has not seen yet. Returns how many. */
export async function markReadUpTo({ client }: Transaction, reader: Reader, id: number): Promise<number> {
  const { rowCount } = await client.query(
    `insert into notifications.reading (account_id, notice_id, read_at)
     select $1, m.id, $6 from (${mine}) as m where m.id <= $5
     on conflict (account_id, notice_id) do nothing`,
    [...readerValues(reader), id, now().toISOString()],
  );
  return rowCount ?? 0;
}
