create table fund.correction (
  id bigint generated always as identity primary key,
  area_code text not null references areas.area,
  donation_id bigint references fund.donation,
  request_id bigint references fund.resolution,
  happened_on date not null,
  reason text not null check (length(reason) between 2 and 500),
  proposed_at timestamptz not null,
  proposed_by text not null,
  unique (id, area_code),
  unique (id, proposed_by),
  check (num_nonnulls(donation_id, request_id) = 1)
);
comment on table fund.correction is
  'Append-only. The proposal to take back a donation (a cheque that bounced) or a grant (given back, or its payment returned '
  'by the bank). Nothing moves before a second person approves it in fund.reversal.';
create index correction_area on fund.correction (area_code, id);
create index correction_donation on fund.correction (donation_id);
create index correction_request on fund.correction (request_id);
grant select, insert on fund.correction to zhuni_app;

create table fund.reversal (
  correction_id bigint primary key,
  area_code text not null,
  donation_id bigint unique references fund.donation,
  request_id bigint unique references fund.resolution,
  journal_id bigint not null unique references ledger.journal,
  payment_journal_id bigint unique references ledger.journal,
  proposed_by text not null,
  approved_by text not null,
  approved_at timestamptz not null,
  foreign key (correction_id, area_code) references fund.correction (id, area_code),
  foreign key (correction_id, proposed_by) references fund.correction (id, proposed_by),
  constraint reversal_by_two check (approved_by <> proposed_by),
  check (num_nonnulls(donation_id, request_id) = 1)
);
comment on table fund.reversal is
  'Append-only. A donation or grant that was taken back, once, by a second person. journal_id takes back the journal of the '
  'donation or grant, payment_journal_id that of the payment, when there was one.';
create index reversal_area on fund.reversal (area_code);
grant select, insert on fund.reversal to zhuni_app;

create function fund.hold_reversal() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('fund ' || new.area_code, 0));
  if not exists (select from fund.correction c where c.id = new.correction_id
                   and c.donation_id is not distinct from new.donation_id
                   and c.request_id is not distinct from new.request_id) then
    raise exception 'a reversal takes back what was proposed' using errcode = 'check_violation';
  end if;
  if not exists (select from ledger.journal j
                  where j.id = new.journal_id and j.reverses_id = coalesce(
                    (select d.journal_id from fund.donation d where d.id = new.donation_id),
                    (select r.journal_id from fund.resolution r where r.request_id = new.request_id)))
     or (select y.journal_id from fund.payment y where y.request_id = new.request_id) is distinct from
        (select j.reverses_id from ledger.journal j where j.id = new.payment_journal_id) then
    raise exception 'a reversal takes back the journals of what it is about' using errcode = 'check_violation';
  end if;
  if exists (select from fund.trace t where t.donation_id = new.donation_id
               and not exists (select from fund.reversal b where b.request_id = t.request_id)) then
    raise exception 'a donation that went into grants is not taken back' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
comment on function fund.hold_reversal() is
  'Under the lock of the fund: a reversal takes back what was proposed, its journals, and no donation that went into grants.';
create trigger reversal_held before insert on fund.reversal for each row execute function fund.hold_reversal();

create function fund.hold_taken_back() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('fund ' || new.area_code, 0));
  if exists (select from fund.reversal b where tg_table_name = 'payment' and b.request_id = new.request_id)
     or exists (select from fund.reversal b where tg_table_name = 'trace'
                  and b.donation_id = (to_jsonb(new) ->> 'donation_id')::bigint) then
    raise exception 'it was taken back' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
comment on function fund.hold_taken_back() is
  'Under the lock of the fund: nothing is granted from a donation that was taken back, and no such grant is paid.';
create trigger trace_not_taken_back before insert on fund.trace for each row execute function fund.hold_taken_back();
create trigger payment_not_taken_back before insert on fund.payment
  for each row execute function fund.hold_taken_back();

do $$
declare
  place regclass;
  in_scope constant text :=
    'area_code ^@ any ((select array_remove(string_to_array(current_setting(''app.areas'', true), '',''), ''''))::text[])';
begin
  foreach place in array array['fund.correction', 'fund.reversal']::regclass[] loop
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
    execute format('create policy own_area on %s using (%s) with check (%s)', place, in_scope, in_scope);
    execute format('create trigger append_only before update or delete or truncate on %s '
      'for each statement execute function audit.refuse_change()', place);
  end loop;
end
$$;
