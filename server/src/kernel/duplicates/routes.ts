import { Type } from '@fastify/type-provider-typebox';
import { now } from '../../platform/clock/index.ts';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Transaction } from '../../platform/db/index.ts';
import { oneOf, orNull, Refused, strictObject, TextSchema } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { authorize, defineRoute } from '../access/index.ts';
import type { Actor } from '../access/index.ts';
import { AreaCodeSchema, areaRefusals, findArea, storedCode } from '../areas/index.ts';
import type { AreaRecord } from '../areas/index.ts';
import { recordAudit } from '../audit/index.ts';
import { maskName } from '../people/index.ts';
import type { ScreeningListener } from '../screening/index.ts';
import { comparePeople } from './compare-people.ts';
import { candidatesMax, findCandidates } from './find-candidates.ts';
import { listMerges } from './list-merges.ts';
import { lockPair } from './lock-pair.ts';
import { mergePeople } from './merge-people.ts';
import { duplicateRefusals } from './refusals.ts';
import { ComparisonSchema, shownComparison } from './shown-comparison.ts';
import { undoMerge } from './undo-merge.ts';

type Dependencies = {
  readonly pool: Pool;
  readonly fieldKeys: FieldKeys;
  readonly screeningListeners: readonly ScreeningListener[];
};

const IdSchema = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const ReasonSchema = Type.String({ minLength: 2, maxLength: 200 });

export function duplicateRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [
    listRoute(dependencies),
    compareRoute(dependencies),
    dismissRoute(dependencies),
    mergesRoute(dependencies),
    mergeRoute(dependencies),
    undoRoute(dependencies),
  ];
}

async function areaFor(transaction: Transaction, actor: Actor, code: string): Promise<AreaRecord> {
  const area = await findArea(transaction, storedCode(code));
  if (!area) throw new Refused(areaRefusals.notFound);
  authorize(actor, 'person.merge', { areaCode: area.prefix, otherwise: areaRefusals.notFound });
  return area;
}

const LineSchema = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  bornYear: orNull(Type.Integer()),
  areaName: TextSchema,
  hasNumber: Type.Boolean(),
});

function listRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listDuplicates',
    method: 'GET',
    path: '/duplicates',
    summary: { zh: '可能重复的人员记录', en: 'records that may be of one person' },
    tag: 'duplicates',
    access: 'person.merge',
    query: strictObject({ area: AreaCodeSchema }),
    output: Type.Object({
      rowsMax: Type.Integer(),
      pairs: Type.Array(
        Type.Object({
          likeness: oneOf(['name-and-birth', 'sound-and-birth-nearby', 'no-number-nearby']),
          people: Type.Array(LineSchema),
        }),
      ),
    }),
    refusals: [areaRefusals.notFound],
    handle: ({ actor, query }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const area = await areaFor(transaction, actor, query.area);
        const found = await findCandidates(transaction, area.prefix);
        await recordAudit(transaction, {
          action: 'person.duplicates',
          subject: { kind: 'area', id: area.code },
          areaCode: area.prefix,
          reason: 'list',
          details: { rows: found.length },
        });
        const pairs = found.map(({ likeness, people }) => ({
          likeness,
          people: people.map(({ bornOn, name, ...line }) => ({
            ...line,
            name: maskName(name),
            bornYear: bornOn === null ? null : Number(bornOn.slice(0, 4)),
          })),
        }));
        return { rowsMax: candidatesMax, pairs };
      }),
  });
}

function compareRoute({ pool, fieldKeys }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'compareDuplicates',
    method: 'GET',
    path: '/duplicates/:first/:second',
    summary: { zh: '两份记录并排比较', en: 'two records side by side' },
    tag: 'duplicates',
    access: 'person.merge',
    params: strictObject({ first: IdSchema, second: IdSchema }),
    output: ComparisonSchema,
    refusals: [duplicateRefusals.personNotFound],
    handle: ({ actor, params: { first, second } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const compared = await comparePeople(transaction, fieldKeys, [first, second]);
        for (const { person } of compared.sides) {
          const { areaCode, id } = person;
          authorize(actor, 'person.merge', { areaCode, otherwise: duplicateRefusals.personNotFound });
          const subject = { kind: 'person', id: String(id) };
          await recordAudit(transaction, { action: 'person.read', subject, areaCode, reason: 'duplicate' });
        }
        return shownComparison(compared);
      }),
  });
}

function dismissRoute({ pool, fieldKeys, screeningListeners: listeners }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'dismissDuplicate',
    method: 'POST',
    path: '/duplicates/dismissals',
    summary: { zh: '确认是两个人，不再提示', en: 'they are two people: do not offer them again' },
    tag: 'duplicates',
    access: 'person.merge',
    status: 201,
    body: strictObject({ first: IdSchema, second: IdSchema }),
    output: Type.Object({ dismissed: Type.Boolean() }),
    refusals: [duplicateRefusals.personNotFound, duplicateRefusals.samePerson],
    handle: ({ actor, body: { first, second } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        if (first === second) throw new Refused(duplicateRefusals.samePerson, { field: 'second' });
        const [one] = await lockPair(transaction, { fieldKeys, listeners, actor }, [first, second]);
        await transaction.client.query(
          `insert into people.not_double (first_id, second_id, area_code, noted_at, noted_by)
           values (least($1::int8, $2), greatest($1::int8, $2), $3, $4, $5) on conflict do nothing`,
          [first, second, one.areaCode, now().toISOString(), transaction.scope.actor],
        );
        await recordAudit(transaction, {
          action: 'person.dismiss',
          subject: { kind: 'person', id: String(first) },
          areaCode: one.areaCode,
          reason: 'two people',
          details: { other: second },
        });
        return { dismissed: true };
      }),
  });
}

function mergesRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listMerges',
    method: 'GET',
    path: '/merges',
    summary: { zh: '最近的合并', en: 'the latest merges' },
    tag: 'duplicates',
    access: 'person.merge',
    query: strictObject({ area: AreaCodeSchema }),
    output: Type.Object({
      merges: Type.Array(
        Type.Object({
          id: Type.Integer(),
          survivorId: Type.Integer(),
          mergedId: Type.Integer(),
          name: Type.String(),
          reason: Type.String(),
          mergedAt: Type.String(),
          undoneAt: orNull(Type.String()),
          undoneReason: orNull(Type.String()),
        }),
      ),
    }),
    refusals: [areaRefusals.notFound],
    handle: ({ actor, query }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const area = await areaFor(transaction, actor, query.area);
        const merges = await listMerges(transaction, area.prefix);
        return {
          merges: merges.map(({ mergedAt, undoneAt, name, ...merge }) => ({
            ...merge,
            name: maskName(name),
            mergedAt: mergedAt.toISOString(),
            undoneAt: undoneAt?.toISOString() ?? null,
          })),
        };
      }),
  });
}

function mergeRoute({ pool, fieldKeys, screeningListeners: listeners }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'mergePeople',
    method: 'POST',
    path: '/merges',
    summary: { zh: '合并同一个人的两份记录', en: 'merge two records of one person' },
    tag: 'duplicates',
    access: 'person.merge',
    status: 201,
    body: strictObject({ survivorId: IdSchema, mergedId: IdSchema, reason: ReasonSchema }),
    output: Type.Object({ id: Type.Integer() }),
    refusals: Object.values(duplicateRefusals),
    handle: ({ actor, body }) =>
      withTransaction(pool, actor.scope, async (transaction) => ({
        id: await mergePeople(transaction, { fieldKeys, listeners, actor }, body),
      })),
  });
}

function undoRoute({ pool, fieldKeys, screeningListeners: listeners }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'undoMerge',
    method: 'POST',
    path: '/merges/:id/undo',
    summary: { zh: '撤销合并，恢复原状', en: 'undo a merge and put everything back' },
    tag: 'duplicates',
    access: 'person.merge',
    params: strictObject({ id: IdSchema }),
    body: strictObject({ reason: ReasonSchema }),
    output: Type.Object({ undone: Type.Boolean() }),
    refusals: Object.values(duplicateRefusals),
    handle: ({ actor, params: { id }, body: { reason } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        await undoMerge(transaction, { fieldKeys, listeners, actor }, { mergeId: id, reason });
        return { undone: true };
      }),
  });
}
