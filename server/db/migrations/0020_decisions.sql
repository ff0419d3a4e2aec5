create schema decisions;
comment on schema decisions is
  'Decisions on help: what the rules proposed, what officials decided, and all that is needed to work it out again.';
grant usage on schema decisions to zhuni_app;

create table decisions.draft (
  id bigint generated always as identity primary key,
  case_id bigint not null unique references cases."case",
  policy text not null check (policy ~ '^[a-z0-9-]{2,60}$'),
  household_id bigint not null references people.household,
  person_id bigint references people.person,
  area_code text not null check (length(area_code) = 12),
  decided_for date not null,
  outcome text not null check (outcome in ('granted', 'refused')),
  amount_fen bigint check (amount_fen between 0 and 10000000000),
  period text not null check (period in ('month', 'year', 'once', 'none')),
  from_month date,
  proposed_outcome text not null check (proposed_outcome in ('entitled', 'not-entitled', 'unknown')),
  proposed_amount_fen bigint,
  differs boolean not null,
  differs_reason text check (length(differs_reason) between 2 and 1000),
  prepared_by text not null check (prepared_by <> ''),
  prepared_at timestamptz not null,
  second_by text,
  second_at timestamptz,
  digest bytea not null check (length(digest) = 32),
  constraint draft_differs check (differs = not (
    outcome = 'granted' and proposed_outcome = 'entitled' and amount_fen is not distinct from proposed_amount_fen
    or outcome = 'refused' and proposed_outcome = 'not-entitled')),
  constraint draft_differs_reason check (differs = (differs_reason is not null)),
  constraint draft_second_person check (second_by <> prepared_by and (second_by is null) = (second_at is null)),
  check (outcome = 'granted' or amount_fen is null and from_month is null)
);
comment on table decisions.draft is
  'A decision that one official has prepared and another has still to approve; one a case. digest: SHA-256 of the facts and '
  'rules it was prepared on, by which approval sees whether these have changed.';
create index draft_area on decisions.draft (area_code, policy, id);
create index draft_household on decisions.draft (household_id);
create index draft_person on decisions.draft (person_id);
grant select, insert, delete, update (area_code, decided_for, outcome, amount_fen, from_month, proposed_outcome,
  proposed_amount_fen, differs, differs_reason, prepared_by, prepared_at, second_by, second_at, digest)
  on decisions.draft to zhuni_app;

create table decisions.batch (
  id bigint generated always as identity primary key,
  area_code text not null check (length(area_code) between 2 and 12),
  approved_by text not null check (approved_by <> ''),
  approved_at timestamptz not null,
  decisions integer not null check (decisions > 0),
  granted integer not null check (granted between 0 and decisions),
  sum_fen bigint not null check (sum_fen >= 0),
  hash bytea not null check (length(hash) = 32)
);
comment on table decisions.batch is
  'Append-only. Like cases approved in one go: how many decisions, how many of them grant, the sum of their amounts, and the '
  'SHA-256 over their hashes in order. area_code: the area that holds them all.';
create index batch_area on decisions.batch (area_code, id);
grant select, insert on decisions.batch to zhuni_app;

create table decisions.decision (
  id bigint generated always as identity primary key,
  case_id bigint not null unique references cases."case",
  policy text not null check (policy ~ '^[a-z0-9-]{2,60}$'),
  household_id bigint not null references people.household,
  person_id bigint references people.person,
  area_code text not null check (length(area_code) = 12),
  decided_for date not null,
  outcome text not null check (outcome in ('granted', 'refused')),
  amount_fen bigint check (amount_fen between 0 and 10000000000),
  period text not null check (period in ('month', 'year', 'once', 'none')),
  from_month date,
  proposed_outcome text not null check (proposed_outcome in ('entitled', 'not-entitled', 'unknown')),
  proposed_amount_fen bigint,
  differs boolean not null,
  differs_reason text,
  prepared_by text not null check (prepared_by <> ''),
  prepared_at timestamptz not null,
  second_by text,
  second_at timestamptz,
  approved_by text not null check (approved_by <> ''),
  approved_at timestamptz not null,
  batch_id bigint references decisions.batch,
  input jsonb not null check (jsonb_typeof(input) = 'object'),
  rules jsonb not null check (jsonb_typeof(rules) = 'object'),
  trace jsonb not null check (jsonb_typeof(trace) = 'object'),
  reasons jsonb not null check (jsonb_typeof(reasons) = 'array'),
  objection jsonb not null check (jsonb_typeof(objection) = 'object'),
  hash bytea not null check (length(hash) = 32),
  constraint decision_four_eyes check (prepared_by <> approved_by),
  constraint decision_differs check (differs = not (
    outcome = 'granted' and proposed_outcome = 'entitled' and amount_fen is not distinct from proposed_amount_fen
    or outcome = 'refused' and proposed_outcome = 'not-entitled')),
  constraint decision_differs_reason check (differs = (differs_reason is not null)),
  constraint decision_differs_second check (not differs or second_by is not null),
  constraint decision_second_person check (
    second_by <> prepared_by and second_by <> approved_by and (second_by is null) = (second_at is null)),
  check (outcome = 'granted' or amount_fen is null and from_month is null),
  check (outcome = 'refused' or from_month is not null),
  check (octet_length(input::text) + octet_length(rules::text) + octet_length(trace::text) <= 200000)
);
comment on table decisions.decision is
  'Append-only. One decision a case. input: the household as it was judged; rules: every parameter read with its value and '
  'source; trace: what the engine made of both, condition by condition; hash: SHA-256 over all of it and the decision '
  'itself. Who differs from the engine gives a reason, and a third person stands for it with a second signature.';
create index decision_area on decisions.decision (area_code, policy, id);
create index decision_household on decisions.decision (household_id, id);
create index decision_person on decisions.decision (person_id, id);
create index decision_batch on decisions.decision (batch_id, id) where batch_id is not null;
grant select, insert, update (household_id, area_code) on decisions.decision to zhuni_app;

create function decisions.refuse_change() returns trigger language plpgsql as $$
declare
  may_change constant text[] := tg_argv;
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - may_change = to_jsonb(old) - may_change then
    return new;
  end if;
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = 'insufficient_privilege';
end
$$;
comment on function decisions.refuse_change() is
  'Refuses DELETE and UPDATE, save of the columns named: a decision follows its household or person to another village.';
create trigger decision_append_only before update or delete on decisions.decision
  for each row execute function decisions.refuse_change('area_code', 'household_id');
create trigger batch_append_only before update or delete on decisions.batch
  for each row execute function decisions.refuse_change('');

create function decisions.check_batch() returns trigger language plpgsql as $$
begin
  if exists (
    select from decisions.batch b
     where b.id in (select a.batch_id from added a where a.batch_id is not null)
       and (b.decisions, b.granted, b.sum_fen) <> (
         select count(*), count(*) filter (where d.outcome = 'granted'), coalesce(sum(d.amount_fen), 0)
           from decisions.decision d where d.batch_id = b.id)) then
    raise exception 'a batch holds exactly the decisions with which it was approved' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
comment on function decisions.check_batch() is
  'A batch is frozen: count and sum of its decisions are those it was approved with.';
create trigger decision_fills_batch after insert on decisions.decision
  referencing new table as added for each statement execute function decisions.check_batch();

do $$
declare
  place regclass;
  in_scope constant text :=
    'area_code ^@ any ((select array_remove(string_to_array(current_setting(''app.areas'', true), '',''), ''''))::text[])';
begin
  foreach place in array array['decisions.draft', 'decisions.batch', 'decisions.decision']::regclass[] loop
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
    execute format('create policy own_area on %s using (%s) with check (%s)', place, in_scope, in_scope);
  end loop;
end
$$;

insert into access.role_permission (role, permission)
select role.code, grants.permission
  from access.role
  join (values
    ('decision.read', array['village', 'town', 'county', 'city'])
  ) as grants (permission, levels) on role.area_level = any (grants.levels);
