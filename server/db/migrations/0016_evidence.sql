create schema evidence;
comment on schema evidence is
  'The economic check: what other departments were asked about people with their written authorisation, and answered.';
grant usage on schema evidence to zhuni_app;

create function evidence.is_department(codes text[]) returns boolean language sql immutable as $$
  select codes <@ array['police', 'civil-affairs', 'real-estate', 'vehicles', 'banks', 'securities', 'social-insurance',
    'housing-fund', 'tax', 'companies']
$$;
comment on function evidence.is_department(text[]) is 'Whether all codes are departments of the economic check.';

create function evidence.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'area_code' - tg_argv = to_jsonb(old) - 'area_code' - tg_argv then
    return new;
  end if;
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = 'insufficient_privilege';
end
$$;
comment on function evidence.refuse_change() is
  'Refuses DELETE and UPDATE, save that records follow a household to another village and the columns named may change.';

create table evidence.authorisation (
  id bigint generated always as identity primary key,
  household_id bigint not null references people.household,
  person_id bigint not null references people.person,
  area_code text not null check (length(area_code) = 12),
  case_id bigint check (case_id > 0),
  scope text[] not null check (cardinality(scope) between 1 and 10 and evidence.is_department(scope)),
  purpose text not null check (length(purpose) between 1 and 200),
  guardian_id bigint references people.person check (guardian_id <> person_id),
  guardian_name text check (length(guardian_name) between 1 and 60),
  signed_on date not null,
  expires_on date not null check (expires_on > signed_on),
  document_id uuid,
  recorded_at timestamptz not null,
  recorded_by text not null,
  withdrawn_on date check (withdrawn_on >= signed_on),
  withdrawn_by text,
  check (num_nonnulls(guardian_id, guardian_name) <= 1),
  check ((withdrawn_on is null) = (withdrawn_by is null))
);
comment on table evidence.authorisation is
  'What a person signed: which departments may be asked about the person, for which purpose, until when (expires_on is the '
  'first day without it). Of a minor a guardian signs, a member of the household or one named. document_id: the paper.';
create index authorisation_household on evidence.authorisation (household_id, person_id);
create index authorisation_person on evidence.authorisation (person_id);
create index authorisation_guardian on evidence.authorisation (guardian_id);
create index authorisation_area on evidence.authorisation (area_code);
grant select, insert, update (area_code, withdrawn_on, withdrawn_by) on evidence.authorisation to zhuni_app;
create trigger authorisation_append_only before update or delete on evidence.authorisation
  for each row execute function evidence.refuse_change('withdrawn_on', 'withdrawn_by');

create table evidence.check (
  id bigint generated always as identity primary key,
  household_id bigint not null references people.household,
  area_code text not null check (length(area_code) = 12),
  case_kind text check (case_kind ~ '^[a-z][a-z-]{0,39}$'),
  case_id bigint check (case_id > 0),
  reason text not null check (length(reason) between 1 and 200),
  as_of date not null,
  declared jsonb not null check (jsonb_typeof(declared) = 'object'),
  ordered_at timestamptz not null,
  ordered_by text not null,
  finished_at timestamptz,
  check ((case_kind is null) = (case_id is null))
);
comment on table evidence.check is
  'One economic check of a household as of a day. declared: what was declared or stated when it was ordered, by subject and '
  'fact, so that the comparison stays. finished_at: when every department had answered or failed for the first time.';
create unique index check_one_at_a_time on evidence.check (household_id) where finished_at is null;
create index check_household on evidence.check (household_id, id);
create index check_case on evidence.check (case_kind, case_id, id) where case_id is not null;
create index check_area on evidence.check (area_code);
grant select, insert, update (area_code, finished_at) on evidence.check to zhuni_app;
create trigger check_append_only before update or delete on evidence.check
  for each row execute function evidence.refuse_change('finished_at');

create table evidence.query (
  id bigint generated always as identity primary key,
  check_id bigint not null references evidence.check,
  household_id bigint not null references people.household,
  person_id bigint not null references people.person,
  area_code text not null check (length(area_code) = 12),
  department text not null check (evidence.is_department(array[department])),
  round smallint not null default 1 check (round between 1 and 99),
  authorisation_id bigint not null references evidence.authorisation,
  request_id uuid not null unique,
  status text not null default 'waiting'
    check (status in ('waiting', 'asking', 'answered', 'no-record', 'failed', 'wrong-person', 'malformed')),
  failure text check (failure ~ '^[a-z-]{2,40}$'),
  attempts smallint not null default 0 check (attempts between 0 and 20),
  asked_at timestamptz,
  settled_at timestamptz,
  unique (check_id, person_id, department, round),
  check ((status in ('waiting', 'asking')) = (settled_at is null)),
  check ((status = 'failed') = (failure is not null)),
  check (status = 'waiting' or status = 'failed' or asked_at is not null)
);
comment on table evidence.query is
  'One department asked about one person; a re-check is another round, and both stay. request_id is the same in every '
  'attempt, so that the department can tell a repetition. Once settled it does not change.';
create index query_unsettled on evidence.query (check_id) where settled_at is null;
create index query_household on evidence.query (household_id);
create index query_person on evidence.query (person_id);
create index query_area on evidence.query (area_code);
create index query_authorisation on evidence.query (authorisation_id);
grant select, insert, update (area_code, status, failure, attempts, asked_at, settled_at)
  on evidence.query to zhuni_app;

create function evidence.keep_settled() returns trigger language plpgsql as $$
begin
  if old.settled_at is null or to_jsonb(new) - 'area_code' = to_jsonb(old) - 'area_code' then
    return new;
  end if;
  raise exception 'a settled query does not change' using errcode = 'insufficient_privilege';
end
$$;
comment on function evidence.keep_settled() is 'Refuses to change a query that was answered or has failed.';
create trigger query_settled_once before update on evidence.query
  for each row execute function evidence.keep_settled();
create trigger query_append_only before delete on evidence.query
  for each row execute function evidence.refuse_change();

create table evidence.receipt (
  id bigint generated always as identity primary key,
  query_id bigint not null references evidence.query,
  area_code text not null check (length(area_code) = 12),
  attempt smallint not null check (attempt between 1 and 20),
  asked_at timestamptz not null,
  answered_at timestamptz,
  outcome text not null check (outcome in ('answered', 'no-record', 'failed', 'wrong-person', 'malformed')),
  failure text check (failure ~ '^[a-z-]{2,40}$'),
  http_status smallint,
  answer_sha256 bytea check (length(answer_sha256) = 32)
);
comment on table evidence.receipt is
  'Append-only. What came of each attempt, with the SHA-256 of the raw answer; an attempt cut off with the server has none.';
create index receipt_query on evidence.receipt (query_id, id);
create index receipt_area on evidence.receipt (area_code);
grant select, insert, update (area_code) on evidence.receipt to zhuni_app;
create trigger receipt_append_only before update or delete on evidence.receipt
  for each row execute function evidence.refuse_change();

create table evidence.answer (
  query_id bigint primary key references evidence.query,
  household_id bigint not null references people.household,
  person_id bigint not null references people.person,
  area_code text not null check (length(area_code) = 12),
  department text not null check (evidence.is_department(array[department])),
  as_of date not null,
  received_at timestamptz not null,
  raw_cipher bytea not null,
  reading_cipher bytea not null,
  raw_sha256 bytea not null check (length(raw_sha256) = 32)
);
comment on table evidence.answer is
  'Append-only. What a department answered about the person asked for: the raw answer and what it says in our facts, both '
  'encrypted (AES-256-GCM). Evidence with source and date, never a decision. An answer about anybody else is not kept.';
create index answer_household on evidence.answer (household_id);
create index answer_person on evidence.answer (person_id);
create index answer_area on evidence.answer (area_code);
grant select, insert, update (area_code) on evidence.answer to zhuni_app;
create trigger answer_append_only before update or delete on evidence.answer
  for each row execute function evidence.refuse_change();

create table evidence.objection (
  id bigint generated always as identity primary key,
  check_id bigint not null references evidence.check,
  query_id bigint not null unique references evidence.query,
  household_id bigint not null references people.household,
  area_code text not null check (length(area_code) = 12),
  words text not null check (length(words) between 1 and 1000),
  document_ids uuid[] not null check (cardinality(document_ids) <= 20),
  recheck_id bigint not null unique references evidence.query,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (recheck_id <> query_id)
);
comment on table evidence.objection is
  'Append-only. The applicant says that an answer is wrong, with papers; the department is asked again (recheck_id).';
create index objection_check on evidence.objection (check_id);
create index objection_household on evidence.objection (household_id);
create index objection_area on evidence.objection (area_code);
grant select, insert, update (area_code) on evidence.objection to zhuni_app;
create trigger objection_append_only before update or delete on evidence.objection
  for each row execute function evidence.refuse_change();

create table evidence.adoption (
  id bigint generated always as identity primary key,
  check_id bigint not null references evidence.check,
  household_id bigint not null references people.household,
  person_id bigint references people.person,
  area_code text not null check (length(area_code) = 12),
  fact text not null check (fact ~ '^[a-zA-Z][a-zA-Z0-9]{0,60}$'),
  value jsonb not null,
  query_ids bigint[] not null check (cardinality(query_ids) between 1 and 600),
  reason text not null check (length(reason) between 1 and 500),
  adopted_at timestamptz not null,
  adopted_by text not null
);
comment on table evidence.adoption is
  'Append-only. An official took over what departments answered (query_ids): the fact was stated in facts.statement.';
create unique index adoption_once on evidence.adoption (check_id, coalesce(person_id, 0), fact, query_ids);
create index adoption_household on evidence.adoption (household_id);
create index adoption_person on evidence.adoption (person_id);
create index adoption_area on evidence.adoption (area_code);
grant select, insert, update (area_code) on evidence.adoption to zhuni_app;
create trigger adoption_append_only before update or delete on evidence.adoption
  for each row execute function evidence.refuse_change();

do $$
declare
  place regclass;
  in_scope constant text :=
    'area_code ^@ any ((select array_remove(string_to_array(current_setting(''app.areas'', true), '',''), ''''))::text[])';
begin
  foreach place in array array['evidence.authorisation', 'evidence.check', 'evidence.query', 'evidence.receipt',
    'evidence.answer', 'evidence.objection', 'evidence.adoption']::regclass[]
  loop
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
    ('authorisation.read', array['village', 'town', 'county', 'city']),
    ('authorisation.record', array['village', 'town', 'county', 'city']),
    ('check.read', array['town', 'county', 'city']),
    ('check.order', array['town', 'county', 'city']),
    ('check.object', array['town', 'county', 'city']),
    ('check.adopt', array['town', 'county', 'city'])
  ) as grants (permission, levels) on role.area_level = any (grants.levels);
