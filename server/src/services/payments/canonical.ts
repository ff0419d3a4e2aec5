import { createHash } from 'node:crypto';
import type { Fen, PlainDate } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';
import type { BatchKind, Line } from './batch.ts';

/** What names a batch in its canonical text. */
export type BatchHead = {
  readonly areaCode: string;
  readonly policy: string;
  readonly month: PlainDate;
  readonly kind: BatchKind;
};

/** What a line says in the canonical text: for what, for whom, to whom and how much. No state, no number of its own. */
export type CanonicalLine = Pick<
  Line,
  'entitlementId' | 'householdId' | 'personId' | 'payeePersonId' | 'payeeAccountId' | 'month' | 'part' | 'amountFen'
>;

/** Count, sum and hashes of some lines, hexadecimal. */
export type Digest = {
  readonly lines: number;
  readonly sumFen: Fen;
  readonly sm3: string;
  readonly sha256: string;
};

/**
 * The canonical text of a batch, UTF-8, each line ended by a line feed: first 'zhuni-payments-1', county, policy, month
 * and kind; then each line in the order of entitlement, month and part: entitlement, household, person ('-': the
 * household), payee, payee account ('-': none), month, part and fen, all parted by one space.
 */
const headText = ({ areaCode, policy, month, kind }: BatchHead): string =>
  `zhuni-payments-1 ${areaCode} ${policy} ${month} ${kind}\n`;

export function canonicalLine(line: CanonicalLine): string {
  const { entitlementId, householdId, personId, payeePersonId, payeeAccountId, month, part, amountFen } = line;
  const [person, payee, account] = [personId ?? '-', payeePersonId ?? '-', payeeAccountId ?? '-'];
  return `${entitlementId} ${householdId} ${person} ${payee} ${account} ${month} ${part} ${amountFen}\n`;
}

/** The same in SQL, of payments.line l. */
const lineSql = `l.entitlement_id || ' ' || l.household_id || ' ' || coalesce(l.person_id::text, '-') || ' '
  || coalesce(l.payee_person_id::text, '-') || ' ' || coalesce(l.payee_account_id::text, '-') || ' '
  || l.month::text || ' ' || l.part || ' ' || l.amount_fen`;

/** Hashes a canonical text piece by piece. */
export function startDigest(head: BatchHead): {
  readonly add: (text: string, lines: number, sumFen: Fen) => void;
  readonly finish: () => Digest;
} {
  const hashes = [createHash('sm3'), createHash('sha256')] as const;
  let [lines, sumFen] = [0, 0];
  const update = (text: string): void => hashes.forEach((hash) => hash.update(text));
  update(headText(head));
  return {
    add: (text, more, moreFen) => {
      update(text);
      lines += more;
      sumFen += moreFen;
    },
    finish: () => ({ lines, sumFen, sm3: hashes[0].digest('hex'), sha256: hashes[1].digest('hex') }),
  };
}

const pageRows = 10_000;

/** Count, sum and hashes of the lines of a batch as they are in the database, those left out before approval aside. */
export async function digestOf({ client }: Transaction, batchId: number, head: BatchHead): Promise<Digest> {
  const digest = startDigest(head);
  let after: readonly [number, string, number] = [0, '0001-01-01', 0];
  for (;;) {
    const { rows } = await client.query<{
      text: string | null;
      lines: number;
      sumFen: number | null;
      last: readonly [number, string, number] | null;
    }>(
      `with page as materialized (
         select l.entitlement_id, l.month, l.part, l.amount_fen, ${lineSql} as text from payments.line l
          where l.batch_id = $1 and l.state <> 'dropped' and (l.entitlement_id, l.month, l.part) > ($2, $3, $4)
          order by l.entitlement_id, l.month, l.part limit ${pageRows})
       select string_agg(text, E'\\n' order by entitlement_id, month, part) as text, count(*)::int as lines,
              sum(amount_fen)::int8 as "sumFen",
              (select jsonb_build_array(entitlement_id, month, part) from page
                order by entitlement_id desc, month desc, part desc limit 1) as last
         from page`,
      [batchId, ...after],
    );
    const [page] = rows;
    if (!page?.last || page.text === null) return digest.finish();
    digest.add(`${page.text}\n`, page.lines, page.sumFen ?? 0);
    if (page.lines < pageRows) return digest.finish();
    after = page.last;
  }
}

export const sameDigest = (a: Digest, b: Digest): boolean =>
  a.lines === b.lines && a.sumFen === b.sumFen && a.sm3 === b.sm3 && a.sha256 === b.sha256;
