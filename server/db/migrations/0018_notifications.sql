create schema notifications;
comment on schema notifications is
  'Messages to staff in their inbox, and to residents by text message with what became of each.';
grant usage on schema notifications to zhuni_app;

create table notifications.notice (
  id bigint generated always as identity primary key,
  area_code text not null check (area_code ~ '^\d{4,12}$'),
  office text check (office in ('village', 'town', 'county', 'city')),
  account_id text references access.account,
  key text not null check (key ~ '^[a-z][a-z-]{1,59}$'),
  "values" jsonb not null default '{}' check (jsonb_typeof("values") = 'object' and length("values"::text) <= 4000),
  link_kind text check (link_kind ~ '^[a-z][a-z-]{0,39}$'),
  link_id bigint check (link_id > 0),
  created_at timestamptz not null,
  created_by text not null,
  check (num_nonnulls(office, account_id) = 1),
  check ((link_kind is null) = (link_id is null))
);
comment on table notifications.notice is
  'Append-only. A message to an office (whoever works at that level over area_code) or to one account: a key of the texts '
  'and its values, never a name, an identity number or an illness.';
create index notice_office on notifications.notice (office, area_code, created_at) where account_id is null;
create index notice_account on notifications.notice (account_id, created_at) where account_id is not null;
grant select, insert on notifications.notice to zhuni_app;

create table notifications.reading (
  account_id text not null references access.account,
  notice_id bigint not null references notifications.notice,
  read_at timestamptz not null,
  primary key (account_id, notice_id)
);
comment on table notifications.reading is
  'Who has read which message; one that was sent to an office is read by each for herself.';
create index reading_notice on notifications.reading (notice_id);
grant select, insert on notifications.reading to zhuni_app;

create table notifications.message (
  id text primary key check (id ~ '^[0-9a-f-]{36}$'),
  person_id bigint not null references people.person,
  area_code text not null check (length(area_code) = 12),
  key text not null check (key ~ '^[a-z][a-z-]{1,59}$'),
  "values" jsonb not null check (jsonb_typeof("values") = 'object' and length("values"::text) <= 2000),
  phone_cipher bytea,
  created_at timestamptz not null,
  created_by text not null,
  fate text not null check (fate in ('waiting', 'delivered', 'failed', 'unreachable')),
  attempts smallint not null default 0 check (attempts between 0 and 20),
  next_attempt_at timestamptz,
  settled_at timestamptz,
  check ((fate = 'waiting') = (settled_at is null)),
  check ((fate = 'waiting') = (next_attempt_at is not null)),
  check (fate = 'unreachable' or phone_cipher is not null)
);
comment on table notifications.message is
  'A text message to a resident: a key of the texts and its values. The number is encrypted. It waits until it has exactly '
  'one final fate: delivered, failed (no attempt left), or unreachable (no number is known). Each attempt is in delivery.';
create index message_waiting on notifications.message (next_attempt_at, id) where fate = 'waiting';
create index message_person on notifications.message (person_id, created_at);
create index message_area on notifications.message (area_code, created_at);
grant select, insert, update (area_code, person_id, fate, attempts, next_attempt_at, settled_at)
  on notifications.message to zhuni_app;

create function notifications.keep_fate() returns trigger language plpgsql as $$
declare
  follows constant text[] := array['area_code', 'person_id'];
  settles constant text[] := array['fate', 'attempts', 'next_attempt_at', 'settled_at'];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - follows - settles = to_jsonb(old) - follows - settles
      and new.attempts >= old.attempts
      and (old.fate = 'waiting' or to_jsonb(new) - follows = to_jsonb(old) - follows) then
    return new;
  end if;
  raise exception 'notifications.message is append-only' using errcode = 'insufficient_privilege';
end
$$;
comment on function notifications.keep_fate() is
  'Refuses DELETE and UPDATE, save that a waiting message is tried and settled, once, and follows its person.';
create trigger message_append_only before update or delete on notifications.message
  for each row execute function notifications.keep_fate();

create table notifications.delivery (
  message_id text not null references notifications.message,
  number smallint not null check (number between 1 and 20),
  area_code text not null check (length(area_code) = 12),
  attempted_at timestamptz not null,
  outcome text not null check (outcome in ('delivered', 'refused', 'unavailable')),
  reference text check (length(reference) between 1 and 80),
  primary key (message_id, number),
  check ((outcome = 'delivered') = (reference is not null))
);
comment on table notifications.delivery is
  'Append-only. One attempt to hand a message to the provider: delivered with the provider''s reference, refused for good, or '
  'the provider was not available.';
create index delivery_area on notifications.delivery (area_code);
create unique index delivery_once on notifications.delivery (message_id) where outcome = 'delivered';
grant select, insert, update (area_code) on notifications.delivery to zhuni_app;

create table notifications.outbox (
  message_id text primary key references notifications.message,
  area_code text not null check (length(area_code) = 12),
  reference text not null unique,
  phone_cipher bytea not null,
  text text not null check (length(text) between 1 and 300),
  sent_at timestamptz not null
);
comment on table notifications.outbox is
  'Append-only. What the stand-in provider has sent: stands for the mobile network. One row a message, however often it was '
  'handed over.';
create index outbox_area on notifications.outbox (area_code);
grant select, insert, update (area_code) on notifications.outbox to zhuni_app;

create table notifications.provider (
  only_one boolean primary key default true check (only_one),
  mode text not null default 'working' check (mode in ('working', 'refusing', 'unavailable'))
);
comment on table notifications.provider is
  'How the stand-in provider behaves; switched to see what happens when it fails.';
insert into notifications.provider default values;
grant select, update (mode) on notifications.provider to zhuni_app;

create trigger notice_append_only before update or delete on notifications.notice
  for each row execute function audit.refuse_change();
create trigger reading_append_only before update or delete on notifications.reading
  for each row execute function audit.refuse_change();
create trigger delivery_append_only before update or delete on notifications.delivery
  for each row execute function facts.refuse_change('area_code');
create trigger outbox_append_only before update or delete on notifications.outbox
  for each row execute function facts.refuse_change('area_code');

do $$
declare
  place regclass;
  in_scope constant text :=
    'area_code ^@ any ((select array_remove(string_to_array(current_setting(''app.areas'', true), '',''), ''''))::text[])';
begin
  foreach place in array array['notifications.notice', 'notifications.reading', 'notifications.message',
    'notifications.delivery', 'notifications.outbox', 'notifications.provider']::regclass[]
  loop
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
  end loop;
  foreach place in array array['notifications.message', 'notifications.delivery', 'notifications.outbox']::regclass[]
  loop
    execute format('create policy own_area on %s using (%s) with check (%s)', place, in_scope, in_scope);
  end loop;
  execute format('create policy own_area on notifications.notice for select using (%s)', in_scope);
end
$$;
create policy from_any_area on notifications.notice for insert
  with check ((select current_setting('app.areas', true)) <> '');
comment on policy from_any_area on notifications.notice is
  'Whoever works in some area may tell an office elsewhere, and cannot read what was told there.';
create policy own_reading on notifications.reading
  using (account_id = (select current_setting('app.actor', true)))
  with check (account_id = (select current_setting('app.actor', true)));
create policy everyone on notifications.provider using (true);
