import { handbook } from '@zhuni/policies';
import type { Text } from '@zhuni/engine/values';
import { moveEntitlements, stopOnDeath } from '../../../kernel/entitlements/index.ts';
import type { DeathEffect } from '../../../kernel/entitlements/index.ts';
import type { Effect, LifeEvent, LifeEventHandler } from '../../../kernel/events/index.ts';
import { listSamePeople } from '../../../kernel/people/index.ts';
import type { Transaction } from '../../../platform/db/index.ts';
import { openReview } from '../reviews/index.ts';

/**
 * What social assistance does about a life event: screening has brought findings up to date; help of the dead is paused
 * and reviewed, help in a person's own name moves with the person. Nothing is stopped without an official.
 */
export const actOnLifeEvent: LifeEventHandler = { line: 'assistance', prepare: helpFollows, handle };

async function handle(transaction: Transaction, event: LifeEvent): Promise<readonly Effect[]> {
  return [...(await changedFindings(transaction, event)), ...(await afterDeath(transaction, event))];
}

const titleOf = (policy: string): Text => handbook.byId.get(policy)?.title ?? { zh: policy, en: policy };

type FindingRow = {
  readonly householdId: number;
  readonly personId: number | null;
  readonly areaCode: string;
  readonly policy: string;
  readonly open: boolean;
};

/** The findings that this very transaction has written. */
async function changedFindings({ client }: Transaction, { householdIds }: LifeEvent): Promise<readonly Effect[]> {
  const { rows } = await client.query<FindingRow>(
    `select household_id as "householdId", person_id as "personId", area_code as "areaCode", policy,
            status = 'open' as open
       from assistance.finding
      where household_id = any ($1) and xmin = pg_current_xact_id()::xid order by status, policy, id`,
    [householdIds],
  );
  return rows.map(({ householdId, personId, areaCode, policy, open }) => {
    const { zh, en } = titleOf(policy);
    return {
      areaCode,
      personId,
      text: open
        ? { zh: `应享未享：${zh}`, en: `entitled and not receiving: ${en}` }
        : { zh: `不再列入应享未享名单：${zh}`, en: `no longer entitled without receiving: ${en}` },
      link: { kind: 'household', id: householdId },
    };
  });
}

const wordsOfDeath: Readonly<Record<DeathEffect['effect'], Text>> = {
  paused: { zh: '自次月起暂停发放，等待复核', en: 'paused from the next month until reviewed' },
  'was-paused': { zh: '已暂停发放', en: 'paused already' },
  'to-review': { zh: '家中另有成员，照常发放，等待复核', en: 'others live in the household: goes on until reviewed' },
};

async function afterDeath(transaction: Transaction, event: LifeEvent): Promise<readonly Effect[]> {
  if (event.kind !== 'death') return [];
  const effects: Effect[] = [];
  const records = await Promise.all(event.changes.died.map((id) => listSamePeople(transaction, id)));
  for (const personId of records.flat()) {
    for (const { entitlement, effect } of await stopOnDeath(transaction, personId, event.on)) {
      const opened = await openReview(transaction, entitlement, { origin: 'change', change: '本人或家庭成员去世' });
      const caseId = opened ?? (await findReview(transaction, entitlement));
      const { policy, areaCode } = entitlement;
      const [title, done] = [titleOf(policy), wordsOfDeath[effect]];
      effects.push({
        areaCode,
        personId,
        text: { zh: `${title.zh}：${done.zh}`, en: `${title.en}: ${done.en}` },
        ...(caseId === undefined ? {} : { link: { kind: 'case', id: caseId } }),
      });
    }
  }
  return effects;
}

/** Screening has opened a review already when the rules no longer give the help. */
async function findReview(
  { client }: Transaction,
  { householdId, personId, policy }: DeathEffect['entitlement'],
): Promise<number | undefined> {
  const { rows } = await client.query<{ id: number }>(
    `select id from cases."case" where is_open and kind = 'review' and household_id = $1 and policy = $2
        and coalesce(person_id, 0) = coalesce($3, 0)`,
    [householdId, policy, personId],
  );
  return rows[0]?.id;
}

/**
 * Where people live now, after a move or after one was taken back, their own help is due; before screening, which would
 * else look for them where they have left.
 */
async function helpFollows({ client, ...rest }: Transaction, event: LifeEvent): Promise<readonly Effect[]> {
  const ids = event.kind === 'correction' ? event.people.map(({ personId }) => personId) : event.changes.moved;
  const { rows } = await client.query<{ id: number; householdId: number; areaCode: string }>(
    `select p.id, p.household_id as "householdId", p.area_code as "areaCode" from people.person p
      where p.id = any ($1) and exists (select from entitlements.entitlement e
        where e.person_id = p.id and e.household_id <> p.household_id)
      order by p.id`,
    [ids],
  );
  for (const { id, householdId, areaCode } of rows)
    await moveEntitlements({ client, ...rest }, { personId: id, toHouseholdId: householdId }, areaCode);
  return rows.map(({ id, householdId, areaCode }) => ({
    areaCode,
    personId: id,
    text: { zh: '本人的待遇随人转到现在的家庭', en: "the person's own help goes along to the present household" },
    link: { kind: 'household', id: householdId },
  }));
}
