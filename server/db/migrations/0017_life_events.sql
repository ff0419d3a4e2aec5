create schema events;
comment on schema events is
  'What happens in a life: births, marriages, divorces, moves and deaths, each recorded once, and what followed.';
grant usage on schema events to zhuni_app;

create table events.event (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('birth', 'marriage', 'divorce', 'move', 'death', 'correction')),
  happened_on date not null,
  area_code text not null check (length(area_code) = 12),
  details jsonb not null check (jsonb_typeof(details) = 'object'),
  evidence text not null check (length(evidence) between 1 and 200),
  source text not null check (source in ('civil-affairs', 'police', 'hospital', 'village', 'family', 'other')),
  corrects bigint unique references events.event,
  changes jsonb not null check (jsonb_typeof(changes) = 'object'),
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((kind = 'correction') = (corrects is not null))
);
comment on table events.event is
  'Append-only. A life event as it was recorded. changes: what it altered, by which a correction, an entry of its own, undoes it.';
create index event_area on events.event (area_code, happened_on);
grant select, insert on events.event to zhuni_app;

create table events.participant (
  event_id bigint not null references events.event,
  person_id bigint not null references people.person,
  area_code text not null check (length(area_code) = 12),
  role text not null check (role in ('deceased', 'child', 'parent', 'spouse', 'mover', 'concerned')),
  corrected boolean not null default false,
  primary key (event_id, person_id)
);
comment on table events.participant is
  'Whom an event is about; also tells who may read it. corrected: the event was taken back, and may be recorded again.';
create unique index dies_once on events.participant (person_id) where role = 'deceased' and not corrected;
create unique index born_once on events.participant (person_id) where role = 'child' and not corrected;
create index participant_person on events.participant (person_id, event_id);
create index participant_area on events.participant (area_code);
grant select, insert, update (corrected) on events.participant to zhuni_app;

create table events.effect (
  id bigint generated always as identity primary key,
  event_id bigint not null references events.event,
  area_code text not null check (length(area_code) = 12),
  line text not null check (line ~ '^[a-z][a-z-]{1,39}$'),
  text_zh text not null check (length(text_zh) between 1 and 300),
  text_en text not null check (length(text_en) between 1 and 300),
  person_id bigint references people.person,
  link_kind text check (link_kind ~ '^[a-z][a-z-]{1,39}$'),
  link_id bigint,
  check ((link_kind is null) = (link_id is null))
);
comment on table events.effect is
  'Append-only. What the kernel and each line of service did about an event, when it was recorded.';
create index effect_event on events.effect (event_id, id);
create index effect_area on events.effect (area_code);
create index effect_person on events.effect (person_id);
grant select, insert on events.effect to zhuni_app;

create function events.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'participant' and new.corrected and not old.corrected
    and to_jsonb(new) - 'corrected' = to_jsonb(old) - 'corrected' then
    return new;
  end if;
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = 'insufficient_privilege';
end
$$;
comment on function events.refuse_change() is 'Refuses UPDATE and DELETE, save that an event is marked as taken back.';
create trigger event_append_only before update or delete on events.event
  for each row execute function events.refuse_change();
create trigger participant_append_only before update or delete on events.participant
  for each row execute function events.refuse_change();
create trigger effect_append_only before update or delete on events.effect
  for each row execute function events.refuse_change();

do $$
declare
  place regclass;
  in_scope constant text :=
    'area_code ^@ any ((select array_remove(string_to_array(current_setting(''app.areas'', true), '',''), ''''))::text[])';
begin
  foreach place in array array['events.event', 'events.participant', 'events.effect']::regclass[]
  loop
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
    execute format('create policy own_area on %s using (%s) with check (%s)', place, in_scope, in_scope);
  end loop;
end
$$;
create policy own_person on events.event for select
  using (exists (select from events.participant p where p.event_id = id));
comment on policy own_person on events.event is 'Whoever may see one of the people of an event may read it.';

insert into access.role_permission (role, permission)
select role.code, grants.permission
  from access.role
  join (values
    ('event.record', array['town', 'county', 'city']),
    ('event.correct', array['county', 'city'])
  ) as grants (permission, levels) on role.area_level = any (grants.levels);
