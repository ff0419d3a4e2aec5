-- Lists of cases are ordered and counted by what is due first, however many cases there are: so a case knows it.
alter table cases."case" add column due_on date, add column due_at timestamptz, add column soon_at timestamptz;
comment on column cases."case".due_on is
  'Last day of the clock that ends first; kept by the trigger on clocks.clock, as are due_at and soon_at. Null: none runs.';

create function cases.follow_clock() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update cases."case" c
     set due_on = first.due_on, due_at = first.due_at, soon_at = first.soon_at
    from (select min(k.due_on) as due_on, min(k.due_at) as due_at, min(k.soon_at) as soon_at from clocks.clock k
           where k.subject_kind = 'case' and k.subject_id = new.subject_id and k.stopped_on is null) as first
   where c.id = new.subject_id
     and (c.due_on, c.due_at, c.soon_at) is distinct from (first.due_on, first.due_at, first.soon_at);
  return null;
end
$$;
comment on function cases.follow_clock() is 'Keeps when a case is due equal to the earliest end of its clocks.';
revoke all on function cases.follow_clock() from public;
create trigger clock_moves_case_started after insert on clocks.clock
  for each row when (new.subject_kind = 'case' and new.due_at is not null) execute function cases.follow_clock();
create trigger clock_moves_case after update of due_on, due_at, soon_at, stopped_on on clocks.clock
  for each row when (new.subject_kind = 'case'
    and (old.due_at, old.soon_at, old.stopped_on) is distinct from (new.due_at, new.soon_at, new.stopped_on))
  execute function cases.follow_clock();

update cases."case" c
   set due_on = first.due_on, due_at = first.due_at, soon_at = first.soon_at
  from (select subject_id, min(due_on) as due_on, min(due_at) as due_at, min(soon_at) as soon_at from clocks.clock
         where subject_kind = 'case' and stopped_on is null group by subject_id) as first
 where c.id = first.subject_id;

drop index cases.case_open_area;
create index case_open_area on cases."case" (area_code, office, policy, state)
  include (id, received_area, assigned_to, due_at, soon_at) where is_open;
create index case_open_due on cases."case" (due_at, id desc) include (area_code, received_area, office,
  soon_at) where is_open;
