import type { PlainDate } from '@zhuni/engine/values';
import { now } from '../../platform/clock/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import type { Applied, Effect, EventSource } from './life-event.ts';

type Written = {
  readonly kind: string;
  readonly on: PlainDate;
  readonly areaCode: string;
  readonly details: object;
  readonly evidence: string;
  readonly source: EventSource;
  readonly corrects: number | null;
};

/** Details that name a person stay with the person's record; of the event they are left out. */
const personalDetails: ReadonlySet<string> = new Set(['name', 'idNumber']);

/** Writes an event with the people it is about; returns its number. */
export async function writeEvent(
  { client, scope }: Transaction,
  event: Written,
  applied: Pick<Applied, 'participants' | 'changes'>,
): Promise<number> {
  const details = Object.fromEntries(Object.entries(event.details).filter(([name]) => !personalDetails.has(name)));
  const { rows } = await client.query<{ id: number }>(
    `insert into events.event (kind, happened_on, area_code, details, evidence, source, corrects, changes, recorded_at,
       recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      event.kind,
      event.on,
      event.areaCode,
      JSON.stringify(details),
      event.evidence,
      event.source,
      event.corrects,
      JSON.stringify(applied.changes),
      now().toISOString(),
      scope.actor,
    ],
  );
  const id = rows[0]?.id ?? 0;
  await client.query(
    `insert into events.participant (event_id, person_id, area_code, role)
     select $1, p.* from unnest($2::int8[], $3::text[], $4::text[]) as p`,
    [
      id,
      applied.participants.map(({ personId }) => personId),
      applied.participants.map(({ areaCode }) => areaCode),
      applied.participants.map(({ role }) => role),
    ],
  );
  return id;
}

/** Writes what was done because of an event, in the order in which it was done. */
export async function writeEffects(
  { client }: Transaction,
  eventId: number,
  effects: readonly (Effect & { readonly line: string })[],
): Promise<void> {
  await client.query(
    `insert into events.effect (event_id, area_code, line, text_zh, text_en, person_id, link_kind, link_id)
     select $1, r.* from jsonb_to_recordset($2::jsonb) as r (area_code text, line text, text_zh text, text_en text,
       person_id int8, link_kind text, link_id int8)`,
    [
      eventId,
      JSON.stringify(
        effects.map(({ areaCode, line, text, personId = null, link }) => ({
          area_code: areaCode,
          line,
          text_zh: text.zh,
          text_en: text.en,
          person_id: personId,
          link_kind: link?.kind ?? null,
          link_id: link?.id ?? null,
        })),
      ),
    ],
  );
}
