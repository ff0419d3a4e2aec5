import { withClient } from '../../server/src/platform/db/index.ts';
import { brokenInvariants } from '../../server/test/invariants.ts';
import type { Acknowledged } from './load.ts';

/** What a look at the database found while every client rests. Each list names the first few. */
export type Found = {
  /** Acknowledged and not there, or there with another number or amount. */
  readonly lost: number;
  /** There more often than it was asked for: paid twice, given twice. */
  readonly doubled: number;
  /** There, and nobody was told so. */
  readonly stray: number;
  /** Invariants that do not hold, and totals that differ. */
  readonly broken: readonly string[];
  readonly examples: readonly string[];
};

type Row = { readonly marker: string; readonly id: number; readonly amountFen: number };

/** Everything that bears a marker of the campaign, whoever wrote it. */
const markedSql = `
  select o.organisation as marker, d.id, d.amount_fen as "amountFen"
    from fund.donation d join fund.donor o on o.id = d.donor_id
  union all select situation, id, asked_fen from fund.request
  union all select reason, meeting_id, amount_fen from fund.resolution where outcome = 'granted'
  union all select y.bank_reference, y.request_id, j.sum_fen
    from fund.payment y join ledger.journal j on j.id = y.journal_id
  union all
  select 'batch-' || b.id, b.id, (select sum(l.amount_fen)::int8 from payments.line l
      where l.batch_id = b.id and l.state in ('released', 'paid'))
    from payments.batch b where b.state in ('sent', 'closed')`;

const paidTwiceSql = `
  select subject_id from ledger.journal where kind = 'grant-payment' and subject_kind = 'fund-request'
   group by subject_id having count(*) > 1
  union all
  select entitlement_id from payments.line where state in ('released', 'paid')
   group by entitlement_id, month having count(*) > 1`;

const totalsSql = `
  select coalesce(sum(f.credit_fen), 0)::text as given, coalesce(sum(f.debit_fen), 0)::text as granted,
         coalesce(sum(b.credit_fen), 0)::text as paid
    from fund.pot p join ledger.account f on f.id = p.fund_account_id
    join ledger.account b on b.id = p.bank_account_id`;

const examplesMax = 4;

/** Holds what the clients were told against what is there: every order once, every fen, every invariant. */
export async function compare(adminUrl: string, acknowledged: readonly Acknowledged[]): Promise<Found> {
  const { rows, twice, totals } = await withClient({ url: adminUrl }, async (client) => ({
    rows: (await client.query<Row>(markedSql)).rows,
    twice: (await client.query(paidTwiceSql)).rowCount ?? 0,
    totals: (await client.query<Record<'given' | 'granted' | 'paid', string>>(totalsSql)).rows[0],
  }));
  const told = new Map(acknowledged.map((order) => [order.marker, order]));
  const stored = Map.groupBy(rows, ({ marker }) => marker);
  const lost = acknowledged.filter(({ marker, id, amountFen }) => {
    const same = (row: Row): boolean => Number(row.id) === id && Number(row.amountFen) === amountFen;
    return !stored.get(marker)?.some(same);
  });
  const doubled = [...stored].filter(([, list]) => list.length > 1).map(([marker]) => marker);
  const stray = [...stored.keys()].filter((marker) => !told.has(marker));
  const sum = (kind: Acknowledged['kind']): string =>
    String(acknowledged.reduce((total, order) => total + (order.kind === kind ? order.amountFen : 0), 0));
  const wanted = { given: sum('donation'), granted: sum('grant'), paid: sum('payment') };
  const differing = (['given', 'granted', 'paid'] as const).filter((what) => totals?.[what] !== wanted[what]);
  const broken = await brokenInvariants(adminUrl);
  return {
    lost: lost.length,
    doubled: doubled.length + twice,
    stray: stray.length,
    broken: [...broken, ...differing.map((what) => `${what}: ${totals?.[what]} fen, told ${wanted[what]}`)],
    examples: [
      ...lost.map(({ marker }) => `lost ${marker}`),
      ...doubled.map((marker) => `doubled ${marker}`),
      ...stray.map((marker) => `nobody was told of ${marker}`),
    ].slice(0, examplesMax),
  };
}
