-- What even a superuser of this database cannot rewrite unnoticed: signed states of the 64 chains, kept here and
-- elsewhere.

create table audit.signing_key (
  id text primary key check (id ~ '^[0-9a-f]{64}$'),
  suite text not null check (suite in ('ed25519-sha256', 'sm2-sm3')),
  public_key bytea not null,
  since timestamptz not null
);
comment on table audit.signing_key is
  'Public keys that have signed anchors; id is the SHA-256 of the key. The private key is a file outside the database.';

create table audit.anchor (
  number bigint primary key check (number > 0),
  at timestamptz not null,
  heads bytea not null check (length(heads) = 64 * 40),
  root bytea not null check (length(root) = 32),
  previous_hash bytea not null check (length(previous_hash) = 32),
  key_id text not null references audit.signing_key,
  signature bytea not null check (length(signature) between 32 and 200)
);
comment on table audit.anchor is
  'Append-only. Every five minutes: number (8 bytes) and hash (32 bytes) of each chain''s head, their Merkle root, signed. '
  'previous_hash is the hash of what was signed before.';

create trigger anchor_append_only before update or delete on audit.anchor
  for each row execute function audit.refuse_change();
create trigger anchor_not_truncated before truncate on audit.anchor
  for each statement execute function audit.refuse_change();
create trigger signing_key_append_only before update or delete on audit.signing_key
  for each row execute function audit.refuse_change();
create trigger signing_key_not_truncated before truncate on audit.signing_key
  for each statement execute function audit.refuse_change();
grant select, insert on audit.anchor, audit.signing_key to zhuni_app;

create function audit.heads() returns table (stream smallint, number bigint, hash bytea)
language sql stable security definer set search_path = pg_catalog as $$
  select h.stream, h.number, h.hash from audit.head h order by h.stream
$$;
comment on function audit.heads() is 'The last entry of each of the 64 chains, as one statement sees them.';
revoke all on function audit.heads() from public;
grant execute on function audit.heads() to zhuni_app;

alter table audit.anchor enable row level security;
alter table audit.anchor force row level security;
alter table audit.signing_key enable row level security;
alter table audit.signing_key force row level security;
create policy audit_keeper on audit.anchor
  using ((select current_setting('app.actor', true)) = 'system:audit');
create policy audit_keeper on audit.signing_key
  using ((select current_setting('app.actor', true)) = 'system:audit');
create policy audit_administrator on audit.anchor for select using ((select access.actor_may('audit.read')));
create policy audit_administrator on audit.signing_key for select using ((select access.actor_may('audit.read')));
create policy audit_keeper on audit.entry for select
  using ((select current_setting('app.actor', true)) = 'system:audit');
create policy audit_administrator on audit.entry for select using ((select access.actor_may('audit.read')));

create index entry_at on audit.entry (at, stream, number);
create index entry_minors on audit.entry (at, stream, number) where details ? 'minorsUnder18';
comment on index audit.entry_minors is 'Readings of data of children: the audit administrator''s yearly list.';
