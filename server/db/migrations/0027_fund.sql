create schema fund;
comment on schema fund is
  'The Zizhuni emergency fund: donations, requests, case meetings, grants, what of it is published.';
grant usage on schema fund to zhuni_app;

create table fund.pot (
  id bigint generated always as identity primary key,
  area_code text not null references areas.area,
  earmark text not null check (earmark in ('none', 'illness', 'disaster', 'emergency', 'living')),
  ledger_fund_id bigint not null unique references ledger.fund,
  fund_account_id bigint not null unique,
  bank_account_id bigint not null unique,
  payable_account_id bigint not null unique,
  unique (area_code, earmark),
  unique (id, area_code),
  foreign key (fund_account_id, ledger_fund_id) references ledger.account (id, fund_id),
  foreign key (bank_account_id, ledger_fund_id) references ledger.account (id, fund_id),
  foreign key (payable_account_id, ledger_fund_id) references ledger.account (id, fund_id)
);
comment on table fund.pot is
  'Money of an area''s fund with one earmark, kept as a fund of its own in the ledger. none: for every cause. What lies in '
  'it is the balance of fund_account_id.';
grant select, insert on fund.pot to zhuni_app;

create table fund.donor (
  id bigint generated always as identity primary key,
  area_code text not null references areas.area,
  kind text not null check (kind in ('person', 'organisation', 'anonymous')),
  organisation text check (length(organisation) between 2 and 120),
  name_cipher bytea,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (id, area_code),
  check ((kind = 'organisation') = (organisation is not null) and (kind = 'person') = (name_cipher is not null))
);
comment on table fund.donor is
  'Who gave. The name of a person is encrypted and never published; anonymous: nobody was named.';
create index donor_area on fund.donor (area_code, id);
grant select, insert on fund.donor to zhuni_app;

create table fund.donation (
  id bigint generated always as identity primary key,
  area_code text not null,
  donor_id bigint not null,
  pot_id bigint not null,
  amount_fen bigint not null check (amount_fen between 1 and 1000000000000),
  received_on date not null,
  journal_id bigint not null unique references ledger.journal,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (id, pot_id),
  foreign key (donor_id, area_code) references fund.donor (id, area_code),
  foreign key (pot_id, area_code) references fund.pot (id, area_code)
);
comment on table fund.donation is
  'Append-only. Money that reached the bank account of the fund; the platform records it and collects nothing. The earmark '
  'of its pot is the donor''s restriction.';
create index donation_pot on fund.donation (pot_id, id);
create index donation_area on fund.donation (area_code, received_on);
create index donation_donor on fund.donation (donor_id);
grant select, insert on fund.donation to zhuni_app;

create table fund.request (
  id bigint generated always as identity primary key,
  area_code text not null references areas.area,
  household_id bigint not null references people.household,
  case_id bigint references cases."case",
  cause text not null check (cause in ('illness', 'disaster', 'emergency', 'living')),
  asked_fen bigint not null check (asked_fen between 1 and 10000000),
  situation text not null check (length(situation) between 2 and 1000),
  statutory_aid text not null check (length(statutory_aid) between 2 and 1000),
  statutory_looked_at_on date not null,
  requested_on date not null check (requested_on >= statutory_looked_at_on),
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (id, area_code),
  unique (id, household_id, cause)
);
comment on table fund.request is
  'Append-only. A family in need, put before a meeting after it was looked at what public aid it receives and is entitled to.';
create index request_household on fund.request (household_id);
create index request_case on fund.request (case_id);
create index request_area on fund.request (area_code, id);
grant select, insert on fund.request to zhuni_app;

create table fund.meeting (
  id bigint generated always as identity primary key,
  area_code text not null references areas.area,
  held_on date not null,
  seats smallint not null check (seats between 3 and 25),
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (id, area_code)
);
comment on table fund.meeting is 'Append-only. A case meeting and how many seats the committee has.';
create index meeting_area on fund.meeting (area_code, id);
grant select, insert on fund.meeting to zhuni_app;

create table fund.vote (
  meeting_id bigint not null,
  request_id bigint not null,
  area_code text not null,
  seat smallint not null check (seat between 1 and 25),
  member_name text not null check (length(member_name) between 2 and 60),
  vote text check (vote in ('for', 'against', 'abstain')),
  conflict text check (length(conflict) between 2 and 300),
  primary key (request_id, meeting_id, seat),
  unique (request_id, meeting_id, member_name),
  foreign key (meeting_id, area_code) references fund.meeting (id, area_code),
  foreign key (request_id, area_code) references fund.request (id, area_code),
  constraint vote_not_in_conflict check ((vote is null) = (conflict is not null))
);
comment on table fund.vote is
  'Append-only. Who was present and how each voted; whoever has a conflict of interest says which, and has no vote.';
create index vote_meeting on fund.vote (meeting_id);
create index vote_area on fund.vote (area_code);
grant select, insert on fund.vote to zhuni_app;

create table fund.resolution (
  request_id bigint primary key,
  meeting_id bigint not null,
  area_code text not null,
  household_id bigint not null,
  cause text not null,
  outcome text not null check (outcome in ('granted', 'refused')),
  decided_on date not null,
  amount_fen bigint check (amount_fen between 1 and 10000000),
  journal_id bigint unique references ledger.journal,
  reason text not null check (length(reason) between 2 and 500),
  recorded_at timestamptz not null,
  recorded_by text not null,
  foreign key (meeting_id, area_code) references fund.meeting (id, area_code),
  foreign key (request_id, household_id, cause) references fund.request (id, household_id, cause),
  foreign key (request_id, area_code) references fund.request (id, area_code),
  check ((outcome = 'granted') = (amount_fen is not null) and (outcome = 'granted') = (journal_id is not null)),
  constraint resolution_once_in_twelve_months exclude using gist (household_id with =, cause with =,
    daterange(decided_on, (decided_on + interval '12 months')::date) with &&) where (outcome = 'granted')
);
comment on table fund.resolution is
  'Append-only. What the meeting decided of a request; a grant at most once in twelve months for one cause of one family.';
create index resolution_meeting on fund.resolution (meeting_id);
create index resolution_area on fund.resolution (area_code, decided_on);
grant select, insert on fund.resolution to zhuni_app;

create table fund.trace (
  request_id bigint not null references fund.resolution,
  donation_id bigint not null,
  pot_id bigint not null,
  area_code text not null,
  amount_fen bigint not null check (amount_fen > 0),
  primary key (request_id, donation_id),
  foreign key (donation_id, pot_id) references fund.donation (id, pot_id),
  foreign key (pot_id, area_code) references fund.pot (id, area_code)
);
comment on table fund.trace is
  'Append-only. Which donations a grant is made of: first in, first out within each pot, earmarked money before free money.';
create index trace_donation on fund.trace (donation_id) include (amount_fen);
create index trace_area on fund.trace (area_code);
create index trace_pot on fund.trace (pot_id);
grant select, insert on fund.trace to zhuni_app;

create table fund.payment (
  request_id bigint primary key references fund.resolution,
  area_code text not null,
  paid_on date not null,
  bank_reference text not null check (bank_reference ~ '^[0-9A-Za-z-]{4,40}$'),
  journal_id bigint not null unique references ledger.journal,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (area_code, bank_reference)
);
comment on table fund.payment is 'Append-only. A grant that the bank has paid out, whole, once.';
grant select, insert on fund.payment to zhuni_app;

create table fund.publication (
  area_code text not null references areas.area,
  year smallint not null check (year between 2000 and 2200),
  quarter smallint not null check (quarter between 0 and 4),
  figures jsonb not null check (jsonb_typeof(figures) = 'object'),
  published_at timestamptz not null,
  published_by text not null,
  primary key (area_code, year, quarter)
);
comment on table fund.publication is
  'Append-only. What everyone may read of a year (quarter 0) or a quarter: sums with small numbers left out already.';
grant select, insert on fund.publication to zhuni_app;

create function fund.hold_resolution() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  present bigint;
  in_favour bigint;
  seats bigint;
begin
  select count(v.vote), count(*) filter (where v.vote = 'for') into present, in_favour
    from fund.vote v where v.request_id = new.request_id and v.meeting_id = new.meeting_id;
  select m.seats into strict seats from fund.meeting m where m.id = new.meeting_id;
  if present * 2 <= seats then
    raise exception 'no quorum' using errcode = 'check_violation';
  end if;
  if (new.outcome = 'granted') <> (in_favour * 2 > present) then
    raise exception 'the outcome is not what was voted' using errcode = 'check_violation';
  end if;
  if new.outcome = 'granted' and new.amount_fen is distinct from
     (select sum(t.amount_fen)::bigint from fund.trace t where t.request_id = new.request_id) then
    raise exception 'a grant is made of donations to the last fen' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
comment on function fund.hold_resolution() is
  'At COMMIT: a quorum voted, the outcome is the majority''s, and a grant is made of donations to the last fen.';
create constraint trigger resolution_held after insert on fund.resolution
  deferrable initially deferred for each row execute function fund.hold_resolution();

do $$
declare
  place regclass;
  in_scope constant text :=
    'area_code ^@ any ((select array_remove(string_to_array(current_setting(''app.areas'', true), '',''), ''''))::text[])';
begin
  foreach place in array array['fund.pot', 'fund.donor', 'fund.donation', 'fund.request', 'fund.meeting', 'fund.vote',
    'fund.resolution', 'fund.trace', 'fund.payment', 'fund.publication']::regclass[] loop
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
    execute format('create policy own_area on %s using (%s) with check (%s)', place, in_scope, in_scope);
    execute format('create trigger append_only before update or delete or truncate on %s '
      'for each statement execute function audit.refuse_change()', place);
  end loop;
end
$$;
create policy on_show on fund.publication for select
  using ((select current_setting('app.actor', true)) = 'system:notices');
comment on policy on_show on fund.publication is
  'The public desk sees what was published, and no other table of the fund.';

insert into access.role_permission (role, permission)
select role.code, grants.permission
  from access.role
  cross join (values ('fund.read'), ('fund.record'), ('fund.decide'), ('fund.pay'),
    ('fund.publish')) as grants (permission)
 where role.code in ('county-officer', 'city-officer');
