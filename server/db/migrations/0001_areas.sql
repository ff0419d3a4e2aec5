create schema areas;
comment on schema areas is 'The administrative areas of the city: city, counties, towns, villages, functional zones.';
grant usage on schema areas to zhuni_app;

create table areas.area (
  code text primary key check (code ~ '^(\d{6}|\d{9}|\d{12}|Z\d{4}-[a-z]{1,20})$'),
  prefix text not null generated always as (case when code ~ '^\d{4}00$' then left(code, 4) else code end) stored,
  level text not null check (level in ('city', 'county', 'town', 'village')),
  parent text references areas.area,
  name_zh text not null check (name_zh <> ''),
  name_en text not null check (name_en <> ''),
  pinyin text not null,
  initials text not null,
  committee text check (committee in ('residents', 'villagers', 'quasi-residents')),
  functional_zone boolean not null default false,
  valid_from date,
  valid_until date check (valid_until > valid_from),
  check ((level = 'city') = (parent is null)),
  check ((level = 'village') = (length(code) = 12 and not functional_zone))
);
comment on table areas.area is
  'An area by its statistical code (6 digits city and county, 9 town, 12 village). All codes below it begin with prefix. '
  'Brought up to the published list at every start. valid_from null: before all records; valid_until: the first day without it.';
create index area_parent on areas.area (parent, code);
grant select on areas.area to zhuni_app;

create table areas.setting (
  area_code text not null references areas.area,
  valid_from date not null,
  setting text not null check (setting in ('urban', 'rural')),
  status text not null,
  primary key (area_code, valid_from)
);
comment on table areas.setting is 'Whether a village unit is urban or rural from a day on, and how sure the source is.';
grant select on areas.setting to zhuni_app;
