import { Type } from '@fastify/type-provider-typebox';
import type { Static } from '@fastify/type-provider-typebox';
import { toEpochDay } from '@zhuni/engine/values';
import type { Text } from '@zhuni/engine/values';
import { defineRoute } from '../../../kernel/access/index.ts';
import type { Actor } from '../../../kernel/access/index.ts';
import { areaRefusals, AreaSchema, findArea, listAncestors, listChildren } from '../../../kernel/areas/index.ts';
import { shownArea, storedCode } from '../../../kernel/areas/index.ts';
import type { AreaRecord } from '../../../kernel/areas/index.ts';
import { today } from '../../../platform/clock/index.ts';
import type { FieldKeys } from '../../../platform/crypto/index.ts';
import { KeyReused, onceOnly, withTransaction } from '../../../platform/db/index.ts';
import type { Pool, Transaction } from '../../../platform/db/index.ts';
import { oneOf, orNull, Refused, refusals, strictObject, TextSchema } from '../../../platform/http-kit/index.ts';
import type { Route } from '../../../platform/http-kit/index.ts';
import { basisOf, linesOf, titleOf } from './lines.ts';
import { noticePhases } from './notice.ts';
import type { PublicNotice, Shown } from './notice.ts';
import { makeObjection, objectionLengthMax } from './objections.ts';
import { countOnShow, findOnShow, listOnShow, pageRowsMax, pagesMax, publicDesk } from './read.ts';
import { noticeRefusals } from './refusals.ts';

type Dependencies = { readonly pool: Pool; readonly fieldKeys: FieldKeys };

const readsPerMinuteMax = 120;
const objectionsPerMinuteMax = 5;

export const NoticeLineSchema = Type.Object({ field: Type.String(), label: TextSchema, value: TextSchema });
const NoticeIdSchema = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });

const PublicNoticeSchema = Type.Object({
  id: Type.Integer(),
  title: TextSchema,
  phase: oneOf(noticePhases),
  place: Type.String(),
  startsOn: Type.String(),
  endsOn: Type.String(),
  /** Days after today on which it still stands. */
  daysLeft: Type.Integer(),
  lines: Type.Array(NoticeLineSchema),
  basis: TextSchema,
});

const NoticePageSchema = Type.Object({
  area: AreaSchema,
  ancestors: Type.Array(AreaSchema),
  children: Type.Array(Type.Object({ area: AreaSchema, count: Type.Integer() })),
  total: Type.Integer(),
  page: Type.Integer(),
  pageRowsMax: Type.Integer(),
  /** Empty above a town: there only the areas below are counted. */
  notices: Type.Array(
    Type.Object({
      id: Type.Integer(),
      title: TextSchema,
      name: orNull(Type.String()),
      village: orNull(TextSchema),
      endsOn: Type.String(),
    }),
  ),
});

/** What anyone may read of public notices, and the door for objections. Nothing here knows a name but the whitelisted. */
export function publicNoticeRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [listRoute(dependencies), readRoute(dependencies), objectRoute(dependencies)];
}

type Headers = { readonly setHeader: (name: string, value: string) => void };

/** No search engine keeps what must be gone after seven days. */
const unindexed = ({ setHeader }: Headers): void => setHeader('x-robots-tag', 'noindex, nofollow, noarchive');

function listRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'listNotices',
    method: 'GET',
    path: '/notices',
    summary: { zh: '正在公示的事项，按地区查看', en: 'public notices on show, by area' },
    tag: 'notices',
    access: 'public',
    perMinuteMax: readsPerMinuteMax,
    query: strictObject({
      area: Type.Optional(Type.String({ pattern: '^(\\d{4}|\\d{6}|\\d{9}|\\d{12})$', examples: ['370302001'] })),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: pagesMax })),
    }),
    output: NoticePageSchema,
    refusals: [areaRefusals.notFound],
    handle: ({ query: { area: code = '3703', page = 1 }, ...exchange }) => {
      unindexed(exchange);
      return withTransaction(pool, publicDesk, (transaction) => pageOf(transaction, storedCode(code), page), {
        readOnly: true,
      });
    },
  });
}

const digitsBelow = { city: 6, county: 9, town: 12, village: 12 } as const;

async function pageOf(transaction: Transaction, code: string, page: number): Promise<Static<typeof NoticePageSchema>> {
  const area = await findArea(transaction, code);
  if (!area || area.functionalZone) throw new Refused(areaRefusals.notFound);
  const counts = await countOnShow(transaction, { prefix: area.prefix, digits: digitsBelow[area.level] });
  const children = area.level === 'village' ? [] : await listChildren(transaction, area.code);
  const listed = namesPeople(area) ? await listOnShow(transaction, { prefix: area.prefix, page }) : [];
  return {
    area: shownArea(area),
    ancestors: (await listAncestors(transaction, area.code)).map(shownArea),
    children: children.map((child) => ({ area: shownArea(child), count: counts.get(child.code) ?? 0 })),
    total: [...counts.values()].reduce((sum, count) => sum + count, 0),
    page,
    pageRowsMax,
    notices: listed.map((notice) => ({
      id: notice.id,
      title: titleOf(notice),
      name: nameOf(notice.shown),
      village: villageOf(notice.shown),
      endsOn: notice.endsOn,
    })),
  };
}

/** Who looks for neighbours finds them; who wants the list of a county does not. */
const namesPeople = ({ level }: AreaRecord): boolean => level === 'town' || level === 'village';

const nameOf = (shown: Shown): string | null => shown['applicant-name'] ?? shown['applicant-masked'] ?? null;
const villageOf = (shown: Shown): Text | null => shown.village ?? null;

function readRoute({ pool }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getNotice',
    method: 'GET',
    path: '/notices/:id',
    summary: { zh: '一份公示', en: 'one public notice' },
    tag: 'notices',
    access: 'public',
    perMinuteMax: readsPerMinuteMax,
    params: strictObject({ id: NoticeIdSchema }),
    output: PublicNoticeSchema,
    refusals: [noticeRefusals.notFound],
    handle: ({ params: { id }, ...exchange }) => {
      unindexed(exchange);
      return withTransaction(
        pool,
        publicDesk,
        async (transaction) => {
          const notice = await findOnShow(transaction, id);
          if (!notice) throw new Refused(noticeRefusals.notFound);
          return shownNotice(notice);
        },
        { readOnly: true },
      );
    },
  });
}

/** A notice as it is read on the web, on the board and by staff. */
export function shownNotice(notice: PublicNotice): Static<typeof PublicNoticeSchema> {
  const { id, phase, place, startsOn, endsOn, shown } = notice;
  const daysLeft = toEpochDay(endsOn) - toEpochDay(today());
  return {
    id,
    title: titleOf(notice),
    phase,
    place,
    startsOn,
    endsOn,
    daysLeft: Math.max(0, daysLeft),
    lines: linesOf(shown),
    basis: basisOf(notice),
  };
}

function objectRoute({ pool, fieldKeys }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'objectToNotice',
    method: 'POST',
    path: '/notices/:id/objections',
    summary: { zh: '对公示提出异议（可匿名）', en: 'object to a public notice, by name or not' },
    tag: 'notices',
    access: 'public',
    status: 201,
    perMinuteMax: objectionsPerMinuteMax,
    params: strictObject({ id: NoticeIdSchema }),
    body: strictObject({
      text: Type.String({ minLength: 2, maxLength: objectionLengthMax, pattern: '\\S[^]*\\S' }),
      anonymous: Type.Boolean(),
      name: Type.Optional(Type.String({ maxLength: 40 })),
      contact: Type.Optional(Type.String({ maxLength: 60 })),
    }),
    output: Type.Object({ receipt: Type.String() }),
    refusals: [
      noticeRefusals.notFound,
      noticeRefusals.nameMissing,
      noticeRefusals.tooManyObjections,
      refusals.keyReused,
    ],
    handle: async ({ params: { id: noticeId }, body, idempotencyKey, ...exchange }) => {
      unindexed(exchange);
      const name = body.anonymous ? undefined : body.name?.trim();
      if (name === '' || (name === undefined && !body.anonymous))
        throw new Refused(noticeRefusals.nameMissing, { field: 'name' });
      const notice = await withTransaction(pool, publicDesk, (transaction) => findOnShow(transaction, noticeId));
      if (!notice) throw new Refused(noticeRefusals.notFound);
      const contact = name === undefined ? undefined : body.contact?.trim() || undefined;
      const said = { noticeId, text: body.text.trim(), name, contact };
      const desk = { ...publicDesk, areas: [notice.areaCode] };
      return withTransaction(pool, desk, (transaction) => {
        const request = { key: idempotencyKey, body: { noticeId, ...body } };
        return carriedOutOnce(transaction, request, async () => ({
          receipt: await makeObjection(transaction, fieldKeys, said),
        }));
      });
    },
  });
}

type Sent = { readonly key: string | undefined; readonly body: unknown };

async function carriedOutOnce<Answer>(transaction: Transaction, { key, body }: Sent, work: () => Promise<Answer>) {
  if (key === undefined) return work();
  try {
    return await onceOnly(transaction, { key, body }, work);
  } catch (error) {
    if (error instanceof KeyReused) throw new Refused(refusals.keyReused, { field: 'idempotency-key' });
    throw error;
  }
}
