-- Three administrators who cannot do each other's work, second factors for staff, devices that are known.

alter table access.role drop constraint role_area_level_check;
alter table access.role add constraint role_area_level_check
  check (area_level in ('city', 'county', 'town', 'village', 'any'));
alter table access.role
  add column duty text not null default 'work' check (duty in ('work', 'system', 'security', 'audit')),
  add column second_factor_required boolean not null default true,
  add constraint role_duty unique (code, duty);
comment on column access.role.duty is
  'work: cases of residents; the three administrators each have a duty of their own, and no role has two.';
comment on column access.role.second_factor_required is
  'Whoever has this role signs in with a second factor; demonstration accounts are exempt.';

create function access.duty_of(permission text) returns text language sql immutable as $$
  select case
    when permission = 'account.manage' then 'system'
    when permission in ('account.confirm', 'role.grant', 'session.end', 'factor.reset') then 'security'
    when permission = 'audit.read' then 'audit'
    when permission in ('area.read', 'account.list', 'role.read') then null
    else 'work'
  end
$$;
comment on function access.duty_of(text) is 'The one duty whose roles may hold the permission; null: any.';

alter table access.role_permission
  add column duty text generated always as (access.duty_of(permission)) stored,
  add constraint role_permission_of_own_duty foreign key (role, duty) references access.role (code, duty);
comment on column access.role_permission.duty is
  'Refers to the duty of the role: a role that held permissions of two duties cannot be stored.';

insert into access.role (code, name_zh, name_en, area_level, duty) values
  ('system-administrator', '系统管理员', 'system administrator', 'any', 'system'),
  ('security-administrator', '安全管理员', 'security administrator', 'any', 'security'),
  ('audit-administrator', '审计管理员', 'audit administrator', 'any', 'audit');
insert into access.role_permission (role, permission) values
  ('system-administrator', 'area.read'),
  ('system-administrator', 'account.list'),
  ('system-administrator', 'account.manage'),
  ('system-administrator', 'role.read'),
  ('security-administrator', 'area.read'),
  ('security-administrator', 'account.list'),
  ('security-administrator', 'account.confirm'),
  ('security-administrator', 'role.read'),
  ('security-administrator', 'role.grant'),
  ('security-administrator', 'session.end'),
  ('security-administrator', 'factor.reset'),
  ('audit-administrator', 'area.read'),
  ('audit-administrator', 'audit.read');
grant update (second_factor_required) on access.role to zhuni_app;
grant insert, delete on access.role_permission to zhuni_app;

alter table access.account
  add column confirmation_awaited boolean not null default false,
  add column must_change_password boolean not null default false,
  add column created_by text;
comment on column access.account.confirmation_awaited is
  'An administrator''s account made or changed by the system administrator; no sign-in until the security administrator agrees.';
grant update (confirmation_awaited, must_change_password) on access.account to zhuni_app;

alter table access.session
  add column stage text not null default 'full' check (stage in ('factor', 'full')),
  add column challenge text check (length(challenge) <= 200),
  add column challenge_until timestamptz,
  add column address text not null default '' check (length(address) <= 64),
  add column agent text not null default '' check (length(agent) <= 200);
comment on column access.session.stage is 'factor: the password was right and the second factor is still to come.';
grant update (challenge, challenge_until) on access.session to zhuni_app;

alter table access.sign_in_attempt add column device_sha256 bytea check (length(device_sha256) = 32);
comment on column access.sign_in_attempt.device_sha256 is
  'Set when the browser had signed in to this account before: strangers cannot use up the attempts of such a browser.';
create index sign_in_attempt_by_device on access.sign_in_attempt (device_sha256, attempted_at)
  where device_sha256 is not null;

create table access.device (
  account_id text not null references access.account,
  token_sha256 bytea not null check (length(token_sha256) = 32),
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (account_id, token_sha256)
);
comment on table access.device is
  'Browsers in which an account has signed in, by the hash of a token that only they hold.';
grant select, insert, update (last_at), delete on access.device to zhuni_app;

create table access.totp (
  account_id text primary key references access.account,
  secret_cipher bytea not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
comment on table access.totp is
  'The secret of an authenticator app, encrypted. last_step: the newest 30-second step whose code was used, so that no code works twice.';
grant select, insert, update (secret_cipher, created_at, confirmed_at, last_step), delete on access.totp to zhuni_app;

create table access.passkey (
  id text primary key check (id ~ '^[A-Za-z0-9_-]+$' and length(id) between 16 and 1400),
  account_id text not null references access.account,
  label text not null check (label <> '' and length(label) <= 60),
  public_key bytea not null check (length(public_key) <= 2000),
  counter bigint not null check (counter >= 0),
  transports text[] not null default '{}',
  created_at timestamptz not null,
  used_at timestamptz
);
comment on table access.passkey is 'Passkeys (WebAuthn credentials) as second factors; the public half only.';
create index passkey_account on access.passkey (account_id);
grant select, insert, update (counter, used_at), delete on access.passkey to zhuni_app;

create table access.recovery_code (
  account_id text not null references access.account,
  code_index bytea not null check (length(code_index) = 32),
  used_at timestamptz,
  primary key (account_id, code_index)
);
comment on table access.recovery_code is 'Codes for a lost second factor, each for one use, only as a keyed hash.';
grant select, insert, update (used_at), delete on access.recovery_code to zhuni_app;

create function access.actor_may(wanted text) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from access.account a join access.role_permission p on p.role = a.role
     where a.id = current_setting('app.actor', true) and a.active and not a.confirmation_awaited
       and p.permission = wanted)
$$;
comment on function access.actor_may(text) is
  'Whether the account of this transaction has the permission: for tables that only administrators may see.';
revoke all on function access.actor_may(text) from public;
grant execute on function access.actor_may(text) to zhuni_app;

drop policy everyone on access.role;
drop policy everyone on access.role_permission;
create policy everyone on access.role for select using (true);
create policy everyone on access.role_permission for select using (true);
create policy security_administrator on access.role for update
  using ((select access.actor_may('role.grant')));
create policy security_administrator_grants on access.role_permission for insert
  with check ((select access.actor_may('role.grant')));
create policy security_administrator_revokes on access.role_permission for delete
  using ((select access.actor_may('role.grant')));

create policy administrators_read on access.account for select
  using ((select access.actor_may('account.list')) or (select access.actor_may('audit.read')));
create policy system_administrator_adds on access.account for insert
  with check ((select access.actor_may('account.manage')));
create policy administrators_change on access.account for update
  using ((select access.actor_may('account.manage')) or (select access.actor_may('account.confirm')));
create policy own_account on access.account for select
  using (id = (select current_setting('app.actor', true)));
create policy own_password on access.account for update
  using (id = (select current_setting('app.actor', true)));

create policy own_sessions on access.session
  using (account_id = (select current_setting('app.actor', true)));
create policy administrators_end on access.session
  using ((select access.actor_may('session.end')) or (select access.actor_may('account.manage')));

do $$
declare
  place regclass;
begin
  foreach place in array array['access.device', 'access.totp', 'access.passkey', 'access.recovery_code']::regclass[]
  loop
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
    execute format('create policy sign_in_desk on %s
      using ((select current_setting(''app.actor'', true)) = ''system:sign-in'')', place);
    execute format('create policy own on %s using (account_id = (select current_setting(''app.actor'', true)))', place);
    execute format('create policy security_administrator on %s for delete
      using ((select access.actor_may(''factor.reset'')))', place);
  end loop;
  foreach place in array array['access.device', 'access.totp', 'access.passkey', 'access.recovery_code']::regclass[]
  loop
    execute format('create policy administrators_read on %s for select
      using ((select access.actor_may(''account.list'')))', place);
  end loop;
end
$$;
