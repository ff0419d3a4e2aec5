-- Published figures of help paid: by month, policy and area, with small numbers left out before they are stored.

create table payments.publication (
  id bigint generated always as identity primary key,
  area_code text not null references areas.area check (length(area_code) = 6),
  month date not null check (extract(day from month) = 1),
  state text not null default 'draft' check (state in ('draft', 'published', 'discarded')),
  sum_fen bigint not null check (sum_fen >= 0),
  drafted_at timestamptz not null,
  drafted_by text not null,
  published_at timestamptz,
  published_by text,
  constraint publication_four_eyes check (published_by <> drafted_by),
  constraint publication_whole check ((state = 'published') = (num_nulls(published_at, published_by) = 0))
);
comment on table payments.publication is
  'The figures of one month, drafted by one person and put on show by another; then they stay. sum_fen: all that '
  'was paid, to compare with the ledger.';
create unique index publication_once on payments.publication (area_code, month) where state <> 'discarded';
grant select, insert, update (state, published_at, published_by) on payments.publication to zhuni_app;

create table payments.figure (
  publication_id bigint not null references payments.publication,
  policy text not null check (policy ~ '^[a-z0-9-]{2,60}$'),
  area_code text not null references areas.area,
  households integer check (households = 0 or households >= 5),
  persons integer check (persons = 0 or persons >= 5),
  amount_fen bigint check (amount_fen >= 0),
  withheld boolean not null,
  primary key (publication_id, policy, area_code),
  constraint figure_withheld check (num_nulls(households, persons, amount_fen) = case when withheld then 3 else 0 end)
);
comment on table payments.figure is
  'Append-only. What is shown of one policy in one city, county or town. withheld: small, or kept back so that a small '
  'one cannot be worked out; its numbers are stored nowhere.';
create index figure_area on payments.figure (area_code, policy);
grant select, insert on payments.figure to zhuni_app;

create function payments.hold_publication() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.state <> 'draft' then
    raise exception 'what is published stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
comment on function payments.hold_publication() is 'What is published or thrown away stays as it is.';
create trigger publication_held before update on payments.publication
  for each row execute function payments.hold_publication();

create function payments.hold_figure() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if not exists (select from payments.publication p where p.id = new.publication_id and p.state = 'draft') then
    raise exception 'what is published stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
comment on function payments.hold_figure() is 'Figures come while their publication is a draft.';
create trigger figure_held before insert on payments.figure for each row execute function payments.hold_figure();

do $$
declare
  place regclass;
  in_scope constant text := 'area_code ^@ any ((select array_remove(string_to_array('
    'current_setting(''app.areas'', true), '',''), ''''))::text[])';
begin
  foreach place in array array['payments.publication', 'payments.figure']::regclass[] loop
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
    execute format('create policy own_area on %s using (%s) with check (%s)', place, in_scope, in_scope);
    execute format('create trigger stays before delete or truncate on %s '
      'for each statement execute function audit.refuse_change()', place);
  end loop;
end
$$;
create trigger append_only before update on payments.figure
  for each statement execute function audit.refuse_change();
create policy on_show on payments.publication for select
  using ((select current_setting('app.actor', true)) = 'system:notices' and state = 'published');
comment on policy on_show on payments.publication is 'The public desk sees what was published, and no draft.';
create policy on_show on payments.figure for select
  using ((select current_setting('app.actor', true)) = 'system:notices' and exists (
    select from payments.publication p where p.id = publication_id and p.state = 'published'));
comment on policy on_show on payments.figure is 'The public desk sees what was published, and no draft.';

insert into access.role_permission (role, permission) values ('city-officer', 'payments.publish');
