create schema ledger;
comment on schema ledger is
  'Money by double entry: funds, accounts, journals that never change, budgets. No person is named.';
grant usage on schema ledger to zhuni_app;

create function ledger.prefix_of(area_code text) returns text language sql immutable parallel safe
  return case when area_code ~ '^\d{4}00$' then left(area_code, 4) else area_code end;
comment on function ledger.prefix_of(text) is 'With what all codes below an area begin, as areas.area.prefix.';

create table ledger.fund (
  id bigint generated always as identity primary key,
  area_code text not null references areas.area check (length(area_code) in (6, 9, 12)),
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,79}$'),
  source text not null check (source in ('central', 'province', 'city', 'county', 'donation', 'lottery')),
  title_zh text not null check (length(title_zh) between 1 and 120),
  title_en text not null check (length(title_en) between 1 and 120),
  opened_at timestamptz not null,
  opened_by text not null,
  opened_in bigint not null default pg_current_xact_id()::text::bigint,
  unique (id, area_code)
);
comment on table ledger.fund is
  'Money from one source that is kept apart. Every account belongs to one fund and every entry stays within it, so money '
  'leaves a fund only as spending for a purpose in ledger.fund_purpose. area_code: the area whose money it is; opened_in: the '
  'transaction in which its purposes are written.';
create index fund_area on ledger.fund (area_code);
grant select, insert (area_code, code, source, title_zh, title_en, opened_at, opened_by) on ledger.fund to zhuni_app;

create table ledger.fund_purpose (
  fund_id bigint not null,
  purpose text not null check (purpose ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  area_code text not null,
  primary key (fund_id, purpose),
  foreign key (fund_id, area_code) references ledger.fund (id, area_code)
);
comment on table ledger.fund_purpose is
  'What a fund may be spent on. Restricted money lies in a fund with the purposes of its restriction and no other; none is '
  'added after the fund was opened (Charity Law: a change of purpose needs the donor, and is a new fund).';
create index fund_purpose_area on ledger.fund_purpose (area_code);
grant select, insert on ledger.fund_purpose to zhuni_app;

create function ledger.hold_purposes() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if not exists (select from ledger.fund f
                  where f.id = new.fund_id and f.opened_in = pg_current_xact_id()::text::bigint) then
    raise exception 'a fund keeps the purposes it was opened with' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
comment on function ledger.hold_purposes() is 'Refuses to widen the purposes of a fund after it was opened.';
create trigger fund_purpose_held before insert on ledger.fund_purpose
  for each row execute function ledger.hold_purposes();

create table ledger.account (
  id bigint generated always as identity primary key,
  fund_id bigint not null,
  area_code text not null references areas.area,
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9:-]{1,119}$'),
  kind text not null check (kind in ('bank', 'fund', 'payable', 'paid', 'suspense', 'budget-control',
    'budget-available',
    'budget-committed', 'budget-spent')),
  normal_side text not null check (normal_side in ('debit', 'credit')),
  floor_zero boolean not null,
  title_zh text not null check (length(title_zh) between 1 and 160),
  title_en text not null check (length(title_en) between 1 and 160),
  debit_fen bigint not null default 0 check (debit_fen between 0 and 1000000000000000),
  credit_fen bigint not null default 0 check (credit_fen between 0 and 1000000000000000),
  opened_at timestamptz not null,
  opened_by text not null,
  closed_at timestamptz,
  unique (id, fund_id),
  constraint account_floor check (not floor_zero
    or case normal_side when 'debit' then debit_fen - credit_fen else credit_fen - debit_fen end >= 0),
  constraint account_closed_empty check (closed_at is null or debit_fen = credit_fen)
);
alter table ledger.account add foreign key (fund_id) references ledger.fund;
comment on table ledger.account is
  'A place of money. debit_fen and credit_fen are the sums of its entries, changed by the trigger on ledger.entry alone, '
  'under the lock of the row; floor_zero: the balance on the normal side never falls below zero. kind fund: what the fund '
  'still has to give; payable: promised, not yet paid; bank: where the money lies; suspense: to be cleared up.';
create index account_fund on ledger.account (fund_id, kind);
create index account_area on ledger.account (area_code, id);
grant select, insert (fund_id, area_code, code, kind, normal_side, floor_zero, title_zh, title_en, opened_at,
  opened_by),
  update (closed_at) on ledger.account to zhuni_app;

create table ledger.journal (
  id bigint generated always as identity primary key,
  area_code text not null references areas.area,
  key uuid not null unique,
  content_sha256 bytea not null check (length(content_sha256) = 32),
  booked_on date not null,
  kind text not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
  text_zh text not null check (length(text_zh) between 1 and 300),
  text_en text not null check (length(text_en) between 1 and 300),
  subject_kind text check (subject_kind ~ '^[a-z][a-z-]{0,39}$'),
  subject_id bigint check (subject_id > 0),
  reverses_id bigint unique references ledger.journal,
  entries integer not null check (entries > 0),
  sum_fen bigint not null check (sum_fen > 0),
  posted_at timestamptz not null,
  posted_by text not null,
  posted_in bigint not null default pg_current_xact_id()::text::bigint,
  unique (id, area_code),
  check (num_nulls(subject_kind, subject_id) in (0, 2)),
  check (reverses_id < id)
);
comment on table ledger.journal is
  'Append-only. One movement of money, whole or not at all: a deferred trigger holds entries and sum_fen against its '
  'entries at COMMIT. key: the caller''s for this one movement, content_sha256 what it said. reverses_id: the journal that '
  'this one takes back, entry by entry; none is taken back twice. posted_in: the transaction in which its entries are written.';
create index journal_area on ledger.journal (area_code, id);
create index journal_subject on ledger.journal (subject_kind, subject_id);
grant select, insert (area_code, key, content_sha256, booked_on, kind, text_zh, text_en, subject_kind, subject_id,
  reverses_id, entries, sum_fen, posted_at, posted_by) on ledger.journal to zhuni_app;

create table ledger.entry (
  id bigint generated always as identity primary key,
  journal_id bigint not null,
  area_code text not null,
  fund_id bigint not null references ledger.fund,
  purpose text,
  debit_account_id bigint not null,
  credit_account_id bigint not null,
  amount_fen bigint not null check (amount_fen between 1 and 1000000000000),
  check (debit_account_id <> credit_account_id),
  foreign key (journal_id, area_code) references ledger.journal (id, area_code),
  constraint entry_debit_in_fund foreign key (debit_account_id, fund_id) references ledger.account (id, fund_id),
  constraint entry_credit_in_fund foreign key (credit_account_id, fund_id) references ledger.account (id, fund_id),
  constraint entry_purpose_of_fund foreign key (fund_id, purpose) references ledger.fund_purpose (fund_id, purpose)
);
comment on table ledger.entry is
  'Append-only. amount_fen from the account credited to the account debited, both of one fund, so every entry sums to zero. '
  'purpose: what it is spent on, one of the fund''s; mandatory where money leaves an account of kind fund or budget-available.';
create index entry_journal on ledger.entry (journal_id) include (amount_fen);
create index entry_debit on ledger.entry (debit_account_id, id) include (amount_fen);
create index entry_credit on ledger.entry (credit_account_id, id) include (amount_fen);
create index entry_fund on ledger.entry (fund_id, purpose);
create index entry_area on ledger.entry (area_code, id);
grant select, insert (journal_id, area_code, fund_id, purpose, debit_account_id, credit_account_id, amount_fen)
  on ledger.entry to zhuni_app;

create table ledger.budget (
  id bigint generated always as identity primary key,
  area_code text not null references areas.area,
  year smallint not null check (year between 2000 and 2200),
  line text not null check (line ~ '^[a-z0-9][a-z0-9-]{1,59}$'),
  fund_id bigint not null,
  control_account_id bigint not null unique,
  available_account_id bigint not null unique,
  committed_account_id bigint not null unique,
  spent_account_id bigint not null unique,
  opened_at timestamptz not null,
  opened_by text not null,
  unique (area_code, year, line, fund_id),
  foreign key (fund_id, line) references ledger.fund_purpose (fund_id, purpose),
  foreign key (control_account_id, fund_id) references ledger.account (id, fund_id),
  foreign key (available_account_id, fund_id) references ledger.account (id, fund_id),
  foreign key (committed_account_id, fund_id) references ledger.account (id, fund_id),
  foreign key (spent_account_id, fund_id) references ledger.account (id, fund_id)
);
comment on table ledger.budget is
  'What an area may spend in a year on one line (a purpose of the fund). The figures are the balances of its four accounts: '
  'available + committed + spent = budget; available and committed have their floor at zero.';
create index budget_fund on ledger.budget (fund_id);
grant select, insert on ledger.budget to zhuni_app;

create function ledger.keep_balances() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  wanted integer;
  changed integer;
begin
  if exists (select from posted e join ledger.journal j on j.id = e.journal_id
              where j.posted_in <> pg_current_xact_id()::text::bigint) then
    raise exception 'a journal that is posted takes no further entry' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from posted e join ledger.account a on a.id = e.debit_account_id and a.normal_side = 'credit'
              where a.kind in ('fund', 'budget-available') and e.purpose is null
                and not exists (select from ledger.journal j where j.id = e.journal_id
                  and j.reverses_id is not null)) then
    raise exception 'money leaves a fund for a purpose only' using errcode = 'check_violation';
  end if;
  if exists (select from posted e join ledger.journal j on j.id = e.journal_id
               join ledger.account a on a.id in (e.debit_account_id, e.credit_account_id)
              where not a.area_code ^@ ledger.prefix_of(j.area_code)) then
    raise exception 'an account lies outside the area of the journal' using errcode = 'insufficient_privilege';
  end if;
  perform from ledger.account a
    where a.id in (select debit_account_id from posted union select credit_account_id from posted)
    order by a.id for no key update;
  with moved as (
    select account_id, sum(debit_fen)::bigint as debit_fen, sum(credit_fen)::bigint as credit_fen
      from (select debit_account_id as account_id, amount_fen as debit_fen, 0 as credit_fen from posted
            union all select credit_account_id, 0, amount_fen from posted) as sides
     group by account_id)
  update ledger.account a set debit_fen = a.debit_fen + m.debit_fen, credit_fen = a.credit_fen + m.credit_fen
    from moved m where a.id = m.account_id and a.closed_at is null;
  get diagnostics changed = row_count;
  select count(*) into wanted from (select debit_account_id from posted union select credit_account_id
    from posted) as a;
  if changed <> wanted then
    raise exception 'an account is closed or out of reach' using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
comment on function ledger.keep_balances() is
  'Adds new entries to the balances of their accounts, locked in the order of their ids. With the rights of the owner, '
  'because the application may change no balance; row security still holds it to the scope of the caller.';
revoke execute on function ledger.keep_balances() from public;
create trigger entry_keep_balances after insert on ledger.entry referencing new table as posted
  for each statement execute function ledger.keep_balances();

create function ledger.hold_journal() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  found record;
  taken ledger.journal;
begin
  select count(*)::integer as entries, sum(e.amount_fen)::bigint as sum_fen into found
    from ledger.entry e where e.journal_id = new.id;
  if found.entries <> new.entries or found.sum_fen is distinct from new.sum_fen then
    raise exception 'the entries of a journal differ from its count and sum' using errcode = 'check_violation';
  end if;
  if new.reverses_id is null then
    return null;
  end if;
  select * into strict taken from ledger.journal j where j.id = new.reverses_id;
  if taken.reverses_id is not null or taken.entries <> new.entries or taken.area_code <> new.area_code or exists (
       select fund_id, purpose, debit_account_id, credit_account_id, amount_fen, count(*) from ledger.entry
         where journal_id = new.id group by 1, 2, 3, 4, 5
       except
       select fund_id, purpose, credit_account_id, debit_account_id, amount_fen, count(*) from ledger.entry
         where journal_id = taken.id group by 1, 2, 3, 4, 5) then
    raise exception 'a reversal takes back a whole journal, as it was posted' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
comment on function ledger.hold_journal() is
  'At COMMIT: a journal has the entries that it declares, and a reversal mirrors what it takes back.';
create constraint trigger journal_held after insert on ledger.journal
  deferrable initially deferred for each row execute function ledger.hold_journal();

do $$
declare
  place regclass;
  in_scope constant text :=
    'area_code ^@ any ((select array_remove(string_to_array(current_setting(''app.areas'', true), '',''), ''''))::text[])';
begin
  foreach place in array array['ledger.fund', 'ledger.fund_purpose', 'ledger.account', 'ledger.journal', 'ledger.entry',
    'ledger.budget']::regclass[] loop
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
    execute format('create policy own_area on %s using (%s) with check (%s)', place, in_scope, in_scope);
  end loop;
  foreach place in array array['ledger.fund', 'ledger.fund_purpose', 'ledger.journal', 'ledger.entry',
    'ledger.budget']::regclass[] loop
    execute format('create trigger append_only before update or delete or truncate on %s '
      'for each statement execute function audit.refuse_change()', place);
  end loop;
end
$$;
create trigger account_stays before delete or truncate on ledger.account
  for each statement execute function audit.refuse_change();
