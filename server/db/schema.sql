-- The schema after all migrations, from the catalogue, for reading. Written by a test; do not edit.

-- Extensions

pg_trgm in people

-- Schemas

access, owner zhuni_owner, grants zhuni_app: usage
  comment: Staff accounts, what each role may do, sessions and sign-in attempts.

areas, owner zhuni_owner, grants zhuni_app: usage
  comment: The administrative areas of the city: city, counties, towns, villages, functional zones.

assistance, owner zhuni_owner, grants zhuni_app: usage
  comment: Social assistance: people found who are entitled and do not receive.

audit, owner zhuni_owner, grants zhuni_app: usage
  comment: Who read or changed what, and why: chains of hashes that nobody alters unnoticed.

facts, owner zhuni_owner, grants zhuni_app: usage
  comment: What departments state about people and households, and what these receive already.

jobs, owner zhuni_owner, grants zhuni_app: usage
  comment: Work done in the background, with progress that a page can show.

people, owner zhuni_owner, grants zhuni_app: usage
  comment: Residents and the households in which they live.

platform, owner zhuni_owner, grants zhuni_app: usage
  comment: What the technical rooms keep for themselves.

screening, owner zhuni_owner, grants zhuni_app: usage
  comment: The whole city against the policies: runs, totals, and the reason ledger of everyone.

-- Tables

access.account, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column name_zh zhuni_app: update; column name_en zhuni_app: update; column role zhuni_app: update; column area_code zhuni_app: update; column password_hash zhuni_app: update; column active zhuni_app: update
  comment: A member of staff: one role in one area. The password only as an argon2id hash. Demonstration accounts are shown at the start.
  id text not null
  sign_in_name text not null
  name_zh text not null
  name_en text not null
  role text not null
  area_code text not null
  password_hash text not null
  demonstration boolean not null default false
  active boolean not null default true
  created_at timestamp with time zone not null

access.role, owner zhuni_owner, row security forced, grants zhuni_app: select
  comment: A job in the administration; what it may do is in access.role_permission.
  code text not null
  name_zh text not null
  name_en text not null
  area_level text not null

access.role_permission, owner zhuni_owner, row security forced, grants zhuni_app: select
  comment: Roles are data: a permission missing here is refused.
  role text not null
  permission text not null

access.session, owner zhuni_owner, row security forced, grants zhuni_app: delete, insert, select; column seen_at zhuni_app: update; column ended_at zhuni_app: update
  comment: A sign-in that lasts: the SHA-256 of an opaque token of 256 bits that only the browser holds.
  token_sha256 bytea not null
  account_id text not null
  created_at timestamp with time zone not null
  seen_at timestamp with time zone not null
  ended_at timestamp with time zone

access.sign_in_attempt, owner zhuni_owner, row security forced, grants zhuni_app: delete, insert, select
  comment: Sign-ins tried in the last day, for limits by name and network address together. The name only as a hash: people type passwords into the wrong field.
  id bigint not null generated always as identity
  name_sha256 bytea not null
  address text not null
  attempted_at timestamp with time zone not null
  succeeded boolean not null

areas.area, owner zhuni_owner, row security forced, grants zhuni_app: select
  comment: An area by its statistical code (6 digits city and county, 9 town, 12 village). All codes below it begin with prefix. Brought up to the published list at every start. valid_from null: before all records; valid_until: the first day without it.
  code text not null
  prefix text not null generated always as (
CASE
    WHEN (code ~ '^\d{4}00$'::text) THEN "left"(code, 4)
    ELSE code
END) stored
  level text not null
  parent text
  name_zh text not null
  name_en text not null
  pinyin text not null
  initials text not null
  committee text
  functional_zone boolean not null default false
  valid_from date
  valid_until date

areas.setting, owner zhuni_owner, row security forced, grants zhuni_app: select
  comment: Whether a village unit is urban or rural from a day on, and how sure the source is.
  area_code text not null
  valid_from date not null
  setting text not null
  status text not null

assistance.finding, owner zhuni_owner, row security forced, grants zhuni_app: delete, insert, select; column area_code zhuni_app: update; column amount_fen zhuni_app: update; column found_on zhuni_app: update; column run_id zhuni_app: update; column status zhuni_app: update; column changed_at zhuni_app: update
  comment: Entitled and not receiving: open until the help is received or the entitlement is gone.
  id bigint not null generated always as identity
  household_id bigint not null
  person_id bigint
  area_code text not null
  policy text not null
  amount_fen bigint
  found_on date not null
  run_id bigint
  status text not null
  changed_at timestamp with time zone not null

audit.entry, owner zhuni_owner, row security forced, grants zhuni_app: select
  comment: Append-only. Each entry carries the SHA-256 of itself and the entry before it in its stream; written by audit.record alone.
  stream smallint not null
  number bigint not null
  at timestamp with time zone not null
  actor text not null
  action text not null
  subject_kind text not null
  subject_id text not null
  area_code text not null
  reason text not null
  details jsonb not null default '{}'::jsonb
  previous_hash bytea not null
  hash bytea not null

audit.head, owner zhuni_owner, row security forced, grants
  comment: The last entry of each stream; its row lock puts writers of one stream in line.
  stream smallint not null
  number bigint not null
  hash bytea not null

facts.receipt, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update; column until_date zhuni_app: update
  comment: Help that a person or household receives already, as its payer reports it; until_date is the first day without it.
  id bigint not null generated by default as identity
  household_id bigint not null
  person_id bigint
  area_code text not null
  policy text not null
  from_date date not null
  until_date date
  amount_fen bigint not null
  origin text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null

facts.statement, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update
  comment: Append-only. All that one department knows of one subject (person_id null: the household) from a day on. The state on a date is, per subject and department, the statement with the latest valid_from not after it, then the highest id.
  id bigint not null generated by default as identity
  household_id bigint not null
  person_id bigint
  area_code text not null
  department text not null
  valid_from date not null
  facts jsonb not null
  evidence text not null
  evidence_en text not null
  origin text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null

jobs.job, owner zhuni_owner, row security forced, grants zhuni_app: delete, insert, select; column state zhuni_app: update; column done zhuni_app: update; column total zhuni_app: update; column result zhuni_app: update; column failure zhuni_app: update; column attempts zhuni_app: update; column run_after zhuni_app: update; column heartbeat_at zhuni_app: update; column finished_at zhuni_app: update
  comment: A task put aside inside the transaction that wants it. A running job whose heartbeat stopped is taken up again, at most attempts_max times.
  id text not null
  kind text not null
  area_code text not null
  payload jsonb not null default '{}'::jsonb
  state text not null default 'waiting'::text
  done integer not null default 0
  total integer not null default 0
  result jsonb
  failure text
  attempts smallint not null default 0
  attempts_max smallint not null default 3
  created_at timestamp with time zone not null
  created_by text not null
  run_after timestamp with time zone not null
  heartbeat_at timestamp with time zone
  finished_at timestamp with time zone

people.field_key, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: A keyed hash of nothing: tells whether the key file at hand is the one under which identity numbers were encrypted.
  only_one boolean not null default true
  fingerprint bytea not null

people.household, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update
  comment: People who share a living, in one village unit. external_key is the number under which a bureau's own file knows it.
  id bigint not null generated by default as identity
  area_code text not null
  external_key text
  origin text not null
  created_at timestamp with time zone not null

people.person, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column household_id zhuni_app: update; column area_code zhuni_app: update; column member_no zhuni_app: update; column name zhuni_app: update; column name_pinyin zhuni_app: update; column name_initials zhuni_app: update; column id_number_cipher zhuni_app: update; column id_number_index zhuni_app: update; column external_key zhuni_app: update; column left_on zhuni_app: update
  comment: A member of a household. The identity number is encrypted (AES-256-GCM); id_number_index is its keyed hash, for search and so that one number is one record. left_on: the first day on which the person no longer belongs to the household.
  id bigint not null generated by default as identity
  household_id bigint not null
  area_code text not null
  member_no smallint not null
  name text not null
  name_pinyin text not null
  name_initials text not null
  id_number_cipher bytea
  id_number_index bytea
  external_key text
  left_on date

platform.migration, owner zhuni_owner, row security off, grants zhuni_app: select
  comment: Each schema change, once, with the hash of its text; written by migrate.
  number integer not null
  name text not null
  sha256 text not null
  applied_at timestamp with time zone not null

screening.coverage, owner zhuni_owner, row security forced, grants zhuni_app: delete, insert, select, update
  comment: How many households and people of a village a run looked at.
  run_id bigint not null
  area_code text not null
  households integer not null
  persons integer not null

screening.entry, owner zhuni_owner, row security forced, grants zhuni_app: delete, insert, select, update
  comment: The outcomes with something to say, newest only: entitled (amount_fen null: amount not known yet; receiving: helped already) and near miss (the one condition that fails and by how much). Undecided ones stand in screening.verdict alone.
  household_id bigint not null
  person_id bigint
  area_code text not null
  policy text not null
  outcome text not null
  amount_fen bigint
  condition text
  gap bigint
  receiving boolean not null default false
  screened_on date not null
  run_id bigint

screening.run, owner zhuni_owner, row security forced, grants zhuni_app: insert, select, update
  comment: One screening of an area at a date, with its progress.
  id bigint not null generated always as identity
  area_code text not null
  screened_on date not null
  state text not null
  started_at timestamp with time zone not null
  finished_at timestamp with time zone
  requested_by text not null
  households_done integer not null default 0
  households_total integer not null default 0
  persons_total integer not null default 0
  duration_ms integer
  failure text

screening.total, owner zhuni_owner, row security forced, grants zhuni_app: delete, insert, select, update
  comment: Per run, village and policy: subjects entitled, undecided, nearly entitled, entitled and receiving; fen a period of the entitled, and of those among them who do not receive.
  run_id bigint not null
  area_code text not null
  policy text not null
  entitled integer not null default 0
  unknown integer not null default 0
  near integer not null default 0
  receiving integer not null default 0
  amount_fen bigint not null default 0
  unclaimed_fen bigint not null default 0

screening.verdict, owner zhuni_owner, row security forced, grants zhuni_app: delete, insert, select, update
  comment: The reason ledger of everyone: one byte per subject (household, then members by number) and policy (by number). 0 not in force, 1 entitled, 2 undecided, 3+k fails first at condition k, 128+k near miss only at condition k.
  household_id bigint not null
  area_code text not null
  screened_on date not null
  verdicts bytea not null

-- Constraints

access.account account_id_check CHECK ((id ~ '^[0-9a-f-]{36}$'::text))

access.account account_password_hash_check CHECK ((password_hash ~~ '$argon2id$%'::text))

access.account account_sign_in_name_check CHECK ((sign_in_name ~ '^[a-z0-9][a-z0-9._-]{1,63}$'::text))

access.account account_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

access.account account_role_fkey FOREIGN KEY (role) REFERENCES access.role(code)

access.account account_pkey PRIMARY KEY (id)

access.account account_sign_in_name_key UNIQUE (sign_in_name)

access.role role_area_level_check CHECK ((area_level = ANY (ARRAY['city'::text, 'county'::text, 'town'::text, 'village'::text])))

access.role role_code_check CHECK ((code ~ '^[a-z][a-z-]{1,40}$'::text))

access.role role_pkey PRIMARY KEY (code)

access.role_permission role_permission_permission_check CHECK ((permission ~ '^[a-z]+(\.[a-z-]+)+$'::text))

access.role_permission role_permission_role_fkey FOREIGN KEY (role) REFERENCES access.role(code)

access.role_permission role_permission_pkey PRIMARY KEY (role, permission)

access.session session_token_sha256_check CHECK ((length(token_sha256) = 32))

access.session session_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id)

access.session session_pkey PRIMARY KEY (token_sha256)

access.sign_in_attempt sign_in_attempt_address_check CHECK ((length(address) <= 64))

access.sign_in_attempt sign_in_attempt_name_sha256_check CHECK ((length(name_sha256) = 32))

access.sign_in_attempt sign_in_attempt_pkey PRIMARY KEY (id)

areas.area area_check CHECK ((valid_until > valid_from))

areas.area area_check1 CHECK (((level = 'city'::text) = (parent IS NULL)))

areas.area area_check2 CHECK (((level = 'village'::text) = ((length(code) = 12) AND (NOT functional_zone))))

areas.area area_code_check CHECK ((code ~ '^(\d{6}|\d{9}|\d{12}|Z\d{4}-[a-z]{1,20})$'::text))

areas.area area_committee_check CHECK ((committee = ANY (ARRAY['residents'::text, 'villagers'::text, 'quasi-residents'::text])))

areas.area area_level_check CHECK ((level = ANY (ARRAY['city'::text, 'county'::text, 'town'::text, 'village'::text])))

areas.area area_name_en_check CHECK ((name_en <> ''::text))

areas.area area_name_zh_check CHECK ((name_zh <> ''::text))

areas.area area_parent_fkey FOREIGN KEY (parent) REFERENCES areas.area(code)

areas.area area_pkey PRIMARY KEY (code)

areas.setting setting_setting_check CHECK ((setting = ANY (ARRAY['urban'::text, 'rural'::text])))

areas.setting setting_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

areas.setting setting_pkey PRIMARY KEY (area_code, valid_from)

assistance.finding finding_amount_fen_check CHECK ((amount_fen >= 0))

assistance.finding finding_area_code_check CHECK ((length(area_code) = 12))

assistance.finding finding_status_check CHECK ((status = ANY (ARRAY['open'::text, 'gone'::text])))

assistance.finding finding_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

assistance.finding finding_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

assistance.finding finding_pkey PRIMARY KEY (id)

audit.entry entry_action_check CHECK ((action ~ '^[a-z]+(\.[a-z-]+)+$'::text))

audit.entry entry_actor_check CHECK ((actor <> ''::text))

audit.entry entry_details_check CHECK ((jsonb_typeof(details) = 'object'::text))

audit.entry entry_hash_check CHECK ((length(hash) = 32))

audit.entry entry_number_check CHECK ((number > 0))

audit.entry entry_previous_hash_check CHECK ((length(previous_hash) = 32))

audit.entry entry_reason_check CHECK ((length(reason) <= 500))

audit.entry entry_stream_check CHECK (((stream >= 0) AND (stream <= 63)))

audit.entry entry_pkey PRIMARY KEY (stream, number)

audit.head head_stream_check CHECK (((stream >= 0) AND (stream <= 63)))

audit.head head_pkey PRIMARY KEY (stream)

facts.receipt receipt_amount_fen_check CHECK ((amount_fen >= 0))

facts.receipt receipt_area_code_check CHECK ((length(area_code) = 12))

facts.receipt receipt_check CHECK ((until_date > from_date))

facts.receipt receipt_origin_check CHECK ((origin = ANY (ARRAY['demonstration'::text, 'import'::text, 'entered'::text])))

facts.receipt receipt_policy_check CHECK ((policy ~ '^[a-z0-9-]{2,60}$'::text))

facts.receipt receipt_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

facts.receipt receipt_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

facts.receipt receipt_pkey PRIMARY KEY (id)

facts.statement statement_area_code_check CHECK ((length(area_code) = 12))

facts.statement statement_department_check CHECK ((department ~ '^[A-Z]{2}$'::text))

facts.statement statement_evidence_check CHECK ((length(evidence) <= 500))

facts.statement statement_evidence_en_check CHECK ((length(evidence_en) <= 500))

facts.statement statement_facts_check CHECK ((jsonb_typeof(facts) = 'object'::text))

facts.statement statement_origin_check CHECK ((origin = ANY (ARRAY['demonstration'::text, 'import'::text, 'entered'::text])))

facts.statement statement_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

facts.statement statement_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

facts.statement statement_pkey PRIMARY KEY (id)

jobs.job job_attempts_max_check CHECK (((attempts_max >= 1) AND (attempts_max <= 20)))

jobs.job job_check CHECK (((state = ANY (ARRAY['done'::text, 'failed'::text])) = (finished_at IS NOT NULL)))

jobs.job job_done_check CHECK ((done >= 0))

jobs.job job_failure_check CHECK ((length(failure) <= 500))

jobs.job job_id_check CHECK ((id ~ '^[0-9a-f-]{36}$'::text))

jobs.job job_kind_check CHECK ((kind ~ '^[a-z]+(\.[a-z-]+)+$'::text))

jobs.job job_payload_check CHECK ((jsonb_typeof(payload) = 'object'::text))

jobs.job job_result_check CHECK ((jsonb_typeof(result) = 'object'::text))

jobs.job job_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])))

jobs.job job_total_check CHECK ((total >= 0))

jobs.job job_pkey PRIMARY KEY (id)

people.field_key field_key_fingerprint_check CHECK ((length(fingerprint) = 32))

people.field_key field_key_only_one_check CHECK (only_one)

people.field_key field_key_pkey PRIMARY KEY (only_one)

people.household household_area_code_check CHECK ((length(area_code) = 12))

people.household household_external_key_check CHECK (((length(external_key) >= 1) AND (length(external_key) <= 64)))

people.household household_origin_check CHECK ((origin = ANY (ARRAY['demonstration'::text, 'import'::text, 'entered'::text])))

people.household household_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

people.household household_pkey PRIMARY KEY (id)

people.household household_external_key_key UNIQUE (external_key)

people.person person_area_code_check CHECK ((length(area_code) = 12))

people.person person_external_key_check CHECK (((length(external_key) >= 1) AND (length(external_key) <= 64)))

people.person person_id_number_index_check CHECK ((length(id_number_index) = 32))

people.person person_member_no_check CHECK (((member_no >= 1) AND (member_no <= 60)))

people.person person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))

people.person person_name_initials_check CHECK ((length(name_initials) <= 60))

people.person person_name_pinyin_check CHECK ((length(name_pinyin) <= 240))

people.person person_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

people.person person_pkey PRIMARY KEY (id)

people.person person_household_id_external_key_key UNIQUE (household_id, external_key)

people.person person_household_id_member_no_key UNIQUE (household_id, member_no)

people.person person_id_number_index_key UNIQUE (id_number_index)

platform.migration migration_number_check CHECK ((number > 0))

platform.migration migration_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))

platform.migration migration_pkey PRIMARY KEY (number)

screening.coverage coverage_area_code_check CHECK ((length(area_code) = 12))

screening.coverage coverage_run_id_fkey FOREIGN KEY (run_id) REFERENCES screening.run(id) ON DELETE CASCADE

screening.coverage coverage_pkey PRIMARY KEY (run_id, area_code)

screening.entry entry_amount_fen_check CHECK ((amount_fen >= 0))

screening.entry entry_area_code_check CHECK ((length(area_code) = 12))

screening.entry entry_outcome_check CHECK ((outcome = ANY (ARRAY['entitled'::text, 'near'::text])))

screening.entry entry_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

screening.entry entry_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

screening.run run_check CHECK (((state = 'running'::text) = (finished_at IS NULL)))

screening.run run_duration_ms_check CHECK ((duration_ms >= 0))

screening.run run_failure_check CHECK ((length(failure) <= 500))

screening.run run_households_done_check CHECK ((households_done >= 0))

screening.run run_households_total_check CHECK ((households_total >= 0))

screening.run run_persons_total_check CHECK ((persons_total >= 0))

screening.run run_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text])))

screening.run run_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

screening.run run_pkey PRIMARY KEY (id)

screening.total total_area_code_check CHECK ((length(area_code) = 12))

screening.total total_run_id_fkey FOREIGN KEY (run_id) REFERENCES screening.run(id) ON DELETE CASCADE

screening.total total_pkey PRIMARY KEY (run_id, area_code, policy)

screening.verdict verdict_area_code_check CHECK ((length(area_code) = 12))

screening.verdict verdict_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

screening.verdict verdict_pkey PRIMARY KEY (household_id)

-- Indexes

CREATE INDEX account_area ON access.account USING btree (area_code)

CREATE INDEX session_account ON access.session USING btree (account_id, seen_at)

CREATE INDEX sign_in_attempt_age ON access.sign_in_attempt USING btree (attempted_at)

CREATE INDEX sign_in_attempt_by_address ON access.sign_in_attempt USING btree (address, attempted_at)

CREATE INDEX sign_in_attempt_by_name ON access.sign_in_attempt USING btree (name_sha256, address, attempted_at)

CREATE INDEX area_parent ON areas.area USING btree (parent, code)

CREATE INDEX finding_area ON assistance.finding USING btree (area_code, status, policy, id)

CREATE UNIQUE INDEX finding_open ON assistance.finding USING btree (household_id, policy, COALESCE(person_id, (0)::bigint)) WHERE (status = 'open'::text)

CREATE INDEX finding_person ON assistance.finding USING btree (person_id)

CREATE INDEX entry_actor ON audit.entry USING btree (actor, at)

CREATE INDEX entry_area ON audit.entry USING btree (area_code, at)

CREATE INDEX entry_subject ON audit.entry USING btree (subject_kind, subject_id, at)

CREATE INDEX receipt_area ON facts.receipt USING btree (area_code, policy)

CREATE INDEX receipt_household ON facts.receipt USING btree (household_id, policy)

CREATE INDEX receipt_person ON facts.receipt USING btree (person_id)

CREATE INDEX statement_area ON facts.statement USING btree (area_code, household_id)

CREATE INDEX statement_person ON facts.statement USING btree (person_id)

CREATE INDEX statement_subject ON facts.statement USING btree (household_id, person_id, department, valid_from DESC, id DESC)

CREATE INDEX job_area ON jobs.job USING btree (area_code, kind, created_at)

CREATE INDEX job_next ON jobs.job USING btree (run_after, id) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]))

CREATE INDEX household_area ON people.household USING btree (area_code, id)

CREATE INDEX person_area ON people.person USING btree (area_code, household_id)

CREATE INDEX person_initials ON people.person USING btree (name_initials text_pattern_ops)

CREATE INDEX person_name_from_end ON people.person USING btree (reverse(name) text_pattern_ops)

CREATE INDEX person_name_from_start ON people.person USING btree (name text_pattern_ops)

CREATE INDEX person_name_trigram ON people.person USING gin (name people.gin_trgm_ops)

CREATE INDEX person_pinyin ON people.person USING btree (name_pinyin text_pattern_ops)

CREATE INDEX entry_area ON screening.entry USING btree (area_code, policy, outcome)

CREATE INDEX entry_person ON screening.entry USING btree (person_id)

CREATE UNIQUE INDEX entry_subject ON screening.entry USING btree (household_id, policy, COALESCE(person_id, (0)::bigint))

CREATE INDEX run_latest ON screening.run USING btree (state, id DESC)

CREATE INDEX verdict_area ON screening.verdict USING btree (area_code)

-- Policies

access.account sign_in_desk permissive for all to public
  using (( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:sign-in'::text)

access.role everyone permissive for all to public
  using true

access.role_permission everyone permissive for all to public
  using true

access.session sign_in_desk permissive for all to public
  using (( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:sign-in'::text)

access.sign_in_attempt sign_in_desk permissive for all to public
  using (( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:sign-in'::text)

areas.area everyone permissive for all to public
  using true

areas.setting everyone permissive for all to public
  using true

assistance.finding own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

audit.entry own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

facts.receipt own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

facts.statement own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

jobs.job own_area_or_worker permissive for all to public
  using ((area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[])) OR (( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:worker'::text))
  check ((area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[])) OR (( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:worker'::text))

people.field_key everyone permissive for all to public
  using true

people.household own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

people.person own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

screening.coverage own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

screening.entry own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

screening.run everyone permissive for all to public
  using true

screening.total own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

screening.verdict own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

-- Functions

owner zhuni_owner, grants zhuni_app: execute
  comment: Entries that do not fit their chain; must return no rows.
CREATE OR REPLACE FUNCTION audit.broken()
 RETURNS TABLE(stream smallint, number bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  with linked as (
    select e.*, lag(e.hash) over w as before, lag(e.number) over w as number_before
      from audit.entry e window w as (partition by e.stream order by e.number)
  )
  select l.stream, l.number from linked l
   where l.hash <> audit.hash_of(l.previous_hash, l.stream, l.number, l.at, l.actor, l.action, l.subject_kind,
           l.subject_id, l.area_code, l.reason, l.details)
      or l.previous_hash <> coalesce(l.before, sha256(convert_to('zhuni audit ' || l.stream, 'UTF8')))
      or l.number <> coalesce(l.number_before, 0) + 1
  union all
  select h.stream, h.number from audit.head h
    left join audit.entry e on e.stream = h.stream and e.number = h.number
   where (h.number > 0 and e.hash is distinct from h.hash)
      or exists (select from audit.entry later where later.stream = h.stream and later.number > h.number)
$function$


owner zhuni_owner, grants public: execute
  comment: The hash that binds an entry to the one before it.
CREATE OR REPLACE FUNCTION audit.hash_of(previous_hash bytea, stream smallint, number bigint, at timestamp with time zone, actor text, action text, subject_kind text, subject_id text, area_code text, reason text, details jsonb)
 RETURNS bytea
 LANGUAGE sql
 STABLE
AS $function$
  select sha256(previous_hash || convert_to(jsonb_build_array(stream, number, extract(epoch from at), actor, action,
    subject_kind, subject_id, area_code, reason, details)::text, 'UTF8'))
$function$


owner zhuni_owner, grants zhuni_app: execute
  comment: Writes one entry for the actor and the time of this transaction; the only way in.
CREATE OR REPLACE FUNCTION audit.record(action text, subject_kind text, subject_id text, area_code text, reason text, details jsonb DEFAULT '{}'::jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  who text := current_setting('app.actor', true);
  moment timestamptz := coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp());
  chosen smallint := floor(random() * 64);
  last audit.head;
  sealed bytea;
begin
  if who is null or who = '' then
    raise exception 'audit.record: no actor is set' using errcode = 'insufficient_privilege';
  end if;
  select * into strict last from audit.head h where h.stream = chosen for update;
  sealed := audit.hash_of(last.hash, chosen, last.number + 1, moment, who, action, subject_kind, subject_id, area_code,
    reason, details);
  insert into audit.entry values (chosen, last.number + 1, moment, who, action, subject_kind, subject_id, area_code,
    reason, details, last.hash, sealed);
  update audit.head h set number = last.number + 1, hash = sealed where h.stream = chosen;
end
$function$


owner zhuni_owner, grants public: execute
  comment: Refuses UPDATE, DELETE and TRUNCATE, whoever tries.
CREATE OR REPLACE FUNCTION audit.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = 'insufficient_privilege';
end
$function$


owner zhuni_owner, grants public: execute
  comment: Refuses DELETE and UPDATE, save that a household's records follow it to another village and a receipt comes to its end.
CREATE OR REPLACE FUNCTION facts.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'area_code' - tg_argv[0] = to_jsonb(old) - 'area_code' - tg_argv[0] then
    return new;
  end if;
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = 'insufficient_privilege';
end
$function$


owner zhuni_owner, grants zhuni_app: execute
  comment: People by name, pinyin, initials or keyed hash of the identity number, inside the caller's scope and below an area. Security definer with its own check of app.areas, because row security keeps LIKE away from the indexes.
CREATE OR REPLACE FUNCTION people.search(sought text, id_index bytea, area text, rows_max integer)
 RETURNS TABLE(person_id bigint, household_id bigint, area_code text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  scope text[] := array_remove(string_to_array(current_setting('app.areas', true), ','), '');
  literal text := replace(replace(replace(lower(sought), '\', '\\'), '%', '\%'), '_', '\_');
begin
  if scope is null or cardinality(scope) = 0 then return; end if;
  if id_index is not null then
    return query select p.id, p.household_id, p.area_code from people.person p
      where p.id_number_index = id_index and p.area_code ^@ any (scope) and p.area_code ^@ area and p.left_on is null;
  elsif literal ~ '^[a-z]+$' then
    return query select p.id, p.household_id, p.area_code from people.person p
      where (p.name_pinyin like literal || '%' or p.name_initials like literal || '%')
        and p.area_code ^@ any (scope) and p.area_code ^@ area and p.left_on is null
      order by p.area_code, p.household_id, p.id limit rows_max;
  elsif length(sought) < 3 then
    return query select p.id, p.household_id, p.area_code from people.person p
      where (p.name like literal || '%' or reverse(p.name) like reverse(literal) || '%')
        and p.area_code ^@ any (scope) and p.area_code ^@ area and p.left_on is null
      order by p.area_code, p.household_id, p.id limit rows_max;
  else
    return query select p.id, p.household_id, p.area_code from people.person p
      where p.name like '%' || literal || '%'
        and p.area_code ^@ any (scope) and p.area_code ^@ area and p.left_on is null
      order by p.area_code, p.household_id, p.id limit rows_max;
  end if;
end
$function$


-- Triggers

CREATE TRIGGER entry_append_only BEFORE DELETE OR UPDATE ON audit.entry FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER entry_not_truncated BEFORE TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER receipt_append_only BEFORE DELETE OR UPDATE ON facts.receipt FOR EACH ROW EXECUTE FUNCTION facts.refuse_change('until_date')

CREATE TRIGGER statement_append_only BEFORE DELETE OR UPDATE ON facts.statement FOR EACH ROW EXECUTE FUNCTION facts.refuse_change('area_code')
