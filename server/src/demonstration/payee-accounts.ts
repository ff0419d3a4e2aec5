import { addMonths, plainDate } from '@zhuni/engine/values';
import type { PlainDate } from '@zhuni/engine/values';
import { today } from '../platform/clock/index.ts';
import type { FieldKeys } from '../platform/crypto/index.ts';
import { withTransaction } from '../platform/db/index.ts';
import type { Pool, Transaction } from '../platform/db/index.ts';
import { madeUpNumber, recordPayeeAccounts } from '../services/payments/index.ts';
import type { NewPayeeAccount } from '../services/payments/index.ts';

const scope = { actor: 'system:past', areas: ['3703'] };
const householdsAtOnce = 500;
const grownMonths = 18 * 12;
const since = plainDate('2017-01-01');
/** Postal bank, rural credit and the large banks, as people in villages and towns have them. */
const bankCodes = ['403', '402', '403', '314', '102', '103'] as const;

type Member = {
  readonly id: number;
  readonly householdId: number;
  readonly bornOn: PlainDate | null;
  readonly helped: boolean;
};

/**
 * Gives everybody in the made-up city who receives help, and the first member of each household that does, an account
 * with a number that no bank has issued; children's is held by a grown member. Who has one keeps it. Returns how many
 * were recorded.
 */
export async function givePayeeAccounts(
  pool: Pool,
  fieldKeys: FieldKeys,
  signal?: AbortSignal,
): Promise<{ readonly accounts: number }> {
  let accounts = 0;
  for (let afterId: number | undefined = 0; afterId !== undefined;) {
    if (signal?.aborted) break;
    afterId = await withTransaction(pool, scope, async (transaction): Promise<number | undefined> => {
      const ids = await listHelpedHouseholds(transaction, afterId ?? 0);
      const members = Map.groupBy(await listMembers(transaction, ids), ({ householdId }) => householdId);
      accounts += await recordPayeeAccounts(transaction, fieldKeys, [...members.values()].flatMap(accountsOf));
      return ids.length < householdsAtOnce ? undefined : ids.at(-1);
    });
  }
  return { accounts };
}

async function listHelpedHouseholds({ client }: Transaction, afterId: number): Promise<readonly number[]> {
  const { rows } = await client.query<{ id: number }>(
    `select id from (
       (select distinct household_id as id from facts.receipt where household_id > $1 order by 1 limit $2)
       union (select distinct household_id from entitlements.entitlement where household_id > $1 order by 1 limit $2)
     ) as helped order by id limit $2`,
    [afterId, householdsAtOnce],
  );
  return rows.map(({ id }) => id);
}

/** Who lives in some households, the first member first. */
async function listMembers({ client }: Transaction, householdIds: readonly number[]): Promise<readonly Member[]> {
  const { rows } = await client.query<Member>(
    `select p.id, p.household_id as "householdId", p.born_on as "bornOn",
            exists (select from facts.receipt r where r.person_id = p.id)
              or exists (select from entitlements.entitlement e where e.person_id = p.id) as helped
       from people.person p
      where p.household_id = any ($1) and p.left_on is null and p.merged_into is null and p.died_on is null
      order by p.household_id, p.member_no, p.id`,
    [householdIds],
  );
  return rows;
}

function accountsOf(members: readonly Member[]): readonly NewPayeeAccount[] {
  const grown = members.filter(({ bornOn }) => bornOn === null || addMonths(bornOn, grownMonths) <= today());
  const [guardian] = grown;
  return members.flatMap((member, at): NewPayeeAccount[] => {
    if (at > 0 && !member.helped) return [];
    const holder = grown.includes(member) ? undefined : guardian;
    return [{ ...bankOf(holder?.id ?? member.id), ...guardedBy(holder?.id), personId: member.id, validFrom: since }];
  });
}

const bankOf = (ownerId: number) =>
  ({ kind: 'bank', bankCode: bankCodes[ownerId % bankCodes.length] ?? '403', number: madeUpNumber(ownerId) }) as const;

const guardedBy = (holderPersonId: number | undefined) =>
  holderPersonId === undefined
    ? {}
    : ({ kind: 'guardian', holderPersonId, reason: '未成年人，由监护人代领', paper: '户口簿' } as const);
