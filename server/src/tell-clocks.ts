import type { Text } from '@zhuni/engine/values';
import { procedures } from '@zhuni/policies/procedures';
import { findArea } from './kernel/areas/index.ts';
import { remaining } from './kernel/clocks/index.ts';
import type { ClockListener, ClockNotice, Office } from './kernel/clocks/index.ts';
import { notifyOffice } from './kernel/notifications/index.ts';
import { today } from './platform/clock/index.ts';

const limitTitles: ReadonlyMap<string, Text> = new Map(
  procedures.flatMap(({ limits }) => limits.map(({ id, title }) => [id, title] as const)),
);

/** A limit that belongs to no procedure of the law, such as that of a referral. */
const otherLimit: Text = { zh: '办理时限', en: 'a time limit' };

const officeNames: Readonly<Record<Office, Text>> = {
  village: { zh: '村（社区）', en: 'village' },
  town: { zh: '镇（街道）', en: 'town' },
  county: { zh: '区县', en: 'county' },
  city: { zh: '市', en: 'city' },
};

/** Reminders go to the office that has to act; what is overdue goes to it and to the office above. */
export const tellOffices: ClockListener = async (transaction, notices) => {
  const places = new Map<string, Text>();
  for (const { clock } of notices) {
    if (places.has(clock.areaCode)) continue;
    const area = await findArea(transaction, clock.areaCode);
    places.set(clock.areaCode, area?.name ?? { zh: clock.areaCode, en: clock.areaCode });
  }
  for (const notice of notices) {
    for (const told of messagesOf(notice, places.get(notice.clock.areaCode) ?? otherLimit))
      await notifyOffice(transaction, told);
  }
};

type Message = Parameters<typeof notifyOffice>[1];

function messagesOf({ kind, clock, office }: ClockNotice, place: Text): readonly Message[] {
  const { areaCode, subject: link, dueOn } = clock;
  const limit = limitTitles.get(clock.limitId) ?? otherLimit;
  const values = { limit, place, dueOn: dueOn ?? '', left: remaining(clock, today()).text };
  if (kind === 'reminded') return [{ areaCode, office, key: 'clock-due-soon', values, link }];
  const own: Message = { areaCode, office: clock.office, key: 'clock-overdue', values, link };
  if (office === clock.office) return [own];
  const above = { ...values, office: officeNames[clock.office] };
  return [own, { areaCode, office, key: 'clock-escalated', values: above, link }];
}
