-- Whom a case can be handed to.

create function access.colleagues_in(place text) returns table (id text, name_zh text, name_en text, area_level text)
language sql stable security definer set search_path = pg_catalog as $$
  select a.id, a.name_zh, a.name_en, w.level
    from access.account a join areas.area w on w.code = a.area_code
   where a.active and not a.confirmation_awaited and place ^@ w.prefix
     and exists (select from access.role_permission p where p.role = a.role and p.permission = 'case.act')
     and place ^@ any (array_remove(string_to_array(current_setting('app.areas', true), ','), ''))
   order by w.level, a.name_zh, a.id limit 200
$$;
comment on function access.colleagues_in(text) is
  'Active members of staff who may act on cases of a place, told to those who see that place. Security definer: accounts themselves are closed.';
revoke all on function access.colleagues_in(text) from public;
grant execute on function access.colleagues_in(text) to zhuni_app;
