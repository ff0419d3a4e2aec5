create schema screening;
comment on schema screening is 'The whole city against the policies: runs, totals, and the reason ledger of everyone.';
grant usage on schema screening to zhuni_app;

create table screening.run (
  id bigint generated always as identity primary key,
  area_code text not null references areas.area,
  screened_on date not null,
  state text not null check (state in ('running', 'done', 'failed')),
  started_at timestamptz not null,
  finished_at timestamptz,
  requested_by text not null,
  households_done integer not null default 0 check (households_done >= 0),
  households_total integer not null default 0 check (households_total >= 0),
  persons_total integer not null default 0 check (persons_total >= 0),
  duration_ms integer check (duration_ms >= 0),
  failure text check (length(failure) <= 500),
  check ((state = 'running') = (finished_at is null))
);
comment on table screening.run is 'One screening of an area at a date, with its progress.';
create index run_latest on screening.run (state, id desc);
grant select, insert, update on screening.run to zhuni_app;

create table screening.coverage (
  run_id bigint not null references screening.run on delete cascade,
  area_code text not null check (length(area_code) = 12),
  households integer not null,
  persons integer not null,
  primary key (run_id, area_code)
);
comment on table screening.coverage is 'How many households and people of a village a run looked at.';
grant select, insert, update, delete on screening.coverage to zhuni_app;

create table screening.total (
  run_id bigint not null references screening.run on delete cascade,
  area_code text not null check (length(area_code) = 12),
  policy text not null,
  entitled integer not null default 0,
  unknown integer not null default 0,
  near integer not null default 0,
  receiving integer not null default 0,
  amount_fen bigint not null default 0,
  unclaimed_fen bigint not null default 0,
  primary key (run_id, area_code, policy)
);
comment on table screening.total is
  'Per run, village and policy: subjects entitled, undecided, nearly entitled, entitled and receiving; fen a period of the '
  'entitled, and of those among them who do not receive.';
grant select, insert, update, delete on screening.total to zhuni_app;

create table screening.entry (
  household_id bigint not null references people.household,
  person_id bigint references people.person,
  area_code text not null check (length(area_code) = 12),
  policy text not null,
  outcome text not null check (outcome in ('entitled', 'near')),
  amount_fen bigint check (amount_fen >= 0),
  condition text,
  gap bigint,
  receiving boolean not null default false,
  screened_on date not null,
  run_id bigint
);
comment on table screening.entry is
  'The outcomes with something to say, newest only: entitled (amount_fen null: amount not known yet; receiving: helped '
  'already) and near miss (the one condition that fails and by how much). Undecided ones stand in screening.verdict alone.';
create unique index entry_subject on screening.entry (household_id, policy, coalesce(person_id, 0));
create index entry_area on screening.entry (area_code, policy, outcome);
create index entry_person on screening.entry (person_id);
grant select, insert, update, delete on screening.entry to zhuni_app;

create table screening.verdict (
  household_id bigint primary key references people.household,
  area_code text not null check (length(area_code) = 12),
  screened_on date not null,
  verdicts bytea not null
);
comment on table screening.verdict is
  'The reason ledger of everyone: one byte per subject (household, then members by number) and policy (by number). 0 not in '
  'force, 1 entitled, 2 undecided, 3+k fails first at condition k, 128+k near miss only at condition k.';
create index verdict_area on screening.verdict (area_code);
grant select, insert, update, delete on screening.verdict to zhuni_app;
