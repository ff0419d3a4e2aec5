create schema access;
comment on schema access is 'Staff accounts, what each role may do, sessions and sign-in attempts.';
grant usage on schema access to zhuni_app;

create table access.role (
  code text primary key check (code ~ '^[a-z][a-z-]{1,40}$'),
  name_zh text not null,
  name_en text not null,
  area_level text not null check (area_level in ('city', 'county', 'town', 'village'))
);
comment on table access.role is 'A job in the administration; what it may do is in access.role_permission.';
grant select on access.role to zhuni_app;

create table access.role_permission (
  role text not null references access.role,
  permission text not null check (permission ~ '^[a-z]+(\.[a-z-]+)+$'),
  primary key (role, permission)
);
comment on table access.role_permission is 'Roles are data: a permission missing here is refused.';
grant select on access.role_permission to zhuni_app;

create table access.account (
  id text primary key check (id ~ '^[0-9a-f-]{36}$'),
  sign_in_name text not null unique check (sign_in_name ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  name_zh text not null,
  name_en text not null,
  role text not null references access.role,
  area_code text not null references areas.area,
  password_hash text not null check (password_hash like '$argon2id$%'),
  demonstration boolean not null default false,
  active boolean not null default true,
  created_at timestamptz not null
);
comment on table access.account is
  'A member of staff: one role in one area. The password only as an argon2id hash. Demonstration accounts are shown at the start.';
create index account_area on access.account (area_code);
grant select, insert, update (name_zh, name_en, role, area_code, password_hash, active) on access.account to zhuni_app;

create table access.session (
  token_sha256 bytea primary key check (length(token_sha256) = 32),
  account_id text not null references access.account,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz
);
comment on table access.session is
  'A sign-in that lasts: the SHA-256 of an opaque token of 256 bits that only the browser holds.';
create index session_account on access.session (account_id, seen_at);
grant select, insert, update (seen_at, ended_at), delete on access.session to zhuni_app;

create table access.sign_in_attempt (
  id bigint generated always as identity primary key,
  name_sha256 bytea not null check (length(name_sha256) = 32),
  address text not null check (length(address) <= 64),
  attempted_at timestamptz not null,
  succeeded boolean not null
);
comment on table access.sign_in_attempt is
  'Sign-ins tried in the last day, for limits by name and network address together. The name only as a hash: people type '
  'passwords into the wrong field.';
create index sign_in_attempt_by_name on access.sign_in_attempt (name_sha256, address, attempted_at);
create index sign_in_attempt_by_address on access.sign_in_attempt (address, attempted_at);
create index sign_in_attempt_age on access.sign_in_attempt (attempted_at);
grant select, insert, delete on access.sign_in_attempt to zhuni_app;

insert into access.role (code, name_zh, name_en, area_level) values
  ('village-assistant', '村（社区）救助协理员', 'village assistant', 'village'),
  ('town-clerk', '镇（街道）窗口经办员', 'town window clerk', 'town'),
  ('county-officer', '区县民政局工作人员', 'county civil affairs officer', 'county'),
  ('city-officer', '市民政局工作人员', 'city civil affairs officer', 'city');

insert into access.role_permission (role, permission)
select role.code, grants.permission
  from access.role
  join (values
    ('area.read', array['village', 'town', 'county', 'city']),
    ('overview.read', array['village', 'town', 'county', 'city']),
    ('finding.list', array['village', 'town', 'county', 'city']),
    ('household.list', array['village', 'town', 'county', 'city']),
    ('household.read', array['village', 'town', 'county', 'city']),
    ('fact.record', array['town', 'county', 'city']),
    ('screening.read', array['village', 'town', 'county', 'city']),
    ('screening.start', array['county', 'city']),
    ('import.read', array['town', 'county', 'city']),
    ('import.start', array['town', 'county', 'city'])
  ) as grants (permission, levels) on role.area_level = any (grants.levels);
