import { Type } from '@fastify/type-provider-typebox';
import { isPlainDate } from '@zhuni/engine/values';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import { KeyReused, onceOnly, withTransaction } from '../../platform/db/index.ts';
import type { Pool, Scope } from '../../platform/db/index.ts';
import { Refused, refusals, strictObject } from '../../platform/http-kit/index.ts';
import type { Route } from '../../platform/http-kit/index.ts';
import { authorize, defineRoute } from '../access/index.ts';
import type { Actor } from '../access/index.ts';
import type { ScreeningListener } from '../screening/index.ts';
import { correctLifeEvent } from './correct-life-event.ts';
import type { LifeEventHandler, NewLifeEvent } from './life-event.ts';
import { recordLifeEvent } from './record-life-event.ts';
import type { RecordedEvent } from './record-life-event.ts';
import { eventRefusals } from './refusals.ts';
import { IdSchema, NewEventSchema, RecordedSchema, TimelineSchema } from './schemas.ts';
import { shownTimeline } from './shown-timeline.ts';
import type { TimelineReader } from './timeline.ts';

type Dependencies = {
  readonly pool: Pool;
  readonly fieldKeys: FieldKeys;
  readonly screeningListeners: readonly ScreeningListener[];
  readonly lifeEventHandlers: readonly LifeEventHandler[];
  readonly timelineReaders: readonly TimelineReader[];
};

export function lifeEventRoutes(dependencies: Dependencies): Route<Actor>[] {
  return [recordRoute(dependencies), correctRoute(dependencies), timelineRoute(dependencies)];
}

const contextOf = ({ fieldKeys, screeningListeners: listeners, lifeEventHandlers: handlers }: Dependencies) => ({
  fieldKeys,
  listeners,
  handlers,
});

function shownEvent({ id, effects }: RecordedEvent) {
  return { id, effects: effects.map(({ line, text, link = null }) => ({ line, text, link })) };
}

/** Whoever records a move into another village writes there, into a new household and nowhere else. */
function scopeFor(actor: Actor, event: NewLifeEvent): Scope {
  const home = event.kind === 'move' || event.kind === 'divorce' ? event.details.home : undefined;
  const areaCode = home?.householdId === undefined ? home?.areaCode : undefined;
  if (areaCode === undefined || areaCode.startsWith(actor.area.prefix)) return actor.scope;
  return { ...actor.scope, areas: [...actor.scope.areas, areaCode] };
}

function recordRoute(dependencies: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'recordLifeEvent',
    method: 'POST',
    path: '/life-events',
    summary: {
      zh: '登记一个人生事件（出生、结婚、离婚、迁移、去世），各条线同时处理',
      en: 'record a life event (birth, marriage, divorce, move, death); every line of service acts on it at once',
    },
    tag: 'events',
    access: 'event.record',
    status: 201,
    body: NewEventSchema,
    output: RecordedSchema,
    refusals: [...Object.values(eventRefusals), refusals.keyReused],
    handle: ({ actor, body, idempotencyKey }) => {
      const { on } = body;
      if (!isPlainDate(on)) throw new Refused(refusals.invalid, { field: 'on' });
      const event = { ...body, on } as NewLifeEvent;
      return withTransaction(dependencies.pool, scopeFor(actor, event), async (transaction) => {
        const work = async () =>
          shownEvent(await recordLifeEvent(transaction, { ...contextOf(dependencies), actor }, event));
        if (idempotencyKey === undefined) return work();
        return onceOnly(transaction, { key: idempotencyKey, body }, work).catch((error: unknown) => {
          if (error instanceof KeyReused) throw new Refused(refusals.keyReused, { field: 'idempotency-key' });
          throw error;
        });
      });
    },
  });
}

function correctRoute(dependencies: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'correctLifeEvent',
    method: 'POST',
    path: '/life-events/:id/correction',
    summary: { zh: '更正登记错误的人生事件', en: 'take back a life event that was recorded wrongly' },
    tag: 'events',
    access: 'event.correct',
    status: 201,
    params: strictObject({ id: IdSchema }),
    body: strictObject({ reason: Type.String({ minLength: 2, maxLength: 150 }) }),
    output: RecordedSchema,
    refusals: Object.values(eventRefusals),
    handle: ({ actor, params: { id }, body: { reason } }) =>
      withTransaction(dependencies.pool, actor.scope, async (transaction) => {
        const context = { ...contextOf(dependencies), actor };
        return shownEvent(await correctLifeEvent(transaction, context, { eventId: id, reason }));
      }),
  });
}

function timelineRoute({ pool, fieldKeys, timelineReaders: readers }: Dependencies): Route<Actor> {
  return defineRoute({
    operationId: 'getTimeline',
    method: 'GET',
    path: '/people/:id/timeline',
    summary: {
      zh: '一个人的经历：人生事件及各条线的处理、数据变化、待遇、名单和案件',
      en: 'the life of a person: events with what every line did, facts that changed, help, findings and cases',
    },
    tag: 'people',
    access: 'person.read',
    params: strictObject({ id: IdSchema }),
    output: TimelineSchema,
    refusals: [eventRefusals.personNotFound],
    handle: ({ actor, params: { id } }) =>
      withTransaction(pool, actor.scope, async (transaction) => {
        const shown = await shownTimeline(transaction, { fieldKeys, readers }, id);
        if (!shown) throw new Refused(eventRefusals.personNotFound);
        const claim = { areaCode: shown.areaCode, otherwise: eventRefusals.personNotFound };
        authorize(actor, 'person.read', claim);
        return shown.answer;
      }),
  });
}
