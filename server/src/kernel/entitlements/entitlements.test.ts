import { addMonths } from '@zhuni/engine/values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenInvariants } from '../../../test/invariants.ts';
import { village } from '../../../test/test-app.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Refused } from '../../platform/http-kit/index.ts';
import { appendReceipts, appendStatements } from '../facts/index.ts';
import {
  change,
  closeDesk,
  day,
  grant,
  home,
  inScope,
  months,
  openDesk,
  reason,
  receiptsOn,
  recordDeath,
  refusalOf,
  site,
  somebodyWaits,
} from './fixtures/desk.ts';
import {
  changeAmount,
  exitGradually,
  grantEntitlement,
  lockSubject,
  readEntitlement,
  resume,
  stopEntitlement,
  stopOnDeath,
  suspend,
} from './index.ts';

beforeAll(openDesk);
afterAll(closeDesk);

describe('granting help', () => {
  test('starts the months, and screening knows of it as received', async () => {
    const { householdId } = await home();
    const { id, period, areaCode } = await grant(householdId);
    expect({ period, areaCode }).toEqual({ period: 'month', areaCode: village });
    expect(await months(id)).toEqual([500, 500, 500, 500, 500, 500]);
    expect(await receiptsOn(householdId, '2023-12-31')).toEqual([]);
    expect(await receiptsOn(householdId, '2024-05-10')).toEqual([500]);
  });

  test('takes the place of what a payer had reported', async () => {
    const { householdId } = await home();
    await inScope((transaction) =>
      appendReceipts(transaction, [
        {
          householdId,
          personId: null,
          policy: 'dibao',
          fromDate: day('2022-03-15'),
          untilDate: null,
          amountFen: 400_00,
          areaCode: village,
          origin: 'import',
        },
      ]),
    );
    await grant(householdId);
    expect(await receiptsOn(householdId, '2023-12-31')).toEqual([400]);
    expect(await receiptsOn(householdId, '2024-01-01')).toEqual([500]);
  });

  test('is refused when it runs already, and possible again after its end', async () => {
    const { householdId } = await home();
    const { id } = await grant(householdId);
    expect(await refusalOf(grant(householdId, { fromMonth: day('2024-03-01') }))).toBe('entitlement.running');
    await inScope((transaction) => stopEntitlement(transaction, change(id, '2024-03-01')));
    expect(await refusalOf(grant(householdId, { fromMonth: day('2024-02-01') }))).toBe('entitlement.running');
    await grant(householdId, { fromMonth: day('2024-03-01'), amountFen: 100_00 });
    expect(await receiptsOn(householdId, '2024-02-29')).toEqual([500]);
    expect(await receiptsOn(householdId, '2024-03-01')).toEqual([100]);
  });

  test('given once may be given again on another day, not twice on one', async () => {
    const { householdId } = await home();
    const once = { policy: 'temp-small', amountFen: 800_00 };
    const { id } = await grant(householdId, { ...once, fromMonth: day('2024-02-07') });
    await grant(householdId, { ...once, fromMonth: day('2024-02-08') });
    expect(await refusalOf(grant(householdId, { ...once, fromMonth: day('2024-02-08') }))).toBe('entitlement.running');
    expect(await months(id)).toEqual([800]);
    expect(await receiptsOn(householdId, '2024-05-10')).toEqual([800, 800]);
  });

  test.each([
    ['an unknown policy', { policy: 'no-such' }, 'entitlement.unknown-policy'],
    ['a member where the household receives', { personId: 1 }, 'entitlement.wrong-subject'],
    ['a household where a member receives', { policy: 'age-allowance' }, 'entitlement.wrong-subject'],
    ['a day within a month', { fromMonth: day('2024-01-02') }, 'entitlement.wrong-month'],
    ['a month before the policy', { fromMonth: day('1990-01-01') }, 'entitlement.not-in-force'],
    ['no amount', { amountFen: null }, 'entitlement.amount-missing'],
    ['an amount below zero', { amountFen: -1 }, 'entitlement.amount-missing'],
    ['no reason', { reason: { zh: '测试', en: ' ' } }, 'entitlement.reason-missing'],
  ])('refuses %s', async (_, more, code) => {
    const { householdId } = await home();
    expect(await refusalOf(grant(householdId, more))).toBe(code);
  });

  test('is not for a household outside the scope, nor for a stranger in it', async () => {
    const { householdId } = await home();
    const stranger = (await home()).personIds[0] ?? 0;
    const elsewhere = withTransaction(site().database.pool, { actor: 'test', areas: ['370303'] }, (transaction) =>
      grantEntitlement(transaction, {
        policy: 'dibao',
        householdId,
        personId: null,
        fromMonth: day('2024-01-01'),
        amountFen: 1,
        reason,
        origin: 'list',
        caseId: null,
        decisionId: null,
      }),
    );
    expect(await refusalOf(elsewhere)).toBe('entitlement.no-such-subject');
    const foreign = grant(householdId, { policy: 'age-allowance', personId: stranger });
    expect(await refusalOf(foreign)).toBe('entitlement.no-such-subject');
  });
});

describe('changing an amount', () => {
  test('holds from its month on, also when it is found out late or put right', async () => {
    const { householdId } = await home();
    const { id } = await grant(householdId);
    const amount = (fromMonth: string, yuan: number) =>
      inScope((transaction) => changeAmount(transaction, { ...change(id, fromMonth), amountFen: yuan * 100 }));
    await amount('2024-05-01', 700);
    await amount('2024-03-01', 600);
    expect(await months(id)).toEqual([500, 500, 600, 600, 700, 700]);
    await amount('2024-05-01', 750);
    expect(await months(id)).toEqual([500, 500, 600, 600, 750, 750]);
    const received = ['2024-02-29', '2024-03-01', '2024-04-30', '2024-05-10', '2030-01-01'];
    expect(await Promise.all(received.map((date) => receiptsOn(householdId, date)))).toEqual([
      [500],
      [600],
      [600],
      [750],
      [750],
    ]);
    expect(await refusalOf(amount('2023-12-01', 1))).toBe('entitlement.month-outside');
  });
});

describe('ending help', () => {
  test('ends it once; an end is only brought forward', async () => {
    const { householdId } = await home();
    const { id } = await grant(householdId);
    const stop = (month: string) => inScope((transaction) => stopEntitlement(transaction, change(id, month)));
    await stop('2024-06-01');
    expect(await months(id)).toEqual([500, 500, 500, 500, 500]);
    expect(await refusalOf(stop('2024-06-01'))).toBe('entitlement.ended');
    await stop('2024-04-01');
    expect(await months(id)).toEqual([500, 500, 500]);
    expect(await receiptsOn(householdId, '2024-03-31')).toEqual([500]);
    expect(await receiptsOn(householdId, '2024-04-01')).toEqual([]);
  });

  test('from its first month means that it was never given', async () => {
    const { householdId } = await home();
    const { id } = await grant(householdId);
    await inScope((transaction) => stopEntitlement(transaction, change(id, '2024-01-01')));
    expect(await months(id)).toEqual([]);
    expect(await receiptsOn(householdId, '2024-01-01')).toEqual([]);
    await grant(householdId);
  });

  test('gradually keeps the amounts of at most six months', async () => {
    const { householdId } = await home();
    const { id } = await grant(householdId);
    const exit = (amountsFen: number[]) =>
      inScope((transaction) => exitGradually(transaction, { ...change(id, '2024-03-01'), amountsFen }));
    expect(await refusalOf(exit([]))).toBe('entitlement.exit-too-long');
    expect(await refusalOf(exit([1, 1, 1, 1, 1, 1, 1]))).toBe('entitlement.exit-too-long');
    await exit([500_00, 250_00, 250_00]);
    expect(await months(id)).toEqual([500, 500, 500, 250, 250]);
    expect(await receiptsOn(householdId, '2024-05-31')).toEqual([250]);
    expect(await receiptsOn(householdId, '2024-06-01')).toEqual([]);
  });
});

describe('a pause', () => {
  const pause = (entitlementId: number, kind: 'human' | 'rule', fromMonth = '2024-03-01') =>
    inScope((transaction) => suspend(transaction, { entitlementId, fromMonth: day(fromMonth), kind, reason }));
  const goOn = (pauseId: number, kind: 'human' | 'rule', fromMonth = '2024-05-01') =>
    inScope((transaction) => resume(transaction, { pauseId, fromMonth: day(fromMonth), kind, reason }));

  test('of a member of staff outlives every rule, every change and every recomputation', async () => {
    const { householdId } = await home();
    const { id } = await grant(householdId);
    const human = await pause(id, 'human');
    const rule = await pause(id, 'rule');
    expect(await refusalOf(goOn(human, 'rule'))).toBe('entitlement.human-pause');
    await goOn(rule, 'rule');
    await inScope((transaction) => changeAmount(transaction, { ...change(id, '2024-05-01'), amountFen: 900_00 }));
    expect(await months(id)).toEqual([500, 500, 0, 0, 0, 0]);
    expect(await receiptsOn(householdId, '2024-05-10')).toEqual([900]);
    await goOn(human, 'human');
    expect(await months(id)).toEqual([500, 500, 0, 0, 900, 900]);
    expect(await refusalOf(goOn(human, 'human'))).toBe('entitlement.not-paused');
  });

  test('of a member of staff is not ended by a rule even around the command', async () => {
    const { householdId } = await home();
    const { id } = await grant(householdId);
    const pauseId = await pause(id, 'human');
    const insert = (kind: string, pauseKind: string) =>
      inScope(({ client }) =>
        client.query(
          `insert into entitlements.resume (pause_id, entitlement_id, area_code, from_month, kind, pause_kind,
             reason_zh, reason_en, recorded_at, recorded_by)
           values ($1, $2, $3, '2024-05-01', $4, $5, 'x', 'x', now(), 'x')`,
          [pauseId, id, village, kind, pauseKind],
        ),
      );
    await expect(insert('rule', 'human')).rejects.toThrow(/resume_human_pause_by_human/);
    await expect(insert('rule', 'rule')).rejects.toThrow(/foreign key/);
  });

  test('resumed from its own month on pays everything after all', async () => {
    const { householdId } = await home();
    const { id } = await grant(householdId);
    const pauseId = await pause(id, 'human');
    expect(await refusalOf(goOn(pauseId, 'human', '2024-02-01'))).toBe('entitlement.month-outside');
    await goOn(pauseId, 'human', '2024-03-01');
    expect(await months(id)).toEqual([500, 500, 500, 500, 500, 500]);
  });

  test('is set once, and not after the end', async () => {
    const { householdId } = await home();
    const { id } = await grant(householdId);
    await pause(id, 'human');
    expect(await refusalOf(pause(id, 'human'))).toBe('entitlement.paused');
    await inScope((transaction) => stopEntitlement(transaction, change(id, '2024-04-01')));
    expect(await refusalOf(pause(id, 'rule', '2024-04-01'))).toBe('entitlement.ended');
  });
});

describe('a death', () => {
  const die = (personId: number, householdId: number, diedOn = '2024-03-20') =>
    inScope(async (transaction) => {
      await lockSubject(transaction, { householdId, personId });
      await recordDeath(personId, householdId, day(diedOn), transaction);
      return stopOnDeath(transaction, personId, day(diedOn));
    });

  test('pauses the own help from the next month, leaves the household to a review, and stops nothing', async () => {
    const { householdId, personIds } = await home(2);
    const [person = 0] = personIds;
    const own = await grant(householdId, { policy: 'age-allowance', personId: person, amountFen: 100_00 });
    const shared = await grant(householdId);
    const effects = await die(person, householdId);
    expect(effects.map(({ entitlement, effect, fromMonth }) => [entitlement.id, effect, fromMonth])).toEqual([
      [own.id, 'paused', '2024-04-01'],
      [shared.id, 'to-review', '2024-04-01'],
    ]);
    expect(await months(own.id)).toEqual([100, 100, 100, 0, 0, 0]);
    expect(await months(shared.id)).toEqual([500, 500, 500, 500, 500, 500]);
    const { stops } = (await inScope((transaction) => readEntitlement(transaction, own.id))) ?? {};
    expect(stops).toEqual([]);
    const again = await die(person, householdId);
    expect(again[0]?.effect).toBe('was-paused');
  });

  test('of the last of a household pauses what the household receives', async () => {
    const { householdId, personIds } = await home();
    const { id } = await grant(householdId);
    expect((await die(personIds[0] ?? 0, householdId))[0]).toMatchObject({ effect: 'paused' });
    expect(await months(id)).toEqual([500, 500, 500, 0, 0, 0]);
  });

  test('lets nothing start or resume for the dead, save funerals, until the register is put right', async () => {
    const { householdId, personIds } = await home(2);
    const personId = personIds[0] ?? 0;
    const own = { policy: 'age-allowance', personId, amountFen: 100_00 };
    const { id } = await grant(householdId, own);
    await die(personId, householdId);
    const found = await inScope((transaction) => readEntitlement(transaction, id));
    const goOn = () =>
      inScope((transaction) =>
        resume(transaction, {
          pauseId: found?.pauses[0]?.id ?? 0,
          fromMonth: day('2024-04-01'),
          kind: 'human',
          reason,
        }),
      );
    expect(await refusalOf(goOn())).toBe('entitlement.dead');
    expect(await refusalOf(grant(householdId, { ...own, policy: 'poor-elder' }))).toBe('entitlement.dead');
    await grant(householdId, { policy: 'funeral-eco', personId, fromMonth: day('2024-04-02') });
    await inScope((transaction) =>
      appendStatements(transaction, [
        {
          householdId,
          personId,
          areaCode: village,
          department: 'MZ',
          validFrom: day('2024-03-20'),
          facts: { deceased: 'no' },
          evidence: reason,
          origin: 'entered',
        },
      ]),
    );
    await goOn();
    expect(await months(id)).toEqual([100, 100, 100, 100, 100, 100]);
  });

  test('makes a grant that comes at the same moment wait, and be refused', async () => {
    const { householdId, personIds } = await home(2);
    const personId = personIds[0] ?? 0;
    const late = await inScope(async (transaction) => {
      await lockSubject(transaction, { householdId, personId });
      await recordDeath(personId, householdId, day('2024-03-20'), transaction);
      await stopOnDeath(transaction, personId, day('2024-03-20'));
      const started = grant(householdId, { policy: 'age-allowance', personId, amountFen: 100_00 }).then(
        () => 'granted',
        (error: unknown) => (error as Refused).refusal.code,
      );
      await Promise.race([started, somebodyWaits()]);
      return { started };
    });
    expect(await late.started).toBe('entitlement.dead');
  });

  test('and a grant at the same moment never leave something running for the dead', async () => {
    for (let round = 0; round < 12; round += 1) {
      const { householdId, personIds } = await home(2);
      const personId = personIds[0] ?? 0;
      const starts = Array.from({ length: 8 }, () =>
        grant(householdId, { policy: 'age-allowance', personId, amountFen: 100_00 }).then(
          ({ id }) => id,
          (error: unknown) => (error as Refused).refusal.code,
        ),
      );
      const [, ...granted] = await Promise.all([die(personId, householdId), ...starts]);
      const ids = granted.filter((one) => typeof one === 'number');
      expect(ids.length).toBeLessThanOrEqual(1);
      expect(granted.filter((one) => typeof one === 'string' && !/running|dead/.test(one))).toEqual([]);
      for (const id of ids) expect((await months(id, '2024-04-01')).every((yuan) => yuan === 0)).toBe(true);
    }
  });
});

describe('races', () => {
  test('sixteen at once grant one policy to one household once', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { householdId } = await home();
      const settled = await Promise.allSettled(Array.from({ length: 16 }, () => grant(householdId)));
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });

  test('the constraint alone refuses a second one that runs', async () => {
    const { householdId } = await home();
    const insert = () =>
      inScope(({ client }) =>
        client.query(
          `with e as (insert into entitlements.entitlement (policy, household_id, area_code, period, from_month, origin,
             created_at, created_by) values ('dibao', $1, $2, 'month', '2024-01-01', 'list', now(), 'x') returning *)
           insert into entitlements.amount (entitlement_id, area_code, from_month, amount_fen, reason_zh, reason_en,
             recorded_at, recorded_by) select id, area_code, from_month, 0, 'x', 'x', now(), 'x' from e`,
          [householdId, village],
        ),
      );
    const settled = await Promise.allSettled([insert(), insert(), insert()]);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await inScope(({ client }) =>
      client.query(
        `insert into entitlements.stop (entitlement_id, area_code, from_month, reason_zh, reason_en, recorded_at,
           recorded_by)
         select id, area_code, from_month, 'x', 'x', now(), 'x' from entitlements.entitlement where household_id = $1`,
        [householdId],
      ),
    );
  });

  test('changes, pauses and an end at once leave a history that adds up', async () => {
    const { householdId } = await home();
    const { id } = await grant(householdId);
    await Promise.allSettled([
      ...[1, 2, 3, 4].map((yuan) =>
        inScope((transaction) =>
          changeAmount(transaction, { ...change(id, `2024-0${yuan + 1}-01`), amountFen: yuan * 100 }),
        ),
      ),
      inScope((transaction) => stopEntitlement(transaction, change(id, '2024-06-01'))),
      inScope((transaction) => stopEntitlement(transaction, change(id, '2024-05-01'))),
    ]);
    for (const at of [0, 1, 2, 3]) {
      const month = addMonths(day('2024-01-01'), at);
      expect(await receiptsOn(householdId, month)).toEqual(await months(id, month, addMonths(month, 1)));
    }
  });
});

test('after all this the invariants hold', async () => {
  expect(await brokenInvariants(site().database.adminUrl)).toEqual([]);
});
