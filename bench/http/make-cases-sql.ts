/** A number from 0 below `below` that depends on `on` and a word alone. */
const drawn = (on: string, word: string, below: string): string =>
  `(abs(hashint8extended(${on}, hashtext('${word}')::bigint) % (${below})::bigint))::int`;

/** The instant of an action: nine in the morning of its day in Zibo, and some minutes. */
const morning = (day: string, minutes: string): string =>
  `((${day})::timestamp + interval '9 hours' + ${minutes} * interval '1 minute') at time zone 'Asia/Shanghai'`;

/** Working days are about seven fifths as many calendar days. */
const lastDay = `case k.unit when 'hours' then started_on + ceil(k.amount / 24.0)::int
  when 'working-days' then started_on + ceil(k.amount * 1.4)::int else started_on + k.amount end`;

const endOfDay = (day: string): string => `((${day} + 1)::timestamp at time zone 'Asia/Shanghai')`;

export type Making = {
  readonly cases: number;
  /** How many of them are open. */
  readonly open: number;
  readonly today: string;
  /** Days over which open cases were opened; the others lie before. */
  readonly openDays: number;
};

/** What is made, and the statement that makes it. */
type MakingStep = readonly [string, string];

/** The statements in their order. */
export const makeSteps = (making: Making): readonly MakingStep[] => [
  ...planSteps(making),
  ...caseSteps(making),
  ...clockSteps,
];

/** Who asks for what, and when. */
const planSteps = ({ cases, open, today, openDays }: Making): readonly MakingStep[] => [
  [
    'households in no order',
    `create temp table bench_subject on commit drop as
       select (row_number() over (order by hashint8(h.id)))::int as n, h.id as household_id, h.area_code,
              p.id as person_id
         from people.household h
         join people.person p on p.household_id = h.id and p.member_no = 1 and p.left_on is null`,
  ],
  ['', 'create unique index on bench_subject (n)'],
  [
    'policies',
    `create temp table bench_policy on commit drop as
       select (row_number() over (order by policy))::int - 1 as number, policy, subject,
              greatest(date '2017-01-01', min("openedFrom")) as since
         from bench_slot group by policy, subject`,
  ],
  ['', 'analyze bench_subject, bench_policy'],
  [
    'who asks for what, and when',
    `create temp table bench_case on commit drop as
       with sizes as (
         select (select count(*)::int from bench_subject) as households, 
                (select count(*)::int from bench_policy) as policies,
                coalesce((select max(id) from cases."case"), 0) as base
       ), plan as (
         select s.base + i as id, i <= ${open} as open, s.households, s.policies,
                case when i <= ${open} then (i - 1) % s.households + 1
                     else 1 + ${drawn('s.base + i', 'household', 's.households')} end as n,
                case when i <= ${open}
                     then (${drawn('(i - 1) % s.households', 'first', 's.policies')} + (i - 1) / s.households)
                       % s.policies
                     else ${drawn('s.base + i', 'policy', 's.policies')} end as policy_number
           from sizes s, generate_series(1, ${cases}) as i
       ), dated as (
         select p.id, p.open, u.household_id, u.area_code, l.policy,
                case l.subject when 'person' then u.person_id end as person_id, u.person_id as applicant_id,
                case when p.open then date '${today}' - ${drawn('p.id', 'day', `${openDays}`)}
                     else l.since + ${drawn('p.id', 'day', `date '${today}' - 60 - ${openDays} - l.since`)}
                 end as opened_on
           from plan p join bench_subject u on u.n = p.n join bench_policy l on l.number = p.policy_number
       )
       select d.*, s.way, 1 + ${drawn('d.id', 'pace', '5')} as pace, ${drawn('d.id', 'minute', '400')} as minute
         from dated d
         join bench_slot s on s.policy = d.policy and s.open = d.open
          and d.opened_on between s."openedFrom" and s."openedUntil" 
          and s.slot = ${drawn('d.id', 'slot', 's.slots')}
        where not d.open or not exists (
          select from cases."case" c where c.is_open and c.household_id = d.household_id and c.policy = d.policy)`,
  ],
  ['', 'create index on bench_case (way)'],
  ['', 'analyze bench_case'],
];

/** The cases and everything that was done in them. */
const caseSteps = ({ today }: Making): readonly MakingStep[] => [
  [
    'actions',
    `create temp table bench_action on commit drop as
       select c.id, s.number, s.step, s."from", s."to", s.office, c.area_code, w.procedure, c.minute, c.open,
              c.opened_on + case when c.open then (date '${today}' - c.opened_on) * (s.number - 1) / w.actions
                                 else c.pace * (s.number - 1) end as acted_on,
              s.number = w.actions as last
         from bench_case c join bench_way w using (way) join bench_step s using (way)`,
  ],
  ['', 'analyze bench_action'],
  [
    'cases',
    `insert into cases."case" (id, policy, kind, procedure, household_id, person_id, applicant_id, area_code, origin,
         opened_on, opened_at, opened_by, state, is_open, office, actions, acted_at, closed_on)
       overriding system value
       select c.id, c.policy, 'application', w.procedure, c.household_id, c.person_id, c.applicant_id, c.area_code,
              'window',
              c.opened_on, ${morning('c.opened_on', 'c.minute')}, 'system:bench', w.state, c.open, w.office, w.actions,
              ${morning('a.acted_on', '(a.minute + a.number)')}, case when not c.open then a.acted_on end
         from bench_case c join bench_way w using (way) join bench_action a on a.id = c.id and a.last`,
  ],
  ['', `select setval(pg_get_serial_sequence('cases."case"', 'id'), (select max(id) from cases."case"))`],
  [
    'actions',
    `insert into cases.action (case_id, number, previous_number, procedure, step, from_state, to_state, office,
         acted_on, acted_at, actor, area_code)
       select id, number, nullif(number - 1, 0), procedure, step, "from", "to", office, acted_on,
              ${morning('acted_on', '(minute + number)')}, 'system:bench', area_code
         from bench_action order by id, number`,
  ],
];

const clockSteps: readonly MakingStep[] = [
  [
    'clocks',
    `create temp table bench_ticking on commit drop as
       select (select coalesce(max(id), 0) from clocks.clock) + row_number() over (order by c.id) as id,
              c.id as case_id,
              c.area_code, c.minute, k.office, k."limit", k.amount, k.unit, k.source,
              c.open and k."stopsAt" is null as open,
              a.acted_on as started_on, a.number as start_number, z.acted_on as stopped_on, z.number as stop_number
         from bench_case c join bench_clock k using (way)
         join bench_action a on a.id = c.id and a.number = k."startsAt"
         left join bench_action z on z.id = c.id and z.number = k."stopsAt"`,
  ],
  [
    'clocks',
    `insert into clocks.clock (id, subject_kind, subject_id, area_code, office, limit_id, amount, unit, source,
         started_on, ends_on, due_on, due_at, soon_at, stopped_on, changed_at, reminded, escalated_to)
       overriding system value
       select k.id, 'case', k.case_id, k.area_code, k.office, k."limit", k.amount, k.unit, k.source, k.started_on,
              d.due_on, d.due_on, ${endOfDay('d.due_on')}, ${endOfDay('d.due_on')} - interval '3 days', k.stopped_on,
              coalesce(${morning('k.stopped_on', '(k.minute + k.stop_number)')},
                ${morning('k.started_on', '(k.minute + k.start_number)')}),
              d.due_on <= current_date + 3, case when d.due_on < current_date then 'city' end
         from bench_ticking k cross join lateral (select ${lastDay} as due_on) as d`,
  ],
  ['', `select setval(pg_get_serial_sequence('clocks.clock', 'id'), (select coalesce(max(id), 1) from clocks.clock))`],
  [
    'what is due first',
    `update cases."case" c set due_on = first.due_on, due_at = first.due_at, soon_at = first.soon_at
       from (select subject_id, min(due_on) as due_on, min(due_at) as due_at, min(soon_at) as soon_at from clocks.clock
              where stopped_on is null and subject_kind = 'case' group by subject_id) as first
      where c.id = first.subject_id`,
  ],
  [
    'what happened to the clocks',
    `insert into clocks.event (clock_id, area_code, kind, happened_at, actor, reason, due_at)
       select k.id, k.area_code, e.kind, e.happened_at, 'system:bench', e.kind, ${endOfDay('d.due_on')}
         from bench_ticking k
         cross join lateral (select ${lastDay} as due_on) as d
         cross join lateral (values ('started', ${morning('k.started_on', '(k.minute + k.start_number)')}),
           ('stopped', ${morning('k.stopped_on', '(k.minute + k.stop_number)')})) as e (kind, happened_at)
        where e.happened_at is not null
        order by k.id, e.happened_at`,
  ],
];

/** Offices were told of every open case in which something is due. */
export const makeNoticesSql = `
  insert into notifications.notice (area_code, office, key, "values", link_kind, link_id, created_at, created_by)
  select k.area_code, k.office, 'clock-due-soon',
         jsonb_build_object('limit', '办理期限', 'left', '还剩3个工作日', 'dueOn', k.started_on), 'case', k.case_id,
         current_timestamp - k.minute * interval '1 hour', 'system:clocks'
    from bench_ticking k where k.open`;
