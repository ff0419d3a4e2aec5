create schema clocks;
comment on schema clocks is 'Statutory clocks: until when which office must have acted, and all that happened to each.';
grant usage on schema clocks to zhuni_app;

create table clocks.clock (
  id bigint generated always as identity primary key,
  subject_kind text not null check (subject_kind ~ '^[a-z][a-z-]{0,39}$'),
  subject_id bigint not null check (subject_id > 0),
  area_code text not null check (length(area_code) = 12),
  office text not null check (office in ('village', 'town', 'county', 'city')),
  limit_id text not null check (limit_id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  amount integer not null check (amount between 1 and 3660),
  unit text not null check (unit in ('working-days', 'calendar-days', 'hours')),
  source text not null check (length(source) between 1 and 200),
  started_on date not null,
  ends_on date,
  due_on date,
  due_at timestamptz,
  soon_at timestamptz,
  left_amount integer check (left_amount >= 0),
  counted_from date,
  paused_on date,
  stopped_on date,
  changed_at timestamptz not null,
  reminded boolean not null default false,
  escalated_to text check (escalated_to in ('village', 'town', 'county', 'city')),
  check ((due_on is null) = (left_amount is not null)),
  check ((due_on is null) = (ends_on is null) and (due_on is null) = (due_at is null)
    and (due_on is null) = (soon_at is null)),
  check (ends_on >= started_on and due_on >= ends_on and soon_at <= due_at),
  check (left_amount is null or num_nonnulls(paused_on, counted_from) = 1),
  check (counted_from is null or (left_amount is not null and paused_on is null and counted_from >= started_on)),
  check (paused_on >= started_on and stopped_on >= started_on)
);
comment on table clocks.clock is
  'One time limit of one subject (subject_kind, subject_id) that an office must keep; its state follows from clocks.event. '
  'Running: due_on is the last day, due_at the instant after it, soon_at when the office is reminded; ends_on is the last '
  'day before it moved off a rest day. Paused in time: left_amount is what is left, in days of the unit (hours: in seconds). '
  'A clock that was overdue when it was paused stays overdue. Running beyond the last published holiday calendar: left_amount '
  'counts after counted_from until the calendar is there. amount counts extensions in.';
create unique index clock_one_at_a_time on clocks.clock (subject_kind, subject_id, limit_id) where stopped_on is null;
create index clock_subject on clocks.clock (subject_kind, subject_id, id);
create index clock_area on clocks.clock (area_code, office, due_at) include (soon_at, counted_from)
  where stopped_on is null;
create index clock_due on clocks.clock (due_at, id) include (area_code, office, soon_at, counted_from)
  where stopped_on is null;
create index clock_waits on clocks.clock (id) where stopped_on is null and counted_from is not null;
create index clock_to_remind on clocks.clock (soon_at) include (area_code) where stopped_on is null and not reminded;
create index clock_to_escalate on clocks.clock (due_at) include (area_code)
  where stopped_on is null and escalated_to is null;
grant select, insert, update (area_code, amount, ends_on, due_on, due_at, soon_at, left_amount, counted_from, paused_on,
  stopped_on, changed_at, reminded, escalated_to) on clocks.clock to zhuni_app;

create table clocks.event (
  id bigint generated always as identity primary key,
  clock_id bigint not null references clocks.clock,
  area_code text not null check (length(area_code) = 12),
  kind text not null check (kind in
    ('started', 'paused', 'resumed', 'stopped', 'extended', 'reminded', 'escalated')),
  happened_at timestamptz not null,
  actor text not null check (actor <> ''),
  reason text not null check (length(reason) between 1 and 500),
  amount integer,
  office text check (office in ('village', 'town', 'county', 'city')),
  due_at timestamptz,
  left_amount integer,
  check ((kind = 'extended') = (amount is not null)),
  check ((kind in ('reminded', 'escalated')) = (office is not null))
);
comment on table clocks.event is
  'Append-only. What happened to a clock, who did it and why; due_at and left_amount as they stood afterwards, amount by '
  'how much it was extended, office who was told.';
create index event_clock on clocks.event (clock_id, id);
create unique index event_told_once on clocks.event (clock_id, kind, due_at) where kind in ('reminded', 'escalated');
create unique index event_begins_and_ends_once on clocks.event (clock_id, kind) where kind in ('started', 'stopped');
grant select, insert, update (area_code) on clocks.event to zhuni_app;

create trigger event_append_only before update or delete on clocks.event
  for each row execute function facts.refuse_change('area_code');
create trigger event_not_truncated before truncate on clocks.event
  for each statement execute function audit.refuse_change();

do $$
declare
  place regclass;
  in_scope constant text :=
    'area_code ^@ any ((select array_remove(string_to_array(current_setting(''app.areas'', true), '',''), ''''))::text[])';
begin
  foreach place in array array['clocks.clock', 'clocks.event']::regclass[] loop
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
    execute format('create policy own_area on %s using (%s) with check (%s)', place, in_scope, in_scope);
  end loop;
end
$$;
