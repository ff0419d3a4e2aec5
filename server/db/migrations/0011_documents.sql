create schema documents;
comment on schema documents is
  'Papers of applicants and written decisions: what they are; their bytes lie in the store for files.';
grant usage on schema documents to zhuni_app;

create table documents.document (
  id text primary key check (id ~ '^[0-9a-f-]{36}$'),
  area_code text not null check (length(area_code) = 12),
  received_area text check (received_area ~ '^\d{4,12}$'),
  kind text not null check (kind in ('paper', 'issued')),
  case_id bigint check (case_id > 0),
  household_id bigint not null references people.household,
  person_id bigint references people.person,
  paper_kind text not null check (paper_kind ~ '^[a-z][a-z0-9-]{0,59}$'),
  title_zh text not null check (length(title_zh) between 1 and 120),
  title_en text not null check (length(title_en) between 1 and 120),
  media_type text not null check (media_type in
    ('image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf')),
  bytes integer not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_at timestamptz not null,
  uploaded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text check (length(withdrawn_reason) between 1 and 500),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null)),
  check (kind = 'paper' or media_type = 'application/pdf')
);
comment on table documents.document is
  'A paper that was photographed or uploaded, or a PDF that was issued. sha256 names its bytes in the store; the same bytes '
  'may stand here often and lie there once. received_area: the office elsewhere that took it in. Nothing changes but that it '
  'is withdrawn once, with the reason, and follows its household or person.';
create unique index document_once on documents.document
  (household_id, coalesce(case_id, 0), coalesce(person_id, 0), paper_kind, sha256) where withdrawn_at is null;
create index document_case on documents.document (case_id, uploaded_at, id) where case_id is not null;
create index document_household on documents.document (household_id, uploaded_at, id);
create index document_person on documents.document (person_id) where person_id is not null;
create index document_area on documents.document (area_code);
create index document_received on documents.document (received_area) where received_area is not null;
create index document_bytes on documents.document (sha256);
grant select, insert, update (area_code, household_id, person_id, withdrawn_at, withdrawn_by, withdrawn_reason)
  on documents.document to zhuni_app;

create function documents.refuse_change() returns trigger language plpgsql as $$
declare
  follows constant text[] := array['area_code', 'household_id', 'person_id'];
  withdraws constant text[] := array['withdrawn_at', 'withdrawn_by', 'withdrawn_reason'];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - follows - withdraws = to_jsonb(old) - follows - withdraws
      and (old.withdrawn_at is null or to_jsonb(new) - follows = to_jsonb(old) - follows) then
    return new;
  end if;
  raise exception 'documents.document is append-only' using errcode = 'insufficient_privilege';
end
$$;
comment on function documents.refuse_change() is
  'Refuses DELETE and UPDATE, save that a document is withdrawn once and follows its household or person.';
create trigger document_append_only before update or delete on documents.document
  for each row execute function documents.refuse_change();
create trigger document_not_truncated before truncate on documents.document
  for each statement execute function audit.refuse_change();

do $$
declare
  in_scope constant text :=
    'area_code ^@ any ((select array_remove(string_to_array(current_setting(''app.areas'', true), '',''), ''''))::text[])';
  taken_in constant text := replace(in_scope, 'area_code', 'received_area');
begin
  alter table documents.document enable row level security;
  alter table documents.document force row level security;
  execute format('create policy own_area on documents.document using (%1$s) with check (%1$s)', in_scope);
  execute format('create policy taken_in_here on documents.document for select using (%s)', taken_in);
  execute format('create policy takes_in_here on documents.document for insert with check (%s)', taken_in);
end
$$;

insert into access.role_permission (role, permission)
select role, permission
  from unnest(array['village-assistant', 'town-clerk', 'county-officer', 'city-officer']) as role,
       unnest(array['document.read', 'document.add']) as permission;
