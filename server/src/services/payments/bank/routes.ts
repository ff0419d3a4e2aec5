import { Type } from '@fastify/type-provider-typebox';
import type { Static } from '@fastify/type-provider-typebox';
import { defineRoute } from '../../../kernel/access/index.ts';
import type { Actor, Permission } from '../../../kernel/access/index.ts';
import { recordAudit } from '../../../kernel/audit/index.ts';
import type { BlobStore } from '../../../platform/blob-store/index.ts';
import type { FieldKeys } from '../../../platform/crypto/index.ts';
import { withTransaction } from '../../../platform/db/index.ts';
import type { Pool } from '../../../platform/db/index.ts';
import {
  fileOutput,
  oneOf,
  orNull,
  Refused,
  refusals,
  strictObject,
  TextSchema,
} from '../../../platform/http-kit/index.ts';
import type { Route } from '../../../platform/http-kit/index.ts';
import { ById, readOwn } from '../batch-routes.ts';
import { paymentRefusals } from '../refusals.ts';
import { transactionsOf } from '../run-batch.ts';
import type { BankAddress } from './address.ts';
import { bankFileKinds, listBankFiles, readBankFile } from './keep-file.ts';
import type { BankFile } from './keep-file.ts';
import { orderFile, orderForms } from './order-file.ts';
import { answerKinds, receiveFile } from './receive-file.ts';
import type { Reconciled } from './receive-file.ts';
import { bankRefusals } from './refusals.ts';
import { fetchFromBank, sendToBank } from './talk-to-bank.ts';

type Dependencies = {
  readonly pool: Pool;
  readonly fieldKeys: FieldKeys;
  readonly blobStore: BlobStore;
  readonly bank?: BankAddress | undefined;
};

/** What is brought in by hand; a file over the wire may be larger. */
const uploadBytesMax = 256 * 1024 * 1024;

const FileSchema = Type.Object({
  id: Type.Integer(),
  kind: oneOf(bankFileKinds),
  name: Type.String(),
  messageId: Type.String({ description: 'the number by which the bank knows it' }),
  bytes: Type.Integer(),
  sha256: Type.String(),
  madeAt: Type.String(),
  madeBy: Type.String(),
});

const ReconciledSchema = Type.Object({
  kind: oneOf(answerKinds),
  messageId: Type.String(),
  again: Type.Boolean({ description: 'applied before; nothing changed' }),
  paid: Type.Integer(),
  returned: Type.Integer(),
  unchanged: Type.Integer(),
  problemCount: Type.Integer(),
  problems: Type.Array(
    Type.Object({
      line: Type.Integer({ description: 'line of the file' }),
      element: Type.String(),
      endToEndId: orNull(Type.String({ description: 'the id of the payment line, as the bank wrote it' })),
      message: TextSchema,
    }),
  ),
});

function shownFile({ id, kind, name, messageId, bytes, sha256, madeAt, madeBy }: BankFile): Static<typeof FileSchema> {
  return { id, kind, name, messageId, bytes, sha256, madeAt: madeAt.toISOString(), madeBy };
}

const shownReconciled = ({ problems, ...rest }: Reconciled): Static<typeof ReconciledSchema> => ({
  ...rest,
  problems: problems.map(({ place, ...one }) => ({ ...place, ...one })),
});

const bankFaults = [
  paymentRefusals.notFound,
  paymentRefusals.notSent,
  bankRefusals.unreadable,
  bankRefusals.numberReused,
  bankRefusals.otherBatch,
];
const wireFaults = [
  bankRefusals.notConnected,
  bankRefusals.unreachable,
  bankRefusals.refused,
  bankRefusals.unsealed,
  bankRefusals.wrongInstruction,
];

/** Files for the bank and from it, and the bank that is connected. */
export function bankRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [
    listRoute(dependencies),
    orderRoute(dependencies),
    downloadRoute(dependencies),
    sendRoute(dependencies),
    fetchRoute(dependencies),
    receiveRoute(dependencies),
  ];
}

type Asked = { readonly id: number; readonly permission: Permission };

/** The rooms' tools for one request, after the batch was found to be the caller's. */
async function workOf(dependencies: Dependencies, actor: Actor, asked: Asked) {
  const { pool, fieldKeys, blobStore, bank } = dependencies;
  const run = transactionsOf(pool, actor.scope);
  await run((transaction) => readOwn(transaction, actor, asked));
  return { run, fieldKeys, blobStore, bank };
}

function listRoute({ pool, bank }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listBankFiles',
    method: 'GET',
    path: '/payments/batches/:id/files',
    summary: { zh: '批次的银行文件', en: 'files of a batch for the bank and from it' },
    tag: 'payments',
    access: 'payments.read',
    params: ById,
    output: Type.Object({ connected: Type.Boolean(), files: Type.Array(FileSchema) }),
    refusals: [paymentRefusals.notFound],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        await readOwn(transaction, actor, { id, permission: 'payments.read' });
        return { connected: bank !== undefined, files: (await listBankFiles(transaction, id)).map(shownFile) };
      }),
  });
}

function orderRoute(dependencies: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'writeBankFile',
    method: 'POST',
    path: '/payments/batches/:id/files',
    summary: { zh: '为银行生成文件', en: 'write the file of a sent batch for the bank' },
    tag: 'payments',
    access: 'payments.send',
    status: 201,
    params: ById,
    body: strictObject({ form: oneOf(orderForms) }),
    output: FileSchema,
    refusals: [
      paymentRefusals.notFound,
      paymentRefusals.notSent,
      bankRefusals.wrongInstruction,
      bankRefusals.tooManyForWorkbook,
    ],
    handle: async ({ actor, params: { id }, body: { form } }) => {
      const work = await workOf(dependencies, actor, { id, permission: 'payments.send' });
      return shownFile(await orderFile(work, { batchId: id, form }));
    },
  });
}

const mediaTypes = {
  xml: 'application/xml',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function downloadRoute({ pool, blobStore }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getBankFile',
    method: 'GET',
    path: '/payments/batches/:id/files/:fileId',
    summary: {
      zh: '下载银行文件（含完整账号，留痕）',
      en: 'a file for the bank or from it, with whole account numbers',
    },
    tag: 'payments',
    access: 'payments.send',
    params: strictObject({ id: ById.properties.id, fileId: ById.properties.id }),
    output: fileOutput(...Object.values(mediaTypes)),
    refusals: [paymentRefusals.notFound],
    handle: async ({ actor, params: { id, fileId } }) => {
      const file = await withTransaction(pool, actor.scope, async (transaction) => {
        const { areaCode } = await readOwn(transaction, actor, { id, permission: 'payments.send' });
        const found = await readBankFile(transaction, fileId);
        if (found.batchId !== id) throw new Refused(paymentRefusals.notFound);
        const { kind, messageId } = found;
        await recordAudit(transaction, {
          action: 'payments.file-read',
          subject: { kind: 'payment-batch', id: String(id) },
          areaCode,
          reason: kind,
          details: { messageId },
        });
        return found;
      });
      const content = await blobStore.get(file.sha256);
      if (!content) throw new Refused(paymentRefusals.notFound);
      const ending = file.name.endsWith('.csv') ? 'csv' : file.name.endsWith('.xlsx') ? 'xlsx' : 'xml';
      return { content, contentType: mediaTypes[ending], fileName: file.name };
    },
  });
}

function sendRoute(dependencies: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'sendToBank',
    method: 'POST',
    path: '/payments/batches/:id/bank-order',
    summary: { zh: '把批次发送给银行；重复发送银行只办理一次', en: 'send a batch to the bank, which takes it once' },
    tag: 'payments',
    access: 'payments.send',
    params: ById,
    output: ReconciledSchema,
    refusals: [...bankFaults, ...wireFaults],
    handle: async ({ actor, params: { id } }) => {
      const work = await workOf(dependencies, actor, { id, permission: 'payments.send' });
      return shownReconciled(await sendToBank(work, id));
    },
  });
}

function fetchRoute(dependencies: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'fetchFromBank',
    method: 'POST',
    path: '/payments/batches/:id/bank-reports',
    summary: { zh: '取回银行的入账和退票通知', en: 'fetch what the bank has booked and sent back' },
    tag: 'payments',
    access: 'payments.send',
    params: ById,
    output: Type.Object({ reports: Type.Array(ReconciledSchema) }),
    refusals: [...bankFaults, ...wireFaults],
    handle: async ({ actor, params: { id } }) => {
      const work = await workOf(dependencies, actor, { id, permission: 'payments.send' });
      return { reports: (await fetchFromBank(work, id)).map(shownReconciled) };
    },
  });
}

function receiveRoute(dependencies: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'receiveBankFile',
    method: 'POST',
    path: '/payments/batches/:id/bank-files',
    summary: {
      zh: '导入银行文件：multipart 字段 kind（pain.002 或 camt.054）、file',
      en: 'bring in a file of the bank: form fields kind (pain.002 or camt.054) before file',
    },
    tag: 'payments',
    access: 'payments.send',
    upload: { bytesMax: uploadBytesMax },
    params: ById,
    output: ReconciledSchema,
    refusals: [...bankFaults, bankRefusals.noFile, bankRefusals.wrongKind, refusals.tooLarge],
    handle: async ({ actor, params: { id }, upload }) => {
      const work = await workOf(dependencies, actor, { id, permission: 'payments.send' });
      const file = await upload();
      if (!file) throw new Refused(bankRefusals.noFile, { field: 'file' });
      const bytes = await file.toBuffer();
      if (file.file.truncated) throw new Refused(refusals.tooLarge);
      if (bytes.length === 0) throw new Refused(bankRefusals.noFile, { field: 'file' });
      const field = file.fields['kind'];
      const one = Array.isArray(field) ? field[0] : field;
      const given = one && 'value' in one ? one.value : undefined;
      const kind = answerKinds.find((known) => known === given);
      if (!kind) throw new Refused(bankRefusals.wrongKind, { field: 'kind' });
      return shownReconciled(await receiveFile(work, { batchId: id, kind, bytes }));
    },
  });
}
