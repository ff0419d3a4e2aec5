create table assistance.notice (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases."case",
  area_code text not null check (length(area_code) = 12),
  policy text not null check (policy ~ '^[a-z0-9-]{2,60}$'),
  procedure text not null check (procedure ~ '^[a-z0-9-]{2,60}$'),
  phase text not null check (phase in ('before-decision', 'after-decision')),
  from_state text not null check (from_state ~ '^[a-z-]{2,40}$'),
  online boolean not null,
  shown jsonb not null check (jsonb_typeof(shown) = 'object' and length(shown::text) <= 4000
    and shown - array['applicant-name', 'applicant-masked', 'member-names', 'member-count', 'amount', 'basic-amount',
      'assistance-form', 'policy', 'village', 'office-phone', 'objection-period'] = '{}'::jsonb),
  place text not null check (length(place) between 2 and 120),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  published_at timestamptz not null,
  published_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text check (length(withdrawn_reason) between 2 and 500),
  check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3))
);
comment on table assistance.notice is
  'Public notices (公示) of cases. shown: what the procedure''s rule lets the public see, worked out at publication, and '
  'nothing else. online: also on the web, else on the village board only. ends_on: the last day on show. Nothing changes '
  'afterwards but that it is taken down, once and with a reason.';
create unique index notice_one_standing on assistance.notice (case_id, from_state) where withdrawn_at is null;
create index notice_case on assistance.notice (case_id, id);
create index notice_area on assistance.notice (area_code, ends_on) where withdrawn_at is null;
grant select, insert, update (area_code, withdrawn_at, withdrawn_by,
  withdrawn_reason) on assistance.notice to zhuni_app;

create table assistance.objection (
  id bigint generated always as identity primary key,
  receipt text not null unique check (receipt ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
  notice_id bigint not null references assistance.notice,
  case_id bigint not null references cases."case",
  area_code text not null check (length(area_code) = 12),
  source text not null check (source in ('public', 'staff')),
  text text not null check (length(text) between 2 and 1000),
  name_cipher bytea,
  contact_cipher bytea check (contact_cipher is null or name_cipher is not null),
  made_at timestamptz not null,
  made_by text not null,
  taken_up_at timestamptz,
  taken_up_by text,
  answered_at timestamptz,
  answered_by text,
  answer text check (length(answer) between 2 and 1100),
  check (num_nulls(taken_up_at, taken_up_by) in (0, 2)),
  check (num_nulls(answered_at, answered_by, answer) in (0, 3)),
  check (taken_up_at >= made_at and answered_at >= made_at)
);
comment on table assistance.objection is
  'Objections to public notices, by anyone. The name of whoever objects is encrypted and never shown in public; no name: '
  'anonymous. Taken up by the step that sends the case back to be surveyed, answered with the result; each written once.';
create index objection_notice on assistance.objection (notice_id, id);
create index objection_case on assistance.objection (case_id, id);
create index objection_area on assistance.objection (area_code, id);
create index objection_open on assistance.objection (case_id) where answered_at is null;
grant select, insert, update (area_code, taken_up_at, taken_up_by, answered_at, answered_by, answer)
  on assistance.objection to zhuni_app;

create function assistance.written_once() returns trigger language plpgsql as $$
declare
  later constant text[] := tg_argv;
  before jsonb := to_jsonb(old);
  after jsonb := to_jsonb(new);
begin
  if tg_op = 'UPDATE' and after - later - 'area_code' = before - later - 'area_code' and not exists (
       select from unnest(later) as l (name) where before -> l.name <> 'null'
         and after -> l.name <> before -> l.name) then
    return new;
  end if;
  raise exception '% is written once', tg_table_schema || '.' || tg_table_name using errcode = 'insufficient_privilege';
end
$$;
comment on function assistance.written_once() is
  'Refuses DELETE and UPDATE, save that the columns named are filled once and that a record follows its household.';
create trigger notice_written_once before update or delete on assistance.notice
  for each row execute function assistance.written_once('withdrawn_at', 'withdrawn_by', 'withdrawn_reason');
create trigger objection_written_once before update or delete on assistance.objection
  for each row execute function assistance.written_once('taken_up_at', 'taken_up_by', 'answered_at', 'answered_by',
    'answer');

do $$
declare
  place regclass;
  in_scope constant text :=
    'area_code ^@ any ((select array_remove(string_to_array(current_setting(''app.areas'', true), '',''), ''''))::text[])';
begin
  foreach place in array array['assistance.notice', 'assistance.objection']::regclass[]
  loop
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
    execute format('create policy own_area on %s using (%s) with check (%s)', place, in_scope, in_scope);
  end loop;
end
$$;

-- The public desk has no area and so sees no table with people; of the notices it sees those on show today.
create policy on_show on assistance.notice for select using (
  (select current_setting('app.actor', true)) = 'system:notices' and online and withdrawn_at is null
  and (nullif((select current_setting('app.now', true)), '')::timestamptz at time zone 'Asia/Shanghai')::date
    between starts_on and ends_on);
comment on policy on_show on assistance.notice is
  'The one rule of what the public sees: on the web, not taken down, in its days.';
