import { createHash } from 'node:crypto';
import { recordAudit } from '../../../kernel/audit/index.ts';
import { now } from '../../../platform/clock/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { Refused } from '../../../platform/http-kit/index.ts';
import { paymentRefusals } from '../refusals.ts';
import { bankRefusals } from './refusals.ts';

export const bankFileKinds = ['pain.001', 'pain.002', 'camt.054', 'csv', 'xlsx'] as const;
export type BankFileKind = (typeof bankFileKinds)[number];

/** A file for the bank or from it. */
export type BankFile = {
  readonly id: number;
  readonly batchId: number;
  readonly areaCode: string;
  readonly kind: BankFileKind;
  readonly name: string;
  readonly messageId: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly madeAt: Date;
  readonly madeBy: string;
};

const columns = `f.id, f.batch_id as "batchId", f.area_code as "areaCode", f.kind, f.name, f.message_id as "messageId",
  f.bytes, encode(f.sha256, 'hex') as sha256, f.made_at as "madeAt", f.made_by as "madeBy"`;

/** The files of a batch, oldest first. */
export async function listBankFiles({ client }: Transaction, batchId: number): Promise<readonly BankFile[]> {
  const { rows } = await client.query<BankFile>(
    `select ${columns} from payments.file f where f.batch_id = $1 order by f.id`,
    [batchId],
  );
  return rows;
}

/** One file; Refused 404. */
export async function readBankFile({ client }: Transaction, id: number): Promise<BankFile> {
  const { rows } = await client.query<BankFile>(`select ${columns} from payments.file f where f.id = $1`, [id]);
  if (!rows[0]) throw new Refused(paymentRefusals.notFound);
  return rows[0];
}

/** The file with this number of the bank or ours, if it was kept. */
export async function findBankFile(
  { client }: Transaction,
  { kind, messageId }: Pick<BankFile, 'kind' | 'messageId'>,
): Promise<BankFile | undefined> {
  const { rows } = await client.query<BankFile>(
    `select ${columns} from payments.file f where f.kind = $1 and f.message_id = $2`,
    [kind, messageId],
  );
  return rows[0];
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

type NewFile = Pick<BankFile, 'batchId' | 'areaCode' | 'kind' | 'messageId' | 'name' | 'bytes' | 'sha256'>;

/**
 * Notes a file whose bytes are in the store, once: who comes second gets what is there. Refused 409 when another file
 * has its number.
 */
export async function noteBankFile(
  transaction: Transaction,
  file: NewFile,
): Promise<{ readonly file: BankFile; readonly isNew: boolean }> {
  const { client, scope } = transaction;
  const { rows } = await client.query<BankFile>(
    `insert into payments.file as f (batch_id, area_code, kind, name, message_id, bytes, sha256, made_at, made_by)
     values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9) on conflict (kind, message_id) do nothing
     returning ${columns}`,
    [
      file.batchId,
      file.areaCode,
      file.kind,
      file.name,
      file.messageId,
      file.bytes,
      file.sha256,
      now().toISOString(),
      scope.actor,
    ],
  );
  const [added] = rows;
  if (added) {
    const details = { kind: file.kind, messageId: file.messageId, sha256: file.sha256, bytes: file.bytes };
    const subject = { kind: 'payment-batch', id: String(file.batchId) };
    await recordAudit(transaction, {
      action: 'payments.file',
      subject,
      areaCode: file.areaCode,
      reason: file.kind,
      details,
    });
    return { file: added, isNew: true };
  }
  const before = await findBankFile(transaction, file);
  if (!before || before.sha256 !== file.sha256) throw new Refused(bankRefusals.numberReused);
  return { file: before, isNew: false };
}

/** Those of some files of the store that are files for banks or from them, for the sweep of the store. */
export async function bankFilesAmong({ client }: Transaction, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ sha256: string }>(
    `select distinct encode(sha256, 'hex') as sha256 from payments.file
      where sha256 = any (select decode(h, 'hex') from unnest($1::text[]) as h)`,
    [hashes],
  );
  return new Set(rows.map(({ sha256 }) => sha256));
}
