import type { PlainDate, Text } from '@zhuni/engine/values';
import { plainDate } from '@zhuni/engine/values';
import type { Transaction } from '../../platform/db/index.ts';
import { changeText, listReceiptsOfPerson, listStatementDays } from '../facts/index.ts';
import { listSamePeople, listStays } from '../people/index.ts';
import type { Stay } from '../people/index.ts';
import { membersOn } from './household-on.ts';

/** Something in the life of a person, as the lines of service tell it. */
export type TimelineEntry = {
  readonly on: PlainDate;
  readonly line: string;
  readonly title: Text;
  readonly texts?: readonly Text[];
  readonly link?: { readonly kind: string; readonly id: number };
};

/** What a line of service has to tell of a person; `personIds` are all records of the same person. */
export type TimelineReader = (
  transaction: Transaction,
  whose: { readonly personIds: readonly number[]; readonly householdIds: readonly number[] },
) => Promise<readonly TimelineEntry[]>;

/** A life event on the timeline, with what everybody did about it. */
export type EventEntry = {
  readonly id: number;
  readonly kind: string;
  readonly on: PlainDate;
  readonly role: string;
  readonly evidence: string;
  readonly source: string;
  readonly recordedAt: Date;
  /** Taken back by a correction. */
  readonly corrected: boolean;
  readonly correctsId: number | null;
  readonly effects: readonly {
    readonly line: string;
    readonly text: Text;
    readonly link: { readonly kind: string; readonly id: number } | null;
  }[];
};

const eventsMax = 100;
const factDaysMax = 40;
const textsMax = 12;

/** The life events of a person, the latest first, at most `eventsMax`. */
export async function listLifeEvents(
  { client }: Transaction,
  personIds: readonly number[],
): Promise<readonly EventEntry[]> {
  const { rows } = await client.query<Omit<EventEntry, 'effects'> & { effects: Effects }>(
    `select e.id, e.kind, e.happened_on as on, p.role, e.evidence, e.source, e.recorded_at as "recordedAt",
            exists (select from events.event c where c.corrects = e.id) as corrected, e.corrects as "correctsId",
            (select coalesce(jsonb_agg(jsonb_build_array(f.line, f.text_zh, f.text_en, f.link_kind, f.link_id)
                      order by f.id), '[]')
               from events.effect f where f.event_id = e.id) as effects
       from events.participant p join events.event e on e.id = p.event_id
      where p.person_id = any ($1) order by e.happened_on desc, e.id desc limit ${eventsMax}`,
    [personIds],
  );
  return rows.map(({ effects, ...event }) => ({
    ...event,
    effects: effects.map(([line, zh, en, kind, id]) => ({
      line,
      text: { zh, en },
      link: kind === null || id === null ? null : { kind, id },
    })),
  }));
}

type Effects = readonly (readonly [string, string, string, string | null, number | null])[];

/** Everything else that is known of a person's life: facts that changed, help received, what the lines tell. */
export async function readTimeline(
  transaction: Transaction,
  personId: number,
  readers: readonly TimelineReader[],
): Promise<{ readonly events: readonly EventEntry[]; readonly entries: readonly TimelineEntry[] }> {
  const personIds = await listSamePeople(transaction, personId);
  const stays = await listStays(transaction, personId);
  const householdIds = [...new Set(stays.map(({ householdId }) => householdId))];
  const events = await listLifeEvents(transaction, personIds);
  const entries = [...(await factEntries(transaction, personId, stays))];
  for (const receipt of await listReceiptsOfPerson(transaction, personIds)) entries.push(...receiptEntries(receipt));
  for (const read of readers) entries.push(...(await read(transaction, { personIds, householdIds })));
  return { events, entries: entries.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)) };
}

/** One entry a day on which anything stated of the person changed, the latest days. */
async function factEntries(
  transaction: Transaction,
  personId: number,
  stays: readonly Stay[],
): Promise<readonly TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  for (const { householdId } of stays) {
    const all = await listStatementDays(transaction, { householdId, personId }, plainDate('1900-01-01'));
    const days = all.slice(-factDaysMax - 1);
    let before = undefined as ReadonlyMap<string, unknown> | undefined;
    for (const day of days) {
      const known = (await membersOn(transaction, householdId, day)).get(personId);
      if (!known) continue;
      const names = new Set([...known.keys(), ...(before?.keys() ?? [])]);
      const texts = [...names]
        .filter((name) => before && before.get(name) !== known.get(name))
        .map((name) =>
          changeText({ fact: name, before: (before?.get(name) as never) ?? null, after: known.get(name) ?? null }),
        );
      if (texts.length > 0) entries.push(factEntry(day, texts, householdId));
      before = known;
    }
  }
  return entries;
}

const factEntry = (on: PlainDate, texts: readonly Text[], householdId: number): TimelineEntry => ({
  on,
  line: 'facts',
  title: { zh: `部门数据变化${texts.length}项`, en: `${texts.length} facts changed` },
  texts: texts.slice(0, textsMax),
  link: { kind: 'household', id: householdId },
});

type ReceiptOfPerson = Awaited<ReturnType<typeof listReceiptsOfPerson>>[number];

function receiptEntries({ title, householdId, fromDate, untilDate }: ReceiptOfPerson): readonly TimelineEntry[] {
  const link = { kind: 'household', id: householdId };
  const started = { zh: `开始享受${title.zh}`, en: `began to receive ${title.en}` };
  const ended = { zh: `不再享受${title.zh}`, en: `no longer receives ${title.en}` };
  return [
    { on: fromDate, line: 'receipts', title: started, link },
    ...(untilDate === null ? [] : [{ on: untilDate, line: 'receipts', title: ended, link }]),
  ];
}
