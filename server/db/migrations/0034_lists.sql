-- Lists: help paid without application, when a trigger recorded with its evidence meets the rule.

create or replace function entitlements.guard_end() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.until_month is not null then
    return new;
  end if;
  if new.until_month is distinct from
     (select min(s.from_month) from entitlements.stop s where s.entitlement_id = new.id) then
    raise exception 'entitlement %: its end is that of its stops', new.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
comment on function entitlements.guard_end() is
  'An entitlement ends by a row of entitlements.stop and by nothing else; one granted for a time has it at COMMIT.';

create function entitlements.hold_end() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.until_month is distinct from
     (select min(s.from_month) from entitlements.stop s where s.entitlement_id = new.id)
     and exists (select from entitlements.entitlement e where e.id = new.id and e.until_month = new.until_month) then
    raise exception 'entitlement %: its end is that of its stops', new.id using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
comment on function entitlements.hold_end() is
  'At COMMIT: an entitlement granted for a time has the stop that says so.';
create constraint trigger entitlement_end_held after insert on entitlements.entitlement
  deferrable initially deferred for each row when (new.until_month is not null)
  execute function entitlements.hold_end();

create schema lists;
comment on schema lists is
  'Help paid without application: triggers with their evidence, lists drawn by the rule, what became of each entry.';
grant usage on schema lists to zhuni_app;

create table lists.trigger (
  id bigint generated always as identity primary key,
  area_code text not null references areas.area check (length(area_code) = 6),
  kind text not null check (kind in ('prices', 'heating', 'festival')),
  policy text not null check (policy ~ '^[a-z0-9-]{2,60}$'),
  due_on date not null,
  all_items_hundredths integer check (all_items_hundredths between -2000 and 5000),
  food_hundredths integer check (food_hundredths between -5000 and 20000),
  groups text[] check (cardinality(groups) between 1 and 20),
  amount_fen bigint check (amount_fen between 100 and 1000000),
  title text check (length(title) between 2 and 120),
  publisher text not null check (length(publisher) between 2 and 120),
  document text not null check (length(document) between 2 and 200),
  published_on date not null,
  status text not null check (status in ('final', 'preliminary', 'illustrative')),
  replaces_id bigint unique references lists.trigger,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (id, policy),
  constraint trigger_prices check ((kind = 'prices') = (num_nulls(all_items_hundredths, food_hundredths) = 0)
    and (kind <> 'prices' or extract(day from due_on) = 1 and policy = 'price-subsidy')),
  constraint trigger_heating check (kind <> 'heating' or extract(month from due_on) = 11
    and extract(day from due_on) = 1 and policy = 'heating-subsidy'),
  constraint trigger_festival check ((kind = 'festival') = (num_nulls(groups, amount_fen, title) = 0)
    and (kind = 'festival') = (policy in ('festival-household', 'festival-person')))
);
comment on table lists.trigger is
  'Append-only. What lists rest on, with publisher, document and status: the price indices of a month (due_on the '
  'first; hundredths of a per cent on the year before), a heating season (the first of its November), or the order of '
  'a festival grant (groups as registered on due_on). A corrected figure replaces the one before.';
create unique index trigger_once on lists.trigger (area_code, kind, due_on)
  where replaces_id is null and kind <> 'festival';
create unique index trigger_order_once on lists.trigger (area_code, policy, due_on, document)
  where replaces_id is null and kind = 'festival';
grant select, insert on lists.trigger to zhuni_app;

create table lists.list (
  id bigint generated always as identity primary key,
  area_code text not null references areas.area check (length(area_code) = 6),
  trigger_id bigint not null,
  policy text not null,
  from_month date not null,
  until_month date check (until_month > from_month),
  drawn_for date not null,
  state text not null default 'drawing' check (state in ('drawing', 'drawn', 'approved', 'granted', 'discarded')),
  after_area text not null default '',
  failure text check (length(failure) <= 500),
  drawn_at timestamptz not null,
  drawn_by text not null,
  approved_at timestamptz,
  approved_by text,
  entries integer check (entries >= 0),
  sum_fen bigint check (sum_fen >= 0),
  sha256 bytea check (length(sha256) = 32),
  closed_at timestamptz,
  closed_by text,
  close_reason text check (length(close_reason) between 2 and 500),
  unique (id, area_code),
  foreign key (trigger_id, policy) references lists.trigger (id, policy),
  constraint list_four_eyes check (approved_by <> drawn_by),
  constraint list_approved_whole check ((state in ('approved', 'granted')) = (num_nulls(approved_at, approved_by) = 0)
    and (state <> 'discarded' or approved_by is null)),
  constraint list_counted check (state in ('drawing', 'discarded') or num_nulls(entries, sum_fen, sha256) = 0),
  constraint list_discarded_whole check ((state = 'discarded') = (num_nulls(closed_by, close_reason) = 0))
);
comment on table lists.list is
  'One list of one policy, county and period. drawn_for: the day whose facts and registers count; after_area: how far '
  'drawing has come. entries, sum_fen and sha256 are of the list as it was drawn; what a second person approves.';
create unique index list_once on lists.list (policy, from_month, area_code) where state <> 'discarded';
comment on index lists.list_once is 'Two lists of one policy and period are not drawn in one county.';
create index list_area on lists.list (area_code, id);
create index list_trigger on lists.list (trigger_id);
create index list_work on lists.list (state) where state in ('drawing', 'approved');
grant select, insert, update (state, after_area, failure, approved_at, approved_by, entries, sum_fen, sha256,
  closed_at, closed_by, close_reason) on lists.list to zhuni_app;

create table lists.entry (
  id bigint generated always as identity primary key,
  list_id bigint not null references lists.list,
  area_code text not null check (length(area_code) = 12),
  household_id bigint not null references people.household,
  person_id bigint references people.person,
  amount_fen bigint check (amount_fen between 1 and 10000000000),
  origin text not null check (origin in ('drawn', 'added')),
  state text not null check (state in ('listed', 'set-aside', 'granted', 'left-out')),
  cause text check (cause in ('undecided', 'rule-says-no', 'amount-open', 'dead', 'running', 'moved', 'double')),
  entitlement_id bigint unique references entitlements.entitlement,
  constraint entry_once unique nulls not distinct (list_id, household_id, person_id),
  constraint entry_granted check ((state = 'granted') = (entitlement_id is not null)),
  constraint entry_cause check ((state in ('set-aside', 'left-out')) = (cause is not null)),
  constraint entry_amount check (amount_fen is not null or state = 'set-aside')
);
comment on table lists.entry is
  'A household or person of a list. set-aside: registered, and the rule does not say yes; not paid, unless two persons '
  'add them. left-out: was on the list, and died, moved away or has the help otherwise before it was granted.';
create index entry_work on lists.entry (list_id, id) where state = 'listed';
create index entry_area on lists.entry (area_code);
create index entry_household on lists.entry (household_id);
create index entry_person on lists.entry (person_id) where person_id is not null;
grant select, insert, update (amount_fen, origin, state, cause, entitlement_id) on lists.entry to zhuni_app;

create table lists.addition (
  id bigint generated always as identity primary key,
  list_id bigint not null references lists.list,
  area_code text not null check (length(area_code) = 12),
  household_id bigint not null references people.household,
  person_id bigint references people.person,
  amount_fen bigint not null check (amount_fen between 1 and 10000000000),
  reason text not null check (length(reason) between 2 and 500),
  engine_outcome text not null check (engine_outcome in ('entitled', 'not-entitled', 'unknown')),
  proposed_at timestamptz not null,
  proposed_by text not null,
  decision text check (decision in ('added', 'refused')),
  decision_reason text check (length(decision_reason) between 2 and 500),
  decided_at timestamptz,
  decided_by text,
  entry_id bigint unique references lists.entry,
  constraint addition_four_eyes check (decided_by <> proposed_by),
  constraint addition_decided_whole check (num_nulls(decision, decision_reason, decided_at, decided_by) in (0, 4)
    and (entry_id is not null) = (decision is not distinct from 'added'))
);
comment on table lists.addition is
  'Somebody who should have been on a list: proposed with a reason, with what the engine says, decided by a second.';
create unique index addition_open_once on lists.addition (list_id, household_id, coalesce(person_id, 0))
  where decided_at is null;
create index addition_area on lists.addition (area_code);
create index addition_household on lists.addition (household_id);
create index addition_person on lists.addition (person_id) where person_id is not null;
grant select, insert, update (decision, decision_reason, decided_at, decided_by, entry_id)
  on lists.addition to zhuni_app;

create function lists.hold_list() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  found record;
begin
  if (old.state, new.state) not in (('drawing', 'drawing'), ('drawing', 'drawn'), ('drawing', 'discarded'),
      ('drawn', 'approved'), ('drawn', 'discarded'), ('approved', 'granted'))
     or old.state <> 'drawing' and (old.entries, old.sum_fen, old.sha256, old.after_area)
          is distinct from (new.entries, new.sum_fen, new.sha256, new.after_area)
     or old.approved_by is not null
        and (old.approved_at, old.approved_by) is distinct from (new.approved_at, new.approved_by)
  then
    raise exception 'a list steps forward only, and is as it was drawn' using errcode = 'insufficient_privilege';
  end if;
  select count(*) filter (where e.state = 'listed' and e.origin = 'drawn')::integer as entries,
         coalesce(sum(e.amount_fen) filter (where e.state = 'listed' and e.origin = 'drawn'), 0)::bigint as sum_fen,
         count(*) filter (where e.state = 'listed')::integer as left_over
    into found from lists.entry e where e.list_id = new.id;
  if new.state in ('drawn', 'approved') and (found.entries <> new.entries or found.sum_fen <> new.sum_fen)
     or new.state = 'granted' and found.left_over > 0 then
    raise exception 'the entries of a list differ from its count and sum' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
comment on function lists.hold_list() is
  'A list steps forward only; it is approved as it was drawn, and granted when nobody on it is left.';
create trigger list_held before update on lists.list for each row execute function lists.hold_list();

create function lists.hold_entry() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  list_state text;
begin
  select l.state into strict list_state from lists.list l where l.id = new.list_id;
  if tg_op = 'INSERT' then
    if new.state in ('granted', 'left-out') or (new.origin = 'drawn') <> (list_state = 'drawing') then
      raise exception 'the list is drawn; whoever was missed is added by two persons'
        using errcode = 'insufficient_privilege';
    end if;
  elsif not (old.state = 'listed' and new.state in ('granted', 'left-out') and list_state in ('approved', 'granted')
       and (old.amount_fen, old.origin) is not distinct from (new.amount_fen, new.origin)
     or old.state = 'set-aside' and new.state = 'listed' and new.origin = 'added') then
    raise exception 'an entry of a list stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
comment on function lists.hold_entry() is
  'Entries come while a list is drawn, or are added by two persons; each is granted or left out once, after approval.';
create trigger entry_held before insert or update on lists.entry for each row execute function lists.hold_entry();

create function lists.hold_added() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if not exists (select from lists.addition a where a.entry_id = new.id and a.decision = 'added'
       and (a.amount_fen, a.household_id) = (new.amount_fen, new.household_id)
       and a.person_id is not distinct from new.person_id) then
    raise exception 'nobody comes on a list but by the rule or by two persons' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
comment on function lists.hold_added() is
  'At COMMIT: whoever was added to a list was added by a decision of two persons.';
create constraint trigger entry_added_held after insert or update on lists.entry
  deferrable initially deferred for each row when (new.origin = 'added') execute function lists.hold_added();

create function lists.hold_addition() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.decided_at is not null then
    raise exception 'an addition is decided once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
comment on function lists.hold_addition() is 'What a second person said of an addition stays.';
create trigger addition_held before update on lists.addition for each row execute function lists.hold_addition();

do $$
declare
  place regclass;
  areas constant text :=
    'any ((select array_remove(string_to_array(current_setting(''app.areas'', true), '',''), ''''))::text[])';
begin
  foreach place in array array['lists.trigger', 'lists.list', 'lists.entry', 'lists.addition']::regclass[] loop
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
    execute format('create policy own_area on %s using (area_code ^@ %s) with check (area_code ^@ %s)',
      place, areas, areas);
    execute format('create trigger stays before delete or truncate on %s '
      'for each statement execute function audit.refuse_change()', place);
  end loop;
  execute format('create policy of_the_city on lists.trigger for select
    using (area_code like ''____00'' and cardinality((select array_remove(string_to_array(
      current_setting(''app.areas'', true), '',''), ''''))::text[]) > 0)');
  create trigger append_only before update on lists.trigger
    for each statement execute function audit.refuse_change();
end
$$;
comment on policy of_the_city on lists.trigger is
  'What the city recorded (price indices, the season, its orders) is the trigger of its counties'' lists too.';

insert into access.role_permission (role, permission)
select role.code, grants.permission
  from access.role
  cross join (values ('lists.read'), ('lists.record'), ('lists.draw'), ('lists.approve')) as grants (permission)
 where role.code in ('county-officer', 'city-officer');
