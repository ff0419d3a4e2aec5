create schema jobs;
comment on schema jobs is 'Work done in the background, with progress that a page can show.';
grant usage on schema jobs to zhuni_app;

create table jobs.job (
  id text primary key check (id ~ '^[0-9a-f-]{36}$'),
  kind text not null check (kind ~ '^[a-z]+(\.[a-z-]+)+$'),
  area_code text not null,
  payload jsonb not null default '{}' check (jsonb_typeof(payload) = 'object'),
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  done integer not null default 0 check (done >= 0),
  total integer not null default 0 check (total >= 0),
  result jsonb check (jsonb_typeof(result) = 'object'),
  failure text check (length(failure) <= 500),
  attempts smallint not null default 0,
  attempts_max smallint not null default 3 check (attempts_max between 1 and 20),
  created_at timestamptz not null,
  created_by text not null,
  run_after timestamptz not null,
  heartbeat_at timestamptz,
  finished_at timestamptz,
  check ((state in ('done', 'failed')) = (finished_at is not null))
);
comment on table jobs.job is
  'A task put aside inside the transaction that wants it. A running job whose heartbeat stopped is taken up again, at most '
  'attempts_max times.';
create index job_next on jobs.job (run_after, id) where state in ('waiting', 'running');
create index job_area on jobs.job (area_code, kind, created_at);
grant select, insert, delete,
  update (state, done, total, result, failure, attempts, run_after, heartbeat_at, finished_at)
  on jobs.job to zhuni_app;
