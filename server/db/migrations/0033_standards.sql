create schema standards;
comment on schema standards is
  'Numbers of the law raised by the city: drafted, reviewed, published with their document, and what each raise did.';
grant usage on schema standards to zhuni_app;

create table standards.draft (
  id bigint generated always as identity primary key,
  parameter text not null check (parameter ~ '^[a-z0-9][a-z0-9.-]{2,80}$'),
  area text check (area ~ '^\d{4}(\d{2}(\d{3}(\d{3})?)?)?$'),
  value bigint not null,
  effective_from date not null,
  announced_on date not null,
  document_number text check (length(document_number) between 2 and 80),
  title_zh text not null check (length(title_zh) between 2 and 200),
  title_en text not null check (length(title_en) between 2 and 200),
  issuer text not null check (length(issuer) between 2 and 80),
  document_date date not null,
  status text not null check (status in ('official', 'illustrative')),
  state text not null default 'draft' check (state in ('draft', 'reviewed', 'published', 'withdrawn')),
  drafted_by text not null,
  drafted_at timestamptz not null,
  reviewed_by text check (reviewed_by <> drafted_by),
  reviewed_at timestamptz,
  review_reason text check (length(review_reason) between 2 and 500),
  published_by text check (published_by <> drafted_by),
  published_at timestamptz,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawn_reason text check (length(withdrawn_reason) between 2 and 500),
  check (announced_on >= document_date),
  check ((reviewed_by is null) = (reviewed_at is null) and (reviewed_by is null) = (review_reason is null)),
  check ((state = 'published') = (published_by is not null) and (published_by is null) = (published_at is null)),
  check ((state = 'withdrawn') = (withdrawn_by is not null) and (withdrawn_by is null) = (withdrawn_at is null)
    and (withdrawn_by is null) = (withdrawn_reason is null)),
  check (state not in ('reviewed', 'published') or reviewed_by is not null)
);
comment on table standards.draft is
  'A new value of a parameter on its way: drafted, reviewed by another, published, or withdrawn with a reason. area: a '
  'code prefix when it holds only there.';
create index draft_parameter on standards.draft (parameter, id);
grant select, insert,
  update (state, reviewed_by, reviewed_at, review_reason, published_by, published_at, withdrawn_by, withdrawn_at,
    withdrawn_reason) on standards.draft to zhuni_app;

create table standards.value (
  id bigint generated always as identity primary key,
  draft_id bigint not null unique references standards.draft,
  parameter text not null,
  area text,
  value bigint not null,
  effective_from date not null,
  announced_on date not null,
  document_number text,
  title_zh text not null,
  title_en text not null,
  issuer text not null,
  document_date date not null,
  status text not null,
  published_at timestamptz not null,
  published_by text not null
);
comment on table standards.value is
  'Append-only. Published values of parameters, which take their place behind those of the policies'' own text. In the '
  'order of ids none begins or is announced before the one before it of the same parameter and area.';
create index value_parameter on standards.value (parameter, id);
create index value_announced on standards.value (announced_on, id);
grant select, insert on standards.value to zhuni_app;

create function standards.check_value() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtext('zhuni standards'));
  if not exists (select from standards.draft d where d.id = new.draft_id and d.state = 'published'
      and d.parameter = new.parameter and d.area is not distinct from new.area and d.value = new.value
      and d.effective_from = new.effective_from and d.announced_on = new.announced_on
      and d.document_number is not distinct from new.document_number and d.title_zh = new.title_zh
      and d.title_en = new.title_en and d.issuer = new.issuer and d.document_date = new.document_date
      and d.status = new.status and d.published_by = new.published_by) then
    raise exception 'a published value is that of its reviewed draft' using errcode = 'check_violation';
  end if;
  if exists (select from standards.value v where v.id > new.id) then
    raise exception 'values are numbered in the order in which they are published' using errcode = 'check_violation';
  end if;
  if exists (select from standards.value v where v.parameter = new.parameter and v.area is not distinct from new.area
      and (v.effective_from > new.effective_from or v.announced_on > new.announced_on)) then
    raise exception 'a new value neither begins nor is announced before an earlier one'
      using errcode = 'check_violation';
  end if;
  return new;
end
$$;
comment on function standards.check_value() is
  'Publications take turns; each is what its draft says, and none comes before what was published already.';
create trigger value_checked before insert on standards.value
  for each row execute function standards.check_value();

create function standards.check_draft() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.state in ('published', 'withdrawn') or (old.state, new.state) not in (('draft', 'reviewed'),
      ('draft', 'withdrawn'), ('reviewed', 'published'), ('reviewed', 'withdrawn')) then
    raise exception 'a draft goes from review to publication and not back' using errcode = 'check_violation';
  end if;
  return new;
end
$$;
comment on function standards.check_draft() is 'A draft takes only the steps of its life; the end of it never changes.';
create trigger draft_checked before update on standards.draft
  for each row execute function standards.check_draft();

create table standards.raise (
  value_id bigint primary key references standards.value,
  policies text[] not null,
  total int not null check (total >= 0),
  done int not null default 0 check (done between 0 and total),
  after_id bigint not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz
);
comment on table standards.raise is
  'How far a published value has been carried into running help; after_id: the last entitlement that is done.';
grant select, insert, update (total, done, after_id, finished_at) on standards.raise to zhuni_app;

create table standards.raise_line (
  value_id bigint not null references standards.raise,
  entitlement_id bigint not null references entitlements.entitlement,
  area_code text not null check (length(area_code) = 12),
  policy text not null,
  result text not null check (result in ('raised', 'unchanged', 'review')),
  case_id bigint references cases."case",
  reason text check (length(reason) between 2 and 200),
  primary key (value_id, entitlement_id),
  check (result = 'review' or case_id is null)
);
comment on table standards.raise_line is
  'Append-only. What a published value did to one entitlement: its amount rose, it stayed, or officials look at it, because '
  'the rules would give less. case_id: the review that was opened for it.';
create index raise_line_area on standards.raise_line (area_code);
create index raise_line_entitlement on standards.raise_line (entitlement_id);
create index raise_line_case on standards.raise_line (case_id);
grant select, insert on standards.raise_line to zhuni_app;

create table standards.difference (
  value_id bigint not null,
  entitlement_id bigint not null,
  month date not null check (extract(day from month) = 1),
  area_code text not null check (length(area_code) = 12),
  before_fen bigint not null check (before_fen >= 0),
  after_fen bigint not null,
  primary key (value_id, entitlement_id, month),
  foreign key (value_id, entitlement_id) references standards.raise_line (value_id, entitlement_id),
  check (after_fen > before_fen)
);
comment on table standards.difference is
  'Append-only. Month by month up to the one in which it was carried out, what a raise added to one entitlement: months '
  'that were paid already get the difference as back-pay.';
create index difference_area on standards.difference (area_code);
create index difference_month on standards.difference (value_id, month);
grant select, insert on standards.difference to zhuni_app;

do $$
declare
  place regclass;
  in_scope constant text :=
    'area_code ^@ any ((select array_remove(string_to_array(current_setting(''app.areas'', true), '',''), ''''))::text[])';
begin
  foreach place in array array['standards.draft', 'standards.value', 'standards.raise', 'standards.raise_line',
    'standards.difference']::regclass[] loop
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
  end loop;
  foreach place in array array['standards.raise_line', 'standards.difference']::regclass[] loop
    execute format('create policy own_area on %s using (%s) with check (%s)', place, in_scope, in_scope);
  end loop;
  foreach place in array array['standards.value', 'standards.raise_line', 'standards.difference']::regclass[] loop
    execute format('create trigger append_only before update or delete or truncate on %s '
      'for each statement execute function audit.refuse_change()', place);
  end loop;
end
$$;
create policy published on standards.value using (true);
create policy progress on standards.raise using (true);
create policy staff on standards.draft
  using ((select current_setting('app.areas', true)) <> '')
  with check ((select current_setting('app.areas', true)) <> '');

insert into access.role_permission (role, permission)
select code, 'standards.read' from access.role where duty = 'work';
insert into access.role_permission (role, permission)
select role.code, grants.permission
  from access.role
  cross join (values ('standards.draft'), ('standards.review')) as grants (permission)
 where role.code in ('county-officer', 'city-officer');
insert into access.role_permission (role, permission) values ('city-officer', 'standards.publish');
