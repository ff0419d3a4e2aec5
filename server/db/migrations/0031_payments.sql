-- Payments: batches of one policy, county and month, their lines, what the check found, the money set aside for them.
create schema payments;
comment on schema payments is
  'Help paid out: batches, lines, what the check found, files for banks, the funds and budgets it is paid from.';
grant usage on schema payments to zhuni_app;

create table payments.fund (
  id bigint generated always as identity primary key,
  area_code text not null references areas.area check (length(area_code) = 6),
  source text not null check (source in ('central', 'province', 'city', 'county')),
  ledger_fund_id bigint not null unique references ledger.fund,
  fund_account_id bigint not null unique,
  bank_account_id bigint not null unique,
  suspense_account_id bigint not null unique,
  unique (area_code, source),
  unique (id, area_code),
  foreign key (fund_account_id, ledger_fund_id) references ledger.account (id, fund_id),
  foreign key (bank_account_id, ledger_fund_id) references ledger.account (id, fund_id),
  foreign key (suspense_account_id, ledger_fund_id) references ledger.account (id, fund_id)
);
comment on table payments.fund is
  'Money of a county for statutory help from one source. What it still has to give is the balance of fund_account_id; what is '
  'promised lies in one payable account a town; what came back and is not cleared up in suspense_account_id.';
grant select, insert on payments.fund to zhuni_app;

create table payments.allocation (
  id bigint generated always as identity primary key,
  area_code text not null,
  fund_id bigint not null,
  kind text not null check (kind in ('transfer', 'budget')),
  year smallint check (year between 2000 and 2200),
  policy text check (policy ~ '^[a-z0-9-]{2,60}$'),
  amount_fen bigint not null check (amount_fen between 1 and 1000000000000),
  document_no text not null check (length(document_no) between 2 and 120),
  on_date date not null,
  journal_id bigint not null unique references ledger.journal,
  recorded_at timestamptz not null,
  recorded_by text not null,
  foreign key (fund_id, area_code) references payments.fund (id, area_code),
  check ((kind = 'budget') = (year is not null) and (kind = 'budget') = (policy is not null)),
  constraint allocation_document unique nulls not distinct (fund_id, kind, document_no, year, policy)
);
comment on table payments.allocation is
  'Append-only. By which document money reached a fund (transfer), or a policy has a budget of a year from it (budget).';
create index allocation_area on payments.allocation (area_code, id);
grant select, insert on payments.allocation to zhuni_app;

create table payments.batch (
  id bigint generated always as identity primary key,
  area_code text not null references areas.area check (length(area_code) = 6),
  policy text not null check (policy ~ '^[a-z0-9-]{2,60}$'),
  month date not null check (extract(day from month) = 1),
  kind text not null check (kind in ('regular', 'back-pay', 'reissue', 'one-off')),
  state text not null default 'draft' check (state in ('draft', 'approved', 'sent', 'closed', 'discarded')),
  phase text not null default 'preparing' check (phase in ('preparing', 'checking', 'checked')),
  after_id bigint not null default 0 check (after_id >= 0),
  prepared_at timestamptz not null,
  prepared_by text not null,
  approved_at timestamptz,
  approved_by text,
  sent_at timestamptz,
  sent_by text,
  closed_at timestamptz,
  closed_by text,
  lines integer check (lines > 0),
  sum_fen bigint check (sum_fen > 0),
  sm3 bytea check (length(sm3) = 32),
  sha256 bytea check (length(sha256) = 32),
  note text check (length(note) between 1 and 500),
  unique (id, area_code),
  constraint batch_four_eyes check (approved_by <> prepared_by),
  constraint batch_approved_whole check ((state in ('approved', 'sent', 'closed')) = (num_nulls(approved_at,
    approved_by, lines, sum_fen, sm3, sha256) = 0)),
  constraint batch_sent_whole check ((state in ('sent', 'closed')) = (num_nulls(sent_at, sent_by) = 0)),
  constraint batch_closed_whole check ((state in ('closed', 'discarded')) = (num_nulls(closed_at, closed_by) = 0)),
  constraint batch_checked_first check (state not in ('approved', 'sent', 'closed') or phase = 'checked')
);
comment on table payments.batch is
  'One payment of one policy in one county for one month. phase and after_id: how far preparing and checking have come, so '
  'that they go on after an interruption. From approved on it is frozen: lines, sum_fen and the hashes of its canonical text.';
create unique index batch_regular_once on payments.batch (area_code, policy, month)
  where kind = 'regular' and state <> 'discarded';
create index batch_area on payments.batch (area_code, month, policy);
grant select, insert, update (state, phase, after_id, approved_at, approved_by, sent_at, sent_by, closed_at,
  closed_by, lines, sum_fen, sm3, sha256, note) on payments.batch to zhuni_app;

create table payments.line (
  id bigint generated always as identity primary key,
  batch_id bigint not null references payments.batch,
  area_code text not null check (length(area_code) = 12),
  town_code text not null check (length(town_code) = 9),
  entitlement_id bigint not null references entitlements.entitlement,
  household_id bigint not null references people.household,
  person_id bigint references people.person,
  payee_person_id bigint references people.person,
  payee_account_id bigint,
  policy text not null,
  month date not null check (extract(day from month) = 1),
  part smallint not null default 0 check (part between 0 and 999),
  amount_fen bigint not null check (amount_fen between 1 and 10000000000),
  state text not null default 'prepared'
    check (state in ('prepared', 'held', 'dropped', 'released', 'stopped', 'failed', 'paid')),
  released_at timestamptz,
  settled_on date,
  returned_line_id bigint references payments.line,
  unique (batch_id, entitlement_id, month, part),
  check (returned_line_id < id),
  constraint line_released_at check ((state in ('released', 'failed', 'paid')) = (released_at is not null)),
  constraint line_settled_on check ((state in ('failed', 'paid')) = (settled_on is not null))
);
comment on table payments.line is
  'Fen for one entitlement and month to one payee. part 0: the month itself; 1 and up: a top-up, back-pay or re-issue of the '
  'same month. dropped: left out before approval; stopped: approved and not sent, because the payee died; failed: came back '
  'from the bank. town_code: the town in whose entry of the ledger it is booked, kept when the household moves.';
create unique index line_paid_once on payments.line (entitlement_id, month, part)
  where state not in ('dropped', 'stopped') and returned_line_id is null;
comment on index payments.line_paid_once is
  'Nobody is paid twice: one line for an entitlement, month and part; what came back is paid again against the return alone.';
create unique index line_reissued_once on payments.line (returned_line_id)
  where state not in ('dropped', 'stopped') and returned_line_id is not null;
comment on index payments.line_reissued_once is
  'A line that came back is paid again once; if that comes back too, against that.';
create index line_returned on payments.line (returned_line_id) where returned_line_id is not null;
create index line_household on payments.line (household_id, month);
create index line_person on payments.line (person_id, month) where person_id is not null;
create index line_unsettled on payments.line (area_code, id) where state in ('released', 'failed');
create index line_open on payments.line (batch_id, id) where state in ('prepared', 'held', 'released');
grant select, insert, update (area_code, payee_account_id, state, released_at, settled_on) on payments.line
  to zhuni_app;

create table payments.finding (
  id bigint generated always as identity primary key,
  batch_id bigint not null,
  area_code text not null,
  kind text not null check (kind in ('death', 'duplicate-account', 'over-limit', 'changed-amount', 'not-judged',
    'new-since-last', 'missing-from-last', 'jump', 'no-account', 'no-payee', 'paused')),
  blocking boolean not null,
  line_id bigint,
  entitlement_id bigint references entitlements.entitlement,
  household_id bigint references people.household,
  expected_fen bigint check (expected_fen >= 0),
  found_fen bigint check (found_fen >= 0),
  found_at timestamptz not null,
  resolution text check (resolution in ('pay', 'leave-out')),
  reason text check (length(reason) between 2 and 500),
  resolved_at timestamptz,
  resolved_by text,
  foreign key (batch_id) references payments.batch,
  foreign key (line_id) references payments.line,
  constraint finding_once unique nulls not distinct (batch_id, kind, entitlement_id, line_id),
  constraint finding_resolved_whole check (num_nulls(resolution, reason, resolved_at, resolved_by) in (0, 4))
);
comment on table payments.finding is
  'What the check found of a line, or of somebody who has none: a work item. A blocking one holds its line until an official '
  'says with a reason that it is paid or left out. expected_fen: what the engine or the month before says; found_fen: the line.';
create index finding_line on payments.finding (line_id);
create index finding_household on payments.finding (household_id);
create index finding_entitlement on payments.finding (entitlement_id);
create index finding_area on payments.finding (area_code, id);
create index finding_open on payments.finding (batch_id, id) where resolved_at is null;
grant select, insert, update (area_code, resolution, reason, resolved_at, resolved_by) on payments.finding to zhuni_app;

create table payments.file (
  id bigint generated always as identity primary key,
  batch_id bigint not null,
  area_code text not null,
  kind text not null check (kind in ('pain.001', 'pain.002', 'camt.054', 'csv', 'xlsx')),
  name text not null check (length(name) between 1 and 120),
  message_id text not null check (length(message_id) between 1 and 80),
  bytes integer not null check (bytes > 0),
  sha256 bytea not null check (length(sha256) = 32),
  made_at timestamptz not null,
  made_by text not null,
  foreign key (batch_id, area_code) references payments.batch (id, area_code),
  unique (kind, message_id)
);
comment on table payments.file is
  'Append-only. A file for a bank, or from it. sha256 names its bytes in the store of documents, encrypted there; message_id: '
  'the number by which the bank knows it, read once.';
create index file_batch on payments.file (batch_id);
create index file_area on payments.file (area_code);
grant select, insert on payments.file to zhuni_app;

create function payments.known_dead(person_ids bigint[]) returns setof bigint
language sql stable set search_path = pg_catalog as $$
  with today as (
    select (coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
        at time zone 'Asia/Shanghai')::date
      as on)
  select p.id from people.person p, today t where p.id = any (person_ids) and p.died_on <= t.on
  union
  select latest.person_id
    from (select distinct on (s.person_id) s.person_id, s.facts ->> 'deceased' as deceased
            from facts.statement s, today t
           where s.person_id = any (person_ids) and 'MZ' = any (s.departments) and s.valid_from <= t.on
           order by s.person_id, s.valid_from desc, s.id desc) as latest
   where coalesce(latest.deceased, 'no') <> 'no'
$$;
comment on function payments.known_dead(bigint[]) is
  'Those of some people who have died by today: recorded, or stated by the civil affairs register and not taken back.';

create function payments.hold_new_lines() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform from payments.batch b where b.id in (select l.batch_id from added l) order by b.id for share;
  if exists (select from added l join payments.batch b on b.id = l.batch_id
              where b.state <> 'draft' or l.policy <> b.policy or not l.town_code ^@ b.area_code
                 or l.state not in ('prepared', 'held') or l.month > b.month
                 or (b.kind = 'reissue') <> (l.returned_line_id is not null)) then
    raise exception 'a line belongs to the policy, county and month of a batch that is a draft'
      using errcode = 'check_violation';
  end if;
  if exists (select from added l join payments.line r on r.id = l.returned_line_id
              where r.state <> 'failed' or r.entitlement_id <> l.entitlement_id or r.month <> l.month
                 or r.amount_fen <> l.amount_fen) then
    raise exception 'a re-issue pays what the bank returned, to the fen' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
comment on function payments.hold_new_lines() is
  'Lines are added to a draft alone, held against approval by a lock of the batch; a re-issue is of a failed line.';
create trigger line_added after insert on payments.line referencing new table as added
  for each statement execute function payments.hold_new_lines();

create function payments.refuse_frozen() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'a line never changes but in its state' using errcode = 'insufficient_privilege';
end
$$;
comment on function payments.refuse_frozen() is 'What a line pays, to whom and for what stays as it was prepared.';
create trigger line_frozen before update on payments.line for each row
  when ((old.batch_id, old.town_code, old.entitlement_id, old.household_id, old.person_id, old.payee_person_id,
         old.policy, old.month, old.part, old.amount_fen, old.returned_line_id)
    is distinct from (new.batch_id, new.town_code, new.entitlement_id, new.household_id, new.person_id,
         new.payee_person_id, new.policy, new.month, new.part, new.amount_fen, new.returned_line_id))
  execute function payments.refuse_frozen();

create function payments.hold_lines() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  mortals bigint[];
begin
  perform from payments.batch b
    where b.id in (select n.batch_id from was o join becomes n using (id)
                    where o.state <> n.state or o.payee_account_id is distinct from n.payee_account_id)
    order by b.id for share;
  if exists (select from was o join becomes n using (id) join payments.batch b on b.id = n.batch_id
              where (o.payee_account_id is distinct from n.payee_account_id and b.state <> 'draft')
                 or (o.state <> n.state and (b.state, o.state, n.state) not in (
                      ('draft', 'prepared', 'held'), ('draft', 'held', 'prepared'), ('draft', 'prepared', 'dropped'),
                      ('draft', 'held', 'dropped'), ('approved', 'prepared', 'released'),
                      ('approved', 'prepared', 'stopped'), ('sent', 'released', 'paid'), ('sent', 'released', 'failed'),
                      ('sent', 'paid', 'failed'), ('closed', 'paid', 'failed')))) then
    raise exception 'a line takes only the steps of its batch' using errcode = 'check_violation';
  end if;
  select array_agg(distinct n.person_id) into mortals from was o join becomes n using (id)
   where n.state = 'released' and o.state <> 'released' and n.person_id is not null and n.policy not like 'funeral-%';
  if mortals is not null then
    perform from people.person p where p.id = any (mortals) order by p.id for update;
    if exists (select from payments.known_dead(mortals)) then
      raise exception 'nobody who is known to be dead is paid' using errcode = 'check_violation';
    end if;
  end if;
  if exists (select from was o join becomes n using (id)
              where n.state = 'released' and o.state <> 'released' and n.person_id is null
                and n.policy not like 'funeral-%') then
    perform from people.household h
      where h.id in (select n.household_id from was o join becomes n using (id)
                      where n.state = 'released' and o.state <> 'released' and n.person_id is null)
      order by h.id for update;
    if exists (
      with homes as (
        select distinct n.household_id from was o join becomes n using (id)
         where n.state = 'released' and o.state <> 'released' and n.person_id is null
           and n.policy not like 'funeral-%'),
      members as (
        select p.household_id, p.id from people.person p
         where p.household_id in (select household_id from homes) and p.left_on is null and p.merged_into is null),
      dead as (select payments.known_dead((select array_agg(id) from members)) as id)
      select from members m left join dead d on d.id = m.id group by m.household_id having count(*) = count(d.id)) then
      raise exception 'no household is paid in which nobody lives' using errcode = 'check_violation';
    end if;
  end if;
  return null;
end
$$;
comment on function payments.hold_lines() is
  'Lines step as their batch allows, and none is released to the dead: it locks the people, or the household, as whoever '
  'records a death does.';
create trigger line_held after update on payments.line referencing old table as was new table as becomes
  for each statement execute function payments.hold_lines();

create function payments.hold_batch() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  found record;
begin
  if old.state <> new.state and (old.state, new.state) not in (('draft', 'approved'), ('draft', 'discarded'),
       ('approved', 'sent'), ('sent', 'closed')) then
    raise exception 'a batch takes no step from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if old.state <> 'draft' and (old.phase, old.after_id, old.approved_at, old.approved_by, old.lines, old.sum_fen,
       old.sm3, old.sha256) is distinct from (new.phase, new.after_id, new.approved_at, new.approved_by, new.lines,
       new.sum_fen, new.sm3, new.sha256) or old.state in ('sent', 'closed')
       and (old.sent_at, old.sent_by) is distinct from (new.sent_at, new.sent_by) then
    raise exception 'a batch that is approved is frozen' using errcode = 'insufficient_privilege';
  end if;
  if old.state = new.state then
    return new;
  end if;
  select count(*) filter (where l.state in ('prepared', 'held')) as open,
         count(*) filter (where l.state = 'held') as held,
         count(*) filter (where l.state = 'released') as released,
         count(*) filter (where l.state <> 'dropped') as lines,
         sum(l.amount_fen) filter (where l.state <> 'dropped') as sum_fen
    into found from payments.line l where l.batch_id = new.id;
  if new.state = 'approved' and (found.held > 0 or found.lines <> new.lines or found.sum_fen <> new.sum_fen)
     or new.state = 'sent' and (found.open > 0 or found.lines <> new.lines or found.sum_fen <> new.sum_fen)
     or new.state = 'closed' and found.released > 0 or new.state = 'discarded' and found.open > 0 then
    raise exception 'the lines of a batch differ from its count and sum' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
comment on function payments.hold_batch() is
  'A batch steps forward only, with the lines and the sum that it declares, and is frozen from its approval on.';
create trigger batch_held before update on payments.batch for each row execute function payments.hold_batch();

create function payments.hold_finding() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.resolved_at is not null and (old.resolution, old.reason, old.resolved_at, old.resolved_by)
       is distinct from (new.resolution, new.reason, new.resolved_at, new.resolved_by) then
    raise exception 'a finding is resolved once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
comment on function payments.hold_finding() is 'What an official said of a finding stays.';
create trigger finding_held before update on payments.finding for each row execute function payments.hold_finding();

do $$
declare
  place regclass;
  in_scope constant text :=
    'area_code ^@ any ((select array_remove(string_to_array(current_setting(''app.areas'', true), '',''), ''''))::text[])';
begin
  foreach place in array array['payments.fund', 'payments.allocation', 'payments.batch', 'payments.line',
    'payments.finding', 'payments.file']::regclass[] loop
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
    execute format('create policy own_area on %s using (%s) with check (%s)', place, in_scope, in_scope);
  end loop;
  foreach place in array array['payments.fund', 'payments.allocation', 'payments.file']::regclass[] loop
    execute format('create trigger append_only before update or delete or truncate on %s '
      'for each statement execute function audit.refuse_change()', place);
  end loop;
  foreach place in array array['payments.batch', 'payments.line', 'payments.finding']::regclass[] loop
    execute format('create trigger stays before delete or truncate on %s '
      'for each statement execute function audit.refuse_change()', place);
  end loop;
end
$$;

insert into access.role_permission (role, permission)
select role.code, grants.permission
  from access.role
  join (values
    ('payments.read', array['county', 'city']),
    ('payments.lines', array['village', 'town', 'county', 'city']),
    ('payments.prepare', array['county', 'city']),
    ('payments.approve', array['county', 'city']),
    ('payments.send', array['county', 'city']),
    ('payments.allocate', array['county', 'city'])
  ) as grants (permission, levels) on role.area_level = any (grants.levels);
