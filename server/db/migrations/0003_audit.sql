create schema audit;
comment on schema audit is 'Who read or changed what, and why: chains of hashes that nobody alters unnoticed.';
grant usage on schema audit to zhuni_app;

create table audit.entry (
  stream smallint not null check (stream between 0 and 63),
  number bigint not null check (number > 0),
  at timestamptz not null,
  actor text not null check (actor <> ''),
  action text not null check (action ~ '^[a-z]+(\.[a-z-]+)+$'),
  subject_kind text not null,
  subject_id text not null,
  area_code text not null,
  reason text not null check (length(reason) <= 500),
  details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (stream, number)
);
comment on table audit.entry is
  'Append-only. Each entry carries the SHA-256 of itself and the entry before it in its stream; written by audit.record alone.';
create index entry_subject on audit.entry (subject_kind, subject_id, at);
create index entry_actor on audit.entry (actor, at);
create index entry_area on audit.entry (area_code, at);
grant select on audit.entry to zhuni_app;

create table audit.head (
  stream smallint primary key check (stream between 0 and 63),
  number bigint not null,
  hash bytea not null
);
comment on table audit.head is 'The last entry of each stream; its row lock puts writers of one stream in line.';
insert into audit.head (stream, number, hash)
select stream, 0, sha256(convert_to('zhuni audit ' || stream, 'UTF8')) from generate_series(0, 63) as stream;

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = 'insufficient_privilege';
end
$$;
comment on function audit.refuse_change() is 'Refuses UPDATE, DELETE and TRUNCATE, whoever tries.';
create trigger entry_append_only before update or delete on audit.entry
  for each row execute function audit.refuse_change();
create trigger entry_not_truncated before truncate on audit.entry
  for each statement execute function audit.refuse_change();

create function audit.hash_of(previous_hash bytea, stream smallint, number bigint, at timestamptz, actor text,
  action text, subject_kind text, subject_id text, area_code text, reason text, details jsonb)
returns bytea language sql stable as $$
  select sha256(previous_hash || convert_to(jsonb_build_array(stream, number, extract(epoch from at), actor, action,
    subject_kind, subject_id, area_code, reason, details)::text, 'UTF8'))
$$;
comment on function audit.hash_of(bytea, smallint, bigint, timestamptz, text, text, text, text, text, text, jsonb) is
  'The hash that binds an entry to the one before it.';

create function audit.record(
  action text, subject_kind text, subject_id text, area_code text, reason text, details jsonb default '{}')
returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  who text := current_setting('app.actor', true);
  moment timestamptz := coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp());
  chosen smallint := floor(random() * 64);
  last audit.head;
  sealed bytea;
begin
  if who is null or who = '' then
    raise exception 'audit.record: no actor is set' using errcode = 'insufficient_privilege';
  end if;
  select * into strict last from audit.head h where h.stream = chosen for update;
  sealed := audit.hash_of(last.hash, chosen, last.number + 1, moment, who, action, subject_kind, subject_id, area_code,
    reason, details);
  insert into audit.entry values (chosen, last.number + 1, moment, who, action, subject_kind, subject_id, area_code,
    reason, details, last.hash, sealed);
  update audit.head h set number = last.number + 1, hash = sealed where h.stream = chosen;
end
$$;
comment on function audit.record(text, text, text, text, text, jsonb) is
  'Writes one entry for the actor and the time of this transaction; the only way in.';
revoke all on function audit.record(text, text, text, text, text, jsonb) from public;
grant execute on function audit.record(text, text, text, text, text, jsonb) to zhuni_app;

create function audit.broken() returns table (stream smallint, number bigint)
language sql stable security definer set search_path = pg_catalog as $$
  with linked as (
    select e.*, lag(e.hash) over w as before, lag(e.number) over w as number_before
      from audit.entry e window w as (partition by e.stream order by e.number)
  )
  select l.stream, l.number from linked l
   where l.hash <> audit.hash_of(l.previous_hash, l.stream, l.number, l.at, l.actor, l.action, l.subject_kind,
           l.subject_id, l.area_code, l.reason, l.details)
      or l.previous_hash <> coalesce(l.before, sha256(convert_to('zhuni audit ' || l.stream, 'UTF8')))
      or l.number <> coalesce(l.number_before, 0) + 1
  union all
  select h.stream, h.number from audit.head h
    left join audit.entry e on e.stream = h.stream and e.number = h.number
   where (h.number > 0 and e.hash is distinct from h.hash)
      or exists (select from audit.entry later where later.stream = h.stream and later.number > h.number)
$$;
comment on function audit.broken() is 'Entries that do not fit their chain; must return no rows.';
revoke all on function audit.broken() from public;
grant execute on function audit.broken() to zhuni_app;
