import { getProcedure, procedures } from '@zhuni/policies/procedures';
import type { CaseState, NoticeRule, Procedure } from '@zhuni/policies/procedures';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plainFacts } from '../../../../test/plain-facts.ts';
import { createTestApp, madeUpIdNumber, neighbour, settle, village } from '../../../../test/test-app.ts';
import type { TestApp } from '../../../../test/test-app.ts';
import { act, findCase, openCase } from '../../../kernel/cases/index.ts';
import type { CaseRecord, CaseRules } from '../../../kernel/cases/index.ts';
import { restrictPerson } from '../../../kernel/people/index.ts';
import { atInstant, freezeClock, shiftClock, wait } from '../../../platform/clock/index.ts';
import { withTransaction } from '../../../platform/db/index.ts';
import { makeObjection, moveNotices, noticeChecks, noticeEffects, noticeEnded, publishNotice } from './index.ts';

let site: TestApp;
const scope = { actor: 'test', areas: ['3703'], clearances: ['person.restricted'] };
const met = async (): Promise<undefined> => undefined;
const allMet = {
  authorisations: met,
  'check-finished': met,
  survey: met,
  'self-care': met,
  'opinion-against': met,
  'review-meeting': met,
  'county-visit': met,
  assessment: met,
  'first-aid-papers': met,
};

/** A Monday, the Monday seven days later, and the day after. */
const [published, lastDay, dayAfter] = ['2024-05-06', '2024-05-13', '2024-05-14'] as const;

beforeAll(async () => {
  site = await createTestApp();
});
afterAll(() => site.close());
beforeEach(() => freezeClock(`${published}T10:00`));
afterEach(() => shiftClock(undefined));
const inCity = <Result>(work: Parameters<typeof withTransaction<Result>>[2]): Promise<Result> =>
  withTransaction(site.database.pool, scope, work);
const rules = (): CaseRules => ({
  opening: {},
  checks: { ...allMet, ...noticeChecks },
  effects: noticeEffects(site.fieldKeys),
});

let made = 0;
/** A family of which every fact that must never be shown is known. */
async function poisoned(birthDate = '1960-02-03') {
  made += 1;
  const person = (name: string, relation: string, born: string) => ({
    name,
    idNumber: madeUpIdNumber(born, made),
    facts: {
      relation,
      birthDate: born,
      disabilityKind: 'mental',
      disabilityGrade: 1,
      seriousIllness: true,
      cancer: true,
      careForm: 'home',
      wageMonthlyFen: 77_777,
    },
  });
  made += 1;
  const child = { name: '毒小童', relation: 'child', born: '2015-05-05' };
  return settle(site, {
    areaCode: village,
    facts: { registration: 'rural' },
    members: [
      person('欧阳毒主', 'head', birthDate),
      person('毒配偶', 'spouse', '1961-05-05'),
      person(child.name, child.relation, child.born),
    ],
  });
}

const secrets = ['999999', 'mental', '精神', '癌', 'cancer', '病', '残', '77777', '777.77', '1960', '1961', '2015'];

async function openedFor(
  household: { id: number; personIds: readonly number[] },
  applicantId?: number,
): Promise<CaseRecord> {
  return inCity(async (transaction) => {
    const id = await openCase(transaction, {
      policy: 'dibao',
      kind: 'application',
      householdId: household.id,
      personId: null,
      applicantId: applicantId ?? household.personIds[0] ?? null,
      origin: 'window',
    });
    return (await findCase(transaction, id)) as CaseRecord;
  });
}

/** The case as it would stand under another procedure, in a state from which that one publishes. */
const under = (record: CaseRecord, procedure: Procedure, state: CaseState, personId: number | null): CaseRecord => ({
  ...record,
  procedure: procedure.id,
  policy: procedure.policies[0] ?? '',
  state,
  personId,
});

const take = (caseId: number, step: Parameters<typeof act>[1]['step'], data: object = {}) =>
  inCity((transaction) => act(transaction, { caseId, step, data, level: 'county', prefix: '370302' }, rules()));

const opinion = { recommends: 'grant', reason: '符合条件' };

async function inNotice(): Promise<number> {
  const { id } = await openedFor(await poisoned());
  await take(id, 'accept');
  await take(id, 'opine', opinion);
  await take(id, 'publish-notice', { place: '村委会公开栏', officePhone: '0533-0000000' });
  return id;
}

type Stored = { id: number; shown: Record<string, unknown>; online: boolean; startsOn: string; endsOn: string };
async function noticesOf(caseId: number): Promise<(Stored & { reason: string | null })[]> {
  const { rows } = await inCity(({ client }) =>
    client.query(
      `select id, shown, online, starts_on as "startsOn", ends_on as "endsOn", withdrawn_reason as reason
         from assistance.notice where case_id = $1 order by id`,
      [caseId],
    ),
  );
  return rows;
}
const lastNotice = async (caseId: number): Promise<Stored> => {
  const last = (await noticesOf(caseId)).at(-1);
  if (!last) throw new Error('no notice');
  return last;
};

const noticed = procedures.flatMap((procedure) =>
  procedure.notices.flatMap((rule) => rule.from.map((from) => ({ procedure, rule, from, name: procedure.id }))),
);

describe('a public notice', () => {
  test('is known to some procedures, else the tests below would prove nothing', () => {
    expect(noticed.length).toBeGreaterThan(4);
  });

  test.each(noticed)('of $name from $from shows exactly its whitelist', async ({ procedure, rule, from }) => {
    const household = await poisoned();
    const [head = 0] = household.personIds;
    const personal = procedure.policies.some((policy) => policy.startsWith('tekun'));
    const record = await openedFor(household);
    const acting = under(record, procedure, from, personal ? head : null);
    await inCity((transaction) => publishNotice(transaction, { record: acting, data: {} }));
    const { shown, online } = await lastNotice(record.id);
    expect(Object.keys(shown).toSorted()).toEqual([...rule.shows].toSorted());
    expect(online).toBe(true);
    const text = JSON.stringify(shown);
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(text).not.toContain('毒小童');
    const names = rule.shows.includes('member-names');
    expect(text.includes('毒配偶')).toBe(names);
    const full = rule.shows.includes('applicant-name') || names;
    expect(text.includes('欧阳毒主')).toBe(full);
    if (rule.shows.includes('applicant-masked')) expect(shown['applicant-masked']).toBe('欧阳*');
    if (names) expect(shown['member-names']).toEqual({ names: ['欧阳毒主', '毒配偶'], unnamed: 1 });
    if (rule.shows.includes('member-count')) expect(shown['member-count']).toBe(3);
  });

  const silent = procedures.filter(({ notices }) => notices.length === 0);
  test.each(silent.map((procedure) => ({ procedure, name: procedure.id })))(
    'of $name is refused in every state, with the law named',
    async ({ procedure }) => {
      const record = await openedFor(await poisoned());
      const state = procedure.steps.at(-1)?.from[0] ?? procedure.initial;
      await expect(
        inCity((transaction) =>
          publishNotice(transaction, { record: under(record, procedure, state, null), data: {} }),
        ),
      ).rejects.toMatchObject({
        refusal: { code: 'notice.none-by-law' },
        text: { zh: expect.stringContaining('依据') },
      });
      expect(await noticesOf(record.id)).toEqual([]);
    },
  );

  test('does not exist for children, disability, illness, family planning and judicial aid', () => {
    const never =
      /^(orphan|unattended|key-child|dis-|med-|two-cancers|family-plan|judicial|legal-aid|temp-small|temp-emergency)/;
    const shownAnyway = procedures.filter(
      ({ policies, notices }) => notices.length > 0 && policies.some((policy) => never.test(policy)),
    );
    expect(shownAnyway.map(({ id }) => id)).toEqual([]);
  });

  const web = { ...(noticed.find(({ rule }) => rule.when === 'before-decision') as { rule: NoticeRule }) };
  test('about a minor hangs on the village board only', async () => {
    const household = await poisoned();
    const record = await openedFor(household, household.personIds[2]);
    const acting = { ...record, state: web.rule.from[0] as CaseState };
    await inCity((transaction) => publishNotice(transaction, { record: acting, data: {} }));
    expect(await lastNotice(record.id)).toMatchObject({ online: false });
  });

  test('of Tekun speaks of the basic allowance, never of care', async () => {
    const household = await poisoned();
    const procedure = getProcedure('tekun-2021');
    const record = await openedFor(household);
    const acting = { ...under(record, procedure, 'opined', household.personIds[0] ?? 0), policy: 'tekun-care' };
    await inCity((transaction) => publishNotice(transaction, { record: acting, data: {} }));
    const { shown } = await lastNotice(record.id);
    expect(shown).toMatchObject({ policy: 'tekun-basic', 'assistance-form': 'home' });
    expect(JSON.stringify(await noticesOf(record.id))).not.toContain('care');
  });

  test('names nobody who is kept from view, and stays off the web for the applicant', async () => {
    const household = await poisoned();
    const [head = 0] = household.personIds;
    await inCity((transaction) =>
      restrictPerson(transaction, {
        personId: head,
        areaCode: village,
        reason: 'violence',
        fromDate: '2024-01-01' as never,
        untilDate: null,
      }),
    );
    const record = await openedFor(household);
    const acting = { ...record, state: web.rule.from[0] as CaseState };
    await inCity((transaction) => publishNotice(transaction, { record: acting, data: {} }));
    const { shown, online } = await lastNotice(record.id);
    expect(online).toBe(false);
    expect(JSON.stringify(shown)).not.toContain('欧阳');
  });

  test('shows what the engine proposes that day, and after the decision what was decided', async () => {
    const household = await settle(site, {
      areaCode: village,
      facts: { ...plainFacts('household'), registration: 'urban' },
      members: [{ name: '独居者', facts: { ...plainFacts('person'), supporters: 'able', canWork: true } }],
    });
    const record = await openedFor(household);
    const publishFrom = async (state: CaseState): Promise<unknown> => {
      await inCity((transaction) => publishNotice(transaction, { record: { ...record, state }, data: {} }));
      return (await lastNotice(record.id)).shown['amount'];
    };
    expect(await publishFrom('opined')).toEqual({ amountFen: 98_900, period: 'month' });
    await inCity(({ client }) =>
      client.query(
        `insert into cases.action (case_id, number, previous_number, procedure, step, from_state, to_state, office,
           acted_on, acted_at, actor, area_code, data)
         select c.id, n, n - 1, c.procedure, s.step, s.from_state, s.to_state, 'town', '2024-05-06', now(), 'x',
                c.area_code, '{"amountFen": 70000}'
           from cases."case" c,
                (values (2, 'accept', 'submitted', 'accepted'), (3, 'opine', 'accepted', 'opined'),
                  (4, 'publish-notice', 'opined', 'in-notice'), (5, 'end-notice', 'in-notice', 'noticed'),
                  (6, 'forward', 'noticed', 'with-county'), (7, 'prepare', 'with-county', 'prepared'))
                  as s (n, step, from_state, to_state)
          where c.id = $1 order by n`,
        [record.id],
      ),
    );
    expect(await publishFrom('decided-granted')).toEqual({ amountFen: 70_000, period: 'month' });
  });

  test('of facts not known says that the amount is still open', async () => {
    const record = await openedFor(await poisoned());
    await inCity((transaction) => publishNotice(transaction, { record: { ...record, state: 'opined' }, data: {} }));
    expect((await lastNotice(record.id)).shown['amount']).toEqual({ amountFen: null, period: 'month' });
  });

  test('is refused where the opinion is against, which only the applicant is told', async () => {
    const { id } = await openedFor(await poisoned());
    await take(id, 'accept');
    await take(id, 'opine', { recommends: 'refuse', reason: '收入高于标准' });
    await expect(take(id, 'publish-notice', { place: '公开栏' })).rejects.toMatchObject({
      refusal: { code: 'notice.opinion-against' },
    });
  });

  test('runs seven days that do not count the first, and ends on a working day', async () => {
    const id = await inNotice();
    expect(await lastNotice(id)).toMatchObject({ startsOn: published, endsOn: lastDay });
    freezeClock('2024-04-28T10:00');
    const overHoliday = await inNotice();
    expect(await lastNotice(overHoliday)).toMatchObject({ startsOn: '2024-04-28', endsOn: '2024-05-06' });
  });

  test('is taken down when the applicant withdraws', async () => {
    const id = await inNotice();
    await take(id, 'withdraw', { reason: '申请人要求' });
    expect(await noticesOf(id)).toMatchObject([{ reason: '办件终止' }]);
  });
});

test('a notice comes down at once when the second survey speaks against it', async () => {
  const id = await inNotice();
  await take(id, 'object', { anonymous: true, text: '收入不实' });
  await take(id, 'opine-again', { recommends: 'refuse', reason: '收入高于标准' });
  expect(await noticesOf(id)).toMatchObject([{ reason: '复查意见改变，停止公示' }]);
});

describe('the end of a notice', () => {
  const ended = (id: number) => inCity((transaction) => noticeEnded(transaction, id));

  test('comes after its last day, and not before', async () => {
    const id = await inNotice();
    expect(await ended(id)).toMatchObject({ zh: `公示期到${lastDay}为止` });
    freezeClock(`${lastDay}T23:59`);
    await expect(take(id, 'end-notice')).rejects.toMatchObject({ refusal: { code: 'case.requirement-missing' } });
    freezeClock(`${dayAfter}T00:00`);
    expect(await ended(id)).toBeUndefined();
    await take(id, 'end-notice');
  });

  test('waits for the answer to an objection, which comes with the new opinion', async () => {
    const id = await inNotice();
    const { id: noticeId } = await lastNotice(id);
    await inCity((transaction) => makeObjection(transaction, site.fieldKeys, { noticeId, text: '他家有车' }));
    freezeClock(`${dayAfter}T09:00`);
    expect(await ended(id)).toMatchObject({ en: '1 objection is open' });
    const disputed = await take(id, 'object', { anonymous: false, by: '举报人甲', text: '他家还有房' });
    expect(disputed.state).toBe('disputed');
    await take(id, 'opine-again', opinion);
    expect(await ended(id)).toBeUndefined();
    const { rows } = await inCity(({ client }) =>
      client.query(
        `select source, text, taken_up_at is not null as taken, answer from assistance.objection
          where case_id = $1 order by id`,
        [id],
      ),
    );
    const answer = '复查意见：同意。符合条件';
    expect(rows).toEqual([
      { source: 'public', text: '他家有车', taken: true, answer },
      { source: 'staff', text: '他家还有房', taken: true, answer },
    ]);
  });

  test('is not reached without a notice', async () => {
    const { id } = await openedFor(await poisoned());
    expect(await ended(id)).toMatchObject({ en: 'there was no public notice yet' });
  });
});

describe('an objection', () => {
  test('keeps the name of whoever makes it sealed, and out of the record of the case', async () => {
    const id = await inNotice();
    await take(id, 'object', { anonymous: false, by: '举报人乙', text: '收入不实' });
    const { rows } = await inCity(({ client }) =>
      client.query(
        `select o::text || (select string_agg(a::text, '') from cases.action a where a.case_id = o.case_id) as all
           from assistance.objection o where case_id = $1`,
        [id],
      ),
    );
    expect(rows[0]?.all).toContain('收入不实');
    expect(rows[0]?.all).not.toContain('举报人乙');
  });

  test('by name needs a name', async () => {
    const id = await inNotice();
    await expect(take(id, 'object', { anonymous: false, text: '收入不实' })).rejects.toMatchObject({ field: 'by' });
  });

  test('taken up in the same words is no second one', async () => {
    const id = await inNotice();
    const { id: noticeId } = await lastNotice(id);
    const object = { noticeId, text: '有隐瞒的房产' };
    await inCity((transaction) => makeObjection(transaction, site.fieldKeys, object));
    await take(id, 'object', { anonymous: true, text: object.text });
    const { rows } = await inCity(({ client }) =>
      client.query('select count(*)::int as count from assistance.objection where case_id = $1', [id]),
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  test('made in the last minute holds up the end of the notice, which would not see it yet', async () => {
    const id = await inNotice();
    const { id: noticeId } = await lastNotice(id);
    let ending: Promise<unknown> = Promise.resolve();
    await atInstant(new Date(`${lastDay}T23:59:59+08:00`), () =>
      inCity(async (transaction) => {
        await makeObjection(transaction, site.fieldKeys, { noticeId, text: '最后一分钟' });
        ending = atInstant(new Date(`${dayAfter}T00:00:01+08:00`), () => take(id, 'end-notice'));
        ending.catch(() => undefined);
        await wait(150);
      }),
    );
    await expect(ending).rejects.toMatchObject({ refusal: { code: 'case.requirement-missing' } });
  });

  test('that has waited for the end of the notice past midnight comes too late', async () => {
    const id = await inNotice();
    const { id: noticeId } = await lastNotice(id);
    freezeClock(`${lastDay}T23:59:59`);
    const ending = Promise.withResolvers<void>();
    const objecting = ending.promise.then(() =>
      inCity((transaction) => makeObjection(transaction, site.fieldKeys, { noticeId, text: '刚过半夜' })),
    );
    objecting.catch(() => undefined);
    await atInstant(new Date(`${dayAfter}T00:00:00+08:00`), () =>
      inCity(async (transaction) => {
        const acting = { caseId: id, step: 'end-notice', data: {}, level: 'county', prefix: '370302' } as const;
        await act(transaction, acting, rules());
        ending.resolve();
        await wait(150);
        freezeClock(`${dayAfter}T00:00:01`);
      }),
    );
    await expect(objecting).rejects.toMatchObject({ refusal: { code: 'notice.not-found' } });
  });

  test('never slips in beside the end of the notice, sixteen at once', async () => {
    for (let round = 0; round < 3; round++) {
      const id = await inNotice();
      const { id: noticeId } = await lastNotice(id);
      freezeClock(`${lastDay}T23:59`);
      const objecting = Array.from({ length: 15 }, () =>
        inCity((transaction) => makeObjection(transaction, site.fieldKeys, { noticeId, text: '有异议' })),
      );
      freezeClock(`${dayAfter}T00:00`);
      const [end, ...objections] = await Promise.allSettled([take(id, 'end-notice'), ...objecting]);
      const landed = objections.filter(({ status }) => status === 'fulfilled').length;
      const after = await inCity((transaction) => findCase(transaction, id));
      if (end.status === 'fulfilled') expect(landed).toBe(0);
      else expect(after?.state).toBe('in-notice');
      freezeClock(`${published}T10:00`);
    }
  });

  test('is refused once a notice has as many as it takes', async () => {
    const id = await inNotice();
    const { id: noticeId } = await lastNotice(id);
    await inCity(({ client }) =>
      client.query(
        `insert into assistance.objection (receipt, notice_id, case_id, area_code, source, text, made_at, made_by)
         select lpad(n::text, 10, '0'), $1, $2, $3, 'public', '重复', now() - interval '1 day', 'x'
           from generate_series(1, 100) as n`,
        [noticeId, id, village],
      ),
    );
    await expect(
      inCity((transaction) => makeObjection(transaction, site.fieldKeys, { noticeId, text: '又一条' })),
    ).rejects.toMatchObject({ refusal: { code: 'notice.too-many-objections' } });
  });
});

describe('the database', () => {
  test('changes nothing of a notice or an objection once written, but to take it down or answer it, once', async () => {
    const id = await inNotice();
    const { id: noticeId } = await lastNotice(id);
    await inCity((transaction) => makeObjection(transaction, site.fieldKeys, { noticeId, text: '异议' }));
    const run = (sql: string) => inCity(({ client }) => client.query(sql));
    await expect(run(`delete from assistance.notice where id = ${noticeId}`)).rejects.toMatchObject({ code: '42501' });
    await expect(run(`update assistance.notice set shown = '{}' where id = ${noticeId}`)).rejects.toThrow();
    const down = `update assistance.notice set withdrawn_at = now(), withdrawn_by = 'x', withdrawn_reason = '错误'
      where id = ${noticeId}`;
    await run(down);
    await expect(run(down.replace('错误', '其他'))).rejects.toThrow(/written once/);
    const answer = `update assistance.objection set answered_at = '2030-01-01', answered_by = 'x', answer = '已答'
      where notice_id = ${noticeId}`;
    await run(answer);
    await expect(run(answer.replace('已答', '再答'))).rejects.toThrow(/written once/);
  });

  test('refuses a field that no whitelist has', async () => {
    const id = await inNotice();
    const insert = `insert into assistance.notice (case_id, area_code, policy, procedure, phase, from_state, online,
        shown, place, starts_on, ends_on, published_at, published_by)
      select case_id, area_code, policy, procedure, phase, 'noticed', true, shown || '{"illness": "x"}', place,
        starts_on, ends_on, published_at, published_by from assistance.notice where case_id = ${id}`;
    await expect(inCity(({ client }) => client.query(insert))).rejects.toMatchObject({ code: '23514' });
  });

  test('lets notices and objections follow a household to another village', async () => {
    const id = await inNotice();
    const { id: noticeId } = await lastNotice(id);
    await inCity((transaction) => makeObjection(transaction, site.fieldKeys, { noticeId, text: '异议' }));
    const { rows } = await inCity(async (transaction) => {
      const { householdId = 0 } = (await findCase(transaction, id)) ?? {};
      await moveNotices(transaction, { householdId, areaCode: neighbour });
      return transaction.client.query(
        `select n.area_code as notice, o.area_code as objection
           from assistance.notice n join assistance.objection o on o.notice_id = n.id where n.case_id = $1`,
        [id],
      );
    });
    expect(rows).toEqual([{ notice: neighbour, objection: neighbour }]);
  });

  test('lets one of sixteen publish the same notice', async () => {
    const record = await openedFor(await poisoned());
    const after = getProcedure(record.procedure).notices.find(({ when }) => when === 'after-decision');
    const acting = { ...record, state: after?.from[0] as CaseState };
    const all = await Promise.allSettled(
      Array.from({ length: 16 }, () =>
        inCity((transaction) => publishNotice(transaction, { record: acting, data: {} })),
      ),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
