import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { noticeText } from './texts.ts';
import type { NoticeKey, NoticeValue } from './texts.ts';

/** Who works where, from the village up. */
export type NoticeOffice = 'village' | 'town' | 'county' | 'city';

type Notice = {
  readonly key: NoticeKey;
  /** Values of the text; nothing that names or describes a person. */
  readonly values?: Readonly<Record<string, NoticeValue>>;
  /** What to open, such as a case. */
  readonly link?: { readonly kind: string; readonly id: number };
};

/** Tells whoever works at that level over the area, which may lie elsewhere. In the transaction of what it tells. */
export async function notifyOffice(
  transaction: Transaction,
  notice: Notice & { readonly areaCode: string; readonly office: NoticeOffice },
): Promise<void> {
  await write(transaction, { ...notice, accountId: null });
}

/** Tells one member of staff; `areaCode` is the area of the account or one in it. */
export async function notifyAccount(
  transaction: Transaction,
  notice: Notice & { readonly areaCode: string; readonly accountId: string },
): Promise<void> {
  await write(transaction, { ...notice, office: null });
}

type Written = Notice & {
  readonly areaCode: string;
  readonly office: NoticeOffice | null;
  readonly accountId: string | null;
};

/** The text is tried now, so that a missing value fails where it was forgotten. */
async function write({ client, scope }: Transaction, notice: Written): Promise<void> {
  const { areaCode, office, accountId, key, values = {}, link } = notice;
  noticeText(key, values);
  await client.query(
    `insert into notifications.notice
       (area_code, office, account_id, key, "values", link_kind, link_id, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      areaCode,
      office,
      accountId,
      key,
      JSON.stringify(values),
      link?.kind ?? null,
      link?.id ?? null,
      now().toISOString(),
      scope.actor,
    ],
  );
}
