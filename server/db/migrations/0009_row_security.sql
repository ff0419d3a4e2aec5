-- Row security on every table, by one script; app.areas holds the codes that a transaction may see, with all below.
do $$
declare
  place regclass;
  in_scope constant text :=
    'area_code ^@ any ((select array_remove(string_to_array(current_setting(''app.areas'', true), '',''), ''''))::text[])';
begin
  foreach place in array array['areas.area', 'areas.setting', 'access.role', 'access.role_permission', 'access.account',
    'access.session', 'access.sign_in_attempt', 'audit.entry', 'audit.head', 'people.field_key', 'people.household', 'people.person',
    'facts.statement', 'facts.receipt', 'screening.run', 'screening.coverage', 'screening.total', 'screening.entry',
    'screening.verdict', 'assistance.finding', 'jobs.job']::regclass[]
  loop
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
  end loop;

  foreach place in array array['audit.entry', 'people.household', 'people.person', 'facts.statement', 'facts.receipt',
    'screening.coverage', 'screening.total', 'screening.entry', 'screening.verdict', 'assistance.finding']::regclass[]
  loop
    execute format('create policy own_area on %s using (%s) with check (%s)', place, in_scope, in_scope);
  end loop;

  foreach place in array array['areas.area', 'areas.setting', 'access.role', 'access.role_permission',
    'people.field_key', 'screening.run']::regclass[]
  loop
    execute format('create policy everyone on %s using (true)', place);
  end loop;

  execute format('create policy own_area_or_worker on jobs.job using (%1$s or %2$s) with check (%1$s or %2$s)',
    in_scope, '(select current_setting(''app.actor'', true)) = ''system:worker''');
end
$$;

-- Whoever signs in has no area yet: the sign-in desk alone sees accounts, sessions and attempts.
create policy sign_in_desk on access.account
  using ((select current_setting('app.actor', true)) = 'system:sign-in');
create policy sign_in_desk on access.session
  using ((select current_setting('app.actor', true)) = 'system:sign-in');
create policy sign_in_desk on access.sign_in_attempt
  using ((select current_setting('app.actor', true)) = 'system:sign-in');
