import type { Fen, PlainDate } from '@zhuni/engine/values';
import { recordAudit } from '../../kernel/audit/index.ts';
import { postJournal } from '../../kernel/ledger/index.ts';
import { now, today } from '../../platform/clock/index.ts';
import { decryptField, encryptField } from '../../platform/crypto/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { causeNames, openPot } from './pots.ts';
import type { Earmark } from './pots.ts';
import { fundRefusals } from './refusals.ts';
import { traceStands } from './trace-stands.ts';

export const donorKinds = ['person', 'organisation', 'anonymous'] as const;
export type DonorKind = (typeof donorKinds)[number];

export type NewDonation = {
  readonly areaCode: string;
  readonly donor: { readonly kind: DonorKind; readonly name?: string };
  readonly earmark: Earmark;
  readonly amountFen: Fen;
  /** When it reached the bank account of the fund. */
  readonly receivedOn: PlainDate;
};

const nameContext = 'fund.donor.name';

/** Records money that the fund's bank account has received; the number of the donation. Refused 422 as named. */
export async function recordDonation(
  transaction: Transaction,
  keys: FieldKeys,
  { areaCode, donor, earmark, amountFen, receivedOn }: NewDonation,
): Promise<number> {
  const name = donor.name?.trim() ?? '';
  if ((donor.kind === 'anonymous') !== (name === '') || name.length === 1) {
    throw new Refused(fundRefusals.donorWrong, { field: 'donor.name' });
  }
  if (receivedOn > today()) throw new Refused(fundRefusals.dateAhead, { field: 'receivedOn' });
  const { client, scope } = transaction;
  const pot = await openPot(transaction, areaCode, earmark);
  const { zh, en } = causeNames[earmark];
  const posted = await postJournal(transaction, {
    key: newId(),
    areaCode,
    bookedOn: receivedOn,
    kind: 'donation',
    text: { zh: `捐赠（${zh}）`, en: `donation (${en})` },
    entries: [{ debitAccountId: pot.bankAccountId, creditAccountId: pot.fundAccountId, amountFen, purpose: null }],
  });
  if (posted.code !== 'posted') throw new Error(`donation: ${posted.code}`);
  const person = donor.kind === 'person' ? encryptField(keys, nameContext, name) : null;
  const { rows } = await client.query<{ id: number }>(
    `with donor as (
       insert into fund.donor (area_code, kind, organisation, name_cipher, recorded_at, recorded_by)
         values ($1, $2, $3, $4, $5, $6) returning id)
     insert into fund.donation (area_code, donor_id, pot_id, amount_fen, received_on, journal_id, recorded_at,
       recorded_by)
       select $1, id, $7, $8, $9, $10, $5, $6 from donor returning id`,
    [
      areaCode,
      donor.kind,
      donor.kind === 'organisation' ? name : null,
      person,
      now().toISOString(),
      scope.actor,
      pot.id,
      amountFen,
      receivedOn,
      posted.journalId,
    ],
  );
  const id = rows[0]?.id ?? 0;
  const subject = { kind: 'donation', id: String(id) };
  const details = { earmark, amountFen };
  await recordAudit(transaction, { action: 'fund.donation', subject, areaCode, reason: 'donation', details });
  return id;
}

export type DonationLine = {
  readonly id: number;
  readonly donorKind: DonorKind;
  /** Of an organisation in full, of a person the first character; null: anonymous. */
  readonly donorName: string | null;
  readonly earmark: Earmark;
  readonly amountFen: Fen;
  readonly grantedFen: Fen;
  readonly receivedOn: PlainDate;
  /** It did not come after all, such as a cheque that bounced. */
  readonly takenBack: boolean;
};

type Row = Omit<DonationLine, 'donorName'> & { readonly organisation: string | null; readonly cipher: Buffer | null };

const lines = `select d.id, o.kind as "donorKind", o.organisation, o.name_cipher as cipher, p.earmark,
    d.amount_fen as "amountFen", d.received_on as "receivedOn",
    coalesce((select sum(amount_fen)::int8 from fund.trace where donation_id = d.id and ${traceStands}), 0)
      as "grantedFen",
    exists (select from fund.reversal b where b.donation_id = d.id) as "takenBack"
  from fund.donation d join fund.donor o on o.id = d.donor_id join fund.pot p on p.id = d.pot_id
  where d.area_code = $1`;

export const donationsShownMax = 200;

/** The newest donations of an area's fund. */
export async function listDonations(
  { client }: Transaction,
  keys: FieldKeys,
  areaCode: string,
): Promise<readonly DonationLine[]> {
  const { rows } = await client.query<Row>(
    `${lines} order by d.received_on desc, d.id desc limit ${donationsShownMax}`,
    [areaCode],
  );
  return rows.map((row) => shown(row, keys, (name) => `${[...name][0] ?? ''}*`));
}

/** One donation with the whole name of its donor, for the receipt; undefined when there is none here. */
export async function findDonation(
  { client }: Transaction,
  keys: FieldKeys,
  { areaCode, id }: { readonly areaCode: string; readonly id: number },
): Promise<DonationLine | undefined> {
  const { rows } = await client.query<Row>(`${lines} and d.id = $2`, [areaCode, id]);
  return rows[0] && shown(rows[0], keys, (name) => name);
}

function shown({ organisation, cipher, ...row }: Row, keys: FieldKeys, name: (text: string) => string): DonationLine {
  const person = cipher && name(decryptField(keys, nameContext, cipher));
  return { ...row, donorName: organisation ?? person };
}
