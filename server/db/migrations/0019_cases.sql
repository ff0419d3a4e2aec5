create schema cases;
comment on schema cases is 'Cases: who asks for which help, everything that was done, and who works on it.';
grant usage on schema cases to zhuni_app;

create table cases.legal_step (
  procedure text not null check (procedure ~ '^[a-z0-9-]{2,60}$'),
  step text not null check (step ~ '^[a-z-]{2,40}$'),
  from_state text not null check (from_state ~ '^[a-z-]{2,40}$'),
  to_state text not null check (to_state ~ '^[a-z-]{2,40}$'),
  closes boolean not null,
  primary key (procedure, step, from_state, to_state)
);
comment on table cases.legal_step is
  'The steps that the procedures of the law allow, written at every start from policies/procedures. from_state new: the '
  'opening. An action must be one of them.';
grant select on cases.legal_step to zhuni_app;

create table cases."case" (
  id bigint generated always as identity primary key,
  policy text not null check (policy ~ '^[a-z0-9-]{2,60}$'),
  kind text not null check (kind in ('application', 'review', 'reconsideration')),
  procedure text not null,
  household_id bigint not null references people.household,
  person_id bigint references people.person,
  applicant_id bigint references people.person,
  area_code text not null references areas.area check (length(area_code) = 12),
  received_area text references areas.area,
  origin text not null
    check (origin in ('finding', 'window', 'village', 'phone', 'online', 'handed-over', 'change', 'schedule')),
  finding_id bigint,
  previous_case_id bigint references cases."case",
  opened_on date not null,
  opened_at timestamptz not null,
  opened_by text not null,
  state text not null,
  is_open boolean not null default true,
  office text not null check (office in ('village', 'town', 'county', 'city', 'department')),
  actions smallint not null default 0,
  acted_at timestamptz not null,
  closed_on date,
  assigned_to text references access.account,
  assigned_at timestamptz,
  check ((assigned_to is null) = (assigned_at is null)),
  check (is_open = (closed_on is null))
);
comment on table cases."case" is
  'One matter of one person or household. area_code: the home village, which decides; received_area: the office elsewhere '
  'that took it in and may follow it. state, is_open, office, actions are kept by the trigger on cases.action.';
create unique index case_one_open on cases."case" (household_id, policy, kind, coalesce(person_id, 0)) where is_open;
create index case_open_area on cases."case" (area_code, office, policy, id) where is_open;
create index case_area on cases."case" (area_code, opened_on desc, id desc);
create index case_received on cases."case" (received_area, id desc) where received_area is not null;
create index case_assigned on cases."case" (assigned_to, id) where is_open and assigned_to is not null;
create index case_household on cases."case" (household_id, id);
create index case_person on cases."case" (person_id);
create index case_applicant on cases."case" (applicant_id);
create index case_previous on cases."case" (previous_case_id);
create index case_finding on cases."case" (finding_id);
grant select, insert, update (area_code, assigned_to, assigned_at) on cases."case" to zhuni_app;

create table cases.action (
  case_id bigint not null references cases."case",
  number smallint not null check (number between 1 and 2000),
  previous_number smallint,
  procedure text not null,
  step text not null,
  from_state text not null,
  to_state text not null,
  office text not null,
  acted_on date not null,
  acted_at timestamptz not null,
  actor text not null,
  area_code text not null check (length(area_code) = 12),
  data jsonb not null default '{}' check (jsonb_typeof(data) = 'object' and length(data::text) <= 20000),
  primary key (case_id, number),
  unique (case_id, number, to_state),
  check ((number = 1) = (from_state = 'new')),
  check ((number = 1) = (previous_number is null)),
  check (previous_number = number - 1),
  foreign key (case_id, previous_number, from_state) references cases.action (case_id, number, to_state),
  foreign key (procedure, step, from_state, to_state) references cases.legal_step
);
comment on table cases.action is
  'Append-only. What was done in a case, in order: each action starts where the one before ended and is a legal step of the '
  'case''s procedure. The state of the case is to_state of the last one.';
create index action_area on cases.action (area_code, acted_at);
create index action_actor on cases.action (actor, acted_at);
grant select, insert, update (area_code) on cases.action to zhuni_app;

create function cases.follow_action() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  ends boolean;
begin
  select l.closes into strict ends from cases.legal_step l
   where (l.procedure, l.step, l.from_state, l.to_state) = (new.procedure, new.step, new.from_state, new.to_state);
  update cases."case" c
     set state = new.to_state, is_open = not ends, office = new.office, actions = new.number, acted_at = new.acted_at,
         closed_on = case when ends then new.acted_on end
   where c.id = new.case_id and c.procedure = new.procedure and c.actions = new.number - 1 and c.is_open;
  if not found then
    raise exception 'case %: another action came first, or the case is closed', new.case_id
      using errcode = 'serialization_failure';
  end if;
  return null;
end
$$;
comment on function cases.follow_action() is 'Keeps state and counts of a case equal to its last action.';
revoke all on function cases.follow_action() from public;
create trigger action_follow after insert on cases.action for each row execute function cases.follow_action();

create function cases.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'area_code' = to_jsonb(old) - 'area_code' then
    return new;
  end if;
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = 'insufficient_privilege';
end
$$;
comment on function cases.refuse_change() is
  'Refuses DELETE and UPDATE, save that a case follows its household to another village.';
create trigger action_append_only before update or delete on cases.action
  for each row execute function cases.refuse_change();

create table cases.note (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases."case",
  area_code text not null check (length(area_code) = 12),
  text text not null check (length(text) between 1 and 2000),
  written_at timestamptz not null,
  written_by text not null
);
comment on table cases.note is 'Append-only. What staff want each other to know of a case.';
create index note_case on cases.note (case_id, id);
create index note_area on cases.note (area_code);
grant select, insert, update (area_code) on cases.note to zhuni_app;
create trigger note_append_only before update or delete on cases.note
  for each row execute function cases.refuse_change();

create table cases.assignment (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases."case",
  area_code text not null check (length(area_code) = 12),
  kind text not null check (kind in ('claim', 'hand-over', 'release')),
  to_account text references access.account,
  reason text not null check (length(reason) <= 500),
  assigned_at timestamptz not null,
  assigned_by text not null,
  check ((kind = 'release') = (to_account is null))
);
comment on table cases.assignment is 'Append-only. Who took a case, handed it over or gave it back, and why.';
create index assignment_case on cases.assignment (case_id, id);
create index assignment_area on cases.assignment (area_code);
create index assignment_account on cases.assignment (to_account);
grant select, insert, update (area_code) on cases.assignment to zhuni_app;
create trigger assignment_append_only before update or delete on cases.assignment
  for each row execute function cases.refuse_change();

create table cases.referral (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases."case",
  area_code text not null check (length(area_code) = 12),
  from_area text not null references areas.area,
  to_area text references areas.area,
  to_department text check (to_department ~ '^[A-Z]{2}$'),
  reason text not null check (length(reason) between 1 and 500),
  sent_at timestamptz not null,
  sent_by text not null,
  acknowledged_at timestamptz,
  acknowledged_by text,
  answered_at timestamptz,
  answered_by text,
  answer text check (length(answer) <= 2000),
  check (num_nonnulls(to_area, to_department) = 1),
  check ((acknowledged_at is null) = (acknowledged_by is null)),
  check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null)),
  check (answered_at is null or acknowledged_at is not null)
);
comment on table cases.referral is
  'A question or a whole matter sent to another office or department: sent, acknowledged, answered or returned. Each moment is '
  'written once.';
create unique index referral_one_open on cases.referral (case_id) where answered_at is null;
create index referral_case on cases.referral (case_id, id);
create index referral_area on cases.referral (area_code, id);
create index referral_to_area on cases.referral (to_area, id);
create index referral_from_area on cases.referral (from_area);
grant select, insert, update (area_code, acknowledged_at, acknowledged_by, answered_at, answered_by, answer)
  on cases.referral to zhuni_app;

create schema requests;
comment on schema requests is 'Requests that were carried out, so that a repeated one has no second effect.';
grant usage on schema requests to zhuni_app;

create table requests.done (
  key uuid primary key,
  actor text not null,
  body_sha256 bytea not null check (length(body_sha256) = 32),
  answer jsonb,
  done_at timestamptz not null
);
comment on table requests.done is
  'The first row of the transaction that carries out a request; its answer is given again to whoever repeats the key.';
create index done_at on requests.done (done_at);
grant select, insert, update (answer) on requests.done to zhuni_app;

create function access.name_of(account text) returns text
language sql stable security definer set search_path = pg_catalog as $$
  select a.name_zh from access.account a where a.id = account
$$;
comment on function access.name_of(text) is
  'The name of a member of staff, for those who see what she did. Security definer: accounts themselves are closed.';
revoke all on function access.name_of(text) from public;
grant execute on function access.name_of(text) to zhuni_app;

create function access.works_in(account text, place text) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from access.account a join areas.area w on w.code = a.area_code
                  where a.id = account and a.active and place ^@ w.prefix)
$$;
comment on function access.works_in(text,
  text) is 'Whether an active member of staff works in the area that holds a place.';
revoke all on function access.works_in(text, text) from public;
grant execute on function access.works_in(text, text) to zhuni_app;

do $$
declare
  place regclass;
  in_scope constant text :=
    'area_code ^@ any ((select array_remove(string_to_array(current_setting(''app.areas'', true), '',''), ''''))::text[])';
  taken_in constant text :=
    'received_area ^@ any ((select array_remove(string_to_array(current_setting(''app.areas'', true), '',''), ''''))::text[])';
begin
  foreach place in array array['cases.legal_step', 'cases."case"', 'cases.action', 'cases.note', 'cases.assignment',
    'cases.referral', 'requests.done']::regclass[]
  loop
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
  end loop;
  create policy everyone on cases.legal_step using (true);
  execute format('create policy own_area on cases."case" using (%1$s) with check (%1$s)', in_scope);
  execute format('create policy taken_in_here on cases."case" for select using (%s)', taken_in);
  foreach place in array array['cases.action', 'cases.note', 'cases.assignment', 'cases.referral']::regclass[]
  loop
    execute format('create policy own_area on %1$s using (%2$s) with check (%2$s)', place, in_scope);
  end loop;
  create policy taken_in_here on cases.action for select
    using (exists (select from cases."case" c where c.id = case_id and c.received_area is not null));
  execute format('create policy sent_here on cases.referral using (%s)', replace(in_scope, 'area_code', 'to_area'));
  create policy own_request on requests.done
    using (actor = (select current_setting('app.actor', true)))
    with check (actor = (select current_setting('app.actor', true)));
end
$$;

insert into access.role_permission (role, permission)
select role.code, grants.permission
  from access.role
  join (values
    ('case.list', array['village', 'town', 'county', 'city']),
    ('case.read', array['village', 'town', 'county', 'city']),
    ('case.open', array['village', 'town', 'county', 'city']),
    ('case.act', array['village', 'town', 'county', 'city']),
    ('case.decide', array['town', 'county', 'city']),
    ('case.note', array['village', 'town', 'county', 'city']),
    ('case.assign', array['village', 'town', 'county', 'city']),
    ('case.refer', array['town', 'county', 'city']),
    ('case.board', array['town', 'county', 'city'])
  ) as grants (permission, levels) on role.area_level = any (grants.levels);
