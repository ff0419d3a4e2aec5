-- Closed cases are nearly all cases. To count them exactly in a moment, the condition of row security must not be
-- worked out for each: a function looks once whether the area lies in the scope, and counts in an index.
create function cases.count_closed(prefix text, policy text, state text, office text) returns bigint
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  scope constant text[] := array_remove(string_to_array(current_setting('app.areas', true), ','), '');
  counted bigint;
begin
  if prefix is null or not coalesce(prefix ^@ any (scope), false) then
    return 0;
  end if;
  if policy is null and state is null and office is null then
    select count(*) into counted from cases."case" c
     where not c.is_open and c.area_code >= prefix and c.area_code < prefix || '~';
  else
    select count(*) into counted from cases."case" c
     where not c.is_open and c.area_code >= prefix and c.area_code < prefix || '~'
       and (count_closed.policy is null or c.policy = count_closed.policy)
       and (count_closed.state is null or c.state = count_closed.state)
       and (count_closed.office is null or c.office = count_closed.office);
  end if;
  return counted;
end
$$;
comment on function cases.count_closed(text, text, text, text) is
  'How many closed cases an area has, by policy, state and office if named; 0 for an area outside the scope. Security definer: '
  'one look at the scope instead of one a row.';
revoke all on function cases.count_closed(text, text, text, text) from public;
grant execute on function cases.count_closed(text, text, text, text) to zhuni_app;
create index case_closed_area on cases."case" (area_code, policy, state) include (office) where not is_open;

drop index cases.case_assigned;
create index case_assigned on cases."case" (assigned_to, id) where assigned_to is not null;

drop index cases.case_open_due;
create index case_open_due on cases."case" (due_at, id desc)
  include (area_code, received_area, office, policy, state, assigned_to, soon_at) where is_open;
