import type { Static } from '@fastify/type-provider-typebox';
import type { Handbook } from '@zhuni/engine';
import type { Text } from '@zhuni/engine/values';
import { festivalGroups, helpTerms } from '@zhuni/policies/orders';
import { findArea, listChildren } from '../../kernel/areas/index.ts';
import { maySee } from '../../kernel/people/index.ts';
import { currentHandbook } from '../../kernel/standards/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { listAdditions } from './addition.ts';
import { countByTown, countEntries, findList, listLists } from './list-record.ts';
import type { HelpList } from './list-record.ts';
import { listRefusals } from './refusals.ts';
import { judgeTrigger } from './rule.ts';
import type { EntriesSchema, ListSchema, ListsSchema } from './schemas.ts';
import { findTrigger, listTriggers } from './trigger.ts';
import type { Trigger } from './trigger.ts';

type Lists = Static<typeof ListsSchema>;
type Shown = Static<typeof ListSchema>;

const titleOf = (policy: string): Text => helpTerms(policy)?.title ?? { zh: policy, en: policy };
const groupOf = (policy: string): { policy: string; title: Text } => ({ policy, title: titleOf(policy) });

function shownTrigger(handbook: Handbook, trigger: Trigger): Lists['triggers'][number] {
  const { met, payBy, reasons } = judgeTrigger(handbook, trigger);
  const { groups, policy } = trigger;
  return {
    ...trigger,
    policyTitle: titleOf(policy),
    groups: groups?.map(groupOf) ?? null,
    finding: {
      met,
      payBy,
      reasons: reasons.map(({ condition, text, holds, values }) => ({
        condition,
        text,
        holds,
        values: Object.values(values).map(({ label, unit, value }) => ({
          label,
          unit: unit ?? null,
          value: typeof value === 'number' ? value : null,
        })),
      })),
    },
  };
}

async function shownList(transaction: Transaction, list: HelpList): Promise<Lists['lists'][number]> {
  const area = await findArea(transaction, list.areaCode);
  return {
    ...list,
    areaName: area?.name ?? { zh: list.areaCode, en: list.areaCode },
    policyTitle: titleOf(list.policy),
    mine: list.drawnBy === transaction.scope.actor,
  };
}

/** What was recorded, with what the rule says of it, and the newest lists. */
export async function readLists(transaction: Transaction, areaCode: string): Promise<Lists> {
  const handbook = await currentHandbook(transaction);
  const triggers = await listTriggers(transaction);
  const lists: Lists['lists'] = [];
  for (const list of await listLists(transaction)) lists.push(await shownList(transaction, list));
  const own = await findArea(transaction, areaCode);
  const counties = own?.level === 'city' ? await listChildren(transaction, areaCode) : own ? [own] : [];
  return {
    triggers: triggers.map((trigger) => shownTrigger(handbook, trigger)),
    lists,
    groups: festivalGroups.map(({ policy }) => groupOf(policy)),
    counties: counties.map(({ code, name }) => ({ code, name })),
  };
}

/** One list with its trigger, counts and additions. Refused (404) outside the scope. */
export async function readList(transaction: Transaction, id: number): Promise<Shown> {
  const list = await findList(transaction, id);
  const trigger = list && (await findTrigger(transaction, list.triggerId));
  if (!list || !trigger) throw new Refused(listRefusals.notFound);
  const towns = await countByTown(transaction, id);
  const additions = await listAdditions(transaction, id);
  return {
    ...(await shownList(transaction, list)),
    trigger: shownTrigger(await currentHandbook(transaction), trigger),
    counts: (await countEntries(transaction, id)).map((one) => ({ ...one })),
    towns: towns.map(({ town, zh, en, entries, sumFen }) => ({ code: town, name: { zh, en }, entries, sumFen })),
    additions: additions.map(({ proposedBy, ...one }) => ({ ...one, mine: proposedBy === transaction.scope.actor })),
  };
}

export const entriesPageMax = 50;

type Entry = Omit<Static<typeof EntriesSchema>['entries'][number], 'areaName'> & {
  readonly zh: string;
  readonly en: string;
};

/** Some entries after one, in the order of their numbers; the name is that of the person or of the household's head. */
export async function readEntries(
  { client }: Transaction,
  asked: { readonly listId: number; readonly state: string | undefined; readonly after: number },
): Promise<Static<typeof EntriesSchema>['entries']> {
  const { rows } = await client.query<Entry>(
    `select e.id, e.area_code as "areaCode", a.name_zh as zh, a.name_en as en, e.household_id as "householdId",
            e.person_id as "personId", e.amount_fen as "amountFen", e.origin, e.state, e.cause,
            coalesce((select p.name from people.person p where p.id = e.person_id),
                     (select h.name from people.person h where h.household_id = e.household_id and h.left_on is null
                         and h.merged_into is null and ${maySee('h.id')} order by h.member_no limit 1)) as name
       from lists.entry e join areas.area a on a.code = e.area_code
      where e.list_id = $1 and ($2::text is null or e.state = $2) and e.id > $3 and ${maySee('e.person_id')}
      order by e.id limit ${entriesPageMax}`,
    [asked.listId, asked.state ?? null, asked.after],
  );
  return rows.map(({ zh, en, ...row }) => ({ ...row, areaName: { zh, en } }));
}
