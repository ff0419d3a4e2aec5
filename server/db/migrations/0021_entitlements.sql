create extension if not exists btree_gist schema people;

create schema entitlements;
comment on schema entitlements is
  'Help that was granted, month by month: since when, how much, paused or stopped, and why.';
grant usage on schema entitlements to zhuni_app;

create table entitlements.entitlement (
  id bigint generated always as identity primary key,
  case_id bigint references cases."case",
  decision_id bigint references decisions.decision,
  policy text not null check (policy ~ '^[a-z0-9-]{2,60}$'),
  household_id bigint not null references people.household,
  person_id bigint references people.person,
  area_code text not null check (length(area_code) = 12),
  period text not null check (period in ('month', 'year', 'once', 'none')),
  from_month date not null check (period = 'once' or extract(day from from_month) = 1),
  until_month date check (until_month >= from_month and (period = 'once' or extract(day from until_month) = 1)),
  origin text not null check (origin in ('decision', 'list', 'first-aid', 'import', 'demonstration')),
  created_at timestamptz not null,
  created_by text not null,
  check (origin <> 'decision' or decision_id is not null)
);
comment on table entitlements.entitlement is
  'Help granted to a household, or to one person. from_month is the first day of the first month (for help given once: the '
  'day); until_month the first month without it, kept by the trigger on entitlements.stop. period none: a status without money.';
alter table entitlements.entitlement
  add constraint entitlement_one_of_person exclude using gist (person_id with =, policy with =,
    daterange(from_month, case period when 'once' then least(until_month, from_month + 1) else until_month end) with &&)
    where (person_id is not null),
  add constraint entitlement_one_of_household exclude using gist (household_id with =, policy with =,
    daterange(from_month, case period when 'once' then least(until_month, from_month + 1) else until_month end) with &&)
    where (person_id is null);
comment on constraint entitlement_one_of_person on entitlements.entitlement is
  'In no month has one person two entitlements of one policy.';
comment on constraint entitlement_one_of_household on entitlements.entitlement is
  'In no month has one household two entitlements of one policy.';
create index entitlement_household on entitlements.entitlement (household_id, id);
create index entitlement_person on entitlements.entitlement (person_id, id);
create index entitlement_area on entitlements.entitlement (area_code, policy, id);
create index entitlement_case on entitlements.entitlement (case_id);
create index entitlement_decision on entitlements.entitlement (decision_id);
grant select, insert, update (household_id, area_code, until_month) on entitlements.entitlement to zhuni_app;

create table entitlements.amount (
  id bigint generated always as identity primary key,
  entitlement_id bigint not null references entitlements.entitlement,
  area_code text not null check (length(area_code) = 12),
  from_month date not null,
  amount_fen bigint not null check (amount_fen between 0 and 10000000000),
  reason_zh text not null check (length(reason_zh) between 1 and 500),
  reason_en text not null check (length(reason_en) between 1 and 500),
  decision_id bigint references decisions.decision,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table entitlements.amount is
  'Append-only. Fen a period from a month on: a month has the amount of the latest from_month not after it, then the highest id.';
create index amount_entitlement on entitlements.amount (entitlement_id, from_month, id);
create index amount_area on entitlements.amount (area_code);
create index amount_decision on entitlements.amount (decision_id);
grant select, insert, update (area_code) on entitlements.amount to zhuni_app;

create table entitlements.pause (
  id bigint generated always as identity primary key,
  entitlement_id bigint not null references entitlements.entitlement,
  area_code text not null check (length(area_code) = 12),
  from_month date not null check (extract(day from from_month) = 1),
  kind text not null check (kind in ('human', 'rule')),
  cause text not null check (cause in ('death', 'check', 'other')),
  reason_zh text not null check (length(reason_zh) between 1 and 500),
  reason_en text not null check (length(reason_en) between 1 and 500),
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (id, kind),
  unique (id, entitlement_id)
);
comment on table entitlements.pause is
  'Append-only. Nothing is paid from a month on, until a row of entitlements.resume ends this pause. kind human: set by a '
  'member of staff, and ended by one alone; rule: by a rule.';
create index pause_entitlement on entitlements.pause (entitlement_id, id);
create index pause_area on entitlements.pause (area_code);
grant select, insert, update (area_code) on entitlements.pause to zhuni_app;

create table entitlements.resume (
  pause_id bigint primary key,
  entitlement_id bigint not null,
  area_code text not null check (length(area_code) = 12),
  from_month date not null check (extract(day from from_month) = 1),
  kind text not null check (kind in ('human', 'rule')),
  pause_kind text not null,
  reason_zh text not null check (length(reason_zh) between 1 and 500),
  reason_en text not null check (length(reason_en) between 1 and 500),
  recorded_at timestamptz not null,
  recorded_by text not null,
  foreign key (pause_id, pause_kind) references entitlements.pause (id, kind),
  foreign key (pause_id, entitlement_id) references entitlements.pause (id, entitlement_id),
  constraint resume_human_pause_by_human check (kind = 'human' or pause_kind = 'rule')
);
comment on table entitlements.resume is
  'Append-only. The end of one pause: from_month is the first month paid again; months that were paused before it stay unpaid.';
create index resume_entitlement on entitlements.resume (entitlement_id);
create index resume_area on entitlements.resume (area_code);
grant select, insert, update (area_code) on entitlements.resume to zhuni_app;

create table entitlements.stop (
  id bigint generated always as identity primary key,
  entitlement_id bigint not null references entitlements.entitlement,
  area_code text not null check (length(area_code) = 12),
  from_month date not null,
  reason_zh text not null check (length(reason_zh) between 1 and 500),
  reason_en text not null check (length(reason_en) between 1 and 500),
  decision_id bigint references decisions.decision,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table entitlements.stop is
  'Append-only. from_month is the first month without the help. A later stop only brings the end forward; to go on '
  'after a stop is a new entitlement.';
create index stop_entitlement on entitlements.stop (entitlement_id, from_month);
create index stop_area on entitlements.stop (area_code);
create index stop_decision on entitlements.stop (decision_id);
grant select, insert, update (area_code) on entitlements.stop to zhuni_app;

create table entitlements.review (
  id bigint generated always as identity primary key,
  entitlement_id bigint not null references entitlements.entitlement,
  area_code text not null check (length(area_code) = 12),
  reviewed_on date not null,
  outcome text not null check (outcome in ('unchanged', 'changed', 'stopped')),
  case_id bigint references cases."case",
  decision_id bigint references decisions.decision,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table entitlements.review is
  'Append-only. When it was checked that the help is still due, and what came of it.';
create index review_entitlement on entitlements.review (entitlement_id, reviewed_on desc);
create index review_area on entitlements.review (area_code);
create index review_case on entitlements.review (case_id);
create index review_decision on entitlements.review (decision_id);
grant select, insert, update (area_code) on entitlements.review to zhuni_app;

create table entitlements.receipt (
  receipt_id bigint primary key references facts.receipt,
  entitlement_id bigint not null references entitlements.entitlement,
  area_code text not null check (length(area_code) = 12)
);
comment on table entitlements.receipt is
  'Which receipts of facts.receipt, by which screening knows of help received, tell of an entitlement.';
create index receipt_entitlement on entitlements.receipt (entitlement_id);
create index receipt_area on entitlements.receipt (area_code);
grant select, insert, update (area_code) on entitlements.receipt to zhuni_app;

alter table facts.receipt drop constraint receipt_check;
alter table facts.receipt add constraint receipt_until_date check (until_date >= from_date);
comment on table facts.receipt is
  'Help that a person or household receives already, as its payer reports it; until_date is the first day without it. A '
  'receipt that ends on its first day was taken back.';

create function entitlements.refuse_change() returns trigger language plpgsql as $$
declare
  may_change constant text[] := tg_argv;
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - may_change = to_jsonb(old) - may_change then
    return new;
  end if;
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = 'insufficient_privilege';
end
$$;
comment on function entitlements.refuse_change() is
  'Refuses DELETE and UPDATE, save of the columns named: records follow a household or person to another village.';

create function entitlements.follow_stop() returns trigger language plpgsql as $$
begin
  update entitlements.entitlement e set until_month = least(e.until_month, new.from_month)
   where e.id = new.entitlement_id;
  return null;
end
$$;
comment on function entitlements.follow_stop() is 'Keeps until_month of an entitlement equal to its earliest stop.';
create trigger stop_follow after insert on entitlements.stop
  for each row execute function entitlements.follow_stop();

create function entitlements.guard_end() returns trigger language plpgsql as $$
begin
  if new.until_month is distinct from
     (select min(s.from_month) from entitlements.stop s where s.entitlement_id = new.id) then
    raise exception 'entitlement %: its end is that of its stops', new.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
comment on function entitlements.guard_end() is
  'An entitlement ends by a row of entitlements.stop and by nothing else.';
create trigger entitlement_guard_end before insert or update of until_month on entitlements.entitlement
  for each row execute function entitlements.guard_end();

do $$
declare
  place regclass;
  in_scope constant text :=
    'area_code ^@ any ((select array_remove(string_to_array(current_setting(''app.areas'', true), '',''), ''''))::text[])';
begin
  foreach place in array array['entitlements.entitlement', 'entitlements.amount', 'entitlements.pause',
    'entitlements.resume', 'entitlements.stop', 'entitlements.review', 'entitlements.receipt']::regclass[]
  loop
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
    execute format('create policy own_area on %s using (%s) with check (%s)', place, in_scope, in_scope);
    execute format('create trigger append_only before update or delete on %s for each row execute function '
      'entitlements.refuse_change(%s)', place, case place::text
        when 'entitlements.entitlement' then '''area_code'', ''household_id'', ''until_month'''
        else '''area_code''' end);
  end loop;
end
$$;

insert into access.role_permission (role, permission)
select role.code, grants.permission
  from access.role
  join (values
    ('entitlement.read', array['village', 'town', 'county', 'city'])
  ) as grants (permission, levels) on role.area_level = any (grants.levels);
