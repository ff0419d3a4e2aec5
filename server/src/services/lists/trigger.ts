import { addDays, addMonths, plainDate } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { festivalGroups } from '@zhuni/policies/orders';
import { recordAudit } from '../../kernel/audit/index.ts';
import { now, today } from '../../platform/clock/index.ts';
import { errorCode } from '../../platform/db/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { listRefusals } from './refusals.ts';

export const triggerKinds = ['prices', 'heating', 'festival'] as const;
export const triggerStatuses = ['final', 'preliminary', 'illustrative'] as const;
export type TriggerKind = (typeof triggerKinds)[number];

/** Where a figure or an order comes from. */
export type Evidence = {
  readonly publisher: string;
  readonly document: string;
  readonly publishedOn: PlainDate;
  readonly status: (typeof triggerStatuses)[number];
};

/** What lists rest on, see lists.trigger. */
export type Trigger = Evidence & {
  readonly id: number;
  readonly areaCode: string;
  readonly kind: TriggerKind;
  readonly policy: string;
  readonly dueOn: PlainDate;
  /** Hundredths of a per cent on the year before. */
  readonly allItemsHundredths: number | null;
  readonly foodHundredths: number | null;
  readonly groups: readonly string[] | null;
  readonly amountFen: number | null;
  readonly title: string | null;
  readonly replacesId: number | null;
  readonly replacedBy: number | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
};

export type NewTrigger = Omit<Trigger, 'id' | 'replacedBy' | 'recordedAt' | 'recordedBy'>;

const columns = `t.id, t.area_code as "areaCode", t.kind, t.policy, t.due_on as "dueOn",
  t.all_items_hundredths as "allItemsHundredths", t.food_hundredths as "foodHundredths", t.groups,
  t.amount_fen as "amountFen", t.title, t.publisher, t.document, t.published_on as "publishedOn", t.status,
  t.replaces_id as "replacesId", (select r.id from lists.trigger r where r.replaces_id = t.id) as "replacedBy",
  t.recorded_at as "recordedAt", t.recorded_by as "recordedBy"`;

const uniqueViolated = '23505';

/** Records a trigger with its evidence. Refused 422 when it does not fit its kind, 409 when there is one already. */
export async function recordTrigger(transaction: Transaction, trigger: NewTrigger): Promise<number> {
  assertFitting(trigger);
  const { areaCode, kind, policy, dueOn, replacesId } = trigger;
  if (replacesId !== null) {
    const replaced = await findTrigger(transaction, replacesId);
    if (replaced?.areaCode !== areaCode) throw new Refused(listRefusals.notFound, { field: 'replacesId' });
    if (replaced.replacedBy !== null) throw new Refused(listRefusals.replaced, { field: 'replacesId' });
    if (replaced.kind !== kind || replaced.policy !== policy || replaced.dueOn !== dueOn)
      throw new Refused(listRefusals.wrongTrigger, { field: 'replacesId' });
  }
  const id = await insert(transaction, trigger);
  await recordAudit(transaction, {
    action: 'lists.record',
    subject: { kind: 'list-trigger', id: String(id) },
    areaCode,
    reason: trigger.document,
    details: { kind, policy, dueOn, status: trigger.status },
  });
  return id;
}

function assertFitting(trigger: NewTrigger): void {
  const { kind, policy, dueOn, allItemsHundredths, foodHundredths, groups, amountFen, title, publishedOn } = trigger;
  if (publishedOn > today()) throw new Refused(listRefusals.dateAhead, { field: 'publishedOn' });
  const ofPrices = allItemsHundredths !== null && foodHundredths !== null;
  const ofOrder = groups !== null && amountFen !== null && title !== null;
  const fits =
    kind === 'prices'
      ? policy === 'price-subsidy' && ofPrices && !ofOrder && dueOn.endsWith('-01') && publishedOn > lastDay(dueOn)
      : kind === 'heating'
        ? policy === 'heating-subsidy' && !ofPrices && !ofOrder && dueOn.endsWith('-11-01')
        : policy.startsWith('festival-') && ofOrder && !ofPrices && groups.every(isGroup) && groups.length > 0;
  if (!fits) throw new Refused(listRefusals.wrongTrigger, { field: 'kind' });
}

const isGroup = (id: string): boolean => festivalGroups.some(({ policy }) => policy === id);

async function insert({ client, scope }: Transaction, trigger: NewTrigger): Promise<number> {
  try {
    const { rows } = await client.query<{ id: number }>(
      `insert into lists.trigger (area_code, kind, policy, due_on, all_items_hundredths, food_hundredths, groups,
         amount_fen, title, publisher, document, published_on, status, replaces_id, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) returning id`,
      [
        trigger.areaCode,
        trigger.kind,
        trigger.policy,
        trigger.dueOn,
        trigger.allItemsHundredths,
        trigger.foodHundredths,
        trigger.groups,
        trigger.amountFen,
        trigger.title,
        trigger.publisher,
        trigger.document,
        trigger.publishedOn,
        trigger.status,
        trigger.replacesId,
        now().toISOString(),
        scope.actor,
      ],
    );
    return rows[0]?.id ?? 0;
  } catch (error) {
    if (errorCode(error) === uniqueViolated) throw new Refused(listRefusals.recorded);
    throw error;
  }
}

export async function findTrigger({ client }: Transaction, id: number): Promise<Trigger | undefined> {
  const { rows } = await client.query<Trigger>(`select ${columns} from lists.trigger t where t.id = $1`, [id]);
  return rows[0];
}

export const triggersMax = 60;

/** What was recorded and not corrected, for these counties or the city, the latest first. */
export async function listTriggers({ client }: Transaction): Promise<readonly Trigger[]> {
  const { rows } = await client.query<Trigger>(
    `select ${columns} from lists.trigger t
      where not exists (select from lists.trigger r where r.replaces_id = t.id)
      order by t.due_on desc, t.id desc limit ${triggersMax}`,
  );
  return rows;
}

const lastDay = (month: PlainDate): PlainDate => addDays(addMonths(month, 1), -1);

/** The period of help that a list of a trigger gives, and the day whose facts and registers count. */
export function termsOf({ kind, dueOn }: Pick<Trigger, 'kind' | 'dueOn'>): {
  readonly fromMonth: PlainDate;
  readonly untilMonth: PlainDate | null;
  readonly drawnFor: PlainDate;
} {
  switch (kind) {
    case 'prices':
      return { fromMonth: dueOn, untilMonth: addMonths(dueOn, 1), drawnFor: lastDay(dueOn) };
    case 'heating':
      return { fromMonth: dueOn, untilMonth: addMonths(dueOn, 5), drawnFor: addDays(dueOn, -1) };
    case 'festival':
      return { fromMonth: dueOn, untilMonth: null, drawnFor: dueOn };
  }
}

/** Heating is paid before the season begins on 15 November. */
export const heatingPaidBy = (dueOn: PlainDate): PlainDate => plainDate(`${dueOn.slice(0, 4)}-11-14`);
