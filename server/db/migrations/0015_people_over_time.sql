-- People over time: where somebody lived and lives, to whom married, born and died, recorded twice, kept from view.

alter table people.household add column address text check (length(address) between 1 and 120);
comment on column people.household.address is 'Road and door as people say it, below the village.';
grant update (address, external_key) on people.household to zhuni_app;

alter table people.person
  add column joined_on date,
  add column born_on date,
  add column died_on date,
  add column merged_into bigint references people.person,
  add constraint person_stay check (left_on > joined_on),
  add constraint person_dies_after_birth check (died_on >= born_on),
  add constraint person_not_own_double check (merged_into <> id);
comment on column people.person.joined_on is
  'The first day in this household; null: since birth, or since records began. Earlier households: people.past_membership.';
comment on column people.person.born_on is
  'The date of birth that was stated last, kept by the trigger on facts.statement.';
comment on column people.person.died_on is
  'Set once, by the event of death; a release of money locks this row and looks.';
comment on column people.person.merged_into is
  'This record is a double of that one: it belongs to no household on any date, and what hangs on it is read as the other''s.';
create index person_merged on people.person (merged_into) where merged_into is not null;
create index person_joined on people.person (household_id) where joined_on is not null;
create index person_double on people.person (name_pinyin text_pattern_ops, born_on) where merged_into is null;
grant update (joined_on, born_on, died_on, merged_into) on people.person to zhuni_app;

create table people.past_membership (
  person_id bigint not null references people.person,
  household_id bigint not null references people.household,
  area_code text not null check (length(area_code) = 12),
  member_no smallint not null,
  from_date date,
  until_date date not null,
  merged boolean not null default false,
  check (until_date > from_date),
  constraint one_household_at_a_time exclude using gist
    (int8range(person_id, person_id, '[]') with &&, daterange(from_date, until_date) with &&)
);
comment on table people.past_membership is
  'Households to which somebody belonged before the one in people.person; written and taken back by the trigger there, so '
  'that nobody moves without a trace. until_date: the first day no longer. merged: of a double, counts nowhere.';
create index past_membership_household on people.past_membership (household_id);
create index past_membership_person on people.past_membership (person_id);
create index past_membership_area on people.past_membership (area_code);
grant select on people.past_membership to zhuni_app;

create function people.keep_past_membership() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  last people.past_membership;
begin
  if new.household_id = old.household_id then
    if new.joined_on is distinct from old.joined_on and exists (select from people.past_membership m
       where m.person_id = new.id and m.until_date > coalesce(new.joined_on, '-infinity')) then
      raise exception 'person % is in another household until after that day', new.id
        using errcode = 'exclusion_violation';
    end if;
    return new;
  end if;
  select m.* into last from people.past_membership m where m.person_id = old.id order by m.until_date desc limit 1;
  if last.household_id = new.household_id and last.from_date is not distinct from new.joined_on then
    delete from people.past_membership m where m.person_id = old.id and m.until_date = last.until_date;
    return new;
  end if;
  if new.joined_on is null or new.joined_on <= old.joined_on then
    raise exception 'person % joins a household before the last one', new.id using errcode = 'exclusion_violation';
  end if;
  insert into people.past_membership (person_id, household_id, area_code, member_no, from_date, until_date)
  select old.id, old.household_id, h.area_code, old.member_no, old.joined_on, least(new.joined_on, old.left_on)
    from people.household h where h.id = old.household_id;
  return new;
end
$$;
comment on function people.keep_past_membership() is
  'Keeps the household that is left as a past one; going back to it from the same day on takes the move back.';
create trigger person_keeps_past before update of household_id, joined_on on people.person
  for each row execute function people.keep_past_membership();

create table people.marriage (
  marriage_id bigint not null,
  person_id bigint not null references people.person,
  spouse_id bigint not null references people.person,
  area_code text not null check (length(area_code) = 12),
  from_date date,
  until_date date check (until_date >= from_date),
  ended_by text check (ended_by in ('divorce', 'death')),
  primary key (marriage_id, person_id),
  check (person_id <> spouse_id),
  check ((until_date is null) = (ended_by is null)),
  constraint nobody_married_twice exclude using gist
    (int8range(person_id, person_id, '[]') with &&, daterange(from_date, until_date) with &&)
);
comment on table people.marriage is
  'A marriage is two rows, one a spouse. from_date null: since before the records; until_date: the day of divorce or death.';
create sequence people.marriage_number owned by people.marriage.marriage_id;
create index marriage_person on people.marriage (person_id);
create index marriage_spouse on people.marriage (spouse_id);
create index marriage_area on people.marriage (area_code);
grant select, insert, update (area_code) on people.marriage to zhuni_app;
grant usage on sequence people.marriage_number to zhuni_app;

create function people.check_marriage() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  one people.person;
begin
  select p.* into one from people.person p where p.id = new.person_id for no key update;
  if new.from_date < one.born_on or new.from_date > one.died_on
    or (one.died_on is not null and coalesce(new.until_date, 'infinity') > one.died_on) then
    raise exception 'birth, marriage and death of person % are out of order', one.id
      using errcode = 'check_violation';
  end if;
  return new;
end
$$;
comment on function people.check_marriage() is
  'Born before married, and married only while alive; holds the person''s row.';
create trigger marriage_in_order before insert or update on people.marriage
  for each row execute function people.check_marriage();

create function people.change_marriage(number bigint, day date, cause text) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
  scope text[] := array_remove(string_to_array(current_setting('app.areas', true), ','), '');
begin
  if not exists (select from people.marriage m where m.marriage_id = number and m.area_code ^@ any (scope)) then
    return false;
  elsif cause = 'void' then
    delete from people.marriage m where m.marriage_id = number;
  elsif cause is null then
    update people.marriage m set until_date = null, ended_by = null where m.marriage_id = number;
  else
    update people.marriage m set until_date = day, ended_by = cause
     where m.marriage_id = number and m.until_date is null;
  end if;
  return found;
end
$$;
comment on function people.change_marriage(bigint, date, text) is
  'Ends a marriage (divorce, death), lets it go on (null) or takes it out (void) for both spouses, wherever the other lives, '
  'when one of them is in the caller''s scope. Security definer because row security shows only one side.';

create function people.move_marriages(from_person bigint, to_person bigint, only_numbers bigint[])
returns setof bigint language plpgsql security definer set search_path = pg_catalog as $$
declare
  scope text[] := array_remove(string_to_array(current_setting('app.areas', true), ','), '');
  place text := (select p.area_code from people.person p where p.id = to_person);
begin
  if not place ^@ any (scope) then return; end if;
  return query update people.marriage m set person_id = to_person, area_code = place
    where m.person_id = from_person and (only_numbers is null or m.marriage_id = any (only_numbers))
    returning m.marriage_id;
  update people.marriage m set spouse_id = to_person
    where m.spouse_id = from_person and (only_numbers is null or m.marriage_id = any (only_numbers));
end
$$;
comment on function people.move_marriages(bigint, bigint, bigint[]) is
  'Writes marriages of one record to another of the same person, on the spouses'' side too; returns their numbers.';
revoke all on function people.change_marriage(bigint, date, text), people.move_marriages(bigint, bigint, bigint[])
  from public;
grant execute on function people.change_marriage(bigint, date, text), people.move_marriages(bigint, bigint, bigint[])
  to zhuni_app;

create function people.check_life() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if old.died_on <> new.died_on then
    raise exception 'person % has died already', new.id using errcode = 'check_violation';
  end if;
  if exists (select from people.marriage m where m.person_id = new.id and (m.from_date < new.born_on
      or m.from_date > new.died_on or coalesce(m.until_date, 'infinity') > new.died_on)) then
    raise exception 'birth, marriage and death of person % are out of order', new.id
      using errcode = 'check_violation';
  end if;
  return new;
end
$$;
comment on function people.check_life() is 'One death, and birth, marriage and death in this order.';
create trigger person_life_in_order before update of born_on, died_on on people.person
  for each row execute function people.check_life();

create function people.note_birth() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update people.person p set born_on = (new.facts ->> 'birthDate')::date
   where p.id = new.person_id and p.born_on is distinct from (new.facts ->> 'birthDate')::date;
  return null;
end
$$;
comment on function people.note_birth() is
  'Copies a stated date of birth to the person, where doubles and the order of life are checked.';
create trigger statement_notes_birth after insert on facts.statement for each row
  when (new.person_id is not null and new.facts ? 'birthDate' and 'GA' = any (new.departments))
  execute function people.note_birth();

create table people.merge (
  id bigint generated always as identity primary key,
  survivor_id bigint not null references people.person,
  merged_id bigint not null references people.person,
  area_code text not null check (length(area_code) = 12),
  reason text not null check (length(reason) between 1 and 200),
  before jsonb not null check (jsonb_typeof(before) = 'object'),
  moved jsonb not null check (jsonb_typeof(moved) = 'object'),
  merged_at timestamptz not null,
  merged_by text not null,
  undone_at timestamptz,
  undone_by text,
  undone_reason text check (length(undone_reason) between 1 and 200),
  check (survivor_id <> merged_id),
  check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_reason is null))
);
comment on table people.merge is
  'Two records found to be of one person. before: both records as they were; moved: the keys of what followed, so that '
  'undoing puts all of it back.';
create unique index merge_once on people.merge (merged_id) where undone_at is null;
create index merge_survivor on people.merge (survivor_id);
create index merge_area on people.merge (area_code, merged_at);
grant select, insert, update (undone_at, undone_by, undone_reason) on people.merge to zhuni_app;

create function people.check_merge() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  target people.person;
begin
  if new.merged_into is not null then
    select p.* into target from people.person p where p.id = new.merged_into for no key update;
    if target.merged_into is not null then
      raise exception 'person % is a double itself', target.id using errcode = 'check_violation';
    end if;
  end if;
  update people.past_membership m set merged = new.merged_into is not null where m.person_id = new.id;
  return new;
end
$$;
comment on function people.check_merge() is
  'A double points at a record that is none; its past households count nowhere.';
create trigger person_merges before update of merged_into on people.person
  for each row execute function people.check_merge();

create table people.not_double (
  first_id bigint not null references people.person,
  second_id bigint not null references people.person,
  area_code text not null check (length(area_code) = 12),
  noted_at timestamptz not null,
  noted_by text not null,
  primary key (first_id, second_id),
  check (first_id < second_id)
);
comment on table people.not_double is
  'Pairs that look alike and were found to be two people; not offered for merging again.';
create index not_double_second on people.not_double (second_id);
create index not_double_area on people.not_double (area_code);
grant select, insert on people.not_double to zhuni_app;

create table people.restriction (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  area_code text not null check (length(area_code) = 12),
  reason text not null check (reason in ('adoption', 'protection', 'violence', 'witness', 'other')),
  from_date date not null,
  until_date date check (until_date > from_date),
  recorded_at timestamptz not null,
  recorded_by text not null,
  lifted_at timestamptz,
  lifted_by text,
  check ((lifted_at is null) = (lifted_by is null))
);
comment on table people.restriction is
  'People whom only staff with person.restricted may see by name: adopted children, people under protection, victims of violence.';
create unique index restriction_one on people.restriction (person_id) where lifted_at is null;
create index restriction_area on people.restriction (area_code);
grant select, insert, update (person_id, area_code, lifted_at, lifted_by) on people.restriction to zhuni_app;

create function people.concealed() returns bigint[]
language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(r.person_id), '{}')
    from people.restriction r,
         (select nullif(current_setting('app.now', true), '')::timestamptz at time zone 'Asia/Shanghai' as moment) as s,
         lateral (select s.moment::date as day) as t
   where r.lifted_at is null and coalesce(r.from_date <= t.day, true)
     and (r.until_date is null or coalesce(r.until_date > t.day, true))
     and not ('person.restricted' = any (string_to_array(coalesce(current_setting('app.clearances', true), ''), ',')))
$$;
comment on function people.concealed() is
  'Whom this transaction may not see by name: restricted today, and no clearance person.restricted. The one rule for what '
  'vanishes from lists and search and what is blacked out elsewhere.';
revoke all on function people.concealed() from public;
grant execute on function people.concealed() to zhuni_app;

create function people.restriction_follows() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update people.restriction r set area_code = new.area_code where r.person_id = new.id;
  return null;
end
$$;
comment on function people.restriction_follows() is
  'A restriction lies where the person lives, also when somebody who may not know of it moves the person.';
create trigger person_takes_restriction after update of area_code on people.person
  for each row when (new.area_code <> old.area_code) execute function people.restriction_follows();

create or replace function people.search(sought text, id_index bytea, area text, rows_max integer)
returns table (person_id bigint, household_id bigint, area_code text)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  scope text[] := array_remove(string_to_array(current_setting('app.areas', true), ','), '');
  hidden bigint[] := people.concealed();
  literal text := replace(replace(replace(lower(sought), '\', '\\'), '%', '\%'), '_', '\_');
begin
  if scope is null or cardinality(scope) = 0 then return; end if;
  if id_index is not null then
    return query select p.id, p.household_id, p.area_code
      from people.person d join people.person p on p.id = coalesce(d.merged_into, d.id)
      where d.id_number_index = id_index and p.area_code ^@ any (scope) and p.area_code ^@ area and p.left_on is null
        and p.id <> all (hidden);
  elsif literal ~ '^[a-z]+$' then
    return query select p.id, p.household_id, p.area_code from people.person p
      where (p.name_pinyin like literal || '%' or p.name_initials like literal || '%')
        and p.area_code ^@ any (scope) and p.area_code ^@ area and p.left_on is null
        and p.merged_into is null and p.id <> all (hidden)
      order by p.area_code, p.household_id, p.id limit rows_max;
  elsif length(sought) < 3 then
    return query select p.id, p.household_id, p.area_code from people.person p
      where (p.name like literal || '%' or reverse(p.name) like reverse(literal) || '%')
        and p.area_code ^@ any (scope) and p.area_code ^@ area and p.left_on is null
        and p.merged_into is null and p.id <> all (hidden)
      order by p.area_code, p.household_id, p.id limit rows_max;
  else
    return query select p.id, p.household_id, p.area_code from people.person p
      where p.name like '%' || literal || '%'
        and p.area_code ^@ any (scope) and p.area_code ^@ area and p.left_on is null
        and p.merged_into is null and p.id <> all (hidden)
      order by p.area_code, p.household_id, p.id limit rows_max;
  end if;
end
$$;
comment on function people.search(text, bytea, text, integer) is
  'People by name, pinyin, initials or keyed hash of the identity number, inside the caller''s scope and below an area, '
  'without doubles and without those concealed. Security definer with its own check of app.areas, because row security '
  'keeps LIKE away from the indexes.';

create function people.search_places(sought text, area text, rows_max integer)
returns table (household_id bigint, area_code text)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  scope text[] := array_remove(string_to_array(current_setting('app.areas', true), ','), '');
  literal text := replace(replace(replace(lower(sought), '\', '\\'), '%', '\%'), '_', '\_');
begin
  if scope is null or cardinality(scope) = 0 or length(sought) < 2 then return; end if;
  return query
    select h.id, h.area_code from people.household h
     where (h.area_code = any (array(
              select v.code from areas.area a join areas.area v on v.level = 'village' and v.code ^@ a.prefix
               where a.level in ('town', 'village') and not a.functional_zone
                 and (a.name_zh like literal || '%' or a.pinyin like literal || '%' or a.initials = literal)))
            or h.address like '%' || literal || '%')
       and h.area_code ^@ any (scope) and h.area_code ^@ area
       and exists (select from people.person p where p.household_id = h.id and p.left_on is null
                     and p.merged_into is null and p.id <> all (people.concealed()))
     order by h.area_code, h.id limit rows_max;
end
$$;
comment on function people.search_places(text, text, integer) is
  'Households by the name of their village or town (also in pinyin) or a part of their address, inside the caller''s scope '
  'and below an area. Security definer for the reason of people.search.';
revoke all on function people.search_places(text, text, integer) from public;
grant execute on function people.search_places(text, text, integer) to zhuni_app;

revoke all on function people.keep_past_membership(), people.check_marriage(), people.check_life(), people.note_birth(),
  people.check_merge(), people.restriction_follows() from public;

do $$
declare
  home text;
  place regclass;
  in_scope constant text :=
    'area_code ^@ any ((select array_remove(string_to_array(current_setting(''app.areas'', true), '',''), ''''))::text[])';
  cleared constant text :=
    '''person.restricted'' = any ((select array_remove(string_to_array(current_setting(''app.clearances'', true), '',''), ''''))::text[])';
begin
  select n.nspname into strict home
    from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
  execute format('create index household_address on people.household using gin (address %I.gin_trgm_ops)', home);
  foreach place in array array['people.past_membership', 'people.marriage', 'people.merge', 'people.not_double',
    'people.restriction']::regclass[]
  loop
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
    execute format('create policy own_area on %s using (%s) with check (%s)', place, in_scope, in_scope);
  end loop;
  execute format('create policy cleared on people.restriction as restrictive using (%s)', cleared);
end
$$;

insert into access.role_permission (role, permission)
select role.code, grants.permission
  from access.role
  join (values
    ('person.read', array['village', 'town', 'county', 'city']),
    ('person.unmask', array['town', 'county', 'city']),
    ('person.merge', array['county', 'city']),
    ('person.restrict', array['city']),
    ('person.restricted', array['city'])
  ) as grants (permission, levels) on role.area_level = any (grants.levels);
