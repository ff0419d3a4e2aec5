import { Type } from '@fastify/type-provider-typebox';
import { authorize, defineRoute } from '../../../kernel/access/index.ts';
import type { Actor } from '../../../kernel/access/index.ts';
import { recordAudit } from '../../../kernel/audit/index.ts';
import { once } from '../../../kernel/cases/index.ts';
import { householdRefusals, readDate } from '../../../kernel/households/index.ts';
import { findPerson, listSamePeople, personRefusals } from '../../../kernel/people/index.ts';
import type { Person } from '../../../kernel/people/index.ts';
import type { FieldKeys } from '../../../platform/crypto/index.ts';
import { withTransaction } from '../../../platform/db/index.ts';
import type { Pool, Transaction } from '../../../platform/db/index.ts';
import {
  DateSchema,
  oneOf,
  orNull,
  Refused,
  refusals,
  strictObject,
  TextSchema,
} from '../../../platform/http-kit/index.ts';
import type { Route } from '../../../platform/http-kit/index.ts';
import { bankCodes, banks } from './banks.ts';
import { listPayeeAccounts, payeeKinds } from './payee-account.ts';
import { endPayeeAccount, recordPayeeAccount } from './record-account.ts';
import { payeeRefusals } from './refusals.ts';

type Dependencies = { readonly pool: Pool; readonly fieldKeys: FieldKeys };

const IdSchema = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const Words = (maxLength: number) => Type.String({ minLength: 2, maxLength, pattern: '\\S' });
const ById = strictObject({ id: IdSchema });

const AccountSchema = Type.Object({
  id: Type.Integer(),
  kind: oneOf(payeeKinds),
  bank: orNull(Type.Object({ code: Type.String(), name: TextSchema })),
  last4: orNull(Type.String()),
  holderName: orNull(Type.String({ description: 'the guardian who holds the account' })),
  reason: orNull(Type.String()),
  paper: orNull(Type.String()),
  place: orNull(Type.String()),
  validFrom: Type.String(),
  validUntil: orNull(Type.String({ description: 'first day without it' })),
  recordedAt: Type.String(),
  endedReason: orNull(Type.String()),
});

const NewAccountSchema = strictObject({
  kind: oneOf(payeeKinds),
  validFrom: Type.Optional(DateSchema),
  bankCode: Type.Optional(oneOf(bankCodes)),
  number: Type.Optional(Type.String({ minLength: 8, maxLength: 40 })),
  holderPersonId: Type.Optional(IdSchema),
  holderName: Type.Optional(Words(60)),
  reason: Type.Optional(Words(300)),
  paper: Type.Optional(Words(200)),
  place: Type.Optional(Words(120)),
});

/** Where money for a person goes: read and changed on the person's page. */
export function payeeRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [banksRoute(), listRoute(dependencies), recordRoute(dependencies), endRoute(dependencies)];
}

function banksRoute(): Route<Actor> {
  return defineRoute({
    operationId: 'listBanks',
    method: 'GET',
    path: '/payments/banks',
    summary: { zh: '开户行', en: 'banks at which accounts are held' },
    tag: 'payments',
    access: 'payments.lines',
    output: Type.Object({ banks: Type.Array(Type.Object({ code: Type.String(), name: TextSchema })) }),
    handle: () => Promise.resolve({ banks: Object.entries(banks).map(([code, name]) => ({ code, name })) }),
  });
}

/** The person, unless it lies elsewhere or is concealed. */
async function personOf(
  transaction: Transaction,
  { fieldKeys }: Dependencies,
  { actor, id, permission }: { actor: Actor; id: number; permission: 'payments.lines' | 'payments.payees' },
): Promise<Person> {
  const person = await findPerson(transaction, fieldKeys, id);
  if (!person) throw new Refused(personRefusals.notFound);
  authorize(actor, permission, { areaCode: person.areaCode, otherwise: personRefusals.notFound });
  return person;
}

function listRoute(dependencies: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listPayeeAccounts',
    method: 'GET',
    path: '/payments/people/:id/accounts',
    summary: { zh: '一个人的收款账户', en: 'the accounts to which money for a person goes' },
    tag: 'payments',
    access: 'payments.lines',
    params: ById,
    output: Type.Object({ accounts: Type.Array(AccountSchema) }),
    refusals: [personRefusals.notFound],
    handle: ({ actor, params: { id } }) =>
      withTransaction(dependencies.pool, actor.scope, async (transaction) => {
        const { areaCode } = await personOf(transaction, dependencies, { actor, id, permission: 'payments.lines' });
        const records = await listSamePeople(transaction, id);
        const accounts = await listPayeeAccounts(transaction, dependencies.fieldKeys, records);
        await recordAudit(transaction, {
          action: 'payee.read',
          subject: { kind: 'person', id: String(id) },
          areaCode,
          reason: 'list',
          details: { rows: accounts.length },
        });
        return {
          accounts: accounts.map(({ bankCode, recordedAt, ...account }) => ({
            ...account,
            bank:
              bankCode === null ? null : { code: bankCode, name: banks[bankCode] ?? { zh: bankCode, en: bankCode } },
            recordedAt: recordedAt.toISOString(),
          })),
        };
      }),
  });
}

function recordRoute(dependencies: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'recordPayeeAccount',
    method: 'POST',
    path: '/payments/people/:id/accounts',
    summary: { zh: '登记或变更收款账户', en: 'record or change where money for a person goes' },
    tag: 'payments',
    access: 'payments.payees',
    status: 201,
    params: ById,
    body: NewAccountSchema,
    output: Type.Object({ id: Type.Integer() }),
    refusals: [
      personRefusals.notFound,
      payeeRefusals.incomplete,
      payeeRefusals.wrongNumber,
      payeeRefusals.wrongDigit,
      payeeRefusals.shared,
      payeeRefusals.ownGuardian,
      payeeRefusals.tooEarly,
      householdRefusals.wrongDate,
      refusals.keyReused,
    ],
    handle: ({ actor, params: { id }, body, idempotencyKey }) =>
      withTransaction(dependencies.pool, actor.scope, (transaction) =>
        once(transaction, { idempotencyKey, body: { id, ...body } }, async () => {
          await personOf(transaction, dependencies, { actor, id, permission: 'payments.payees' });
          const validFrom = readDate(body.validFrom, 'validFrom');
          const account = { ...body, personId: id, validFrom };
          return { id: await recordPayeeAccount(transaction, dependencies.fieldKeys, account) };
        }),
      ),
  });
}

function endRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'endPayeeAccount',
    method: 'POST',
    path: '/payments/accounts/:id/end',
    summary: { zh: '停用收款账户', en: 'end an account and put nothing in its place' },
    tag: 'payments',
    access: 'payments.payees',
    params: ById,
    body: strictObject({ on: Type.Optional(DateSchema), reason: Words(300) }),
    output: Type.Object({ id: Type.Integer() }),
    refusals: [payeeRefusals.notFound, payeeRefusals.ended, payeeRefusals.tooEarly, householdRefusals.wrongDate],
    handle: ({ actor, params: { id }, body }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        await endPayeeAccount(transaction, { accountId: id, on: readDate(body.on, 'on'), reason: body.reason });
        return { id };
      }),
  });
}
