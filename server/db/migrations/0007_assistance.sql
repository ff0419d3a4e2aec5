create schema assistance;
comment on schema assistance is 'Social assistance: people found who are entitled and do not receive.';
grant usage on schema assistance to zhuni_app;

create table assistance.finding (
  id bigint generated always as identity primary key,
  household_id bigint not null references people.household,
  person_id bigint references people.person,
  area_code text not null check (length(area_code) = 12),
  policy text not null,
  amount_fen bigint check (amount_fen >= 0),
  found_on date not null,
  run_id bigint,
  status text not null check (status in ('open', 'gone')),
  changed_at timestamptz not null
);
comment on table assistance.finding is
  'Entitled and not receiving: open until the help is received or the entitlement is gone.';
create unique index finding_open on assistance.finding (household_id, policy, coalesce(person_id, 0))
  where status = 'open';
create index finding_area on assistance.finding (area_code, status, policy, id);
create index finding_person on assistance.finding (person_id);
grant select, insert, update (area_code, amount_fen, found_on, run_id, status, changed_at), delete
  on assistance.finding to zhuni_app;
