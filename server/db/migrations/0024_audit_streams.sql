-- All entries of a transaction go into one stream: two transactions with several entries each would otherwise take the
-- heads of two streams in opposite orders, and wait for each other.
create or replace function audit.record(
  action text, subject_kind text, subject_id text, area_code text, reason text, details jsonb default '{}')
returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  who text := current_setting('app.actor', true);
  moment timestamptz := coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp());
  chosen smallint := (pg_current_xact_id()::text::bigint % 64)::smallint;
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
