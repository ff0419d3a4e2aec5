create table payments.payee_account (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  area_code text not null references areas.area check (length(area_code) = 12),
  kind text not null check (kind in ('bank', 'guardian', 'cash', 'in-kind')),
  valid_from date not null,
  valid_until date,
  bank_code text check (bank_code ~ '^\d{3}$'),
  number_cipher bytea,
  number_index bytea check (length(number_index) = 32),
  last4 text check (last4 ~ '^\d{4}$'),
  holder_person_id bigint references people.person,
  holder_name_cipher bytea,
  reason text check (length(reason) between 2 and 300),
  paper text check (length(paper) between 2 and 200),
  place text check (length(place) between 2 and 120),
  recorded_at timestamptz not null,
  recorded_by text not null,
  ended_at timestamptz,
  ended_by text,
  ended_reason text check (length(ended_reason) between 2 and 300),
  check (valid_until > valid_from),
  check (holder_person_id <> person_id),
  check (num_nulls(valid_until, ended_at, ended_by, ended_reason) in (0, 4)),
  check (num_nulls(bank_code, number_cipher, number_index, last4) 
    = case when kind in ('bank', 'guardian') then 0 else 4 end),
  check ((place is not null) = (kind in ('cash', 'in-kind'))),
  check (num_nonnulls(holder_person_id, holder_name_cipher) = case when kind = 'guardian' then 1 else 0 end),
  check (kind <> 'guardian' or reason is not null and paper is not null)
);
comment on table payments.payee_account is
  'Where money for a person goes, over time; changed by a new row, never overwritten. The number is encrypted, '
  'number_index a keyed hash of it. guardian: somebody else receives, with the reason and the paper; place: the window, '
  'or what is given.';
create unique index payee_account_running on payments.payee_account (person_id) where valid_until is null;
create unique index payee_account_own_number on payments.payee_account (number_index)
  where valid_until is null and kind = 'bank' and reason is null;
comment on index payments.payee_account_own_number is
  'Of two people who share an account one has a reason written down, wherever in the city they live.';
create index payee_account_person on payments.payee_account (person_id, valid_from);
create index payee_account_holder on payments.payee_account (holder_person_id) where holder_person_id is not null;
create index payee_account_number on payments.payee_account (number_index) where number_index is not null;
create index payee_account_area on payments.payee_account (area_code, id);
grant select, insert (person_id, area_code, kind, valid_from, bank_code, number_cipher, number_index, last4,
  holder_person_id, holder_name_cipher, reason, paper, place, recorded_at, recorded_by),
  update (area_code, valid_until, ended_at, ended_by, ended_reason) on payments.payee_account to zhuni_app;

create function payments.hold_payee_account() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.valid_until is not null and (old.valid_until, old.ended_at, old.ended_by, old.ended_reason)
     is distinct from (new.valid_until, new.ended_at, new.ended_by, new.ended_reason) then
    raise exception 'an account that has ended stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
comment on function payments.hold_payee_account() is 'An account ends once, and its end stays as it was written.';
create trigger payee_account_held before update on payments.payee_account
  for each row execute function payments.hold_payee_account();

create function payments.accounts_follow() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  update payments.payee_account set area_code = new.area_code where person_id = new.id;
  update payments.recovery set area_code = new.area_code
   where line_id in (select l.id from payments.line l where l.person_id = new.id);
  update payments.line set area_code = new.area_code where person_id = new.id;
  return null;
end
$$;
comment on function payments.accounts_follow() is
  'Accounts, and what was paid to a person, are seen where the person lives: after a move, a merge of records, and '
  'when either is taken back.';
create trigger person_accounts_follow after update of area_code on people.person
  for each row when (old.area_code is distinct from new.area_code) execute function payments.accounts_follow();
alter table payments.line add foreign key (payee_account_id) references payments.payee_account;

create table payments.bank_return (
  line_id bigint primary key references payments.line,
  area_code text not null references areas.area,
  reason text not null check (reason in ('AC01', 'AC04', 'AC06', 'BE01', 'MD07', 'NOOR', 'UNCOLLECTED')),
  received_on date not null,
  reference text not null unique check (reference ~ '^[0-9A-Za-z-]{4,60}$'),
  late boolean not null,
  journal_id bigint not null unique references ledger.journal,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table payments.bank_return is
  'Append-only. A line that came back, once, with the reason (codes of ISO 20022; UNCOLLECTED: nobody came to the '
  'window). late: after the batch was closed. Its money waits in suspense until it is issued again or goes back to the fund.';
create index bank_return_area on payments.bank_return (area_code, received_on);
grant select, insert on payments.bank_return to zhuni_app;

create table payments.unclaimed (
  line_id bigint primary key references payments.bank_return,
  area_code text not null references areas.area,
  opened_on date not null,
  opened_by text not null,
  returned_on date,
  returned_by text,
  reason text check (length(reason) between 2 and 300),
  journal_id bigint unique references ledger.journal,
  check (num_nulls(returned_on, returned_by, reason, journal_id) in (0, 4)),
  constraint unclaimed_noticed_first check (returned_on >= opened_on + 30)
);
comment on table payments.unclaimed is
  'Work items: money that came back long ago and was not issued again. Thirty days later at the earliest an official '
  'returns it to the fund, unless the payee was found and it was issued again.';
create index unclaimed_area on payments.unclaimed (area_code, opened_on);
grant select, insert (line_id, area_code, opened_on, opened_by), update (returned_on, returned_by, reason, journal_id)
  on payments.unclaimed to zhuni_app;

alter table payments.line add constraint line_reissue_of_return
  foreign key (returned_line_id) references payments.bank_return (line_id);

create table payments.delivery (
  line_id bigint primary key references payments.line,
  area_code text not null references areas.area,
  receiver text not null check (receiver in ('self', 'guardian', 'relative')),
  receiver_name_cipher bytea not null,
  receipt_no text not null check (length(receipt_no) between 2 and 60),
  handed_on date not null,
  handed_at timestamptz not null,
  handed_by text not null,
  confirmed_at timestamptz,
  confirmed_by text,
  unique (area_code, receipt_no),
  check (num_nulls(confirmed_at, confirmed_by) in (0, 2)),
  constraint delivery_two_officers check (confirmed_by <> handed_by)
);
comment on table payments.delivery is
  'Cash handed out at a window against a signature, or goods with a receipt: to whom and by whom. A second officer '
  'confirms it, and that settles the line.';
create index delivery_area on payments.delivery (area_code, handed_on);
grant select, insert (line_id, area_code, receiver, receiver_name_cipher, receipt_no, handed_on, handed_at, handed_by),
  update (confirmed_at, confirmed_by) on payments.delivery to zhuni_app;

create function payments.hold_settlement() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if exists (select from was o join becomes n using (id)
              where o.state <> n.state and n.state = 'failed'
                and not exists (select from payments.bank_return r where r.line_id = n.id)) then
    raise exception 'a line fails by a return of the bank alone' using errcode = 'check_violation';
  end if;
  if exists (select from was o join becomes n using (id) join payments.payee_account a on a.id = n.payee_account_id
              where o.state <> n.state and n.state = 'paid' and a.kind in ('cash', 'in-kind')
                and not exists (select from payments.delivery d
                                 where d.line_id = n.id and d.confirmed_at is not null)) then
    raise exception 'cash and goods are settled by a delivery that two officers saw' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
comment on function payments.hold_settlement() is 'What settles a line: a return, a delivery, or the word of the bank.';
create trigger line_settled after update on payments.line referencing old table as was new table as becomes
  for each statement execute function payments.hold_settlement();

create function payments.hold_return() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if not exists (select from payments.line l where l.id = new.line_id and l.state = 'failed'
                    and l.settled_on = new.received_on) then
    raise exception 'what the bank returned is a failed line' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
comment on function payments.hold_return() is 'At COMMIT: a returned line is failed, and has been sent before.';
create constraint trigger return_held after insert on payments.bank_return
  deferrable initially deferred for each row execute function payments.hold_return();

create function payments.hold_reissue() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if not exists (select from added l where l.returned_line_id is not null) then
    return null;
  end if;
  perform from payments.line r where r.id in (select l.returned_line_id from added l) order by r.id for no key update;
  if exists (select from added l join payments.unclaimed u on u.line_id = l.returned_line_id
              where u.returned_on is not null) then
    raise exception 'the money has gone back to the fund' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
comment on function payments.hold_reissue() is
  'Money that went back to the fund is not issued again: both lock the line that failed.';
create trigger line_reissue_held after insert on payments.line referencing new table as added
  for each statement execute function payments.hold_reissue();

create function payments.hold_unclaimed() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.returned_on is not null then
    raise exception 'money goes back to the fund once' using errcode = 'insufficient_privilege';
  end if;
  perform from payments.line r where r.id = new.line_id for no key update;
  if exists (select from payments.line l
              where l.returned_line_id = new.line_id and l.state not in ('dropped', 'stopped')) then
    raise exception 'the money was issued again' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
comment on function payments.hold_unclaimed() is
  'Money that is issued again does not go back to the fund: both lock the line that failed.';
create trigger unclaimed_held before update on payments.unclaimed
  for each row execute function payments.hold_unclaimed();

create table payments.recovery (
  line_id bigint primary key references payments.line,
  area_code text not null references areas.area,
  cause text not null check (cause in ('death', 'decision')),
  person_id bigint references people.person,
  died_on date,
  reason text not null check (length(reason) between 2 and 500),
  amount_fen bigint not null check (amount_fen > 0),
  repaid_fen bigint not null default 0 check (repaid_fen >= 0),
  waived_fen bigint not null default 0 check (waived_fen >= 0),
  opened_at timestamptz not null,
  opened_by text not null,
  outcome text check (outcome in ('settled', 'corrected', 'returned')),
  closed_at timestamptz,
  closed_by text,
  closed_in bigint,
  check (repaid_fen + waived_fen <= amount_fen),
  check ((cause = 'death') = (num_nulls(person_id, died_on) = 0)),
  check (num_nulls(outcome, closed_at, closed_by, closed_in) in (0, 4)),
  constraint recovery_settled_whole check (outcome is distinct from 'settled' or repaid_fen + waived_fen = amount_fen)
);
comment on table payments.recovery is
  'Money paid that is to come back: one case a line. death: it was paid for a month after the month of a death that '
  'became known late. corrected: the death was none, what was repaid is refunded; returned: the bank sent the line '
  'back. Opened again when the death is recorded again. closed_in: the transaction that closed it.';
create index recovery_person on payments.recovery (person_id) where person_id is not null;
create index recovery_open on payments.recovery (area_code, line_id) where outcome is null;
grant select, insert (line_id, area_code, cause, person_id, died_on, reason, amount_fen, opened_at, opened_by),
  update (area_code, cause, person_id, died_on, reason, repaid_fen, waived_fen, opened_at, opened_by, outcome,
    closed_at, closed_by, closed_in) on payments.recovery to zhuni_app;

create table payments.agreement (
  id bigint generated always as identity primary key,
  line_id bigint not null references payments.recovery,
  area_code text not null references areas.area,
  settled_fen bigint not null check (settled_fen >= 0),
  agreed_on date not null,
  paper text not null check (length(paper) between 2 and 200),
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table payments.agreement is
  'Append-only. By which paper somebody agreed to pay back in instalments; the newest of a case counts. settled_fen: '
  'what was repaid and waived before it.';
create index agreement_line on payments.agreement (line_id, id);
create index agreement_area on payments.agreement (area_code);
grant select, insert on payments.agreement to zhuni_app;

create table payments.instalment (
  agreement_id bigint not null references payments.agreement,
  number smallint not null check (number between 1 and 120),
  area_code text not null references areas.area,
  due_on date not null,
  amount_fen bigint not null check (amount_fen > 0),
  primary key (agreement_id, number),
  unique (agreement_id, due_on)
);
comment on table payments.instalment is 'Append-only. What is due when under an agreement.';
create index instalment_area on payments.instalment (area_code);
grant select, insert on payments.instalment to zhuni_app;

create table payments.repayment (
  id bigint generated always as identity primary key,
  line_id bigint not null references payments.recovery,
  area_code text not null references areas.area,
  amount_fen bigint not null check (amount_fen > 0),
  received_on date not null,
  reference text not null unique check (reference ~ '^[0-9A-Za-z-]{4,60}$'),
  journal_id bigint not null unique references ledger.journal,
  recorded_at timestamptz not null,
  recorded_by text not null,
  refunded_on date,
  refunded_by text,
  refund_journal_id bigint unique references ledger.journal,
  check (num_nulls(refunded_on, refunded_by, refund_journal_id) in (0, 3))
);
comment on table payments.repayment is
  'Money that came back from a payee or the heirs, by the bank''s reference. Refunded, once, when the death turned out '
  'to be none.';
create index repayment_line on payments.repayment (line_id);
create index repayment_area on payments.repayment (area_code, received_on);
grant select, insert (line_id, area_code, amount_fen, received_on, reference, journal_id, recorded_at, recorded_by),
  update (refunded_on, refunded_by, refund_journal_id) on payments.repayment to zhuni_app;

create table payments.waiver (
  id bigint generated always as identity primary key,
  line_id bigint not null references payments.recovery,
  area_code text not null references areas.area,
  amount_fen bigint not null check (amount_fen > 0),
  reason text not null check (length(reason) between 2 and 500),
  proposed_at timestamptz not null,
  proposed_by text not null,
  outcome text check (outcome in ('approved', 'refused')),
  decided_at timestamptz,
  decided_by text,
  check (num_nulls(outcome, decided_at, decided_by) in (0, 3)),
  constraint waiver_two_persons check (decided_by <> proposed_by)
);
comment on table payments.waiver is
  'A proposal not to ask for money back, with the reason; another official decides it.';
create unique index waiver_open on payments.waiver (line_id) where outcome is null;
create index waiver_line on payments.waiver (line_id);
create index waiver_area on payments.waiver (area_code);
grant select, insert (line_id, area_code, amount_fen, reason, proposed_at, proposed_by),
  update (outcome, decided_at, decided_by) on payments.waiver to zhuni_app;

create function payments.hold_recovery_part() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_table_name = 'waiver' and (to_jsonb(old) ->> 'outcome') is not null
     or tg_table_name = 'repayment' and (to_jsonb(old) ->> 'refunded_on') is not null
     or tg_table_name = 'delivery' and (to_jsonb(old) ->> 'confirmed_at') is not null then
    raise exception 'what was settled stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
comment on function payments.hold_recovery_part() is
  'A waiver is decided, a repayment refunded, a delivery confirmed once.';
create trigger waiver_held before update on payments.waiver
  for each row execute function payments.hold_recovery_part();
create trigger repayment_held before update on payments.repayment
  for each row execute function payments.hold_recovery_part();
create trigger delivery_held before update on payments.delivery
  for each row execute function payments.hold_recovery_part();

create function payments.hold_recovery() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  sums record;
begin
  select coalesce(sum(p.amount_fen) filter (where p.refunded_on is null), 0)::bigint as repaid into sums
    from payments.repayment p where p.line_id = new.line_id;
  if sums.repaid <> (select c.repaid_fen from payments.recovery c where c.line_id = new.line_id)
     or (select coalesce(sum(w.amount_fen), 0)::bigint from payments.waiver w
          where w.line_id = new.line_id and w.outcome = 'approved')
        <> (select c.waived_fen from payments.recovery c where c.line_id = new.line_id) then
    raise exception 'a recovery counts what was repaid and waived' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
comment on function payments.hold_recovery() is
  'At COMMIT: the sums of a recovery are those of its repayments and waivers.';
create constraint trigger recovery_held after insert or update on payments.recovery
  deferrable initially deferred for each row execute function payments.hold_recovery();
create constraint trigger repayment_counted after insert or update on payments.repayment
  deferrable initially deferred for each row execute function payments.hold_recovery();
create constraint trigger waiver_counted after insert or update on payments.waiver
  deferrable initially deferred for each row execute function payments.hold_recovery();

do $$
declare
  place regclass;
  in_scope constant text :=
    'area_code ^@ any ((select array_remove(string_to_array(current_setting(''app.areas'', true), '',''), ''''))::text[])';
begin
  foreach place in array array['payments.payee_account', 'payments.bank_return', 'payments.unclaimed',
    'payments.delivery', 'payments.recovery', 'payments.agreement', 'payments.instalment', 'payments.repayment',
    'payments.waiver']::regclass[] loop
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
    execute format('create policy own_area on %s using (%s) with check (%s)', place, in_scope, in_scope);
  end loop;
  foreach place in array array['payments.bank_return', 'payments.agreement', 'payments.instalment']::regclass[] loop
    execute format('create trigger append_only before update or delete or truncate on %s '
      'for each statement execute function audit.refuse_change()', place);
  end loop;
  foreach place in array array['payments.payee_account', 'payments.unclaimed', 'payments.delivery', 'payments.recovery',
    'payments.repayment', 'payments.waiver']::regclass[] loop
    execute format('create trigger stays before delete or truncate on %s '
      'for each statement execute function audit.refuse_change()', place);
  end loop;
end
$$;

create policy of_the_payer on payments.line
  using (town_code ^@ any ((select array_remove(
    string_to_array(current_setting('app.areas', true), ','), ''))::text[]));
comment on policy of_the_payer on payments.line is
  'Who paid a line sees it after its person has moved away: else a batch would lose lines before it is sent or closed.';

create policy of_the_payer on payments.finding
  using (exists (select from payments.batch b where b.id = batch_id and b.area_code ^@ any (
    (select array_remove(string_to_array(current_setting('app.areas', true), ','), ''))::text[])));
comment on policy of_the_payer on payments.finding is
  'Who checks a batch sees what was found of people who have moved away.';

create policy of_the_county on payments.batch for select
  using (area_code = left((select current_setting('app.areas', true)), 6));
comment on policy of_the_county on payments.batch is
  'A town sees the batches of its county, which name nobody: lines that it hands out step as their batch allows.';

insert into access.role_permission (role, permission)
select role.code, grants.permission
  from access.role
  join (values
    ('payments.payees', array['town', 'county', 'city']),
    ('payments.deliver', array['village', 'town', 'county', 'city']),
    ('payments.return', array['county', 'city']),
    ('payments.recover', array['county', 'city']),
    ('payments.waive', array['county', 'city'])
  ) as grants (permission, levels) on role.area_level = any (grants.levels);
