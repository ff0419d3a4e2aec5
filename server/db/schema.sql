-- The schema after all migrations, from the catalogue, for reading. Written by a test; do not edit.

-- Extensions

btree_gist in people

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

cases, owner zhuni_owner, grants zhuni_app: usage
  comment: Cases: who asks for which help, everything that was done, and who works on it.

clocks, owner zhuni_owner, grants zhuni_app: usage
  comment: Statutory clocks: until when which office must have acted, and all that happened to each.

decisions, owner zhuni_owner, grants zhuni_app: usage
  comment: Decisions on help: what the rules proposed, what officials decided, and all that is needed to work it out again.

documents, owner zhuni_owner, grants zhuni_app: usage
  comment: Papers of applicants and written decisions: what they are; their bytes lie in the store for files.

entitlements, owner zhuni_owner, grants zhuni_app: usage
  comment: Help that was granted, month by month: since when, how much, paused or stopped, and why.

events, owner zhuni_owner, grants zhuni_app: usage
  comment: What happens in a life: births, marriages, divorces, moves and deaths, each recorded once, and what followed.

evidence, owner zhuni_owner, grants zhuni_app: usage
  comment: The economic check: what other departments were asked about people with their written authorisation, and answered.

facts, owner zhuni_owner, grants zhuni_app: usage
  comment: What departments state about people and households, and what these receive already.

fund, owner zhuni_owner, grants zhuni_app: usage
  comment: The Zizhuni emergency fund: donations, requests, case meetings, grants, what of it is published.

jobs, owner zhuni_owner, grants zhuni_app: usage
  comment: Work done in the background, with progress that a page can show.

ledger, owner zhuni_owner, grants zhuni_app: usage
  comment: Money by double entry: funds, accounts, journals that never change, budgets. No person is named.

lists, owner zhuni_owner, grants zhuni_app: usage
  comment: Help paid without application: triggers with their evidence, lists drawn by the rule, what became of each entry.

notifications, owner zhuni_owner, grants zhuni_app: usage
  comment: Messages to staff in their inbox, and to residents by text message with what became of each.

payments, owner zhuni_owner, grants zhuni_app: usage
  comment: Help paid out: batches, lines, what the check found, files for banks, the funds and budgets it is paid from.

people, owner zhuni_owner, grants zhuni_app: usage
  comment: Residents and the households in which they live.

platform, owner zhuni_owner, grants zhuni_app: usage
  comment: What the technical rooms keep for themselves.

requests, owner zhuni_owner, grants zhuni_app: usage
  comment: Requests that were carried out, so that a repeated one has no second effect.

screening, owner zhuni_owner, grants zhuni_app: usage
  comment: The whole city against the policies: runs, totals, and the reason ledger of everyone.

standards, owner zhuni_owner, grants zhuni_app: usage
  comment: Numbers of the law raised by the city: drafted, reviewed, published with their document, and what each raise did.

-- Sequences

people.marriage_number bigint start 1 step 1, grants zhuni_app: usage

-- Tables

access.account, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column name_zh zhuni_app: update; column name_en zhuni_app: update; column role zhuni_app: update; column area_code zhuni_app: update; column password_hash zhuni_app: update; column active zhuni_app: update; column confirmation_awaited zhuni_app: update; column must_change_password zhuni_app: update
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
  confirmation_awaited boolean not null default false  -- An administrator's account made or changed by the system administrator; no sign-in until the security administrator agrees.
  must_change_password boolean not null default false
  created_by text

access.device, owner zhuni_owner, row security forced, grants zhuni_app: delete, insert, select; column last_at zhuni_app: update
  comment: Browsers in which an account has signed in, by the hash of a token that only they hold.
  account_id text not null
  token_sha256 bytea not null
  first_at timestamp with time zone not null
  last_at timestamp with time zone not null

access.passkey, owner zhuni_owner, row security forced, grants zhuni_app: delete, insert, select; column counter zhuni_app: update; column used_at zhuni_app: update
  comment: Passkeys (WebAuthn credentials) as second factors; the public half only.
  id text not null
  account_id text not null
  label text not null
  public_key bytea not null
  counter bigint not null
  transports text[] not null default '{}'::text[]
  created_at timestamp with time zone not null
  used_at timestamp with time zone

access.recovery_code, owner zhuni_owner, row security forced, grants zhuni_app: delete, insert, select; column used_at zhuni_app: update
  comment: Codes for a lost second factor, each for one use, only as a keyed hash.
  account_id text not null
  code_index bytea not null
  used_at timestamp with time zone

access.role, owner zhuni_owner, row security forced, grants zhuni_app: select; column second_factor_required zhuni_app: update
  comment: A job in the administration; what it may do is in access.role_permission.
  code text not null
  name_zh text not null
  name_en text not null
  area_level text not null
  duty text not null default 'work'::text  -- work: cases of residents; the three administrators each have a duty of their own, and no role has two.
  second_factor_required boolean not null default true  -- Whoever has this role signs in with a second factor; demonstration accounts are exempt.

access.role_permission, owner zhuni_owner, row security forced, grants zhuni_app: delete, insert, select
  comment: Roles are data: a permission missing here is refused.
  role text not null
  permission text not null
  duty text generated always as (access.duty_of(permission)) stored  -- Refers to the duty of the role: a role that held permissions of two duties cannot be stored.

access.session, owner zhuni_owner, row security forced, grants zhuni_app: delete, insert, select; column seen_at zhuni_app: update; column ended_at zhuni_app: update; column challenge zhuni_app: update; column challenge_until zhuni_app: update
  comment: A sign-in that lasts: the SHA-256 of an opaque token of 256 bits that only the browser holds.
  token_sha256 bytea not null
  account_id text not null
  created_at timestamp with time zone not null
  seen_at timestamp with time zone not null
  ended_at timestamp with time zone
  stage text not null default 'full'::text  -- factor: the password was right and the second factor is still to come.
  challenge text
  challenge_until timestamp with time zone
  address text not null default ''::text
  agent text not null default ''::text

access.sign_in_attempt, owner zhuni_owner, row security forced, grants zhuni_app: delete, insert, select
  comment: Sign-ins tried in the last day, for limits by name and network address together. The name only as a hash: people type passwords into the wrong field.
  id bigint not null generated always as identity
  name_sha256 bytea not null
  address text not null
  attempted_at timestamp with time zone not null
  succeeded boolean not null
  device_sha256 bytea  -- Set when the browser had signed in to this account before: strangers cannot use up the attempts of such a browser.

access.totp, owner zhuni_owner, row security forced, grants zhuni_app: delete, insert, select; column secret_cipher zhuni_app: update; column created_at zhuni_app: update; column confirmed_at zhuni_app: update; column last_step zhuni_app: update
  comment: The secret of an authenticator app, encrypted. last_step: the newest 30-second step whose code was used, so that no code works twice.
  account_id text not null
  secret_cipher bytea not null
  created_at timestamp with time zone not null
  confirmed_at timestamp with time zone
  last_step bigint not null default 0

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

assistance.notice, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update; column withdrawn_at zhuni_app: update; column withdrawn_by zhuni_app: update; column withdrawn_reason zhuni_app: update
  comment: Public notices (公示) of cases. shown: what the procedure's rule lets the public see, worked out at publication, and nothing else. online: also on the web, else on the village board only. ends_on: the last day on show. Nothing changes afterwards but that it is taken down, once and with a reason.
  id bigint not null generated always as identity
  case_id bigint not null
  area_code text not null
  policy text not null
  procedure text not null
  phase text not null
  from_state text not null
  online boolean not null
  shown jsonb not null
  place text not null
  starts_on date not null
  ends_on date not null
  published_at timestamp with time zone not null
  published_by text not null
  withdrawn_at timestamp with time zone
  withdrawn_by text
  withdrawn_reason text

assistance.objection, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update; column taken_up_at zhuni_app: update; column taken_up_by zhuni_app: update; column answered_at zhuni_app: update; column answered_by zhuni_app: update; column answer zhuni_app: update
  comment: Objections to public notices, by anyone. The name of whoever objects is encrypted and never shown in public; no name: anonymous. Taken up by the step that sends the case back to be surveyed, answered with the result; each written once.
  id bigint not null generated always as identity
  receipt text not null
  notice_id bigint not null
  case_id bigint not null
  area_code text not null
  source text not null
  text text not null
  name_cipher bytea
  contact_cipher bytea
  made_at timestamp with time zone not null
  made_by text not null
  taken_up_at timestamp with time zone
  taken_up_by text
  answered_at timestamp with time zone
  answered_by text
  answer text

audit.anchor, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. Every five minutes: number (8 bytes) and hash (32 bytes) of each chain's head, their Merkle root, signed. previous_hash is the hash of what was signed before.
  number bigint not null
  at timestamp with time zone not null
  heads bytea not null
  root bytea not null
  previous_hash bytea not null
  key_id text not null
  signature bytea not null

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

audit.signing_key, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Public keys that have signed anchors; id is the SHA-256 of the key. The private key is a file outside the database.
  id text not null
  suite text not null
  public_key bytea not null
  since timestamp with time zone not null

cases.action, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update
  comment: Append-only. What was done in a case, in order: each action starts where the one before ended and is a legal step of the case's procedure. The state of the case is to_state of the last one.
  case_id bigint not null
  number smallint not null
  previous_number smallint
  procedure text not null
  step text not null
  from_state text not null
  to_state text not null
  office text not null
  acted_on date not null
  acted_at timestamp with time zone not null
  actor text not null
  area_code text not null
  data jsonb not null default '{}'::jsonb

cases.assignment, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update
  comment: Append-only. Who took a case, handed it over or gave it back, and why.
  id bigint not null generated always as identity
  case_id bigint not null
  area_code text not null
  kind text not null
  to_account text
  reason text not null
  assigned_at timestamp with time zone not null
  assigned_by text not null

cases.case, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update; column assigned_to zhuni_app: update; column assigned_at zhuni_app: update
  comment: One matter of one person or household. area_code: the home village, which decides; received_area: the office elsewhere that took it in and may follow it. state, is_open, office, actions are kept by the trigger on cases.action.
  id bigint not null generated always as identity
  policy text not null
  kind text not null
  procedure text not null
  household_id bigint not null
  person_id bigint
  applicant_id bigint
  area_code text not null
  received_area text
  origin text not null
  finding_id bigint
  previous_case_id bigint
  opened_on date not null
  opened_at timestamp with time zone not null
  opened_by text not null
  state text not null
  is_open boolean not null default true
  office text not null
  actions smallint not null default 0
  acted_at timestamp with time zone not null
  closed_on date
  assigned_to text
  assigned_at timestamp with time zone
  due_on date  -- Last day of the clock that ends first; kept by the trigger on clocks.clock, as are due_at and soon_at. Null: none runs.
  due_at timestamp with time zone
  soon_at timestamp with time zone

cases.legal_step, owner zhuni_owner, row security forced, grants zhuni_app: select
  comment: The steps that the procedures of the law allow, written at every start from policies/procedures. from_state new: the opening. An action must be one of them.
  procedure text not null
  step text not null
  from_state text not null
  to_state text not null
  closes boolean not null

cases.note, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update
  comment: Append-only. What staff want each other to know of a case.
  id bigint not null generated always as identity
  case_id bigint not null
  area_code text not null
  text text not null
  written_at timestamp with time zone not null
  written_by text not null

cases.referral, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update; column acknowledged_at zhuni_app: update; column acknowledged_by zhuni_app: update; column answered_at zhuni_app: update; column answered_by zhuni_app: update; column answer zhuni_app: update
  comment: A question or a whole matter sent to another office or department: sent, acknowledged, answered or returned. Each moment is written once.
  id bigint not null generated always as identity
  case_id bigint not null
  area_code text not null
  from_area text not null
  to_area text
  to_department text
  reason text not null
  sent_at timestamp with time zone not null
  sent_by text not null
  acknowledged_at timestamp with time zone
  acknowledged_by text
  answered_at timestamp with time zone
  answered_by text
  answer text

clocks.clock, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update; column amount zhuni_app: update; column ends_on zhuni_app: update; column due_on zhuni_app: update; column due_at zhuni_app: update; column soon_at zhuni_app: update; column left_amount zhuni_app: update; column counted_from zhuni_app: update; column paused_on zhuni_app: update; column stopped_on zhuni_app: update; column changed_at zhuni_app: update; column reminded zhuni_app: update; column escalated_to zhuni_app: update
  comment: One time limit of one subject (subject_kind, subject_id) that an office must keep; its state follows from clocks.event. Running: due_on is the last day, due_at the instant after it, soon_at when the office is reminded; ends_on is the last day before it moved off a rest day. Paused in time: left_amount is what is left, in days of the unit (hours: in seconds). A clock that was overdue when it was paused stays overdue. Running beyond the last published holiday calendar: left_amount counts after counted_from until the calendar is there. amount counts extensions in.
  id bigint not null generated always as identity
  subject_kind text not null
  subject_id bigint not null
  area_code text not null
  office text not null
  limit_id text not null
  amount integer not null
  unit text not null
  source text not null
  started_on date not null
  ends_on date
  due_on date
  due_at timestamp with time zone
  soon_at timestamp with time zone
  left_amount integer
  counted_from date
  paused_on date
  stopped_on date
  changed_at timestamp with time zone not null
  reminded boolean not null default false
  escalated_to text

clocks.event, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update
  comment: Append-only. What happened to a clock, who did it and why; due_at and left_amount as they stood afterwards, amount by how much it was extended, office who was told.
  id bigint not null generated always as identity
  clock_id bigint not null
  area_code text not null
  kind text not null
  happened_at timestamp with time zone not null
  actor text not null
  reason text not null
  amount integer
  office text
  due_at timestamp with time zone
  left_amount integer

decisions.batch, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. Like cases approved in one go: how many decisions, how many of them grant, the sum of their amounts, and the SHA-256 over their hashes in order. area_code: the area that holds them all.
  id bigint not null generated always as identity
  area_code text not null
  approved_by text not null
  approved_at timestamp with time zone not null
  decisions integer not null
  granted integer not null
  sum_fen bigint not null
  hash bytea not null

decisions.decision, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column household_id zhuni_app: update; column area_code zhuni_app: update
  comment: Append-only. One decision a case. input: the household as it was judged; rules: every parameter read with its value and source; trace: what the engine made of both, condition by condition; hash: SHA-256 over all of it and the decision itself. Who differs from the engine gives a reason, and a third person stands for it with a second signature.
  id bigint not null generated always as identity
  case_id bigint not null
  policy text not null
  household_id bigint not null
  person_id bigint
  area_code text not null
  decided_for date not null
  outcome text not null
  amount_fen bigint
  period text not null
  from_month date
  proposed_outcome text not null
  proposed_amount_fen bigint
  differs boolean not null
  differs_reason text
  prepared_by text not null
  prepared_at timestamp with time zone not null
  second_by text
  second_at timestamp with time zone
  approved_by text not null
  approved_at timestamp with time zone not null
  batch_id bigint
  input jsonb not null
  rules jsonb not null
  trace jsonb not null
  reasons jsonb not null
  objection jsonb not null
  hash bytea not null

decisions.draft, owner zhuni_owner, row security forced, grants zhuni_app: delete, insert, select; column area_code zhuni_app: update; column decided_for zhuni_app: update; column outcome zhuni_app: update; column amount_fen zhuni_app: update; column from_month zhuni_app: update; column proposed_outcome zhuni_app: update; column proposed_amount_fen zhuni_app: update; column differs zhuni_app: update; column differs_reason zhuni_app: update; column prepared_by zhuni_app: update; column prepared_at zhuni_app: update; column second_by zhuni_app: update; column second_at zhuni_app: update; column digest zhuni_app: update
  comment: A decision that one official has prepared and another has still to approve; one a case. digest: SHA-256 of the facts and rules it was prepared on, by which approval sees whether these have changed.
  id bigint not null generated always as identity
  case_id bigint not null
  policy text not null
  household_id bigint not null
  person_id bigint
  area_code text not null
  decided_for date not null
  outcome text not null
  amount_fen bigint
  period text not null
  from_month date
  proposed_outcome text not null
  proposed_amount_fen bigint
  differs boolean not null
  differs_reason text
  prepared_by text not null
  prepared_at timestamp with time zone not null
  second_by text
  second_at timestamp with time zone
  digest bytea not null

documents.document, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update; column household_id zhuni_app: update; column person_id zhuni_app: update; column withdrawn_at zhuni_app: update; column withdrawn_by zhuni_app: update; column withdrawn_reason zhuni_app: update
  comment: A paper that was photographed or uploaded, or a PDF that was issued. sha256 names its bytes in the store; the same bytes may stand here often and lie there once. received_area: the office elsewhere that took it in. Nothing changes but that it is withdrawn once, with the reason, and follows its household or person.
  id text not null
  area_code text not null
  received_area text
  kind text not null
  case_id bigint
  household_id bigint not null
  person_id bigint
  paper_kind text not null
  title_zh text not null
  title_en text not null
  media_type text not null
  bytes integer not null
  sha256 text not null
  uploaded_at timestamp with time zone not null
  uploaded_by text not null
  withdrawn_at timestamp with time zone
  withdrawn_by text
  withdrawn_reason text

entitlements.amount, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update
  comment: Append-only. Fen a period from a month on: a month has the amount of the latest from_month not after it, then the highest id.
  id bigint not null generated always as identity
  entitlement_id bigint not null
  area_code text not null
  from_month date not null
  amount_fen bigint not null
  reason_zh text not null
  reason_en text not null
  decision_id bigint
  recorded_at timestamp with time zone not null
  recorded_by text not null

entitlements.entitlement, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column household_id zhuni_app: update; column area_code zhuni_app: update; column until_month zhuni_app: update
  comment: Help granted to a household, or to one person. from_month is the first day of the first month (for help given once: the day); until_month the first month without it, kept by the trigger on entitlements.stop. period none: a status without money.
  id bigint not null generated always as identity
  case_id bigint
  decision_id bigint
  policy text not null
  household_id bigint not null
  person_id bigint
  area_code text not null
  period text not null
  from_month date not null
  until_month date
  origin text not null
  created_at timestamp with time zone not null
  created_by text not null

entitlements.pause, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update
  comment: Append-only. Nothing is paid from a month on, until a row of entitlements.resume ends this pause. kind human: set by a member of staff, and ended by one alone; rule: by a rule.
  id bigint not null generated always as identity
  entitlement_id bigint not null
  area_code text not null
  from_month date not null
  kind text not null
  cause text not null
  reason_zh text not null
  reason_en text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null

entitlements.receipt, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update
  comment: Which receipts of facts.receipt, by which screening knows of help received, tell of an entitlement.
  receipt_id bigint not null
  entitlement_id bigint not null
  area_code text not null

entitlements.resume, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update
  comment: Append-only. The end of one pause: from_month is the first month paid again; months that were paused before it stay unpaid.
  pause_id bigint not null
  entitlement_id bigint not null
  area_code text not null
  from_month date not null
  kind text not null
  pause_kind text not null
  reason_zh text not null
  reason_en text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null

entitlements.review, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update
  comment: Append-only. When it was checked that the help is still due, and what came of it.
  id bigint not null generated always as identity
  entitlement_id bigint not null
  area_code text not null
  reviewed_on date not null
  outcome text not null
  case_id bigint
  decision_id bigint
  recorded_at timestamp with time zone not null
  recorded_by text not null

entitlements.stop, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update
  comment: Append-only. from_month is the first month without the help. A later stop only brings the end forward; to go on after a stop is a new entitlement.
  id bigint not null generated always as identity
  entitlement_id bigint not null
  area_code text not null
  from_month date not null
  reason_zh text not null
  reason_en text not null
  decision_id bigint
  recorded_at timestamp with time zone not null
  recorded_by text not null

events.effect, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. What the kernel and each line of service did about an event, when it was recorded.
  id bigint not null generated always as identity
  event_id bigint not null
  area_code text not null
  line text not null
  text_zh text not null
  text_en text not null
  person_id bigint
  link_kind text
  link_id bigint

events.event, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. A life event as it was recorded. changes: what it altered, by which a correction, an entry of its own, undoes it.
  id bigint not null generated always as identity
  kind text not null
  happened_on date not null
  area_code text not null
  details jsonb not null
  evidence text not null
  source text not null
  corrects bigint
  changes jsonb not null
  recorded_at timestamp with time zone not null
  recorded_by text not null

events.participant, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column corrected zhuni_app: update
  comment: Whom an event is about; also tells who may read it. corrected: the event was taken back, and may be recorded again.
  event_id bigint not null
  person_id bigint not null
  area_code text not null
  role text not null
  corrected boolean not null default false

evidence.adoption, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update
  comment: Append-only. An official took over what departments answered (query_ids): the fact was stated in facts.statement.
  id bigint not null generated always as identity
  check_id bigint not null
  household_id bigint not null
  person_id bigint
  area_code text not null
  fact text not null
  value jsonb not null
  query_ids bigint[] not null
  reason text not null
  adopted_at timestamp with time zone not null
  adopted_by text not null

evidence.answer, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update
  comment: Append-only. What a department answered about the person asked for: the raw answer and what it says in our facts, both encrypted (AES-256-GCM). Evidence with source and date, never a decision. An answer about anybody else is not kept.
  query_id bigint not null
  household_id bigint not null
  person_id bigint not null
  area_code text not null
  department text not null
  as_of date not null
  received_at timestamp with time zone not null
  raw_cipher bytea not null
  reading_cipher bytea not null
  raw_sha256 bytea not null

evidence.authorisation, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update; column withdrawn_on zhuni_app: update; column withdrawn_by zhuni_app: update
  comment: What a person signed: which departments may be asked about the person, for which purpose, until when (expires_on is the first day without it). Of a minor a guardian signs, a member of the household or one named. document_id: the paper.
  id bigint not null generated always as identity
  household_id bigint not null
  person_id bigint not null
  area_code text not null
  case_id bigint
  scope text[] not null
  purpose text not null
  guardian_id bigint
  guardian_name text
  signed_on date not null
  expires_on date not null
  document_id uuid
  recorded_at timestamp with time zone not null
  recorded_by text not null
  withdrawn_on date
  withdrawn_by text

evidence.check, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update; column finished_at zhuni_app: update
  comment: One economic check of a household as of a day. declared: what was declared or stated when it was ordered, by subject and fact, so that the comparison stays. finished_at: when every department had answered or failed for the first time.
  id bigint not null generated always as identity
  household_id bigint not null
  area_code text not null
  case_kind text
  case_id bigint
  reason text not null
  as_of date not null
  declared jsonb not null
  ordered_at timestamp with time zone not null
  ordered_by text not null
  finished_at timestamp with time zone

evidence.objection, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update
  comment: Append-only. The applicant says that an answer is wrong, with papers; the department is asked again (recheck_id).
  id bigint not null generated always as identity
  check_id bigint not null
  query_id bigint not null
  household_id bigint not null
  area_code text not null
  words text not null
  document_ids uuid[] not null
  recheck_id bigint not null
  recorded_at timestamp with time zone not null
  recorded_by text not null

evidence.query, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update; column status zhuni_app: update; column failure zhuni_app: update; column attempts zhuni_app: update; column asked_at zhuni_app: update; column settled_at zhuni_app: update
  comment: One department asked about one person; a re-check is another round, and both stay. request_id is the same in every attempt, so that the department can tell a repetition. Once settled it does not change.
  id bigint not null generated always as identity
  check_id bigint not null
  household_id bigint not null
  person_id bigint not null
  area_code text not null
  department text not null
  round smallint not null default 1
  authorisation_id bigint not null
  request_id uuid not null
  status text not null default 'waiting'::text
  failure text
  attempts smallint not null default 0
  asked_at timestamp with time zone
  settled_at timestamp with time zone

evidence.receipt, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update
  comment: Append-only. What came of each attempt, with the SHA-256 of the raw answer; an attempt cut off with the server has none.
  id bigint not null generated always as identity
  query_id bigint not null
  area_code text not null
  attempt smallint not null
  asked_at timestamp with time zone not null
  answered_at timestamp with time zone
  outcome text not null
  failure text
  http_status smallint
  answer_sha256 bytea

facts.receipt, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update; column until_date zhuni_app: update
  comment: Help that a person or household receives already, as its payer reports it; until_date is the first day without it. A receipt that ends on its first day was taken back.
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

facts.register, owner zhuni_owner, row security forced, grants zhuni_app: select
  comment: Registers from which departments' extracts are read, so that millions of statements name them by number. Append-only; written by loading programs alone, and without a word about anybody: everyone may read it.
  id smallint not null generated by default as identity
  department text not null
  name_zh text not null
  name_en text not null

facts.statement, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update
  comment: Append-only. All that some departments know of one subject (person_id null: the household) from a day on; each fact is the one department's that its definition names. The state on a date is, per subject and department, the statement that speaks for it with the latest valid_from not after the date, then the highest id. Where it was read: registers, one for each of departments, or a paper in words (evidence).
  id bigint not null generated by default as identity
  household_id bigint not null
  person_id bigint
  area_code text not null
  departments text[] not null
  valid_from date not null
  facts jsonb not null
  evidence text
  evidence_en text
  origin text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  registers smallint[]

fund.correction, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. The proposal to take back a donation (a cheque that bounced) or a grant (given back, or its payment returned by the bank). Nothing moves before a second person approves it in fund.reversal.
  id bigint not null generated always as identity
  area_code text not null
  donation_id bigint
  request_id bigint
  happened_on date not null
  reason text not null
  proposed_at timestamp with time zone not null
  proposed_by text not null

fund.donation, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. Money that reached the bank account of the fund; the platform records it and collects nothing. The earmark of its pot is the donor's restriction.
  id bigint not null generated always as identity
  area_code text not null
  donor_id bigint not null
  pot_id bigint not null
  amount_fen bigint not null
  received_on date not null
  journal_id bigint not null
  recorded_at timestamp with time zone not null
  recorded_by text not null

fund.donor, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Who gave. The name of a person is encrypted and never published; anonymous: nobody was named.
  id bigint not null generated always as identity
  area_code text not null
  kind text not null
  organisation text
  name_cipher bytea
  recorded_at timestamp with time zone not null
  recorded_by text not null

fund.meeting, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. A case meeting and how many seats the committee has.
  id bigint not null generated always as identity
  area_code text not null
  held_on date not null
  seats smallint not null
  recorded_at timestamp with time zone not null
  recorded_by text not null

fund.payment, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. A grant that the bank has paid out, whole, once.
  request_id bigint not null
  area_code text not null
  paid_on date not null
  bank_reference text not null
  journal_id bigint not null
  recorded_at timestamp with time zone not null
  recorded_by text not null

fund.pot, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Money of an area's fund with one earmark, kept as a fund of its own in the ledger. none: for every cause. What lies in it is the balance of fund_account_id.
  id bigint not null generated always as identity
  area_code text not null
  earmark text not null
  ledger_fund_id bigint not null
  fund_account_id bigint not null
  bank_account_id bigint not null
  payable_account_id bigint not null

fund.publication, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. What everyone may read of a year (quarter 0) or a quarter: sums with small numbers left out already.
  area_code text not null
  year smallint not null
  quarter smallint not null
  figures jsonb not null
  published_at timestamp with time zone not null
  published_by text not null

fund.request, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. A family in need, put before a meeting after it was looked at what public aid it receives and is entitled to.
  id bigint not null generated always as identity
  area_code text not null
  household_id bigint not null
  case_id bigint
  cause text not null
  asked_fen bigint not null
  situation text not null
  statutory_aid text not null
  statutory_looked_at_on date not null
  requested_on date not null
  recorded_at timestamp with time zone not null
  recorded_by text not null

fund.resolution, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. What the meeting decided of a request; a grant at most once in twelve months for one cause of one family.
  request_id bigint not null
  meeting_id bigint not null
  area_code text not null
  household_id bigint not null
  cause text not null
  outcome text not null
  decided_on date not null
  amount_fen bigint
  journal_id bigint
  reason text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null

fund.reversal, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. A donation or grant that was taken back, once, by a second person. journal_id takes back the journal of the donation or grant, payment_journal_id that of the payment, when there was one.
  correction_id bigint not null
  area_code text not null
  donation_id bigint
  request_id bigint
  journal_id bigint not null
  payment_journal_id bigint
  proposed_by text not null
  approved_by text not null
  approved_at timestamp with time zone not null

fund.trace, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. Which donations a grant is made of: first in, first out within each pot, earmarked money before free money.
  request_id bigint not null
  donation_id bigint not null
  pot_id bigint not null
  area_code text not null
  amount_fen bigint not null

fund.vote, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. Who was present and how each voted; whoever has a conflict of interest says which, and has no vote.
  meeting_id bigint not null
  request_id bigint not null
  area_code text not null
  seat smallint not null
  member_name text not null
  vote text
  conflict text

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

ledger.account, owner zhuni_owner, row security forced, grants zhuni_app: select; column fund_id zhuni_app: insert; column area_code zhuni_app: insert; column code zhuni_app: insert; column kind zhuni_app: insert; column normal_side zhuni_app: insert; column floor_zero zhuni_app: insert; column title_zh zhuni_app: insert; column title_en zhuni_app: insert; column opened_at zhuni_app: insert; column opened_by zhuni_app: insert; column closed_at zhuni_app: update
  comment: A place of money. debit_fen and credit_fen are the sums of its entries, changed by the trigger on ledger.entry alone, under the lock of the row; floor_zero: the balance on the normal side never falls below zero. kind fund: what the fund still has to give; payable: promised, not yet paid; bank: where the money lies; suspense: to be cleared up.
  id bigint not null generated always as identity
  fund_id bigint not null
  area_code text not null
  code text not null
  kind text not null
  normal_side text not null
  floor_zero boolean not null
  title_zh text not null
  title_en text not null
  debit_fen bigint not null default 0
  credit_fen bigint not null default 0
  opened_at timestamp with time zone not null
  opened_by text not null
  closed_at timestamp with time zone

ledger.budget, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: What an area may spend in a year on one line (a purpose of the fund). The figures are the balances of its four accounts: available + committed + spent = budget; available and committed have their floor at zero.
  id bigint not null generated always as identity
  area_code text not null
  year smallint not null
  line text not null
  fund_id bigint not null
  control_account_id bigint not null
  available_account_id bigint not null
  committed_account_id bigint not null
  spent_account_id bigint not null
  opened_at timestamp with time zone not null
  opened_by text not null

ledger.entry, owner zhuni_owner, row security forced, grants zhuni_app: select; column journal_id zhuni_app: insert; column area_code zhuni_app: insert; column fund_id zhuni_app: insert; column purpose zhuni_app: insert; column debit_account_id zhuni_app: insert; column credit_account_id zhuni_app: insert; column amount_fen zhuni_app: insert
  comment: Append-only. amount_fen from the account credited to the account debited, both of one fund, so every entry sums to zero. purpose: what it is spent on, one of the fund's; mandatory where money leaves an account of kind fund or budget-available.
  id bigint not null generated always as identity
  journal_id bigint not null
  area_code text not null
  fund_id bigint not null
  purpose text
  debit_account_id bigint not null
  credit_account_id bigint not null
  amount_fen bigint not null

ledger.fund, owner zhuni_owner, row security forced, grants zhuni_app: select; column area_code zhuni_app: insert; column code zhuni_app: insert; column source zhuni_app: insert; column title_zh zhuni_app: insert; column title_en zhuni_app: insert; column opened_at zhuni_app: insert; column opened_by zhuni_app: insert
  comment: Money from one source that is kept apart. Every account belongs to one fund and every entry stays within it, so money leaves a fund only as spending for a purpose in ledger.fund_purpose. area_code: the area whose money it is; opened_in: the transaction in which its purposes are written.
  id bigint not null generated always as identity
  area_code text not null
  code text not null
  source text not null
  title_zh text not null
  title_en text not null
  opened_at timestamp with time zone not null
  opened_by text not null
  opened_in bigint not null default ((pg_current_xact_id())::text)::bigint

ledger.fund_purpose, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: What a fund may be spent on. Restricted money lies in a fund with the purposes of its restriction and no other; none is added after the fund was opened (Charity Law: a change of purpose needs the donor, and is a new fund).
  fund_id bigint not null
  purpose text not null
  area_code text not null

ledger.journal, owner zhuni_owner, row security forced, grants zhuni_app: select; column area_code zhuni_app: insert; column key zhuni_app: insert; column content_sha256 zhuni_app: insert; column booked_on zhuni_app: insert; column kind zhuni_app: insert; column text_zh zhuni_app: insert; column text_en zhuni_app: insert; column subject_kind zhuni_app: insert; column subject_id zhuni_app: insert; column reverses_id zhuni_app: insert; column entries zhuni_app: insert; column sum_fen zhuni_app: insert; column posted_at zhuni_app: insert; column posted_by zhuni_app: insert
  comment: Append-only. One movement of money, whole or not at all: a deferred trigger holds entries and sum_fen against its entries at COMMIT. key: the caller's for this one movement, content_sha256 what it said. reverses_id: the journal that this one takes back, entry by entry; none is taken back twice. posted_in: the transaction in which its entries are written.
  id bigint not null generated always as identity
  area_code text not null
  key uuid not null
  content_sha256 bytea not null
  booked_on date not null
  kind text not null
  text_zh text not null
  text_en text not null
  subject_kind text
  subject_id bigint
  reverses_id bigint
  entries integer not null
  sum_fen bigint not null
  posted_at timestamp with time zone not null
  posted_by text not null
  posted_in bigint not null default ((pg_current_xact_id())::text)::bigint

lists.addition, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column decision zhuni_app: update; column decision_reason zhuni_app: update; column decided_at zhuni_app: update; column decided_by zhuni_app: update; column entry_id zhuni_app: update
  comment: Somebody who should have been on a list: proposed with a reason, with what the engine says, decided by a second.
  id bigint not null generated always as identity
  list_id bigint not null
  area_code text not null
  household_id bigint not null
  person_id bigint
  amount_fen bigint not null
  reason text not null
  engine_outcome text not null
  proposed_at timestamp with time zone not null
  proposed_by text not null
  decision text
  decision_reason text
  decided_at timestamp with time zone
  decided_by text
  entry_id bigint

lists.entry, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column amount_fen zhuni_app: update; column origin zhuni_app: update; column state zhuni_app: update; column cause zhuni_app: update; column entitlement_id zhuni_app: update
  comment: A household or person of a list. set-aside: registered, and the rule does not say yes; not paid, unless two persons add them. left-out: was on the list, and died, moved away or has the help otherwise before it was granted.
  id bigint not null generated always as identity
  list_id bigint not null
  area_code text not null
  household_id bigint not null
  person_id bigint
  amount_fen bigint
  origin text not null
  state text not null
  cause text
  entitlement_id bigint

lists.list, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column state zhuni_app: update; column after_area zhuni_app: update; column failure zhuni_app: update; column approved_at zhuni_app: update; column approved_by zhuni_app: update; column entries zhuni_app: update; column sum_fen zhuni_app: update; column sha256 zhuni_app: update; column closed_at zhuni_app: update; column closed_by zhuni_app: update; column close_reason zhuni_app: update
  comment: One list of one policy, county and period. drawn_for: the day whose facts and registers count; after_area: how far drawing has come. entries, sum_fen and sha256 are of the list as it was drawn; what a second person approves.
  id bigint not null generated always as identity
  area_code text not null
  trigger_id bigint not null
  policy text not null
  from_month date not null
  until_month date
  drawn_for date not null
  state text not null default 'drawing'::text
  after_area text not null default ''::text
  failure text
  drawn_at timestamp with time zone not null
  drawn_by text not null
  approved_at timestamp with time zone
  approved_by text
  entries integer
  sum_fen bigint
  sha256 bytea
  closed_at timestamp with time zone
  closed_by text
  close_reason text

lists.trigger, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. What lists rest on, with publisher, document and status: the price indices of a month (due_on the first; hundredths of a per cent on the year before), a heating season (the first of its November), or the order of a festival grant (groups as registered on due_on). A corrected figure replaces the one before.
  id bigint not null generated always as identity
  area_code text not null
  kind text not null
  policy text not null
  due_on date not null
  all_items_hundredths integer
  food_hundredths integer
  groups text[]
  amount_fen bigint
  title text
  publisher text not null
  document text not null
  published_on date not null
  status text not null
  replaces_id bigint
  recorded_at timestamp with time zone not null
  recorded_by text not null

notifications.delivery, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update
  comment: Append-only. One attempt to hand a message to the provider: delivered with the provider's reference, refused for good, or the provider was not available.
  message_id text not null
  number smallint not null
  area_code text not null
  attempted_at timestamp with time zone not null
  outcome text not null
  reference text

notifications.message, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column person_id zhuni_app: update; column area_code zhuni_app: update; column fate zhuni_app: update; column attempts zhuni_app: update; column next_attempt_at zhuni_app: update; column settled_at zhuni_app: update
  comment: A text message to a resident: a key of the texts and its values. The number is encrypted. It waits until it has exactly one final fate: delivered, failed (no attempt left), or unreachable (no number is known). Each attempt is in delivery.
  id text not null
  person_id bigint not null
  area_code text not null
  key text not null
  values jsonb not null
  phone_cipher bytea
  created_at timestamp with time zone not null
  created_by text not null
  fate text not null
  attempts smallint not null default 0
  next_attempt_at timestamp with time zone
  settled_at timestamp with time zone

notifications.notice, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. A message to an office (whoever works at that level over area_code) or to one account: a key of the texts and its values, never a name, an identity number or an illness.
  id bigint not null generated always as identity
  area_code text not null
  office text
  account_id text
  key text not null
  values jsonb not null default '{}'::jsonb
  link_kind text
  link_id bigint
  created_at timestamp with time zone not null
  created_by text not null

notifications.outbox, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update
  comment: Append-only. What the stand-in provider has sent: stands for the mobile network. One row a message, however often it was handed over.
  message_id text not null
  area_code text not null
  reference text not null
  phone_cipher bytea not null
  text text not null
  sent_at timestamp with time zone not null

notifications.provider, owner zhuni_owner, row security forced, grants zhuni_app: select; column mode zhuni_app: update
  comment: How the stand-in provider behaves; switched to see what happens when it fails.
  only_one boolean not null default true
  mode text not null default 'working'::text

notifications.reading, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Who has read which message; one that was sent to an office is read by each for herself.
  account_id text not null
  notice_id bigint not null
  read_at timestamp with time zone not null

payments.agreement, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. By which paper somebody agreed to pay back in instalments; the newest of a case counts. settled_fen: what was repaid and waived before it.
  id bigint not null generated always as identity
  line_id bigint not null
  area_code text not null
  settled_fen bigint not null
  agreed_on date not null
  paper text not null
  recorded_at timestamp with time zone not null
  recorded_by text not null

payments.allocation, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. By which document money reached a fund (transfer), or a policy has a budget of a year from it (budget).
  id bigint not null generated always as identity
  area_code text not null
  fund_id bigint not null
  kind text not null
  year smallint
  policy text
  amount_fen bigint not null
  document_no text not null
  on_date date not null
  journal_id bigint not null
  recorded_at timestamp with time zone not null
  recorded_by text not null

payments.bank_return, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. A line that came back, once, with the reason (codes of ISO 20022; UNCOLLECTED: nobody came to the window). late: after the batch was closed. Its money waits in suspense until it is issued again or goes back to the fund.
  line_id bigint not null
  area_code text not null
  reason text not null
  received_on date not null
  reference text not null
  late boolean not null
  journal_id bigint not null
  recorded_at timestamp with time zone not null
  recorded_by text not null

payments.batch, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column state zhuni_app: update; column phase zhuni_app: update; column after_id zhuni_app: update; column approved_at zhuni_app: update; column approved_by zhuni_app: update; column sent_at zhuni_app: update; column sent_by zhuni_app: update; column closed_at zhuni_app: update; column closed_by zhuni_app: update; column lines zhuni_app: update; column sum_fen zhuni_app: update; column sm3 zhuni_app: update; column sha256 zhuni_app: update; column note zhuni_app: update
  comment: One payment of one policy in one county for one month. phase and after_id: how far preparing and checking have come, so that they go on after an interruption. From approved on it is frozen: lines, sum_fen and the hashes of its canonical text.
  id bigint not null generated always as identity
  area_code text not null
  policy text not null
  month date not null
  kind text not null
  state text not null default 'draft'::text
  phase text not null default 'preparing'::text
  after_id bigint not null default 0
  prepared_at timestamp with time zone not null
  prepared_by text not null
  approved_at timestamp with time zone
  approved_by text
  sent_at timestamp with time zone
  sent_by text
  closed_at timestamp with time zone
  closed_by text
  lines integer
  sum_fen bigint
  sm3 bytea
  sha256 bytea
  note text

payments.delivery, owner zhuni_owner, row security forced, grants zhuni_app: select; column line_id zhuni_app: insert; column area_code zhuni_app: insert; column receiver zhuni_app: insert; column receiver_name_cipher zhuni_app: insert; column receipt_no zhuni_app: insert; column handed_on zhuni_app: insert; column handed_at zhuni_app: insert; column handed_by zhuni_app: insert; column confirmed_at zhuni_app: update; column confirmed_by zhuni_app: update
  comment: Cash handed out at a window against a signature, or goods with a receipt: to whom and by whom. A second officer confirms it, and that settles the line.
  line_id bigint not null
  area_code text not null
  receiver text not null
  receiver_name_cipher bytea not null
  receipt_no text not null
  handed_on date not null
  handed_at timestamp with time zone not null
  handed_by text not null
  confirmed_at timestamp with time zone
  confirmed_by text

payments.figure, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. What is shown of one policy in one city, county or town. withheld: small, or kept back so that a small one cannot be worked out; its numbers are stored nowhere.
  publication_id bigint not null
  policy text not null
  area_code text not null
  households integer
  persons integer
  amount_fen bigint
  withheld boolean not null

payments.file, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. A file for a bank, or from it. sha256 names its bytes in the store of documents, encrypted there; message_id: the number by which the bank knows it, read once.
  id bigint not null generated always as identity
  batch_id bigint not null
  area_code text not null
  kind text not null
  name text not null
  message_id text not null
  bytes integer not null
  sha256 bytea not null
  made_at timestamp with time zone not null
  made_by text not null

payments.finding, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update; column resolution zhuni_app: update; column reason zhuni_app: update; column resolved_at zhuni_app: update; column resolved_by zhuni_app: update
  comment: What the check found of a line, or of somebody who has none: a work item. A blocking one holds its line until an official says with a reason that it is paid or left out. expected_fen: what the engine or the month before says; found_fen: the line.
  id bigint not null generated always as identity
  batch_id bigint not null
  area_code text not null
  kind text not null
  blocking boolean not null
  line_id bigint
  entitlement_id bigint
  household_id bigint
  expected_fen bigint
  found_fen bigint
  found_at timestamp with time zone not null
  resolution text
  reason text
  resolved_at timestamp with time zone
  resolved_by text

payments.fund, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Money of a county for statutory help from one source. What it still has to give is the balance of fund_account_id; what is promised lies in one payable account a town; what came back and is not cleared up in suspense_account_id.
  id bigint not null generated always as identity
  area_code text not null
  source text not null
  ledger_fund_id bigint not null
  fund_account_id bigint not null
  bank_account_id bigint not null
  suspense_account_id bigint not null

payments.instalment, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. What is due when under an agreement.
  agreement_id bigint not null
  number smallint not null
  area_code text not null
  due_on date not null
  amount_fen bigint not null

payments.line, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update; column payee_account_id zhuni_app: update; column state zhuni_app: update; column released_at zhuni_app: update; column settled_on zhuni_app: update
  comment: Fen for one entitlement and month to one payee. part 0: the month itself; 1 and up: a top-up, back-pay or re-issue of the same month. dropped: left out before approval; stopped: approved and not sent, because the payee died; failed: came back from the bank. town_code: the town in whose entry of the ledger it is booked, kept when the household moves.
  id bigint not null generated always as identity
  batch_id bigint not null
  area_code text not null
  town_code text not null
  entitlement_id bigint not null
  household_id bigint not null
  person_id bigint
  payee_person_id bigint
  payee_account_id bigint
  policy text not null
  month date not null
  part smallint not null default 0
  amount_fen bigint not null
  state text not null default 'prepared'::text
  released_at timestamp with time zone
  settled_on date
  returned_line_id bigint

payments.payee_account, owner zhuni_owner, row security forced, grants zhuni_app: select; column person_id zhuni_app: insert; column area_code zhuni_app: insert, update; column kind zhuni_app: insert; column valid_from zhuni_app: insert; column valid_until zhuni_app: update; column bank_code zhuni_app: insert; column number_cipher zhuni_app: insert; column number_index zhuni_app: insert; column last4 zhuni_app: insert; column holder_person_id zhuni_app: insert; column holder_name_cipher zhuni_app: insert; column reason zhuni_app: insert; column paper zhuni_app: insert; column place zhuni_app: insert; column recorded_at zhuni_app: insert; column recorded_by zhuni_app: insert; column ended_at zhuni_app: update; column ended_by zhuni_app: update; column ended_reason zhuni_app: update
  comment: Where money for a person goes, over time; changed by a new row, never overwritten. The number is encrypted, number_index a keyed hash of it. guardian: somebody else receives, with the reason and the paper; place: the window, or what is given.
  id bigint not null generated always as identity
  person_id bigint not null
  area_code text not null
  kind text not null
  valid_from date not null
  valid_until date
  bank_code text
  number_cipher bytea
  number_index bytea
  last4 text
  holder_person_id bigint
  holder_name_cipher bytea
  reason text
  paper text
  place text
  recorded_at timestamp with time zone not null
  recorded_by text not null
  ended_at timestamp with time zone
  ended_by text
  ended_reason text

payments.publication, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column state zhuni_app: update; column published_at zhuni_app: update; column published_by zhuni_app: update
  comment: The figures of one month, drafted by one person and put on show by another; then they stay. sum_fen: all that was paid, to compare with the ledger.
  id bigint not null generated always as identity
  area_code text not null
  month date not null
  state text not null default 'draft'::text
  sum_fen bigint not null
  drafted_at timestamp with time zone not null
  drafted_by text not null
  published_at timestamp with time zone
  published_by text

payments.recovery, owner zhuni_owner, row security forced, grants zhuni_app: select; column line_id zhuni_app: insert; column area_code zhuni_app: insert, update; column cause zhuni_app: insert, update; column person_id zhuni_app: insert, update; column died_on zhuni_app: insert, update; column reason zhuni_app: insert, update; column amount_fen zhuni_app: insert; column repaid_fen zhuni_app: update; column waived_fen zhuni_app: update; column opened_at zhuni_app: insert, update; column opened_by zhuni_app: insert, update; column outcome zhuni_app: update; column closed_at zhuni_app: update; column closed_by zhuni_app: update; column closed_in zhuni_app: update
  comment: Money paid that is to come back: one case a line. death: it was paid for a month after the month of a death that became known late. corrected: the death was none, what was repaid is refunded; returned: the bank sent the line back. Opened again when the death is recorded again. closed_in: the transaction that closed it.
  line_id bigint not null
  area_code text not null
  cause text not null
  person_id bigint
  died_on date
  reason text not null
  amount_fen bigint not null
  repaid_fen bigint not null default 0
  waived_fen bigint not null default 0
  opened_at timestamp with time zone not null
  opened_by text not null
  outcome text
  closed_at timestamp with time zone
  closed_by text
  closed_in bigint

payments.repayment, owner zhuni_owner, row security forced, grants zhuni_app: select; column line_id zhuni_app: insert; column area_code zhuni_app: insert; column amount_fen zhuni_app: insert; column received_on zhuni_app: insert; column reference zhuni_app: insert; column journal_id zhuni_app: insert; column recorded_at zhuni_app: insert; column recorded_by zhuni_app: insert; column refunded_on zhuni_app: update; column refunded_by zhuni_app: update; column refund_journal_id zhuni_app: update
  comment: Money that came back from a payee or the heirs, by the bank's reference. Refunded, once, when the death turned out to be none.
  id bigint not null generated always as identity
  line_id bigint not null
  area_code text not null
  amount_fen bigint not null
  received_on date not null
  reference text not null
  journal_id bigint not null
  recorded_at timestamp with time zone not null
  recorded_by text not null
  refunded_on date
  refunded_by text
  refund_journal_id bigint

payments.unclaimed, owner zhuni_owner, row security forced, grants zhuni_app: select; column line_id zhuni_app: insert; column area_code zhuni_app: insert; column opened_on zhuni_app: insert; column opened_by zhuni_app: insert; column returned_on zhuni_app: update; column returned_by zhuni_app: update; column reason zhuni_app: update; column journal_id zhuni_app: update
  comment: Work items: money that came back long ago and was not issued again. Thirty days later at the earliest an official returns it to the fund, unless the payee was found and it was issued again.
  line_id bigint not null
  area_code text not null
  opened_on date not null
  opened_by text not null
  returned_on date
  returned_by text
  reason text
  journal_id bigint

payments.waiver, owner zhuni_owner, row security forced, grants zhuni_app: select; column line_id zhuni_app: insert; column area_code zhuni_app: insert; column amount_fen zhuni_app: insert; column reason zhuni_app: insert; column proposed_at zhuni_app: insert; column proposed_by zhuni_app: insert; column outcome zhuni_app: update; column decided_at zhuni_app: update; column decided_by zhuni_app: update
  comment: A proposal not to ask for money back, with the reason; another official decides it.
  id bigint not null generated always as identity
  line_id bigint not null
  area_code text not null
  amount_fen bigint not null
  reason text not null
  proposed_at timestamp with time zone not null
  proposed_by text not null
  outcome text
  decided_at timestamp with time zone
  decided_by text

people.field_key, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: A keyed hash of nothing: tells whether the key file at hand is the one under which identity numbers were encrypted.
  only_one boolean not null default true
  fingerprint bytea not null

people.household, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update; column external_key zhuni_app: update; column address zhuni_app: update
  comment: People who share a living, in one village unit. external_key is the number under which a bureau's own file knows it.
  id bigint not null generated by default as identity
  area_code text not null
  external_key text
  origin text not null
  created_at timestamp with time zone not null
  address text  -- Road and door as people say it, below the village.

people.marriage, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column area_code zhuni_app: update
  comment: A marriage is two rows, one a spouse. from_date null: since before the records; until_date: the day of divorce or death.
  marriage_id bigint not null
  person_id bigint not null
  spouse_id bigint not null
  area_code text not null
  from_date date
  until_date date
  ended_by text

people.merge, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column undone_at zhuni_app: update; column undone_by zhuni_app: update; column undone_reason zhuni_app: update
  comment: Two records found to be of one person. before: both records as they were; moved: the keys of what followed, so that undoing puts all of it back.
  id bigint not null generated always as identity
  survivor_id bigint not null
  merged_id bigint not null
  area_code text not null
  reason text not null
  before jsonb not null
  moved jsonb not null
  merged_at timestamp with time zone not null
  merged_by text not null
  undone_at timestamp with time zone
  undone_by text
  undone_reason text

people.not_double, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Pairs that look alike and were found to be two people; not offered for merging again.
  first_id bigint not null
  second_id bigint not null
  area_code text not null
  noted_at timestamp with time zone not null
  noted_by text not null

people.past_membership, owner zhuni_owner, row security forced, grants zhuni_app: select
  comment: Households to which somebody belonged before the one in people.person; written and taken back by the trigger there, so that nobody moves without a trace. until_date: the first day no longer. merged: of a double, counts nowhere.
  person_id bigint not null
  household_id bigint not null
  area_code text not null
  member_no smallint not null
  from_date date
  until_date date not null
  merged boolean not null default false

people.person, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column household_id zhuni_app: update; column area_code zhuni_app: update; column member_no zhuni_app: update; column name zhuni_app: update; column name_pinyin zhuni_app: update; column name_initials zhuni_app: update; column id_number_cipher zhuni_app: update; column id_number_index zhuni_app: update; column external_key zhuni_app: update; column left_on zhuni_app: update; column joined_on zhuni_app: update; column born_on zhuni_app: update; column died_on zhuni_app: update; column merged_into zhuni_app: update
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
  joined_on date  -- The first day in this household; null: since birth, or since records began. Earlier households: people.past_membership.
  born_on date  -- The date of birth that was stated last, kept by the trigger on facts.statement.
  died_on date  -- Set once, by the event of death; a release of money locks this row and looks.
  merged_into bigint  -- This record is a double of that one: it belongs to no household on any date, and what hangs on it is read as the other's.

people.restriction, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column person_id zhuni_app: update; column area_code zhuni_app: update; column lifted_at zhuni_app: update; column lifted_by zhuni_app: update
  comment: People whom only staff with person.restricted may see by name: adopted children, people under protection, victims of violence.
  id bigint not null generated always as identity
  person_id bigint not null
  area_code text not null
  reason text not null
  from_date date not null
  until_date date
  recorded_at timestamp with time zone not null
  recorded_by text not null
  lifted_at timestamp with time zone
  lifted_by text

platform.migration, owner zhuni_owner, row security off, grants zhuni_app: select
  comment: Each schema change, once, with the hash of its text; written by migrate.
  number integer not null
  name text not null
  sha256 text not null
  applied_at timestamp with time zone not null

requests.done, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column answer zhuni_app: update
  comment: The first row of the transaction that carries out a request; its answer is given again to whoever repeats the key.
  key uuid not null
  actor text not null
  body_sha256 bytea not null
  answer jsonb
  done_at timestamp with time zone not null

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

standards.difference, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. Month by month up to the one in which it was carried out, what a raise added to one entitlement: months that were paid already get the difference as back-pay.
  value_id bigint not null
  entitlement_id bigint not null
  month date not null
  area_code text not null
  before_fen bigint not null
  after_fen bigint not null

standards.draft, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column state zhuni_app: update; column reviewed_by zhuni_app: update; column reviewed_at zhuni_app: update; column review_reason zhuni_app: update; column published_by zhuni_app: update; column published_at zhuni_app: update; column withdrawn_by zhuni_app: update; column withdrawn_at zhuni_app: update; column withdrawn_reason zhuni_app: update
  comment: A new value of a parameter on its way: drafted, reviewed by another, published, or withdrawn with a reason. area: a code prefix when it holds only there.
  id bigint not null generated always as identity
  parameter text not null
  area text
  value bigint not null
  effective_from date not null
  announced_on date not null
  document_number text
  title_zh text not null
  title_en text not null
  issuer text not null
  document_date date not null
  status text not null
  state text not null default 'draft'::text
  drafted_by text not null
  drafted_at timestamp with time zone not null
  reviewed_by text
  reviewed_at timestamp with time zone
  review_reason text
  published_by text
  published_at timestamp with time zone
  withdrawn_by text
  withdrawn_at timestamp with time zone
  withdrawn_reason text

standards.raise, owner zhuni_owner, row security forced, grants zhuni_app: insert, select; column total zhuni_app: update; column done zhuni_app: update; column after_id zhuni_app: update; column finished_at zhuni_app: update
  comment: How far a published value has been carried into running help; after_id: the last entitlement that is done.
  value_id bigint not null
  policies text[] not null
  total integer not null
  done integer not null default 0
  after_id bigint not null default 0
  started_at timestamp with time zone not null
  finished_at timestamp with time zone

standards.raise_line, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. What a published value did to one entitlement: its amount rose, it stayed, or officials look at it, because the rules would give less. case_id: the review that was opened for it.
  value_id bigint not null
  entitlement_id bigint not null
  area_code text not null
  policy text not null
  result text not null
  case_id bigint
  reason text

standards.value, owner zhuni_owner, row security forced, grants zhuni_app: insert, select
  comment: Append-only. Published values of parameters, which take their place behind those of the policies' own text. In the order of ids none begins or is announced before the one before it of the same parameter and area.
  id bigint not null generated always as identity
  draft_id bigint not null
  parameter text not null
  area text
  value bigint not null
  effective_from date not null
  announced_on date not null
  document_number text
  title_zh text not null
  title_en text not null
  issuer text not null
  document_date date not null
  status text not null
  published_at timestamp with time zone not null
  published_by text not null

-- Constraints

access.account account_id_check CHECK ((id ~ '^[0-9a-f-]{36}$'::text))

access.account account_password_hash_check CHECK ((password_hash ~~ '$argon2id$%'::text))

access.account account_sign_in_name_check CHECK ((sign_in_name ~ '^[a-z0-9][a-z0-9._-]{1,63}$'::text))

access.account account_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

access.account account_role_fkey FOREIGN KEY (role) REFERENCES access.role(code)

access.account account_pkey PRIMARY KEY (id)

access.account account_sign_in_name_key UNIQUE (sign_in_name)

access.device device_token_sha256_check CHECK ((length(token_sha256) = 32))

access.device device_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id)

access.device device_pkey PRIMARY KEY (account_id, token_sha256)

access.passkey passkey_counter_check CHECK ((counter >= 0))

access.passkey passkey_id_check CHECK (((id ~ '^[A-Za-z0-9_-]+$'::text) AND ((length(id) >= 16) AND (length(id) <= 1400))))

access.passkey passkey_label_check CHECK (((label <> ''::text) AND (length(label) <= 60)))

access.passkey passkey_public_key_check CHECK ((length(public_key) <= 2000))

access.passkey passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id)

access.passkey passkey_pkey PRIMARY KEY (id)

access.recovery_code recovery_code_code_index_check CHECK ((length(code_index) = 32))

access.recovery_code recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id)

access.recovery_code recovery_code_pkey PRIMARY KEY (account_id, code_index)

access.role role_area_level_check CHECK ((area_level = ANY (ARRAY['city'::text, 'county'::text, 'town'::text, 'village'::text, 'any'::text])))

access.role role_code_check CHECK ((code ~ '^[a-z][a-z-]{1,40}$'::text))

access.role role_duty_check CHECK ((duty = ANY (ARRAY['work'::text, 'system'::text, 'security'::text, 'audit'::text])))

access.role role_pkey PRIMARY KEY (code)

access.role role_duty UNIQUE (code, duty)

access.role_permission role_permission_permission_check CHECK ((permission ~ '^[a-z]+(\.[a-z-]+)+$'::text))

access.role_permission role_permission_of_own_duty FOREIGN KEY (role, duty) REFERENCES access.role(code, duty)

access.role_permission role_permission_role_fkey FOREIGN KEY (role) REFERENCES access.role(code)

access.role_permission role_permission_pkey PRIMARY KEY (role, permission)

access.session session_address_check CHECK ((length(address) <= 64))

access.session session_agent_check CHECK ((length(agent) <= 200))

access.session session_challenge_check CHECK ((length(challenge) <= 200))

access.session session_stage_check CHECK ((stage = ANY (ARRAY['factor'::text, 'full'::text])))

access.session session_token_sha256_check CHECK ((length(token_sha256) = 32))

access.session session_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id)

access.session session_pkey PRIMARY KEY (token_sha256)

access.sign_in_attempt sign_in_attempt_address_check CHECK ((length(address) <= 64))

access.sign_in_attempt sign_in_attempt_device_sha256_check CHECK ((length(device_sha256) = 32))

access.sign_in_attempt sign_in_attempt_name_sha256_check CHECK ((length(name_sha256) = 32))

access.sign_in_attempt sign_in_attempt_pkey PRIMARY KEY (id)

access.totp totp_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id)

access.totp totp_pkey PRIMARY KEY (account_id)

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

assistance.notice notice_area_code_check CHECK ((length(area_code) = 12))

assistance.notice notice_check CHECK ((ends_on >= starts_on))

assistance.notice notice_check1 CHECK ((num_nulls(withdrawn_at, withdrawn_by, withdrawn_reason) = ANY (ARRAY[0, 3])))

assistance.notice notice_from_state_check CHECK ((from_state ~ '^[a-z-]{2,40}$'::text))

assistance.notice notice_phase_check CHECK ((phase = ANY (ARRAY['before-decision'::text, 'after-decision'::text])))

assistance.notice notice_place_check CHECK (((length(place) >= 2) AND (length(place) <= 120)))

assistance.notice notice_policy_check CHECK ((policy ~ '^[a-z0-9-]{2,60}$'::text))

assistance.notice notice_procedure_check CHECK ((procedure ~ '^[a-z0-9-]{2,60}$'::text))

assistance.notice notice_shown_check CHECK (((jsonb_typeof(shown) = 'object'::text) AND (length((shown)::text) <= 4000) AND ((shown - ARRAY['applicant-name'::text, 'applicant-masked'::text, 'member-names'::text, 'member-count'::text, 'amount'::text, 'basic-amount'::text, 'assistance-form'::text, 'policy'::text, 'village'::text, 'office-phone'::text, 'objection-period'::text]) = '{}'::jsonb)))

assistance.notice notice_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 2) AND (length(withdrawn_reason) <= 500)))

assistance.notice notice_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case"(id)

assistance.notice notice_pkey PRIMARY KEY (id)

assistance.objection objection_answer_check CHECK (((length(answer) >= 2) AND (length(answer) <= 1100)))

assistance.objection objection_area_code_check CHECK ((length(area_code) = 12))

assistance.objection objection_check CHECK (((contact_cipher IS NULL) OR (name_cipher IS NOT NULL)))

assistance.objection objection_check1 CHECK ((num_nulls(taken_up_at, taken_up_by) = ANY (ARRAY[0, 2])))

assistance.objection objection_check2 CHECK ((num_nulls(answered_at, answered_by, answer) = ANY (ARRAY[0, 3])))

assistance.objection objection_check3 CHECK (((taken_up_at >= made_at) AND (answered_at >= made_at)))

assistance.objection objection_receipt_check CHECK ((receipt ~ '^[0-9A-HJKMNP-TV-Z]{10}$'::text))

assistance.objection objection_source_check CHECK ((source = ANY (ARRAY['public'::text, 'staff'::text])))

assistance.objection objection_text_check CHECK (((length(text) >= 2) AND (length(text) <= 1000)))

assistance.objection objection_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case"(id)

assistance.objection objection_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES assistance.notice(id)

assistance.objection objection_pkey PRIMARY KEY (id)

assistance.objection objection_receipt_key UNIQUE (receipt)

audit.anchor anchor_heads_check CHECK ((length(heads) = (64 * 40)))

audit.anchor anchor_number_check CHECK ((number > 0))

audit.anchor anchor_previous_hash_check CHECK ((length(previous_hash) = 32))

audit.anchor anchor_root_check CHECK ((length(root) = 32))

audit.anchor anchor_signature_check CHECK (((length(signature) >= 32) AND (length(signature) <= 200)))

audit.anchor anchor_key_id_fkey FOREIGN KEY (key_id) REFERENCES audit.signing_key(id)

audit.anchor anchor_pkey PRIMARY KEY (number)

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

audit.signing_key signing_key_id_check CHECK ((id ~ '^[0-9a-f]{64}$'::text))

audit.signing_key signing_key_suite_check CHECK ((suite = ANY (ARRAY['ed25519-sha256'::text, 'sm2-sm3'::text])))

audit.signing_key signing_key_pkey PRIMARY KEY (id)

cases.action action_area_code_check CHECK ((length(area_code) = 12))

cases.action action_check CHECK (((number = 1) = (from_state = 'new'::text)))

cases.action action_check1 CHECK (((number = 1) = (previous_number IS NULL)))

cases.action action_check2 CHECK ((previous_number = (number - 1)))

cases.action action_data_check CHECK (((jsonb_typeof(data) = 'object'::text) AND (length((data)::text) <= 20000)))

cases.action action_number_check CHECK (((number >= 1) AND (number <= 2000)))

cases.action action_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case"(id)

cases.action action_case_id_previous_number_from_state_fkey FOREIGN KEY (case_id, previous_number, from_state) REFERENCES cases.action(case_id, number, to_state)

cases.action action_procedure_step_from_state_to_state_fkey FOREIGN KEY (procedure, step, from_state, to_state) REFERENCES cases.legal_step(procedure, step, from_state, to_state)

cases.action action_pkey PRIMARY KEY (case_id, number)

cases.action action_case_id_number_to_state_key UNIQUE (case_id, number, to_state)

cases.assignment assignment_area_code_check CHECK ((length(area_code) = 12))

cases.assignment assignment_check CHECK (((kind = 'release'::text) = (to_account IS NULL)))

cases.assignment assignment_kind_check CHECK ((kind = ANY (ARRAY['claim'::text, 'hand-over'::text, 'release'::text])))

cases.assignment assignment_reason_check CHECK ((length(reason) <= 500))

cases.assignment assignment_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case"(id)

cases.assignment assignment_to_account_fkey FOREIGN KEY (to_account) REFERENCES access.account(id)

cases.assignment assignment_pkey PRIMARY KEY (id)

cases.case case_area_code_check CHECK ((length(area_code) = 12))

cases.case case_check CHECK (((assigned_to IS NULL) = (assigned_at IS NULL)))

cases.case case_check1 CHECK ((is_open = (closed_on IS NULL)))

cases.case case_kind_check CHECK ((kind = ANY (ARRAY['application'::text, 'review'::text, 'reconsideration'::text])))

cases.case case_office_check CHECK ((office = ANY (ARRAY['village'::text, 'town'::text, 'county'::text, 'city'::text, 'department'::text])))

cases.case case_origin_check CHECK ((origin = ANY (ARRAY['finding'::text, 'window'::text, 'village'::text, 'phone'::text, 'online'::text, 'handed-over'::text, 'change'::text, 'schedule'::text])))

cases.case case_policy_check CHECK ((policy ~ '^[a-z0-9-]{2,60}$'::text))

cases.case case_applicant_id_fkey FOREIGN KEY (applicant_id) REFERENCES people.person(id)

cases.case case_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

cases.case case_assigned_to_fkey FOREIGN KEY (assigned_to) REFERENCES access.account(id)

cases.case case_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

cases.case case_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

cases.case case_previous_case_id_fkey FOREIGN KEY (previous_case_id) REFERENCES cases."case"(id)

cases.case case_received_area_fkey FOREIGN KEY (received_area) REFERENCES areas.area(code)

cases.case case_pkey PRIMARY KEY (id)

cases.legal_step legal_step_from_state_check CHECK ((from_state ~ '^[a-z-]{2,40}$'::text))

cases.legal_step legal_step_procedure_check CHECK ((procedure ~ '^[a-z0-9-]{2,60}$'::text))

cases.legal_step legal_step_step_check CHECK ((step ~ '^[a-z-]{2,40}$'::text))

cases.legal_step legal_step_to_state_check CHECK ((to_state ~ '^[a-z-]{2,40}$'::text))

cases.legal_step legal_step_pkey PRIMARY KEY (procedure, step, from_state, to_state)

cases.note note_area_code_check CHECK ((length(area_code) = 12))

cases.note note_text_check CHECK (((length(text) >= 1) AND (length(text) <= 2000)))

cases.note note_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case"(id)

cases.note note_pkey PRIMARY KEY (id)

cases.referral referral_answer_check CHECK ((length(answer) <= 2000))

cases.referral referral_area_code_check CHECK ((length(area_code) = 12))

cases.referral referral_check CHECK ((num_nonnulls(to_area, to_department) = 1))

cases.referral referral_check1 CHECK (((acknowledged_at IS NULL) = (acknowledged_by IS NULL)))

cases.referral referral_check2 CHECK ((((answered_at IS NULL) = (answered_by IS NULL)) AND ((answered_at IS NULL) = (answer IS NULL))))

cases.referral referral_check3 CHECK (((answered_at IS NULL) OR (acknowledged_at IS NOT NULL)))

cases.referral referral_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))

cases.referral referral_to_department_check CHECK ((to_department ~ '^[A-Z]{2}$'::text))

cases.referral referral_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case"(id)

cases.referral referral_from_area_fkey FOREIGN KEY (from_area) REFERENCES areas.area(code)

cases.referral referral_to_area_fkey FOREIGN KEY (to_area) REFERENCES areas.area(code)

cases.referral referral_pkey PRIMARY KEY (id)

clocks.clock clock_amount_check CHECK (((amount >= 1) AND (amount <= 3660)))

clocks.clock clock_area_code_check CHECK ((length(area_code) = 12))

clocks.clock clock_check CHECK (((due_on IS NULL) = (left_amount IS NOT NULL)))

clocks.clock clock_check1 CHECK ((((due_on IS NULL) = (ends_on IS NULL)) AND ((due_on IS NULL) = (due_at IS NULL)) AND ((due_on IS NULL) = (soon_at IS NULL))))

clocks.clock clock_check2 CHECK (((ends_on >= started_on) AND (due_on >= ends_on) AND (soon_at <= due_at)))

clocks.clock clock_check3 CHECK (((left_amount IS NULL) OR (num_nonnulls(paused_on, counted_from) = 1)))

clocks.clock clock_check4 CHECK (((counted_from IS NULL) OR ((left_amount IS NOT NULL) AND (paused_on IS NULL) AND (counted_from >= started_on))))

clocks.clock clock_check5 CHECK (((paused_on >= started_on) AND (stopped_on >= started_on)))

clocks.clock clock_escalated_to_check CHECK ((escalated_to = ANY (ARRAY['village'::text, 'town'::text, 'county'::text, 'city'::text])))

clocks.clock clock_left_amount_check CHECK ((left_amount >= 0))

clocks.clock clock_limit_id_check CHECK ((limit_id ~ '^[a-z0-9][a-z0-9-]{0,59}$'::text))

clocks.clock clock_office_check CHECK ((office = ANY (ARRAY['village'::text, 'town'::text, 'county'::text, 'city'::text])))

clocks.clock clock_source_check CHECK (((length(source) >= 1) AND (length(source) <= 200)))

clocks.clock clock_subject_id_check CHECK ((subject_id > 0))

clocks.clock clock_subject_kind_check CHECK ((subject_kind ~ '^[a-z][a-z-]{0,39}$'::text))

clocks.clock clock_unit_check CHECK ((unit = ANY (ARRAY['working-days'::text, 'calendar-days'::text, 'hours'::text])))

clocks.clock clock_pkey PRIMARY KEY (id)

clocks.event event_actor_check CHECK ((actor <> ''::text))

clocks.event event_area_code_check CHECK ((length(area_code) = 12))

clocks.event event_check CHECK (((kind = 'extended'::text) = (amount IS NOT NULL)))

clocks.event event_check1 CHECK (((kind = ANY (ARRAY['reminded'::text, 'escalated'::text])) = (office IS NOT NULL)))

clocks.event event_kind_check CHECK ((kind = ANY (ARRAY['started'::text, 'paused'::text, 'resumed'::text, 'stopped'::text, 'extended'::text, 'reminded'::text, 'escalated'::text])))

clocks.event event_office_check CHECK ((office = ANY (ARRAY['village'::text, 'town'::text, 'county'::text, 'city'::text])))

clocks.event event_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))

clocks.event event_clock_id_fkey FOREIGN KEY (clock_id) REFERENCES clocks.clock(id)

clocks.event event_pkey PRIMARY KEY (id)

decisions.batch batch_approved_by_check CHECK ((approved_by <> ''::text))

decisions.batch batch_area_code_check CHECK (((length(area_code) >= 2) AND (length(area_code) <= 12)))

decisions.batch batch_check CHECK (((granted >= 0) AND (granted <= decisions)))

decisions.batch batch_decisions_check CHECK ((decisions > 0))

decisions.batch batch_hash_check CHECK ((length(hash) = 32))

decisions.batch batch_sum_fen_check CHECK ((sum_fen >= 0))

decisions.batch batch_pkey PRIMARY KEY (id)

decisions.decision decision_amount_fen_check CHECK (((amount_fen >= 0) AND (amount_fen <= '10000000000'::bigint)))

decisions.decision decision_approved_by_check CHECK ((approved_by <> ''::text))

decisions.decision decision_area_code_check CHECK ((length(area_code) = 12))

decisions.decision decision_check CHECK (((outcome = 'granted'::text) OR ((amount_fen IS NULL) AND (from_month IS NULL))))

decisions.decision decision_check1 CHECK (((outcome = 'refused'::text) OR (from_month IS NOT NULL)))

decisions.decision decision_check2 CHECK ((((octet_length((input)::text) + octet_length((rules)::text)) + octet_length((trace)::text)) <= 200000))

decisions.decision decision_differs CHECK ((differs = (NOT (((outcome = 'granted'::text) AND (proposed_outcome = 'entitled'::text) AND (NOT (amount_fen IS DISTINCT FROM proposed_amount_fen))) OR ((outcome = 'refused'::text) AND (proposed_outcome = 'not-entitled'::text))))))

decisions.decision decision_differs_reason CHECK ((differs = (differs_reason IS NOT NULL)))

decisions.decision decision_differs_second CHECK (((NOT differs) OR (second_by IS NOT NULL)))

decisions.decision decision_four_eyes CHECK ((prepared_by <> approved_by))

decisions.decision decision_hash_check CHECK ((length(hash) = 32))

decisions.decision decision_input_check CHECK ((jsonb_typeof(input) = 'object'::text))

decisions.decision decision_objection_check CHECK ((jsonb_typeof(objection) = 'object'::text))

decisions.decision decision_outcome_check CHECK ((outcome = ANY (ARRAY['granted'::text, 'refused'::text])))

decisions.decision decision_period_check CHECK ((period = ANY (ARRAY['month'::text, 'year'::text, 'once'::text, 'none'::text])))

decisions.decision decision_policy_check CHECK ((policy ~ '^[a-z0-9-]{2,60}$'::text))

decisions.decision decision_prepared_by_check CHECK ((prepared_by <> ''::text))

decisions.decision decision_proposed_outcome_check CHECK ((proposed_outcome = ANY (ARRAY['entitled'::text, 'not-entitled'::text, 'unknown'::text])))

decisions.decision decision_reasons_check CHECK ((jsonb_typeof(reasons) = 'array'::text))

decisions.decision decision_rules_check CHECK ((jsonb_typeof(rules) = 'object'::text))

decisions.decision decision_second_person CHECK (((second_by <> prepared_by) AND (second_by <> approved_by) AND ((second_by IS NULL) = (second_at IS NULL))))

decisions.decision decision_trace_check CHECK ((jsonb_typeof(trace) = 'object'::text))

decisions.decision decision_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES decisions.batch(id)

decisions.decision decision_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case"(id)

decisions.decision decision_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

decisions.decision decision_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

decisions.decision decision_pkey PRIMARY KEY (id)

decisions.decision decision_case_id_key UNIQUE (case_id)

decisions.draft draft_amount_fen_check CHECK (((amount_fen >= 0) AND (amount_fen <= '10000000000'::bigint)))

decisions.draft draft_area_code_check CHECK ((length(area_code) = 12))

decisions.draft draft_check CHECK (((outcome = 'granted'::text) OR ((amount_fen IS NULL) AND (from_month IS NULL))))

decisions.draft draft_differs CHECK ((differs = (NOT (((outcome = 'granted'::text) AND (proposed_outcome = 'entitled'::text) AND (NOT (amount_fen IS DISTINCT FROM proposed_amount_fen))) OR ((outcome = 'refused'::text) AND (proposed_outcome = 'not-entitled'::text))))))

decisions.draft draft_differs_reason CHECK ((differs = (differs_reason IS NOT NULL)))

decisions.draft draft_differs_reason_check CHECK (((length(differs_reason) >= 2) AND (length(differs_reason) <= 1000)))

decisions.draft draft_digest_check CHECK ((length(digest) = 32))

decisions.draft draft_outcome_check CHECK ((outcome = ANY (ARRAY['granted'::text, 'refused'::text])))

decisions.draft draft_period_check CHECK ((period = ANY (ARRAY['month'::text, 'year'::text, 'once'::text, 'none'::text])))

decisions.draft draft_policy_check CHECK ((policy ~ '^[a-z0-9-]{2,60}$'::text))

decisions.draft draft_prepared_by_check CHECK ((prepared_by <> ''::text))

decisions.draft draft_proposed_outcome_check CHECK ((proposed_outcome = ANY (ARRAY['entitled'::text, 'not-entitled'::text, 'unknown'::text])))

decisions.draft draft_second_person CHECK (((second_by <> prepared_by) AND ((second_by IS NULL) = (second_at IS NULL))))

decisions.draft draft_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case"(id)

decisions.draft draft_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

decisions.draft draft_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

decisions.draft draft_pkey PRIMARY KEY (id)

decisions.draft draft_case_id_key UNIQUE (case_id)

documents.document document_area_code_check CHECK ((length(area_code) = 12))

documents.document document_bytes_check CHECK ((bytes > 0))

documents.document document_case_id_check CHECK ((case_id > 0))

documents.document document_check CHECK ((((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))))

documents.document document_check1 CHECK (((kind = 'paper'::text) OR (media_type = 'application/pdf'::text)))

documents.document document_id_check CHECK ((id ~ '^[0-9a-f-]{36}$'::text))

documents.document document_kind_check CHECK ((kind = ANY (ARRAY['paper'::text, 'issued'::text])))

documents.document document_media_type_check CHECK ((media_type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'image/webp'::text, 'image/heic'::text, 'application/pdf'::text])))

documents.document document_paper_kind_check CHECK ((paper_kind ~ '^[a-z][a-z0-9-]{0,59}$'::text))

documents.document document_received_area_check CHECK ((received_area ~ '^\d{4,12}$'::text))

documents.document document_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))

documents.document document_title_en_check CHECK (((length(title_en) >= 1) AND (length(title_en) <= 120)))

documents.document document_title_zh_check CHECK (((length(title_zh) >= 1) AND (length(title_zh) <= 120)))

documents.document document_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 1) AND (length(withdrawn_reason) <= 500)))

documents.document document_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

documents.document document_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

documents.document document_pkey PRIMARY KEY (id)

entitlements.amount amount_amount_fen_check CHECK (((amount_fen >= 0) AND (amount_fen <= '10000000000'::bigint)))

entitlements.amount amount_area_code_check CHECK ((length(area_code) = 12))

entitlements.amount amount_reason_en_check CHECK (((length(reason_en) >= 1) AND (length(reason_en) <= 500)))

entitlements.amount amount_reason_zh_check CHECK (((length(reason_zh) >= 1) AND (length(reason_zh) <= 500)))

entitlements.amount amount_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions.decision(id)

entitlements.amount amount_entitlement_id_fkey FOREIGN KEY (entitlement_id) REFERENCES entitlements.entitlement(id)

entitlements.amount amount_pkey PRIMARY KEY (id)

entitlements.entitlement entitlement_area_code_check CHECK ((length(area_code) = 12))

entitlements.entitlement entitlement_check CHECK (((period = 'once'::text) OR (EXTRACT(day FROM from_month) = (1)::numeric)))

entitlements.entitlement entitlement_check1 CHECK (((until_month >= from_month) AND ((period = 'once'::text) OR (EXTRACT(day FROM until_month) = (1)::numeric))))

entitlements.entitlement entitlement_check2 CHECK (((origin <> 'decision'::text) OR (decision_id IS NOT NULL)))

entitlements.entitlement entitlement_origin_check CHECK ((origin = ANY (ARRAY['decision'::text, 'list'::text, 'first-aid'::text, 'import'::text, 'demonstration'::text])))

entitlements.entitlement entitlement_period_check CHECK ((period = ANY (ARRAY['month'::text, 'year'::text, 'once'::text, 'none'::text])))

entitlements.entitlement entitlement_policy_check CHECK ((policy ~ '^[a-z0-9-]{2,60}$'::text))

entitlements.entitlement entitlement_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case"(id)

entitlements.entitlement entitlement_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions.decision(id)

entitlements.entitlement entitlement_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

entitlements.entitlement entitlement_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

entitlements.entitlement entitlement_pkey PRIMARY KEY (id)

entitlements.entitlement entitlement_one_of_household EXCLUDE USING gist (household_id WITH =, policy WITH =, daterange(from_month,
CASE period
    WHEN 'once'::text THEN LEAST(until_month, (from_month + 1))
    ELSE until_month
END) WITH &&) WHERE ((person_id IS NULL))
  comment: In no month has one household two entitlements of one policy.

entitlements.entitlement entitlement_one_of_person EXCLUDE USING gist (person_id WITH =, policy WITH =, daterange(from_month,
CASE period
    WHEN 'once'::text THEN LEAST(until_month, (from_month + 1))
    ELSE until_month
END) WITH &&) WHERE ((person_id IS NOT NULL))
  comment: In no month has one person two entitlements of one policy.

entitlements.pause pause_area_code_check CHECK ((length(area_code) = 12))

entitlements.pause pause_cause_check CHECK ((cause = ANY (ARRAY['death'::text, 'check'::text, 'other'::text])))

entitlements.pause pause_from_month_check CHECK ((EXTRACT(day FROM from_month) = (1)::numeric))

entitlements.pause pause_kind_check CHECK ((kind = ANY (ARRAY['human'::text, 'rule'::text])))

entitlements.pause pause_reason_en_check CHECK (((length(reason_en) >= 1) AND (length(reason_en) <= 500)))

entitlements.pause pause_reason_zh_check CHECK (((length(reason_zh) >= 1) AND (length(reason_zh) <= 500)))

entitlements.pause pause_entitlement_id_fkey FOREIGN KEY (entitlement_id) REFERENCES entitlements.entitlement(id)

entitlements.pause pause_pkey PRIMARY KEY (id)

entitlements.pause pause_id_entitlement_id_key UNIQUE (id, entitlement_id)

entitlements.pause pause_id_kind_key UNIQUE (id, kind)

entitlements.receipt receipt_area_code_check CHECK ((length(area_code) = 12))

entitlements.receipt receipt_entitlement_id_fkey FOREIGN KEY (entitlement_id) REFERENCES entitlements.entitlement(id)

entitlements.receipt receipt_receipt_id_fkey FOREIGN KEY (receipt_id) REFERENCES facts.receipt(id)

entitlements.receipt receipt_pkey PRIMARY KEY (receipt_id)

entitlements.resume resume_area_code_check CHECK ((length(area_code) = 12))

entitlements.resume resume_from_month_check CHECK ((EXTRACT(day FROM from_month) = (1)::numeric))

entitlements.resume resume_human_pause_by_human CHECK (((kind = 'human'::text) OR (pause_kind = 'rule'::text)))

entitlements.resume resume_kind_check CHECK ((kind = ANY (ARRAY['human'::text, 'rule'::text])))

entitlements.resume resume_reason_en_check CHECK (((length(reason_en) >= 1) AND (length(reason_en) <= 500)))

entitlements.resume resume_reason_zh_check CHECK (((length(reason_zh) >= 1) AND (length(reason_zh) <= 500)))

entitlements.resume resume_pause_id_entitlement_id_fkey FOREIGN KEY (pause_id, entitlement_id) REFERENCES entitlements.pause(id, entitlement_id)

entitlements.resume resume_pause_id_pause_kind_fkey FOREIGN KEY (pause_id, pause_kind) REFERENCES entitlements.pause(id, kind)

entitlements.resume resume_pkey PRIMARY KEY (pause_id)

entitlements.review review_area_code_check CHECK ((length(area_code) = 12))

entitlements.review review_outcome_check CHECK ((outcome = ANY (ARRAY['unchanged'::text, 'changed'::text, 'stopped'::text])))

entitlements.review review_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case"(id)

entitlements.review review_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions.decision(id)

entitlements.review review_entitlement_id_fkey FOREIGN KEY (entitlement_id) REFERENCES entitlements.entitlement(id)

entitlements.review review_pkey PRIMARY KEY (id)

entitlements.stop stop_area_code_check CHECK ((length(area_code) = 12))

entitlements.stop stop_reason_en_check CHECK (((length(reason_en) >= 1) AND (length(reason_en) <= 500)))

entitlements.stop stop_reason_zh_check CHECK (((length(reason_zh) >= 1) AND (length(reason_zh) <= 500)))

entitlements.stop stop_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions.decision(id)

entitlements.stop stop_entitlement_id_fkey FOREIGN KEY (entitlement_id) REFERENCES entitlements.entitlement(id)

entitlements.stop stop_pkey PRIMARY KEY (id)

events.effect effect_area_code_check CHECK ((length(area_code) = 12))

events.effect effect_check CHECK (((link_kind IS NULL) = (link_id IS NULL)))

events.effect effect_line_check CHECK ((line ~ '^[a-z][a-z-]{1,39}$'::text))

events.effect effect_link_kind_check CHECK ((link_kind ~ '^[a-z][a-z-]{1,39}$'::text))

events.effect effect_text_en_check CHECK (((length(text_en) >= 1) AND (length(text_en) <= 300)))

events.effect effect_text_zh_check CHECK (((length(text_zh) >= 1) AND (length(text_zh) <= 300)))

events.effect effect_event_id_fkey FOREIGN KEY (event_id) REFERENCES events.event(id)

events.effect effect_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

events.effect effect_pkey PRIMARY KEY (id)

events.event event_area_code_check CHECK ((length(area_code) = 12))

events.event event_changes_check CHECK ((jsonb_typeof(changes) = 'object'::text))

events.event event_check CHECK (((kind = 'correction'::text) = (corrects IS NOT NULL)))

events.event event_details_check CHECK ((jsonb_typeof(details) = 'object'::text))

events.event event_evidence_check CHECK (((length(evidence) >= 1) AND (length(evidence) <= 200)))

events.event event_kind_check CHECK ((kind = ANY (ARRAY['birth'::text, 'marriage'::text, 'divorce'::text, 'move'::text, 'death'::text, 'correction'::text])))

events.event event_source_check CHECK ((source = ANY (ARRAY['civil-affairs'::text, 'police'::text, 'hospital'::text, 'village'::text, 'family'::text, 'other'::text])))

events.event event_corrects_fkey FOREIGN KEY (corrects) REFERENCES events.event(id)

events.event event_pkey PRIMARY KEY (id)

events.event event_corrects_key UNIQUE (corrects)

events.participant participant_area_code_check CHECK ((length(area_code) = 12))

events.participant participant_role_check CHECK ((role = ANY (ARRAY['deceased'::text, 'child'::text, 'parent'::text, 'spouse'::text, 'mover'::text, 'concerned'::text])))

events.participant participant_event_id_fkey FOREIGN KEY (event_id) REFERENCES events.event(id)

events.participant participant_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

events.participant participant_pkey PRIMARY KEY (event_id, person_id)

evidence.adoption adoption_area_code_check CHECK ((length(area_code) = 12))

evidence.adoption adoption_fact_check CHECK ((fact ~ '^[a-zA-Z][a-zA-Z0-9]{0,60}$'::text))

evidence.adoption adoption_query_ids_check CHECK (((cardinality(query_ids) >= 1) AND (cardinality(query_ids) <= 600)))

evidence.adoption adoption_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))

evidence.adoption adoption_check_id_fkey FOREIGN KEY (check_id) REFERENCES evidence."check"(id)

evidence.adoption adoption_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

evidence.adoption adoption_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

evidence.adoption adoption_pkey PRIMARY KEY (id)

evidence.answer answer_area_code_check CHECK ((length(area_code) = 12))

evidence.answer answer_department_check CHECK (evidence.is_department(ARRAY[department]))

evidence.answer answer_raw_sha256_check CHECK ((length(raw_sha256) = 32))

evidence.answer answer_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

evidence.answer answer_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

evidence.answer answer_query_id_fkey FOREIGN KEY (query_id) REFERENCES evidence.query(id)

evidence.answer answer_pkey PRIMARY KEY (query_id)

evidence.authorisation authorisation_area_code_check CHECK ((length(area_code) = 12))

evidence.authorisation authorisation_case_id_check CHECK ((case_id > 0))

evidence.authorisation authorisation_check CHECK ((guardian_id <> person_id))

evidence.authorisation authorisation_check1 CHECK ((expires_on > signed_on))

evidence.authorisation authorisation_check2 CHECK ((withdrawn_on >= signed_on))

evidence.authorisation authorisation_check3 CHECK ((num_nonnulls(guardian_id, guardian_name) <= 1))

evidence.authorisation authorisation_check4 CHECK (((withdrawn_on IS NULL) = (withdrawn_by IS NULL)))

evidence.authorisation authorisation_guardian_name_check CHECK (((length(guardian_name) >= 1) AND (length(guardian_name) <= 60)))

evidence.authorisation authorisation_purpose_check CHECK (((length(purpose) >= 1) AND (length(purpose) <= 200)))

evidence.authorisation authorisation_scope_check CHECK ((((cardinality(scope) >= 1) AND (cardinality(scope) <= 10)) AND evidence.is_department(scope)))

evidence.authorisation authorisation_guardian_id_fkey FOREIGN KEY (guardian_id) REFERENCES people.person(id)

evidence.authorisation authorisation_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

evidence.authorisation authorisation_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

evidence.authorisation authorisation_pkey PRIMARY KEY (id)

evidence.check check_area_code_check CHECK ((length(area_code) = 12))

evidence.check check_case_id_check CHECK ((case_id > 0))

evidence.check check_case_kind_check CHECK ((case_kind ~ '^[a-z][a-z-]{0,39}$'::text))

evidence.check check_check CHECK (((case_kind IS NULL) = (case_id IS NULL)))

evidence.check check_declared_check CHECK ((jsonb_typeof(declared) = 'object'::text))

evidence.check check_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 200)))

evidence.check check_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

evidence.check check_pkey PRIMARY KEY (id)

evidence.objection objection_area_code_check CHECK ((length(area_code) = 12))

evidence.objection objection_check CHECK ((recheck_id <> query_id))

evidence.objection objection_document_ids_check CHECK ((cardinality(document_ids) <= 20))

evidence.objection objection_words_check CHECK (((length(words) >= 1) AND (length(words) <= 1000)))

evidence.objection objection_check_id_fkey FOREIGN KEY (check_id) REFERENCES evidence."check"(id)

evidence.objection objection_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

evidence.objection objection_query_id_fkey FOREIGN KEY (query_id) REFERENCES evidence.query(id)

evidence.objection objection_recheck_id_fkey FOREIGN KEY (recheck_id) REFERENCES evidence.query(id)

evidence.objection objection_pkey PRIMARY KEY (id)

evidence.objection objection_query_id_key UNIQUE (query_id)

evidence.objection objection_recheck_id_key UNIQUE (recheck_id)

evidence.query query_area_code_check CHECK ((length(area_code) = 12))

evidence.query query_attempts_check CHECK (((attempts >= 0) AND (attempts <= 20)))

evidence.query query_check CHECK (((status = ANY (ARRAY['waiting'::text, 'asking'::text])) = (settled_at IS NULL)))

evidence.query query_check1 CHECK (((status = 'failed'::text) = (failure IS NOT NULL)))

evidence.query query_check2 CHECK (((status = 'waiting'::text) OR (status = 'failed'::text) OR (asked_at IS NOT NULL)))

evidence.query query_department_check CHECK (evidence.is_department(ARRAY[department]))

evidence.query query_failure_check CHECK ((failure ~ '^[a-z-]{2,40}$'::text))

evidence.query query_round_check CHECK (((round >= 1) AND (round <= 99)))

evidence.query query_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'asking'::text, 'answered'::text, 'no-record'::text, 'failed'::text, 'wrong-person'::text, 'malformed'::text])))

evidence.query query_authorisation_id_fkey FOREIGN KEY (authorisation_id) REFERENCES evidence.authorisation(id)

evidence.query query_check_id_fkey FOREIGN KEY (check_id) REFERENCES evidence."check"(id)

evidence.query query_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

evidence.query query_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

evidence.query query_pkey PRIMARY KEY (id)

evidence.query query_check_id_person_id_department_round_key UNIQUE (check_id, person_id, department, round)

evidence.query query_request_id_key UNIQUE (request_id)

evidence.receipt receipt_answer_sha256_check CHECK ((length(answer_sha256) = 32))

evidence.receipt receipt_area_code_check CHECK ((length(area_code) = 12))

evidence.receipt receipt_attempt_check CHECK (((attempt >= 1) AND (attempt <= 20)))

evidence.receipt receipt_failure_check CHECK ((failure ~ '^[a-z-]{2,40}$'::text))

evidence.receipt receipt_outcome_check CHECK ((outcome = ANY (ARRAY['answered'::text, 'no-record'::text, 'failed'::text, 'wrong-person'::text, 'malformed'::text])))

evidence.receipt receipt_query_id_fkey FOREIGN KEY (query_id) REFERENCES evidence.query(id)

evidence.receipt receipt_pkey PRIMARY KEY (id)

facts.receipt receipt_amount_fen_check CHECK ((amount_fen >= 0))

facts.receipt receipt_area_code_check CHECK ((length(area_code) = 12))

facts.receipt receipt_origin_check CHECK ((origin = ANY (ARRAY['demonstration'::text, 'import'::text, 'entered'::text])))

facts.receipt receipt_policy_check CHECK ((policy ~ '^[a-z0-9-]{2,60}$'::text))

facts.receipt receipt_until_date CHECK ((until_date >= from_date))

facts.receipt receipt_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

facts.receipt receipt_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

facts.receipt receipt_pkey PRIMARY KEY (id)

facts.register register_department_check CHECK ((department ~ '^[A-Z]{2}$'::text))

facts.register register_name_en_check CHECK (((length(name_en) >= 1) AND (length(name_en) <= 200)))

facts.register register_name_zh_check CHECK (((length(name_zh) >= 1) AND (length(name_zh) <= 200)))

facts.register register_pkey PRIMARY KEY (id)

facts.register register_department_name_zh_name_en_key UNIQUE (department, name_zh, name_en)

facts.statement statement_area_code_check CHECK ((length(area_code) = 12))

facts.statement statement_departments_check CHECK (((departments)::text ~ '^\{[A-Z]{2}(,[A-Z]{2})*\}$'::text))

facts.statement statement_evidence_check CHECK ((length(evidence) <= 500))

facts.statement statement_evidence_en_check CHECK ((length(evidence_en) <= 500))

facts.statement statement_facts_check CHECK ((jsonb_typeof(facts) = 'object'::text))

facts.statement statement_origin_check CHECK ((origin = ANY (ARRAY['demonstration'::text, 'import'::text, 'entered'::text])))

facts.statement statement_registers_check CHECK ((cardinality(registers) = cardinality(departments)))

facts.statement statement_source_check CHECK (((num_nonnulls(registers, evidence) = 1) AND (num_nonnulls(evidence, evidence_en) <> 1)))

facts.statement statement_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

facts.statement statement_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

facts.statement statement_pkey PRIMARY KEY (id)

fund.correction correction_check CHECK ((num_nonnulls(donation_id, request_id) = 1))

fund.correction correction_reason_check CHECK (((length(reason) >= 2) AND (length(reason) <= 500)))

fund.correction correction_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

fund.correction correction_donation_id_fkey FOREIGN KEY (donation_id) REFERENCES fund.donation(id)

fund.correction correction_request_id_fkey FOREIGN KEY (request_id) REFERENCES fund.resolution(request_id)

fund.correction correction_pkey PRIMARY KEY (id)

fund.correction correction_id_area_code_key UNIQUE (id, area_code)

fund.correction correction_id_proposed_by_key UNIQUE (id, proposed_by)

fund.donation donation_amount_fen_check CHECK (((amount_fen >= 1) AND (amount_fen <= '1000000000000'::bigint)))

fund.donation donation_donor_id_area_code_fkey FOREIGN KEY (donor_id, area_code) REFERENCES fund.donor(id, area_code)

fund.donation donation_journal_id_fkey FOREIGN KEY (journal_id) REFERENCES ledger.journal(id)

fund.donation donation_pot_id_area_code_fkey FOREIGN KEY (pot_id, area_code) REFERENCES fund.pot(id, area_code)

fund.donation donation_pkey PRIMARY KEY (id)

fund.donation donation_id_pot_id_key UNIQUE (id, pot_id)

fund.donation donation_journal_id_key UNIQUE (journal_id)

fund.donor donor_check CHECK ((((kind = 'organisation'::text) = (organisation IS NOT NULL)) AND ((kind = 'person'::text) = (name_cipher IS NOT NULL))))

fund.donor donor_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'organisation'::text, 'anonymous'::text])))

fund.donor donor_organisation_check CHECK (((length(organisation) >= 2) AND (length(organisation) <= 120)))

fund.donor donor_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

fund.donor donor_pkey PRIMARY KEY (id)

fund.donor donor_id_area_code_key UNIQUE (id, area_code)

fund.meeting meeting_seats_check CHECK (((seats >= 3) AND (seats <= 25)))

fund.meeting meeting_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

fund.meeting meeting_pkey PRIMARY KEY (id)

fund.meeting meeting_id_area_code_key UNIQUE (id, area_code)

fund.payment payment_bank_reference_check CHECK ((bank_reference ~ '^[0-9A-Za-z-]{4,40}$'::text))

fund.payment payment_journal_id_fkey FOREIGN KEY (journal_id) REFERENCES ledger.journal(id)

fund.payment payment_request_id_fkey FOREIGN KEY (request_id) REFERENCES fund.resolution(request_id)

fund.payment payment_pkey PRIMARY KEY (request_id)

fund.payment payment_area_code_bank_reference_key UNIQUE (area_code, bank_reference)

fund.payment payment_journal_id_key UNIQUE (journal_id)

fund.pot pot_earmark_check CHECK ((earmark = ANY (ARRAY['none'::text, 'illness'::text, 'disaster'::text, 'emergency'::text, 'living'::text])))

fund.pot pot_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

fund.pot pot_bank_account_id_ledger_fund_id_fkey FOREIGN KEY (bank_account_id, ledger_fund_id) REFERENCES ledger.account(id, fund_id)

fund.pot pot_fund_account_id_ledger_fund_id_fkey FOREIGN KEY (fund_account_id, ledger_fund_id) REFERENCES ledger.account(id, fund_id)

fund.pot pot_ledger_fund_id_fkey FOREIGN KEY (ledger_fund_id) REFERENCES ledger.fund(id)

fund.pot pot_payable_account_id_ledger_fund_id_fkey FOREIGN KEY (payable_account_id, ledger_fund_id) REFERENCES ledger.account(id, fund_id)

fund.pot pot_pkey PRIMARY KEY (id)

fund.pot pot_area_code_earmark_key UNIQUE (area_code, earmark)

fund.pot pot_bank_account_id_key UNIQUE (bank_account_id)

fund.pot pot_fund_account_id_key UNIQUE (fund_account_id)

fund.pot pot_id_area_code_key UNIQUE (id, area_code)

fund.pot pot_ledger_fund_id_key UNIQUE (ledger_fund_id)

fund.pot pot_payable_account_id_key UNIQUE (payable_account_id)

fund.publication publication_figures_check CHECK ((jsonb_typeof(figures) = 'object'::text))

fund.publication publication_quarter_check CHECK (((quarter >= 0) AND (quarter <= 4)))

fund.publication publication_year_check CHECK (((year >= 2000) AND (year <= 2200)))

fund.publication publication_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

fund.publication publication_pkey PRIMARY KEY (area_code, year, quarter)

fund.request request_asked_fen_check CHECK (((asked_fen >= 1) AND (asked_fen <= 10000000)))

fund.request request_cause_check CHECK ((cause = ANY (ARRAY['illness'::text, 'disaster'::text, 'emergency'::text, 'living'::text])))

fund.request request_check CHECK ((requested_on >= statutory_looked_at_on))

fund.request request_situation_check CHECK (((length(situation) >= 2) AND (length(situation) <= 1000)))

fund.request request_statutory_aid_check CHECK (((length(statutory_aid) >= 2) AND (length(statutory_aid) <= 1000)))

fund.request request_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

fund.request request_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case"(id)

fund.request request_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

fund.request request_pkey PRIMARY KEY (id)

fund.request request_id_area_code_key UNIQUE (id, area_code)

fund.request request_id_household_id_cause_key UNIQUE (id, household_id, cause)

fund.resolution resolution_amount_fen_check CHECK (((amount_fen >= 1) AND (amount_fen <= 10000000)))

fund.resolution resolution_check CHECK ((((outcome = 'granted'::text) = (amount_fen IS NOT NULL)) AND ((outcome = 'granted'::text) = (journal_id IS NOT NULL))))

fund.resolution resolution_outcome_check CHECK ((outcome = ANY (ARRAY['granted'::text, 'refused'::text])))

fund.resolution resolution_reason_check CHECK (((length(reason) >= 2) AND (length(reason) <= 500)))

fund.resolution resolution_journal_id_fkey FOREIGN KEY (journal_id) REFERENCES ledger.journal(id)

fund.resolution resolution_meeting_id_area_code_fkey FOREIGN KEY (meeting_id, area_code) REFERENCES fund.meeting(id, area_code)

fund.resolution resolution_request_id_area_code_fkey FOREIGN KEY (request_id, area_code) REFERENCES fund.request(id, area_code)

fund.resolution resolution_request_id_household_id_cause_fkey FOREIGN KEY (request_id, household_id, cause) REFERENCES fund.request(id, household_id, cause)

fund.resolution resolution_pkey PRIMARY KEY (request_id)

fund.resolution resolution_journal_id_key UNIQUE (journal_id)

fund.resolution resolution_once_in_twelve_months EXCLUDE USING gist (household_id WITH =, cause WITH =, daterange(decided_on, ((decided_on + '1 year'::interval))::date) WITH &&) WHERE ((outcome = 'granted'::text))

fund.reversal reversal_by_two CHECK ((approved_by <> proposed_by))

fund.reversal reversal_check CHECK ((num_nonnulls(donation_id, request_id) = 1))

fund.reversal reversal_correction_id_area_code_fkey FOREIGN KEY (correction_id, area_code) REFERENCES fund.correction(id, area_code)

fund.reversal reversal_correction_id_proposed_by_fkey FOREIGN KEY (correction_id, proposed_by) REFERENCES fund.correction(id, proposed_by)

fund.reversal reversal_donation_id_fkey FOREIGN KEY (donation_id) REFERENCES fund.donation(id)

fund.reversal reversal_journal_id_fkey FOREIGN KEY (journal_id) REFERENCES ledger.journal(id)

fund.reversal reversal_payment_journal_id_fkey FOREIGN KEY (payment_journal_id) REFERENCES ledger.journal(id)

fund.reversal reversal_request_id_fkey FOREIGN KEY (request_id) REFERENCES fund.resolution(request_id)

fund.reversal reversal_pkey PRIMARY KEY (correction_id)

fund.reversal reversal_donation_id_key UNIQUE (donation_id)

fund.reversal reversal_journal_id_key UNIQUE (journal_id)

fund.reversal reversal_payment_journal_id_key UNIQUE (payment_journal_id)

fund.reversal reversal_request_id_key UNIQUE (request_id)

fund.trace trace_amount_fen_check CHECK ((amount_fen > 0))

fund.trace trace_donation_id_pot_id_fkey FOREIGN KEY (donation_id, pot_id) REFERENCES fund.donation(id, pot_id)

fund.trace trace_pot_id_area_code_fkey FOREIGN KEY (pot_id, area_code) REFERENCES fund.pot(id, area_code)

fund.trace trace_request_id_fkey FOREIGN KEY (request_id) REFERENCES fund.resolution(request_id)

fund.trace trace_pkey PRIMARY KEY (request_id, donation_id)

fund.vote vote_conflict_check CHECK (((length(conflict) >= 2) AND (length(conflict) <= 300)))

fund.vote vote_member_name_check CHECK (((length(member_name) >= 2) AND (length(member_name) <= 60)))

fund.vote vote_not_in_conflict CHECK (((vote IS NULL) = (conflict IS NOT NULL)))

fund.vote vote_seat_check CHECK (((seat >= 1) AND (seat <= 25)))

fund.vote vote_vote_check CHECK ((vote = ANY (ARRAY['for'::text, 'against'::text, 'abstain'::text])))

fund.vote vote_meeting_id_area_code_fkey FOREIGN KEY (meeting_id, area_code) REFERENCES fund.meeting(id, area_code)

fund.vote vote_request_id_area_code_fkey FOREIGN KEY (request_id, area_code) REFERENCES fund.request(id, area_code)

fund.vote vote_pkey PRIMARY KEY (request_id, meeting_id, seat)

fund.vote vote_request_id_meeting_id_member_name_key UNIQUE (request_id, meeting_id, member_name)

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

ledger.account account_closed_empty CHECK (((closed_at IS NULL) OR (debit_fen = credit_fen)))

ledger.account account_code_check CHECK ((code ~ '^[a-z0-9][a-z0-9:-]{1,119}$'::text))

ledger.account account_credit_fen_check CHECK (((credit_fen >= 0) AND (credit_fen <= '1000000000000000'::bigint)))

ledger.account account_debit_fen_check CHECK (((debit_fen >= 0) AND (debit_fen <= '1000000000000000'::bigint)))

ledger.account account_floor CHECK (((NOT floor_zero) OR (
CASE normal_side
    WHEN 'debit'::text THEN (debit_fen - credit_fen)
    ELSE (credit_fen - debit_fen)
END >= 0)))

ledger.account account_kind_check CHECK ((kind = ANY (ARRAY['bank'::text, 'fund'::text, 'payable'::text, 'paid'::text, 'suspense'::text, 'budget-control'::text, 'budget-available'::text, 'budget-committed'::text, 'budget-spent'::text])))

ledger.account account_normal_side_check CHECK ((normal_side = ANY (ARRAY['debit'::text, 'credit'::text])))

ledger.account account_title_en_check CHECK (((length(title_en) >= 1) AND (length(title_en) <= 160)))

ledger.account account_title_zh_check CHECK (((length(title_zh) >= 1) AND (length(title_zh) <= 160)))

ledger.account account_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

ledger.account account_fund_id_fkey FOREIGN KEY (fund_id) REFERENCES ledger.fund(id)

ledger.account account_pkey PRIMARY KEY (id)

ledger.account account_code_key UNIQUE (code)

ledger.account account_id_fund_id_key UNIQUE (id, fund_id)

ledger.budget budget_line_check CHECK ((line ~ '^[a-z0-9][a-z0-9-]{1,59}$'::text))

ledger.budget budget_year_check CHECK (((year >= 2000) AND (year <= 2200)))

ledger.budget budget_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

ledger.budget budget_available_account_id_fund_id_fkey FOREIGN KEY (available_account_id, fund_id) REFERENCES ledger.account(id, fund_id)

ledger.budget budget_committed_account_id_fund_id_fkey FOREIGN KEY (committed_account_id, fund_id) REFERENCES ledger.account(id, fund_id)

ledger.budget budget_control_account_id_fund_id_fkey FOREIGN KEY (control_account_id, fund_id) REFERENCES ledger.account(id, fund_id)

ledger.budget budget_fund_id_line_fkey FOREIGN KEY (fund_id, line) REFERENCES ledger.fund_purpose(fund_id, purpose)

ledger.budget budget_spent_account_id_fund_id_fkey FOREIGN KEY (spent_account_id, fund_id) REFERENCES ledger.account(id, fund_id)

ledger.budget budget_pkey PRIMARY KEY (id)

ledger.budget budget_area_code_year_line_fund_id_key UNIQUE (area_code, year, line, fund_id)

ledger.budget budget_available_account_id_key UNIQUE (available_account_id)

ledger.budget budget_committed_account_id_key UNIQUE (committed_account_id)

ledger.budget budget_control_account_id_key UNIQUE (control_account_id)

ledger.budget budget_spent_account_id_key UNIQUE (spent_account_id)

ledger.entry entry_amount_fen_check CHECK (((amount_fen >= 1) AND (amount_fen <= '1000000000000'::bigint)))

ledger.entry entry_check CHECK ((debit_account_id <> credit_account_id))

ledger.entry entry_credit_in_fund FOREIGN KEY (credit_account_id, fund_id) REFERENCES ledger.account(id, fund_id)

ledger.entry entry_debit_in_fund FOREIGN KEY (debit_account_id, fund_id) REFERENCES ledger.account(id, fund_id)

ledger.entry entry_fund_id_fkey FOREIGN KEY (fund_id) REFERENCES ledger.fund(id)

ledger.entry entry_journal_id_area_code_fkey FOREIGN KEY (journal_id, area_code) REFERENCES ledger.journal(id, area_code)

ledger.entry entry_purpose_of_fund FOREIGN KEY (fund_id, purpose) REFERENCES ledger.fund_purpose(fund_id, purpose)

ledger.entry entry_pkey PRIMARY KEY (id)

ledger.fund fund_area_code_check CHECK ((length(area_code) = ANY (ARRAY[6, 9, 12])))

ledger.fund fund_code_check CHECK ((code ~ '^[a-z0-9][a-z0-9-]{1,79}$'::text))

ledger.fund fund_source_check CHECK ((source = ANY (ARRAY['central'::text, 'province'::text, 'city'::text, 'county'::text, 'donation'::text, 'lottery'::text])))

ledger.fund fund_title_en_check CHECK (((length(title_en) >= 1) AND (length(title_en) <= 120)))

ledger.fund fund_title_zh_check CHECK (((length(title_zh) >= 1) AND (length(title_zh) <= 120)))

ledger.fund fund_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

ledger.fund fund_pkey PRIMARY KEY (id)

ledger.fund fund_code_key UNIQUE (code)

ledger.fund fund_id_area_code_key UNIQUE (id, area_code)

ledger.fund_purpose fund_purpose_purpose_check CHECK ((purpose ~ '^[a-z0-9][a-z0-9-]{1,59}$'::text))

ledger.fund_purpose fund_purpose_fund_id_area_code_fkey FOREIGN KEY (fund_id, area_code) REFERENCES ledger.fund(id, area_code)

ledger.fund_purpose fund_purpose_pkey PRIMARY KEY (fund_id, purpose)

ledger.journal journal_check CHECK ((num_nulls(subject_kind, subject_id) = ANY (ARRAY[0, 2])))

ledger.journal journal_check1 CHECK ((reverses_id < id))

ledger.journal journal_content_sha256_check CHECK ((length(content_sha256) = 32))

ledger.journal journal_entries_check CHECK ((entries > 0))

ledger.journal journal_kind_check CHECK ((kind ~ '^[a-z][a-z-]{1,39}$'::text))

ledger.journal journal_subject_id_check CHECK ((subject_id > 0))

ledger.journal journal_subject_kind_check CHECK ((subject_kind ~ '^[a-z][a-z-]{0,39}$'::text))

ledger.journal journal_sum_fen_check CHECK ((sum_fen > 0))

ledger.journal journal_text_en_check CHECK (((length(text_en) >= 1) AND (length(text_en) <= 300)))

ledger.journal journal_text_zh_check CHECK (((length(text_zh) >= 1) AND (length(text_zh) <= 300)))

ledger.journal journal_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

ledger.journal journal_reverses_id_fkey FOREIGN KEY (reverses_id) REFERENCES ledger.journal(id)

ledger.journal journal_pkey PRIMARY KEY (id)

ledger.journal journal_id_area_code_key UNIQUE (id, area_code)

ledger.journal journal_key_key UNIQUE (key)

ledger.journal journal_reverses_id_key UNIQUE (reverses_id)

lists.addition addition_amount_fen_check CHECK (((amount_fen >= 1) AND (amount_fen <= '10000000000'::bigint)))

lists.addition addition_area_code_check CHECK ((length(area_code) = 12))

lists.addition addition_decided_whole CHECK (((num_nulls(decision, decision_reason, decided_at, decided_by) = ANY (ARRAY[0, 4])) AND ((entry_id IS NOT NULL) = (NOT (decision IS DISTINCT FROM 'added'::text)))))

lists.addition addition_decision_check CHECK ((decision = ANY (ARRAY['added'::text, 'refused'::text])))

lists.addition addition_decision_reason_check CHECK (((length(decision_reason) >= 2) AND (length(decision_reason) <= 500)))

lists.addition addition_engine_outcome_check CHECK ((engine_outcome = ANY (ARRAY['entitled'::text, 'not-entitled'::text, 'unknown'::text])))

lists.addition addition_four_eyes CHECK ((decided_by <> proposed_by))

lists.addition addition_reason_check CHECK (((length(reason) >= 2) AND (length(reason) <= 500)))

lists.addition addition_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES lists.entry(id)

lists.addition addition_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

lists.addition addition_list_id_fkey FOREIGN KEY (list_id) REFERENCES lists.list(id)

lists.addition addition_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

lists.addition addition_pkey PRIMARY KEY (id)

lists.addition addition_entry_id_key UNIQUE (entry_id)

lists.entry entry_amount CHECK (((amount_fen IS NOT NULL) OR (state = 'set-aside'::text)))

lists.entry entry_amount_fen_check CHECK (((amount_fen >= 1) AND (amount_fen <= '10000000000'::bigint)))

lists.entry entry_area_code_check CHECK ((length(area_code) = 12))

lists.entry entry_cause CHECK (((state = ANY (ARRAY['set-aside'::text, 'left-out'::text])) = (cause IS NOT NULL)))

lists.entry entry_cause_check CHECK ((cause = ANY (ARRAY['undecided'::text, 'rule-says-no'::text, 'amount-open'::text, 'dead'::text, 'running'::text, 'moved'::text, 'double'::text])))

lists.entry entry_granted CHECK (((state = 'granted'::text) = (entitlement_id IS NOT NULL)))

lists.entry entry_origin_check CHECK ((origin = ANY (ARRAY['drawn'::text, 'added'::text])))

lists.entry entry_state_check CHECK ((state = ANY (ARRAY['listed'::text, 'set-aside'::text, 'granted'::text, 'left-out'::text])))

lists.entry entry_entitlement_id_fkey FOREIGN KEY (entitlement_id) REFERENCES entitlements.entitlement(id)

lists.entry entry_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

lists.entry entry_list_id_fkey FOREIGN KEY (list_id) REFERENCES lists.list(id)

lists.entry entry_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

lists.entry entry_pkey PRIMARY KEY (id)

lists.entry entry_entitlement_id_key UNIQUE (entitlement_id)

lists.entry entry_once UNIQUE NULLS NOT DISTINCT (list_id, household_id, person_id)

lists.list list_approved_whole CHECK ((((state = ANY (ARRAY['approved'::text, 'granted'::text])) = (num_nulls(approved_at, approved_by) = 0)) AND ((state <> 'discarded'::text) OR (approved_by IS NULL))))

lists.list list_area_code_check CHECK ((length(area_code) = 6))

lists.list list_check CHECK ((until_month > from_month))

lists.list list_close_reason_check CHECK (((length(close_reason) >= 2) AND (length(close_reason) <= 500)))

lists.list list_counted CHECK (((state = ANY (ARRAY['drawing'::text, 'discarded'::text])) OR (num_nulls(entries, sum_fen, sha256) = 0)))

lists.list list_discarded_whole CHECK (((state = 'discarded'::text) = (num_nulls(closed_by, close_reason) = 0)))

lists.list list_entries_check CHECK ((entries >= 0))

lists.list list_failure_check CHECK ((length(failure) <= 500))

lists.list list_four_eyes CHECK ((approved_by <> drawn_by))

lists.list list_sha256_check CHECK ((length(sha256) = 32))

lists.list list_state_check CHECK ((state = ANY (ARRAY['drawing'::text, 'drawn'::text, 'approved'::text, 'granted'::text, 'discarded'::text])))

lists.list list_sum_fen_check CHECK ((sum_fen >= 0))

lists.list list_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

lists.list list_trigger_id_policy_fkey FOREIGN KEY (trigger_id, policy) REFERENCES lists.trigger(id, policy)

lists.list list_pkey PRIMARY KEY (id)

lists.list list_id_area_code_key UNIQUE (id, area_code)

lists.trigger trigger_all_items_hundredths_check CHECK (((all_items_hundredths >= '-2000'::integer) AND (all_items_hundredths <= 5000)))

lists.trigger trigger_amount_fen_check CHECK (((amount_fen >= 100) AND (amount_fen <= 1000000)))

lists.trigger trigger_area_code_check CHECK ((length(area_code) = 6))

lists.trigger trigger_document_check CHECK (((length(document) >= 2) AND (length(document) <= 200)))

lists.trigger trigger_festival CHECK ((((kind = 'festival'::text) = (num_nulls(groups, amount_fen, title) = 0)) AND ((kind = 'festival'::text) = (policy = ANY (ARRAY['festival-household'::text, 'festival-person'::text])))))

lists.trigger trigger_food_hundredths_check CHECK (((food_hundredths >= '-5000'::integer) AND (food_hundredths <= 20000)))

lists.trigger trigger_groups_check CHECK (((cardinality(groups) >= 1) AND (cardinality(groups) <= 20)))

lists.trigger trigger_heating CHECK (((kind <> 'heating'::text) OR ((EXTRACT(month FROM due_on) = (11)::numeric) AND (EXTRACT(day FROM due_on) = (1)::numeric) AND (policy = 'heating-subsidy'::text))))

lists.trigger trigger_kind_check CHECK ((kind = ANY (ARRAY['prices'::text, 'heating'::text, 'festival'::text])))

lists.trigger trigger_policy_check CHECK ((policy ~ '^[a-z0-9-]{2,60}$'::text))

lists.trigger trigger_prices CHECK ((((kind = 'prices'::text) = (num_nulls(all_items_hundredths, food_hundredths) = 0)) AND ((kind <> 'prices'::text) OR ((EXTRACT(day FROM due_on) = (1)::numeric) AND (policy = 'price-subsidy'::text)))))

lists.trigger trigger_publisher_check CHECK (((length(publisher) >= 2) AND (length(publisher) <= 120)))

lists.trigger trigger_status_check CHECK ((status = ANY (ARRAY['final'::text, 'preliminary'::text, 'illustrative'::text])))

lists.trigger trigger_title_check CHECK (((length(title) >= 2) AND (length(title) <= 120)))

lists.trigger trigger_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

lists.trigger trigger_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES lists.trigger(id)

lists.trigger trigger_pkey PRIMARY KEY (id)

lists.trigger trigger_id_policy_key UNIQUE (id, policy)

lists.trigger trigger_replaces_id_key UNIQUE (replaces_id)

notifications.delivery delivery_area_code_check CHECK ((length(area_code) = 12))

notifications.delivery delivery_check CHECK (((outcome = 'delivered'::text) = (reference IS NOT NULL)))

notifications.delivery delivery_number_check CHECK (((number >= 1) AND (number <= 20)))

notifications.delivery delivery_outcome_check CHECK ((outcome = ANY (ARRAY['delivered'::text, 'refused'::text, 'unavailable'::text])))

notifications.delivery delivery_reference_check CHECK (((length(reference) >= 1) AND (length(reference) <= 80)))

notifications.delivery delivery_message_id_fkey FOREIGN KEY (message_id) REFERENCES notifications.message(id)

notifications.delivery delivery_pkey PRIMARY KEY (message_id, number)

notifications.message message_area_code_check CHECK ((length(area_code) = 12))

notifications.message message_attempts_check CHECK (((attempts >= 0) AND (attempts <= 20)))

notifications.message message_check CHECK (((fate = 'waiting'::text) = (settled_at IS NULL)))

notifications.message message_check1 CHECK (((fate = 'waiting'::text) = (next_attempt_at IS NOT NULL)))

notifications.message message_check2 CHECK (((fate = 'unreachable'::text) OR (phone_cipher IS NOT NULL)))

notifications.message message_fate_check CHECK ((fate = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text, 'unreachable'::text])))

notifications.message message_id_check CHECK ((id ~ '^[0-9a-f-]{36}$'::text))

notifications.message message_key_check CHECK ((key ~ '^[a-z][a-z-]{1,59}$'::text))

notifications.message message_values_check CHECK (((jsonb_typeof("values") = 'object'::text) AND (length(("values")::text) <= 2000)))

notifications.message message_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

notifications.message message_pkey PRIMARY KEY (id)

notifications.notice notice_area_code_check CHECK ((area_code ~ '^\d{4,12}$'::text))

notifications.notice notice_check CHECK ((num_nonnulls(office, account_id) = 1))

notifications.notice notice_check1 CHECK (((link_kind IS NULL) = (link_id IS NULL)))

notifications.notice notice_key_check CHECK ((key ~ '^[a-z][a-z-]{1,59}$'::text))

notifications.notice notice_link_id_check CHECK ((link_id > 0))

notifications.notice notice_link_kind_check CHECK ((link_kind ~ '^[a-z][a-z-]{0,39}$'::text))

notifications.notice notice_office_check CHECK ((office = ANY (ARRAY['village'::text, 'town'::text, 'county'::text, 'city'::text])))

notifications.notice notice_values_check CHECK (((jsonb_typeof("values") = 'object'::text) AND (length(("values")::text) <= 4000)))

notifications.notice notice_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id)

notifications.notice notice_pkey PRIMARY KEY (id)

notifications.outbox outbox_area_code_check CHECK ((length(area_code) = 12))

notifications.outbox outbox_text_check CHECK (((length(text) >= 1) AND (length(text) <= 300)))

notifications.outbox outbox_message_id_fkey FOREIGN KEY (message_id) REFERENCES notifications.message(id)

notifications.outbox outbox_pkey PRIMARY KEY (message_id)

notifications.outbox outbox_reference_key UNIQUE (reference)

notifications.provider provider_mode_check CHECK ((mode = ANY (ARRAY['working'::text, 'refusing'::text, 'unavailable'::text])))

notifications.provider provider_only_one_check CHECK (only_one)

notifications.provider provider_pkey PRIMARY KEY (only_one)

notifications.reading reading_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id)

notifications.reading reading_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notifications.notice(id)

notifications.reading reading_pkey PRIMARY KEY (account_id, notice_id)

payments.agreement agreement_paper_check CHECK (((length(paper) >= 2) AND (length(paper) <= 200)))

payments.agreement agreement_settled_fen_check CHECK ((settled_fen >= 0))

payments.agreement agreement_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

payments.agreement agreement_line_id_fkey FOREIGN KEY (line_id) REFERENCES payments.recovery(line_id)

payments.agreement agreement_pkey PRIMARY KEY (id)

payments.allocation allocation_amount_fen_check CHECK (((amount_fen >= 1) AND (amount_fen <= '1000000000000'::bigint)))

payments.allocation allocation_check CHECK ((((kind = 'budget'::text) = (year IS NOT NULL)) AND ((kind = 'budget'::text) = (policy IS NOT NULL))))

payments.allocation allocation_document_no_check CHECK (((length(document_no) >= 2) AND (length(document_no) <= 120)))

payments.allocation allocation_kind_check CHECK ((kind = ANY (ARRAY['transfer'::text, 'budget'::text])))

payments.allocation allocation_policy_check CHECK ((policy ~ '^[a-z0-9-]{2,60}$'::text))

payments.allocation allocation_year_check CHECK (((year >= 2000) AND (year <= 2200)))

payments.allocation allocation_fund_id_area_code_fkey FOREIGN KEY (fund_id, area_code) REFERENCES payments.fund(id, area_code)

payments.allocation allocation_journal_id_fkey FOREIGN KEY (journal_id) REFERENCES ledger.journal(id)

payments.allocation allocation_pkey PRIMARY KEY (id)

payments.allocation allocation_document UNIQUE NULLS NOT DISTINCT (fund_id, kind, document_no, year, policy)

payments.allocation allocation_journal_id_key UNIQUE (journal_id)

payments.bank_return bank_return_reason_check CHECK ((reason = ANY (ARRAY['AC01'::text, 'AC04'::text, 'AC06'::text, 'BE01'::text, 'MD07'::text, 'NOOR'::text, 'UNCOLLECTED'::text])))

payments.bank_return bank_return_reference_check CHECK ((reference ~ '^[0-9A-Za-z-]{4,60}$'::text))

payments.bank_return bank_return_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

payments.bank_return bank_return_journal_id_fkey FOREIGN KEY (journal_id) REFERENCES ledger.journal(id)

payments.bank_return bank_return_line_id_fkey FOREIGN KEY (line_id) REFERENCES payments.line(id)

payments.bank_return bank_return_pkey PRIMARY KEY (line_id)

payments.bank_return bank_return_journal_id_key UNIQUE (journal_id)

payments.bank_return bank_return_reference_key UNIQUE (reference)

payments.batch batch_after_id_check CHECK ((after_id >= 0))

payments.batch batch_approved_whole CHECK (((state = ANY (ARRAY['approved'::text, 'sent'::text, 'closed'::text])) = (num_nulls(approved_at, approved_by, lines, sum_fen, sm3, sha256) = 0)))

payments.batch batch_area_code_check CHECK ((length(area_code) = 6))

payments.batch batch_checked_first CHECK (((state <> ALL (ARRAY['approved'::text, 'sent'::text, 'closed'::text])) OR (phase = 'checked'::text)))

payments.batch batch_closed_whole CHECK (((state = ANY (ARRAY['closed'::text, 'discarded'::text])) = (num_nulls(closed_at, closed_by) = 0)))

payments.batch batch_four_eyes CHECK ((approved_by <> prepared_by))

payments.batch batch_kind_check CHECK ((kind = ANY (ARRAY['regular'::text, 'back-pay'::text, 'reissue'::text, 'one-off'::text])))

payments.batch batch_lines_check CHECK ((lines > 0))

payments.batch batch_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))

payments.batch batch_note_check CHECK (((length(note) >= 1) AND (length(note) <= 500)))

payments.batch batch_phase_check CHECK ((phase = ANY (ARRAY['preparing'::text, 'checking'::text, 'checked'::text])))

payments.batch batch_policy_check CHECK ((policy ~ '^[a-z0-9-]{2,60}$'::text))

payments.batch batch_sent_whole CHECK (((state = ANY (ARRAY['sent'::text, 'closed'::text])) = (num_nulls(sent_at, sent_by) = 0)))

payments.batch batch_sha256_check CHECK ((length(sha256) = 32))

payments.batch batch_sm3_check CHECK ((length(sm3) = 32))

payments.batch batch_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'approved'::text, 'sent'::text, 'closed'::text, 'discarded'::text])))

payments.batch batch_sum_fen_check CHECK ((sum_fen > 0))

payments.batch batch_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

payments.batch batch_pkey PRIMARY KEY (id)

payments.batch batch_id_area_code_key UNIQUE (id, area_code)

payments.delivery delivery_check CHECK ((num_nulls(confirmed_at, confirmed_by) = ANY (ARRAY[0, 2])))

payments.delivery delivery_receipt_no_check CHECK (((length(receipt_no) >= 2) AND (length(receipt_no) <= 60)))

payments.delivery delivery_receiver_check CHECK ((receiver = ANY (ARRAY['self'::text, 'guardian'::text, 'relative'::text])))

payments.delivery delivery_two_officers CHECK ((confirmed_by <> handed_by))

payments.delivery delivery_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

payments.delivery delivery_line_id_fkey FOREIGN KEY (line_id) REFERENCES payments.line(id)

payments.delivery delivery_pkey PRIMARY KEY (line_id)

payments.delivery delivery_area_code_receipt_no_key UNIQUE (area_code, receipt_no)

payments.figure figure_amount_fen_check CHECK ((amount_fen >= 0))

payments.figure figure_households_check CHECK (((households = 0) OR (households >= 5)))

payments.figure figure_persons_check CHECK (((persons = 0) OR (persons >= 5)))

payments.figure figure_policy_check CHECK ((policy ~ '^[a-z0-9-]{2,60}$'::text))

payments.figure figure_withheld CHECK ((num_nulls(households, persons, amount_fen) =
CASE
    WHEN withheld THEN 3
    ELSE 0
END))

payments.figure figure_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

payments.figure figure_publication_id_fkey FOREIGN KEY (publication_id) REFERENCES payments.publication(id)

payments.figure figure_pkey PRIMARY KEY (publication_id, policy, area_code)

payments.file file_bytes_check CHECK ((bytes > 0))

payments.file file_kind_check CHECK ((kind = ANY (ARRAY['pain.001'::text, 'pain.002'::text, 'camt.054'::text, 'csv'::text, 'xlsx'::text])))

payments.file file_message_id_check CHECK (((length(message_id) >= 1) AND (length(message_id) <= 80)))

payments.file file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))

payments.file file_sha256_check CHECK ((length(sha256) = 32))

payments.file file_batch_id_area_code_fkey FOREIGN KEY (batch_id, area_code) REFERENCES payments.batch(id, area_code)

payments.file file_pkey PRIMARY KEY (id)

payments.file file_kind_message_id_key UNIQUE (kind, message_id)

payments.finding finding_expected_fen_check CHECK ((expected_fen >= 0))

payments.finding finding_found_fen_check CHECK ((found_fen >= 0))

payments.finding finding_kind_check CHECK ((kind = ANY (ARRAY['death'::text, 'duplicate-account'::text, 'over-limit'::text, 'changed-amount'::text, 'not-judged'::text, 'new-since-last'::text, 'missing-from-last'::text, 'jump'::text, 'no-account'::text, 'no-payee'::text, 'paused'::text])))

payments.finding finding_reason_check CHECK (((length(reason) >= 2) AND (length(reason) <= 500)))

payments.finding finding_resolution_check CHECK ((resolution = ANY (ARRAY['pay'::text, 'leave-out'::text])))

payments.finding finding_resolved_whole CHECK ((num_nulls(resolution, reason, resolved_at, resolved_by) = ANY (ARRAY[0, 4])))

payments.finding finding_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES payments.batch(id)

payments.finding finding_entitlement_id_fkey FOREIGN KEY (entitlement_id) REFERENCES entitlements.entitlement(id)

payments.finding finding_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

payments.finding finding_line_id_fkey FOREIGN KEY (line_id) REFERENCES payments.line(id)

payments.finding finding_pkey PRIMARY KEY (id)

payments.finding finding_once UNIQUE NULLS NOT DISTINCT (batch_id, kind, entitlement_id, line_id)

payments.fund fund_area_code_check CHECK ((length(area_code) = 6))

payments.fund fund_source_check CHECK ((source = ANY (ARRAY['central'::text, 'province'::text, 'city'::text, 'county'::text])))

payments.fund fund_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

payments.fund fund_bank_account_id_ledger_fund_id_fkey FOREIGN KEY (bank_account_id, ledger_fund_id) REFERENCES ledger.account(id, fund_id)

payments.fund fund_fund_account_id_ledger_fund_id_fkey FOREIGN KEY (fund_account_id, ledger_fund_id) REFERENCES ledger.account(id, fund_id)

payments.fund fund_ledger_fund_id_fkey FOREIGN KEY (ledger_fund_id) REFERENCES ledger.fund(id)

payments.fund fund_suspense_account_id_ledger_fund_id_fkey FOREIGN KEY (suspense_account_id, ledger_fund_id) REFERENCES ledger.account(id, fund_id)

payments.fund fund_pkey PRIMARY KEY (id)

payments.fund fund_area_code_source_key UNIQUE (area_code, source)

payments.fund fund_bank_account_id_key UNIQUE (bank_account_id)

payments.fund fund_fund_account_id_key UNIQUE (fund_account_id)

payments.fund fund_id_area_code_key UNIQUE (id, area_code)

payments.fund fund_ledger_fund_id_key UNIQUE (ledger_fund_id)

payments.fund fund_suspense_account_id_key UNIQUE (suspense_account_id)

payments.instalment instalment_amount_fen_check CHECK ((amount_fen > 0))

payments.instalment instalment_number_check CHECK (((number >= 1) AND (number <= 120)))

payments.instalment instalment_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES payments.agreement(id)

payments.instalment instalment_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

payments.instalment instalment_pkey PRIMARY KEY (agreement_id, number)

payments.instalment instalment_agreement_id_due_on_key UNIQUE (agreement_id, due_on)

payments.line line_amount_fen_check CHECK (((amount_fen >= 1) AND (amount_fen <= '10000000000'::bigint)))

payments.line line_area_code_check CHECK ((length(area_code) = 12))

payments.line line_check CHECK ((returned_line_id < id))

payments.line line_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))

payments.line line_part_check CHECK (((part >= 0) AND (part <= 999)))

payments.line line_released_at CHECK (((state = ANY (ARRAY['released'::text, 'failed'::text, 'paid'::text])) = (released_at IS NOT NULL)))

payments.line line_settled_on CHECK (((state = ANY (ARRAY['failed'::text, 'paid'::text])) = (settled_on IS NOT NULL)))

payments.line line_state_check CHECK ((state = ANY (ARRAY['prepared'::text, 'held'::text, 'dropped'::text, 'released'::text, 'stopped'::text, 'failed'::text, 'paid'::text])))

payments.line line_town_code_check CHECK ((length(town_code) = 9))

payments.line line_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES payments.batch(id)

payments.line line_entitlement_id_fkey FOREIGN KEY (entitlement_id) REFERENCES entitlements.entitlement(id)

payments.line line_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

payments.line line_payee_account_id_fkey FOREIGN KEY (payee_account_id) REFERENCES payments.payee_account(id)

payments.line line_payee_person_id_fkey FOREIGN KEY (payee_person_id) REFERENCES people.person(id)

payments.line line_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

payments.line line_reissue_of_return FOREIGN KEY (returned_line_id) REFERENCES payments.bank_return(line_id)

payments.line line_returned_line_id_fkey FOREIGN KEY (returned_line_id) REFERENCES payments.line(id)

payments.line line_pkey PRIMARY KEY (id)

payments.line line_batch_id_entitlement_id_month_part_key UNIQUE (batch_id, entitlement_id, month, part)

payments.payee_account payee_account_area_code_check CHECK ((length(area_code) = 12))

payments.payee_account payee_account_bank_code_check CHECK ((bank_code ~ '^\d{3}$'::text))

payments.payee_account payee_account_check CHECK ((valid_until > valid_from))

payments.payee_account payee_account_check1 CHECK ((holder_person_id <> person_id))

payments.payee_account payee_account_check2 CHECK ((num_nulls(valid_until, ended_at, ended_by, ended_reason) = ANY (ARRAY[0, 4])))

payments.payee_account payee_account_check3 CHECK ((num_nulls(bank_code, number_cipher, number_index, last4) =
CASE
    WHEN (kind = ANY (ARRAY['bank'::text, 'guardian'::text])) THEN 0
    ELSE 4
END))

payments.payee_account payee_account_check4 CHECK (((place IS NOT NULL) = (kind = ANY (ARRAY['cash'::text, 'in-kind'::text]))))

payments.payee_account payee_account_check5 CHECK ((num_nonnulls(holder_person_id, holder_name_cipher) =
CASE
    WHEN (kind = 'guardian'::text) THEN 1
    ELSE 0
END))

payments.payee_account payee_account_check6 CHECK (((kind <> 'guardian'::text) OR ((reason IS NOT NULL) AND (paper IS NOT NULL))))

payments.payee_account payee_account_ended_reason_check CHECK (((length(ended_reason) >= 2) AND (length(ended_reason) <= 300)))

payments.payee_account payee_account_kind_check CHECK ((kind = ANY (ARRAY['bank'::text, 'guardian'::text, 'cash'::text, 'in-kind'::text])))

payments.payee_account payee_account_last4_check CHECK ((last4 ~ '^\d{4}$'::text))

payments.payee_account payee_account_number_index_check CHECK ((length(number_index) = 32))

payments.payee_account payee_account_paper_check CHECK (((length(paper) >= 2) AND (length(paper) <= 200)))

payments.payee_account payee_account_place_check CHECK (((length(place) >= 2) AND (length(place) <= 120)))

payments.payee_account payee_account_reason_check CHECK (((length(reason) >= 2) AND (length(reason) <= 300)))

payments.payee_account payee_account_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

payments.payee_account payee_account_holder_person_id_fkey FOREIGN KEY (holder_person_id) REFERENCES people.person(id)

payments.payee_account payee_account_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

payments.payee_account payee_account_pkey PRIMARY KEY (id)

payments.publication publication_area_code_check CHECK ((length(area_code) = 6))

payments.publication publication_four_eyes CHECK ((published_by <> drafted_by))

payments.publication publication_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))

payments.publication publication_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'discarded'::text])))

payments.publication publication_sum_fen_check CHECK ((sum_fen >= 0))

payments.publication publication_whole CHECK (((state = 'published'::text) = (num_nulls(published_at, published_by) = 0)))

payments.publication publication_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

payments.publication publication_pkey PRIMARY KEY (id)

payments.recovery recovery_amount_fen_check CHECK ((amount_fen > 0))

payments.recovery recovery_cause_check CHECK ((cause = ANY (ARRAY['death'::text, 'decision'::text])))

payments.recovery recovery_check CHECK (((repaid_fen + waived_fen) <= amount_fen))

payments.recovery recovery_check1 CHECK (((cause = 'death'::text) = (num_nulls(person_id, died_on) = 0)))

payments.recovery recovery_check2 CHECK ((num_nulls(outcome, closed_at, closed_by, closed_in) = ANY (ARRAY[0, 4])))

payments.recovery recovery_outcome_check CHECK ((outcome = ANY (ARRAY['settled'::text, 'corrected'::text, 'returned'::text])))

payments.recovery recovery_reason_check CHECK (((length(reason) >= 2) AND (length(reason) <= 500)))

payments.recovery recovery_repaid_fen_check CHECK ((repaid_fen >= 0))

payments.recovery recovery_settled_whole CHECK (((outcome IS DISTINCT FROM 'settled'::text) OR ((repaid_fen + waived_fen) = amount_fen)))

payments.recovery recovery_waived_fen_check CHECK ((waived_fen >= 0))

payments.recovery recovery_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

payments.recovery recovery_line_id_fkey FOREIGN KEY (line_id) REFERENCES payments.line(id)

payments.recovery recovery_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

payments.recovery recovery_pkey PRIMARY KEY (line_id)

payments.repayment repayment_amount_fen_check CHECK ((amount_fen > 0))

payments.repayment repayment_check CHECK ((num_nulls(refunded_on, refunded_by, refund_journal_id) = ANY (ARRAY[0, 3])))

payments.repayment repayment_reference_check CHECK ((reference ~ '^[0-9A-Za-z-]{4,60}$'::text))

payments.repayment repayment_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

payments.repayment repayment_journal_id_fkey FOREIGN KEY (journal_id) REFERENCES ledger.journal(id)

payments.repayment repayment_line_id_fkey FOREIGN KEY (line_id) REFERENCES payments.recovery(line_id)

payments.repayment repayment_refund_journal_id_fkey FOREIGN KEY (refund_journal_id) REFERENCES ledger.journal(id)

payments.repayment repayment_pkey PRIMARY KEY (id)

payments.repayment repayment_journal_id_key UNIQUE (journal_id)

payments.repayment repayment_reference_key UNIQUE (reference)

payments.repayment repayment_refund_journal_id_key UNIQUE (refund_journal_id)

payments.unclaimed unclaimed_check CHECK ((num_nulls(returned_on, returned_by, reason, journal_id) = ANY (ARRAY[0, 4])))

payments.unclaimed unclaimed_noticed_first CHECK ((returned_on >= (opened_on + 30)))

payments.unclaimed unclaimed_reason_check CHECK (((length(reason) >= 2) AND (length(reason) <= 300)))

payments.unclaimed unclaimed_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

payments.unclaimed unclaimed_journal_id_fkey FOREIGN KEY (journal_id) REFERENCES ledger.journal(id)

payments.unclaimed unclaimed_line_id_fkey FOREIGN KEY (line_id) REFERENCES payments.bank_return(line_id)

payments.unclaimed unclaimed_pkey PRIMARY KEY (line_id)

payments.unclaimed unclaimed_journal_id_key UNIQUE (journal_id)

payments.waiver waiver_amount_fen_check CHECK ((amount_fen > 0))

payments.waiver waiver_check CHECK ((num_nulls(outcome, decided_at, decided_by) = ANY (ARRAY[0, 3])))

payments.waiver waiver_outcome_check CHECK ((outcome = ANY (ARRAY['approved'::text, 'refused'::text])))

payments.waiver waiver_reason_check CHECK (((length(reason) >= 2) AND (length(reason) <= 500)))

payments.waiver waiver_two_persons CHECK ((decided_by <> proposed_by))

payments.waiver waiver_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

payments.waiver waiver_line_id_fkey FOREIGN KEY (line_id) REFERENCES payments.recovery(line_id)

payments.waiver waiver_pkey PRIMARY KEY (id)

people.field_key field_key_fingerprint_check CHECK ((length(fingerprint) = 32))

people.field_key field_key_only_one_check CHECK (only_one)

people.field_key field_key_pkey PRIMARY KEY (only_one)

people.household household_address_check CHECK (((length(address) >= 1) AND (length(address) <= 120)))

people.household household_area_code_check CHECK ((length(area_code) = 12))

people.household household_external_key_check CHECK (((length(external_key) >= 1) AND (length(external_key) <= 64)))

people.household household_origin_check CHECK ((origin = ANY (ARRAY['demonstration'::text, 'import'::text, 'entered'::text])))

people.household household_area_code_fkey FOREIGN KEY (area_code) REFERENCES areas.area(code)

people.household household_pkey PRIMARY KEY (id)

people.household household_external_key_key UNIQUE (external_key)

people.marriage marriage_area_code_check CHECK ((length(area_code) = 12))

people.marriage marriage_check CHECK ((until_date >= from_date))

people.marriage marriage_check1 CHECK ((person_id <> spouse_id))

people.marriage marriage_check2 CHECK (((until_date IS NULL) = (ended_by IS NULL)))

people.marriage marriage_ended_by_check CHECK ((ended_by = ANY (ARRAY['divorce'::text, 'death'::text])))

people.marriage marriage_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

people.marriage marriage_spouse_id_fkey FOREIGN KEY (spouse_id) REFERENCES people.person(id)

people.marriage marriage_pkey PRIMARY KEY (marriage_id, person_id)

people.marriage nobody_married_twice EXCLUDE USING gist (int8range(person_id, person_id, '[]'::text) WITH &&, daterange(from_date, until_date) WITH &&)

people.merge merge_area_code_check CHECK ((length(area_code) = 12))

people.merge merge_before_check CHECK ((jsonb_typeof(before) = 'object'::text))

people.merge merge_check CHECK ((survivor_id <> merged_id))

people.merge merge_check1 CHECK ((((undone_at IS NULL) = (undone_by IS NULL)) AND ((undone_at IS NULL) = (undone_reason IS NULL))))

people.merge merge_moved_check CHECK ((jsonb_typeof(moved) = 'object'::text))

people.merge merge_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 200)))

people.merge merge_undone_reason_check CHECK (((length(undone_reason) >= 1) AND (length(undone_reason) <= 200)))

people.merge merge_merged_id_fkey FOREIGN KEY (merged_id) REFERENCES people.person(id)

people.merge merge_survivor_id_fkey FOREIGN KEY (survivor_id) REFERENCES people.person(id)

people.merge merge_pkey PRIMARY KEY (id)

people.not_double not_double_area_code_check CHECK ((length(area_code) = 12))

people.not_double not_double_check CHECK ((first_id < second_id))

people.not_double not_double_first_id_fkey FOREIGN KEY (first_id) REFERENCES people.person(id)

people.not_double not_double_second_id_fkey FOREIGN KEY (second_id) REFERENCES people.person(id)

people.not_double not_double_pkey PRIMARY KEY (first_id, second_id)

people.past_membership past_membership_area_code_check CHECK ((length(area_code) = 12))

people.past_membership past_membership_check CHECK ((until_date > from_date))

people.past_membership past_membership_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

people.past_membership past_membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

people.past_membership one_household_at_a_time EXCLUDE USING gist (int8range(person_id, person_id, '[]'::text) WITH &&, daterange(from_date, until_date) WITH &&)

people.person person_area_code_check CHECK ((length(area_code) = 12))

people.person person_dies_after_birth CHECK ((died_on >= born_on))

people.person person_external_key_check CHECK (((length(external_key) >= 1) AND (length(external_key) <= 64)))

people.person person_id_number_index_check CHECK ((length(id_number_index) = 32))

people.person person_member_no_check CHECK (((member_no >= 1) AND (member_no <= 60)))

people.person person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))

people.person person_name_initials_check CHECK ((length(name_initials) <= 60))

people.person person_name_pinyin_check CHECK ((length(name_pinyin) <= 240))

people.person person_not_own_double CHECK ((merged_into <> id))

people.person person_stay CHECK ((left_on > joined_on))

people.person person_household_id_fkey FOREIGN KEY (household_id) REFERENCES people.household(id)

people.person person_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES people.person(id)

people.person person_pkey PRIMARY KEY (id)

people.person person_household_id_external_key_key UNIQUE (household_id, external_key)

people.person person_household_id_member_no_key UNIQUE (household_id, member_no)

people.person person_id_number_index_key UNIQUE (id_number_index)

people.restriction restriction_area_code_check CHECK ((length(area_code) = 12))

people.restriction restriction_check CHECK ((until_date > from_date))

people.restriction restriction_check1 CHECK (((lifted_at IS NULL) = (lifted_by IS NULL)))

people.restriction restriction_reason_check CHECK ((reason = ANY (ARRAY['adoption'::text, 'protection'::text, 'violence'::text, 'witness'::text, 'other'::text])))

people.restriction restriction_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id)

people.restriction restriction_pkey PRIMARY KEY (id)

platform.migration migration_number_check CHECK ((number > 0))

platform.migration migration_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))

platform.migration migration_pkey PRIMARY KEY (number)

requests.done done_body_sha256_check CHECK ((length(body_sha256) = 32))

requests.done done_pkey PRIMARY KEY (key)

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

standards.difference difference_area_code_check CHECK ((length(area_code) = 12))

standards.difference difference_before_fen_check CHECK ((before_fen >= 0))

standards.difference difference_check CHECK ((after_fen > before_fen))

standards.difference difference_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))

standards.difference difference_value_id_entitlement_id_fkey FOREIGN KEY (value_id, entitlement_id) REFERENCES standards.raise_line(value_id, entitlement_id)

standards.difference difference_pkey PRIMARY KEY (value_id, entitlement_id, month)

standards.draft draft_area_check CHECK ((area ~ '^\d{4}(\d{2}(\d{3}(\d{3})?)?)?$'::text))

standards.draft draft_check CHECK ((reviewed_by <> drafted_by))

standards.draft draft_check1 CHECK ((published_by <> drafted_by))

standards.draft draft_check2 CHECK ((announced_on >= document_date))

standards.draft draft_check3 CHECK ((((reviewed_by IS NULL) = (reviewed_at IS NULL)) AND ((reviewed_by IS NULL) = (review_reason IS NULL))))

standards.draft draft_check4 CHECK ((((state = 'published'::text) = (published_by IS NOT NULL)) AND ((published_by IS NULL) = (published_at IS NULL))))

standards.draft draft_check5 CHECK ((((state = 'withdrawn'::text) = (withdrawn_by IS NOT NULL)) AND ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)) AND ((withdrawn_by IS NULL) = (withdrawn_reason IS NULL))))

standards.draft draft_check6 CHECK (((state <> ALL (ARRAY['reviewed'::text, 'published'::text])) OR (reviewed_by IS NOT NULL)))

standards.draft draft_document_number_check CHECK (((length(document_number) >= 2) AND (length(document_number) <= 80)))

standards.draft draft_issuer_check CHECK (((length(issuer) >= 2) AND (length(issuer) <= 80)))

standards.draft draft_parameter_check CHECK ((parameter ~ '^[a-z0-9][a-z0-9.-]{2,80}$'::text))

standards.draft draft_review_reason_check CHECK (((length(review_reason) >= 2) AND (length(review_reason) <= 500)))

standards.draft draft_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'reviewed'::text, 'published'::text, 'withdrawn'::text])))

standards.draft draft_status_check CHECK ((status = ANY (ARRAY['official'::text, 'illustrative'::text])))

standards.draft draft_title_en_check CHECK (((length(title_en) >= 2) AND (length(title_en) <= 200)))

standards.draft draft_title_zh_check CHECK (((length(title_zh) >= 2) AND (length(title_zh) <= 200)))

standards.draft draft_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 2) AND (length(withdrawn_reason) <= 500)))

standards.draft draft_pkey PRIMARY KEY (id)

standards.raise raise_check CHECK (((done >= 0) AND (done <= total)))

standards.raise raise_total_check CHECK ((total >= 0))

standards.raise raise_value_id_fkey FOREIGN KEY (value_id) REFERENCES standards.value(id)

standards.raise raise_pkey PRIMARY KEY (value_id)

standards.raise_line raise_line_area_code_check CHECK ((length(area_code) = 12))

standards.raise_line raise_line_check CHECK (((result = 'review'::text) OR (case_id IS NULL)))

standards.raise_line raise_line_reason_check CHECK (((length(reason) >= 2) AND (length(reason) <= 200)))

standards.raise_line raise_line_result_check CHECK ((result = ANY (ARRAY['raised'::text, 'unchanged'::text, 'review'::text])))

standards.raise_line raise_line_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases."case"(id)

standards.raise_line raise_line_entitlement_id_fkey FOREIGN KEY (entitlement_id) REFERENCES entitlements.entitlement(id)

standards.raise_line raise_line_value_id_fkey FOREIGN KEY (value_id) REFERENCES standards.raise(value_id)

standards.raise_line raise_line_pkey PRIMARY KEY (value_id, entitlement_id)

standards.value value_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES standards.draft(id)

standards.value value_pkey PRIMARY KEY (id)

standards.value value_draft_id_key UNIQUE (draft_id)

-- Indexes

CREATE INDEX account_area ON access.account USING btree (area_code)

CREATE INDEX passkey_account ON access.passkey USING btree (account_id)

CREATE INDEX session_account ON access.session USING btree (account_id, seen_at)

CREATE INDEX sign_in_attempt_age ON access.sign_in_attempt USING btree (attempted_at)

CREATE INDEX sign_in_attempt_by_address ON access.sign_in_attempt USING btree (address, attempted_at)

CREATE INDEX sign_in_attempt_by_device ON access.sign_in_attempt USING btree (device_sha256, attempted_at) WHERE (device_sha256 IS NOT NULL)

CREATE INDEX sign_in_attempt_by_name ON access.sign_in_attempt USING btree (name_sha256, address, attempted_at)

CREATE INDEX area_parent ON areas.area USING btree (parent, code)

CREATE INDEX finding_area ON assistance.finding USING btree (area_code, status, policy, id)

CREATE UNIQUE INDEX finding_open ON assistance.finding USING btree (household_id, policy, COALESCE(person_id, (0)::bigint)) WHERE (status = 'open'::text)

CREATE INDEX finding_person ON assistance.finding USING btree (person_id)

CREATE INDEX notice_area ON assistance.notice USING btree (area_code, ends_on) WHERE (withdrawn_at IS NULL)

CREATE INDEX notice_case ON assistance.notice USING btree (case_id, id)

CREATE UNIQUE INDEX notice_one_standing ON assistance.notice USING btree (case_id, from_state) WHERE (withdrawn_at IS NULL)

CREATE INDEX objection_area ON assistance.objection USING btree (area_code, id)

CREATE INDEX objection_case ON assistance.objection USING btree (case_id, id)

CREATE INDEX objection_notice ON assistance.objection USING btree (notice_id, id)

CREATE INDEX objection_open ON assistance.objection USING btree (case_id) WHERE (answered_at IS NULL)

CREATE INDEX entry_actor ON audit.entry USING btree (actor, at)

CREATE INDEX entry_area ON audit.entry USING btree (area_code, at)

CREATE INDEX entry_at ON audit.entry USING btree (at, stream, number)

CREATE INDEX entry_minors ON audit.entry USING btree (at, stream, number) WHERE (details ? 'minorsUnder18'::text)

CREATE INDEX entry_subject ON audit.entry USING btree (subject_kind, subject_id, at)

CREATE INDEX action_actor ON cases.action USING btree (actor, acted_at)

CREATE INDEX action_area ON cases.action USING btree (area_code, acted_at)

CREATE INDEX assignment_account ON cases.assignment USING btree (to_account)

CREATE INDEX assignment_area ON cases.assignment USING btree (area_code)

CREATE INDEX assignment_case ON cases.assignment USING btree (case_id, id)

CREATE INDEX case_applicant ON cases."case" USING btree (applicant_id)

CREATE INDEX case_area ON cases."case" USING btree (area_code, opened_on DESC, id DESC)

CREATE INDEX case_assigned ON cases."case" USING btree (assigned_to, id) WHERE (assigned_to IS NOT NULL)

CREATE INDEX case_closed_area ON cases."case" USING btree (area_code, policy, state) INCLUDE (office) WHERE (NOT is_open)

CREATE INDEX case_finding ON cases."case" USING btree (finding_id)

CREATE INDEX case_household ON cases."case" USING btree (household_id, id)

CREATE UNIQUE INDEX case_one_open ON cases."case" USING btree (household_id, policy, kind, COALESCE(person_id, (0)::bigint)) WHERE is_open

CREATE INDEX case_open_area ON cases."case" USING btree (area_code, office, policy, state) INCLUDE (id, received_area, assigned_to, due_at, soon_at) WHERE is_open

CREATE INDEX case_open_due ON cases."case" USING btree (due_at, id DESC) INCLUDE (area_code, received_area, office, policy, state, assigned_to, soon_at) WHERE is_open

CREATE INDEX case_person ON cases."case" USING btree (person_id)

CREATE INDEX case_previous ON cases."case" USING btree (previous_case_id)

CREATE INDEX case_received ON cases."case" USING btree (received_area, id DESC) WHERE (received_area IS NOT NULL)

CREATE INDEX note_area ON cases.note USING btree (area_code)

CREATE INDEX note_case ON cases.note USING btree (case_id, id)

CREATE INDEX referral_area ON cases.referral USING btree (area_code, id)

CREATE INDEX referral_case ON cases.referral USING btree (case_id, id)

CREATE INDEX referral_from_area ON cases.referral USING btree (from_area)

CREATE UNIQUE INDEX referral_one_open ON cases.referral USING btree (case_id) WHERE (answered_at IS NULL)

CREATE INDEX referral_to_area ON cases.referral USING btree (to_area, id)

CREATE INDEX clock_area ON clocks.clock USING btree (area_code, office, due_at) INCLUDE (soon_at, counted_from) WHERE (stopped_on IS NULL)

CREATE INDEX clock_due ON clocks.clock USING btree (due_at, id) INCLUDE (area_code, office, soon_at, counted_from) WHERE (stopped_on IS NULL)

CREATE UNIQUE INDEX clock_one_at_a_time ON clocks.clock USING btree (subject_kind, subject_id, limit_id) WHERE (stopped_on IS NULL)

CREATE INDEX clock_subject ON clocks.clock USING btree (subject_kind, subject_id, id)

CREATE INDEX clock_to_escalate ON clocks.clock USING btree (due_at) INCLUDE (area_code) WHERE ((stopped_on IS NULL) AND (escalated_to IS NULL))

CREATE INDEX clock_to_remind ON clocks.clock USING btree (soon_at) INCLUDE (area_code) WHERE ((stopped_on IS NULL) AND (NOT reminded))

CREATE INDEX clock_waits ON clocks.clock USING btree (id) WHERE ((stopped_on IS NULL) AND (counted_from IS NOT NULL))

CREATE UNIQUE INDEX event_begins_and_ends_once ON clocks.event USING btree (clock_id, kind) WHERE (kind = ANY (ARRAY['started'::text, 'stopped'::text]))

CREATE INDEX event_clock ON clocks.event USING btree (clock_id, id)

CREATE UNIQUE INDEX event_told_once ON clocks.event USING btree (clock_id, kind, due_at) WHERE (kind = ANY (ARRAY['reminded'::text, 'escalated'::text]))

CREATE INDEX batch_area ON decisions.batch USING btree (area_code, id)

CREATE INDEX decision_area ON decisions.decision USING btree (area_code, policy, id)

CREATE INDEX decision_batch ON decisions.decision USING btree (batch_id, id) WHERE (batch_id IS NOT NULL)

CREATE INDEX decision_household ON decisions.decision USING btree (household_id, id)

CREATE INDEX decision_person ON decisions.decision USING btree (person_id, id)

CREATE INDEX draft_area ON decisions.draft USING btree (area_code, policy, id)

CREATE INDEX draft_household ON decisions.draft USING btree (household_id)

CREATE INDEX draft_person ON decisions.draft USING btree (person_id)

CREATE INDEX document_area ON documents.document USING btree (area_code)

CREATE INDEX document_bytes ON documents.document USING btree (sha256)

CREATE INDEX document_case ON documents.document USING btree (case_id, uploaded_at, id) WHERE (case_id IS NOT NULL)

CREATE INDEX document_household ON documents.document USING btree (household_id, uploaded_at, id)

CREATE UNIQUE INDEX document_once ON documents.document USING btree (household_id, COALESCE(case_id, (0)::bigint), COALESCE(person_id, (0)::bigint), paper_kind, sha256) WHERE (withdrawn_at IS NULL)

CREATE INDEX document_person ON documents.document USING btree (person_id) WHERE (person_id IS NOT NULL)

CREATE INDEX document_received ON documents.document USING btree (received_area) WHERE (received_area IS NOT NULL)

CREATE INDEX amount_area ON entitlements.amount USING btree (area_code)

CREATE INDEX amount_decision ON entitlements.amount USING btree (decision_id)

CREATE INDEX amount_entitlement ON entitlements.amount USING btree (entitlement_id, from_month, id)

CREATE INDEX entitlement_area ON entitlements.entitlement USING btree (area_code, policy, id)

CREATE INDEX entitlement_case ON entitlements.entitlement USING btree (case_id)

CREATE INDEX entitlement_decision ON entitlements.entitlement USING btree (decision_id)

CREATE INDEX entitlement_household ON entitlements.entitlement USING btree (household_id, id)

CREATE INDEX entitlement_person ON entitlements.entitlement USING btree (person_id, id)

CREATE INDEX pause_area ON entitlements.pause USING btree (area_code)

CREATE INDEX pause_entitlement ON entitlements.pause USING btree (entitlement_id, id)

CREATE INDEX receipt_area ON entitlements.receipt USING btree (area_code)

CREATE INDEX receipt_entitlement ON entitlements.receipt USING btree (entitlement_id)

CREATE INDEX resume_area ON entitlements.resume USING btree (area_code)

CREATE INDEX resume_entitlement ON entitlements.resume USING btree (entitlement_id)

CREATE INDEX review_area ON entitlements.review USING btree (area_code)

CREATE INDEX review_case ON entitlements.review USING btree (case_id)

CREATE INDEX review_decision ON entitlements.review USING btree (decision_id)

CREATE INDEX review_entitlement ON entitlements.review USING btree (entitlement_id, reviewed_on DESC)

CREATE INDEX stop_area ON entitlements.stop USING btree (area_code)

CREATE INDEX stop_decision ON entitlements.stop USING btree (decision_id)

CREATE INDEX stop_entitlement ON entitlements.stop USING btree (entitlement_id, from_month)

CREATE UNIQUE INDEX born_once ON events.participant USING btree (person_id) WHERE ((role = 'child'::text) AND (NOT corrected))

CREATE UNIQUE INDEX dies_once ON events.participant USING btree (person_id) WHERE ((role = 'deceased'::text) AND (NOT corrected))

CREATE INDEX effect_area ON events.effect USING btree (area_code)

CREATE INDEX effect_event ON events.effect USING btree (event_id, id)

CREATE INDEX effect_person ON events.effect USING btree (person_id)

CREATE INDEX event_area ON events.event USING btree (area_code, happened_on)

CREATE INDEX participant_area ON events.participant USING btree (area_code)

CREATE INDEX participant_person ON events.participant USING btree (person_id, event_id)

CREATE INDEX adoption_area ON evidence.adoption USING btree (area_code)

CREATE INDEX adoption_household ON evidence.adoption USING btree (household_id)

CREATE UNIQUE INDEX adoption_once ON evidence.adoption USING btree (check_id, COALESCE(person_id, (0)::bigint), fact, query_ids)

CREATE INDEX adoption_person ON evidence.adoption USING btree (person_id)

CREATE INDEX answer_area ON evidence.answer USING btree (area_code)

CREATE INDEX answer_household ON evidence.answer USING btree (household_id)

CREATE INDEX answer_person ON evidence.answer USING btree (person_id)

CREATE INDEX authorisation_area ON evidence.authorisation USING btree (area_code)

CREATE INDEX authorisation_guardian ON evidence.authorisation USING btree (guardian_id)

CREATE INDEX authorisation_household ON evidence.authorisation USING btree (household_id, person_id)

CREATE INDEX authorisation_person ON evidence.authorisation USING btree (person_id)

CREATE INDEX check_area ON evidence."check" USING btree (area_code)

CREATE INDEX check_case ON evidence."check" USING btree (case_kind, case_id, id) WHERE (case_id IS NOT NULL)

CREATE INDEX check_household ON evidence."check" USING btree (household_id, id)

CREATE UNIQUE INDEX check_one_at_a_time ON evidence."check" USING btree (household_id) WHERE (finished_at IS NULL)

CREATE INDEX objection_area ON evidence.objection USING btree (area_code)

CREATE INDEX objection_check ON evidence.objection USING btree (check_id)

CREATE INDEX objection_household ON evidence.objection USING btree (household_id)

CREATE INDEX query_area ON evidence.query USING btree (area_code)

CREATE INDEX query_authorisation ON evidence.query USING btree (authorisation_id)

CREATE INDEX query_household ON evidence.query USING btree (household_id)

CREATE INDEX query_person ON evidence.query USING btree (person_id)

CREATE INDEX query_unsettled ON evidence.query USING btree (check_id) WHERE (settled_at IS NULL)

CREATE INDEX receipt_area ON evidence.receipt USING btree (area_code)

CREATE INDEX receipt_query ON evidence.receipt USING btree (query_id, id)

CREATE INDEX receipt_area ON facts.receipt USING btree (area_code, policy)

CREATE INDEX receipt_household ON facts.receipt USING btree (household_id, policy)

CREATE INDEX receipt_person ON facts.receipt USING btree (person_id)

CREATE INDEX statement_area ON facts.statement USING btree (area_code)

CREATE INDEX statement_household ON facts.statement USING btree (household_id)

CREATE INDEX statement_person ON facts.statement USING btree (person_id)

CREATE INDEX correction_area ON fund.correction USING btree (area_code, id)

CREATE INDEX correction_donation ON fund.correction USING btree (donation_id)

CREATE INDEX correction_request ON fund.correction USING btree (request_id)

CREATE INDEX donation_area ON fund.donation USING btree (area_code, received_on)

CREATE INDEX donation_donor ON fund.donation USING btree (donor_id)

CREATE INDEX donation_pot ON fund.donation USING btree (pot_id, id)

CREATE INDEX donor_area ON fund.donor USING btree (area_code, id)

CREATE INDEX meeting_area ON fund.meeting USING btree (area_code, id)

CREATE INDEX request_area ON fund.request USING btree (area_code, id)

CREATE INDEX request_case ON fund.request USING btree (case_id)

CREATE INDEX request_household ON fund.request USING btree (household_id)

CREATE INDEX resolution_area ON fund.resolution USING btree (area_code, decided_on)

CREATE INDEX resolution_meeting ON fund.resolution USING btree (meeting_id)

CREATE INDEX reversal_area ON fund.reversal USING btree (area_code)

CREATE INDEX trace_area ON fund.trace USING btree (area_code)

CREATE INDEX trace_donation ON fund.trace USING btree (donation_id) INCLUDE (amount_fen)

CREATE INDEX trace_pot ON fund.trace USING btree (pot_id)

CREATE INDEX vote_area ON fund.vote USING btree (area_code)

CREATE INDEX vote_meeting ON fund.vote USING btree (meeting_id)

CREATE INDEX job_area ON jobs.job USING btree (area_code, kind, created_at)

CREATE INDEX job_next ON jobs.job USING btree (run_after, id) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]))

CREATE INDEX account_area ON ledger.account USING btree (area_code, id)

CREATE INDEX account_fund ON ledger.account USING btree (fund_id, kind)

CREATE INDEX budget_fund ON ledger.budget USING btree (fund_id)

CREATE INDEX entry_area ON ledger.entry USING btree (area_code, id)

CREATE INDEX entry_credit ON ledger.entry USING btree (credit_account_id, id) INCLUDE (amount_fen)

CREATE INDEX entry_debit ON ledger.entry USING btree (debit_account_id, id) INCLUDE (amount_fen)

CREATE INDEX entry_fund ON ledger.entry USING btree (fund_id, purpose)

CREATE INDEX entry_journal ON ledger.entry USING btree (journal_id) INCLUDE (amount_fen)

CREATE INDEX fund_area ON ledger.fund USING btree (area_code)

CREATE INDEX fund_purpose_area ON ledger.fund_purpose USING btree (area_code)

CREATE INDEX journal_area ON ledger.journal USING btree (area_code, id)

CREATE INDEX journal_subject ON ledger.journal USING btree (subject_kind, subject_id)

CREATE INDEX addition_area ON lists.addition USING btree (area_code)

CREATE INDEX addition_household ON lists.addition USING btree (household_id)

CREATE UNIQUE INDEX addition_open_once ON lists.addition USING btree (list_id, household_id, COALESCE(person_id, (0)::bigint)) WHERE (decided_at IS NULL)

CREATE INDEX addition_person ON lists.addition USING btree (person_id) WHERE (person_id IS NOT NULL)

CREATE INDEX entry_area ON lists.entry USING btree (area_code)

CREATE INDEX entry_household ON lists.entry USING btree (household_id)

CREATE INDEX entry_person ON lists.entry USING btree (person_id) WHERE (person_id IS NOT NULL)

CREATE INDEX entry_work ON lists.entry USING btree (list_id, id) WHERE (state = 'listed'::text)

CREATE INDEX list_area ON lists.list USING btree (area_code, id)

CREATE UNIQUE INDEX list_once ON lists.list USING btree (policy, from_month, area_code) WHERE (state <> 'discarded'::text)

CREATE INDEX list_trigger ON lists.list USING btree (trigger_id)

CREATE INDEX list_work ON lists.list USING btree (state) WHERE (state = ANY (ARRAY['drawing'::text, 'approved'::text]))

CREATE UNIQUE INDEX trigger_once ON lists.trigger USING btree (area_code, kind, due_on) WHERE ((replaces_id IS NULL) AND (kind <> 'festival'::text))

CREATE UNIQUE INDEX trigger_order_once ON lists.trigger USING btree (area_code, policy, due_on, document) WHERE ((replaces_id IS NULL) AND (kind = 'festival'::text))

CREATE INDEX delivery_area ON notifications.delivery USING btree (area_code)

CREATE UNIQUE INDEX delivery_once ON notifications.delivery USING btree (message_id) WHERE (outcome = 'delivered'::text)

CREATE INDEX message_area ON notifications.message USING btree (area_code, created_at)

CREATE INDEX message_person ON notifications.message USING btree (person_id, created_at)

CREATE INDEX message_waiting ON notifications.message USING btree (next_attempt_at, id) WHERE (fate = 'waiting'::text)

CREATE INDEX notice_account ON notifications.notice USING btree (account_id, created_at) WHERE (account_id IS NOT NULL)

CREATE INDEX notice_office ON notifications.notice USING btree (office, area_code, created_at) WHERE (account_id IS NULL)

CREATE INDEX outbox_area ON notifications.outbox USING btree (area_code)

CREATE INDEX reading_notice ON notifications.reading USING btree (notice_id)

CREATE INDEX agreement_area ON payments.agreement USING btree (area_code)

CREATE INDEX agreement_line ON payments.agreement USING btree (line_id, id)

CREATE INDEX allocation_area ON payments.allocation USING btree (area_code, id)

CREATE INDEX bank_return_area ON payments.bank_return USING btree (area_code, received_on)

CREATE INDEX batch_area ON payments.batch USING btree (area_code, month, policy)

CREATE UNIQUE INDEX batch_regular_once ON payments.batch USING btree (area_code, policy, month) WHERE ((kind = 'regular'::text) AND (state <> 'discarded'::text))

CREATE INDEX delivery_area ON payments.delivery USING btree (area_code, handed_on)

CREATE INDEX figure_area ON payments.figure USING btree (area_code, policy)

CREATE INDEX file_area ON payments.file USING btree (area_code)

CREATE INDEX file_batch ON payments.file USING btree (batch_id)

CREATE INDEX finding_area ON payments.finding USING btree (area_code, id)

CREATE INDEX finding_entitlement ON payments.finding USING btree (entitlement_id)

CREATE INDEX finding_household ON payments.finding USING btree (household_id)

CREATE INDEX finding_line ON payments.finding USING btree (line_id)

CREATE INDEX finding_open ON payments.finding USING btree (batch_id, id) WHERE (resolved_at IS NULL)

CREATE INDEX instalment_area ON payments.instalment USING btree (area_code)

CREATE INDEX line_household ON payments.line USING btree (household_id, month)

CREATE INDEX line_open ON payments.line USING btree (batch_id, id) WHERE (state = ANY (ARRAY['prepared'::text, 'held'::text, 'released'::text]))

CREATE UNIQUE INDEX line_paid_once ON payments.line USING btree (entitlement_id, month, part) WHERE ((state <> ALL (ARRAY['dropped'::text, 'stopped'::text])) AND (returned_line_id IS NULL))

CREATE INDEX line_person ON payments.line USING btree (person_id, month) WHERE (person_id IS NOT NULL)

CREATE UNIQUE INDEX line_reissued_once ON payments.line USING btree (returned_line_id) WHERE ((state <> ALL (ARRAY['dropped'::text, 'stopped'::text])) AND (returned_line_id IS NOT NULL))

CREATE INDEX line_returned ON payments.line USING btree (returned_line_id) WHERE (returned_line_id IS NOT NULL)

CREATE INDEX line_unsettled ON payments.line USING btree (area_code, id) WHERE (state = ANY (ARRAY['released'::text, 'failed'::text]))

CREATE INDEX payee_account_area ON payments.payee_account USING btree (area_code, id)

CREATE INDEX payee_account_holder ON payments.payee_account USING btree (holder_person_id) WHERE (holder_person_id IS NOT NULL)

CREATE INDEX payee_account_number ON payments.payee_account USING btree (number_index) WHERE (number_index IS NOT NULL)

CREATE UNIQUE INDEX payee_account_own_number ON payments.payee_account USING btree (number_index) WHERE ((valid_until IS NULL) AND (kind = 'bank'::text) AND (reason IS NULL))

CREATE INDEX payee_account_person ON payments.payee_account USING btree (person_id, valid_from)

CREATE UNIQUE INDEX payee_account_running ON payments.payee_account USING btree (person_id) WHERE (valid_until IS NULL)

CREATE UNIQUE INDEX publication_once ON payments.publication USING btree (area_code, month) WHERE (state <> 'discarded'::text)

CREATE INDEX recovery_open ON payments.recovery USING btree (area_code, line_id) WHERE (outcome IS NULL)

CREATE INDEX recovery_person ON payments.recovery USING btree (person_id) WHERE (person_id IS NOT NULL)

CREATE INDEX repayment_area ON payments.repayment USING btree (area_code, received_on)

CREATE INDEX repayment_line ON payments.repayment USING btree (line_id)

CREATE INDEX unclaimed_area ON payments.unclaimed USING btree (area_code, opened_on)

CREATE INDEX waiver_area ON payments.waiver USING btree (area_code)

CREATE INDEX waiver_line ON payments.waiver USING btree (line_id)

CREATE UNIQUE INDEX waiver_open ON payments.waiver USING btree (line_id) WHERE (outcome IS NULL)

CREATE INDEX household_address ON people.household USING gin (address people.gin_trgm_ops)

CREATE INDEX household_area ON people.household USING btree (area_code, id)

CREATE INDEX marriage_area ON people.marriage USING btree (area_code)

CREATE INDEX marriage_person ON people.marriage USING btree (person_id)

CREATE INDEX marriage_spouse ON people.marriage USING btree (spouse_id)

CREATE INDEX merge_area ON people.merge USING btree (area_code, merged_at)

CREATE UNIQUE INDEX merge_once ON people.merge USING btree (merged_id) WHERE (undone_at IS NULL)

CREATE INDEX merge_survivor ON people.merge USING btree (survivor_id)

CREATE INDEX not_double_area ON people.not_double USING btree (area_code)

CREATE INDEX not_double_second ON people.not_double USING btree (second_id)

CREATE INDEX past_membership_area ON people.past_membership USING btree (area_code)

CREATE INDEX past_membership_household ON people.past_membership USING btree (household_id)

CREATE INDEX past_membership_person ON people.past_membership USING btree (person_id)

CREATE INDEX person_area ON people.person USING btree (area_code, household_id)

CREATE INDEX person_double ON people.person USING btree (name_pinyin text_pattern_ops, born_on) WHERE (merged_into IS NULL)

CREATE INDEX person_initials ON people.person USING btree (name_initials text_pattern_ops)

CREATE INDEX person_joined ON people.person USING btree (household_id) WHERE (joined_on IS NOT NULL)

CREATE INDEX person_merged ON people.person USING btree (merged_into) WHERE (merged_into IS NOT NULL)

CREATE INDEX person_name_from_end ON people.person USING btree (reverse(name) text_pattern_ops)

CREATE INDEX person_name_from_start ON people.person USING btree (name text_pattern_ops)

CREATE INDEX person_name_trigram ON people.person USING gin (name people.gin_trgm_ops)

CREATE INDEX person_pinyin ON people.person USING btree (name_pinyin text_pattern_ops)

CREATE INDEX restriction_area ON people.restriction USING btree (area_code)

CREATE UNIQUE INDEX restriction_one ON people.restriction USING btree (person_id) WHERE (lifted_at IS NULL)

CREATE INDEX done_at ON requests.done USING btree (done_at)

CREATE INDEX entry_area ON screening.entry USING btree (area_code, policy, outcome)

CREATE INDEX entry_person ON screening.entry USING btree (person_id)

CREATE UNIQUE INDEX entry_subject ON screening.entry USING btree (household_id, policy, COALESCE(person_id, (0)::bigint))

CREATE INDEX run_latest ON screening.run USING btree (state, id DESC)

CREATE INDEX verdict_area ON screening.verdict USING btree (area_code)

CREATE INDEX difference_area ON standards.difference USING btree (area_code)

CREATE INDEX difference_month ON standards.difference USING btree (value_id, month)

CREATE INDEX draft_parameter ON standards.draft USING btree (parameter, id)

CREATE INDEX raise_line_area ON standards.raise_line USING btree (area_code)

CREATE INDEX raise_line_case ON standards.raise_line USING btree (case_id)

CREATE INDEX raise_line_entitlement ON standards.raise_line USING btree (entitlement_id)

CREATE INDEX value_announced ON standards.value USING btree (announced_on, id)

CREATE INDEX value_parameter ON standards.value USING btree (parameter, id)

-- Policies

access.account administrators_change permissive for update to public
  using (( SELECT access.actor_may('account.manage'::text) AS actor_may) OR ( SELECT access.actor_may('account.confirm'::text) AS actor_may))

access.account administrators_read permissive for select to public
  using (( SELECT access.actor_may('account.list'::text) AS actor_may) OR ( SELECT access.actor_may('audit.read'::text) AS actor_may))

access.account own_account permissive for select to public
  using (id = ( SELECT current_setting('app.actor'::text, true) AS current_setting))

access.account own_password permissive for update to public
  using (id = ( SELECT current_setting('app.actor'::text, true) AS current_setting))

access.account sign_in_desk permissive for all to public
  using (( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:sign-in'::text)

access.account system_administrator_adds permissive for insert to public
  check ( SELECT access.actor_may('account.manage'::text) AS actor_may)

access.device administrators_read permissive for select to public
  using ( SELECT access.actor_may('account.list'::text) AS actor_may)

access.device own permissive for all to public
  using (account_id = ( SELECT current_setting('app.actor'::text, true) AS current_setting))

access.device security_administrator permissive for delete to public
  using ( SELECT access.actor_may('factor.reset'::text) AS actor_may)

access.device sign_in_desk permissive for all to public
  using (( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:sign-in'::text)

access.passkey administrators_read permissive for select to public
  using ( SELECT access.actor_may('account.list'::text) AS actor_may)

access.passkey own permissive for all to public
  using (account_id = ( SELECT current_setting('app.actor'::text, true) AS current_setting))

access.passkey security_administrator permissive for delete to public
  using ( SELECT access.actor_may('factor.reset'::text) AS actor_may)

access.passkey sign_in_desk permissive for all to public
  using (( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:sign-in'::text)

access.recovery_code administrators_read permissive for select to public
  using ( SELECT access.actor_may('account.list'::text) AS actor_may)

access.recovery_code own permissive for all to public
  using (account_id = ( SELECT current_setting('app.actor'::text, true) AS current_setting))

access.recovery_code security_administrator permissive for delete to public
  using ( SELECT access.actor_may('factor.reset'::text) AS actor_may)

access.recovery_code sign_in_desk permissive for all to public
  using (( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:sign-in'::text)

access.role everyone permissive for select to public
  using true

access.role security_administrator permissive for update to public
  using ( SELECT access.actor_may('role.grant'::text) AS actor_may)

access.role_permission everyone permissive for select to public
  using true

access.role_permission security_administrator_grants permissive for insert to public
  check ( SELECT access.actor_may('role.grant'::text) AS actor_may)

access.role_permission security_administrator_revokes permissive for delete to public
  using ( SELECT access.actor_may('role.grant'::text) AS actor_may)

access.session administrators_end permissive for all to public
  using (( SELECT access.actor_may('session.end'::text) AS actor_may) OR ( SELECT access.actor_may('account.manage'::text) AS actor_may))

access.session own_sessions permissive for all to public
  using (account_id = ( SELECT current_setting('app.actor'::text, true) AS current_setting))

access.session sign_in_desk permissive for all to public
  using (( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:sign-in'::text)

access.sign_in_attempt sign_in_desk permissive for all to public
  using (( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:sign-in'::text)

access.totp administrators_read permissive for select to public
  using ( SELECT access.actor_may('account.list'::text) AS actor_may)

access.totp own permissive for all to public
  using (account_id = ( SELECT current_setting('app.actor'::text, true) AS current_setting))

access.totp security_administrator permissive for delete to public
  using ( SELECT access.actor_may('factor.reset'::text) AS actor_may)

access.totp sign_in_desk permissive for all to public
  using (( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:sign-in'::text)

areas.area everyone permissive for all to public
  using true

areas.setting everyone permissive for all to public
  using true

assistance.finding own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

assistance.notice on_show permissive for select to public
  using ((( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:notices'::text) AND online AND (withdrawn_at IS NULL) AND (((((NULLIF(( SELECT current_setting('app.now'::text, true) AS current_setting), ''::text))::timestamp with time zone AT TIME ZONE 'Asia/Shanghai'::text))::date >= starts_on) AND ((((NULLIF(( SELECT current_setting('app.now'::text, true) AS current_setting), ''::text))::timestamp with time zone AT TIME ZONE 'Asia/Shanghai'::text))::date <= ends_on)))

assistance.notice own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

assistance.objection own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

audit.anchor audit_administrator permissive for select to public
  using ( SELECT access.actor_may('audit.read'::text) AS actor_may)

audit.anchor audit_keeper permissive for all to public
  using (( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:audit'::text)

audit.entry audit_administrator permissive for select to public
  using ( SELECT access.actor_may('audit.read'::text) AS actor_may)

audit.entry audit_keeper permissive for select to public
  using (( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:audit'::text)

audit.entry own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

audit.signing_key audit_administrator permissive for select to public
  using ( SELECT access.actor_may('audit.read'::text) AS actor_may)

audit.signing_key audit_keeper permissive for all to public
  using (( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:audit'::text)

cases.action own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

cases.action taken_in_here permissive for select to public
  using (EXISTS ( SELECT
   FROM cases."case" c
  WHERE ((c.id = action.case_id) AND (c.received_area IS NOT NULL))))

cases.assignment own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

cases.case own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

cases.case taken_in_here permissive for select to public
  using (received_area ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

cases.legal_step everyone permissive for all to public
  using true

cases.note own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

cases.referral own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

cases.referral sent_here permissive for all to public
  using (to_area ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

clocks.clock own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

clocks.event own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

decisions.batch own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

decisions.decision own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

decisions.draft own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

documents.document own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

documents.document taken_in_here permissive for select to public
  using (received_area ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

documents.document takes_in_here permissive for insert to public
  check (received_area ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

entitlements.amount own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

entitlements.entitlement own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

entitlements.pause own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

entitlements.receipt own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

entitlements.resume own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

entitlements.review own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

entitlements.stop own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

events.effect own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

events.event own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

events.event own_person permissive for select to public
  using (EXISTS ( SELECT
   FROM events.participant p
  WHERE (p.event_id = event.id)))

events.participant own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

evidence.adoption own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

evidence.answer own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

evidence.authorisation own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

evidence.check own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

evidence.objection own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

evidence.query own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

evidence.receipt own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

facts.receipt own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

facts.register everyone permissive for all to public
  using true

facts.statement own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

fund.correction own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

fund.donation own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

fund.donor own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

fund.meeting own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

fund.payment own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

fund.pot own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

fund.publication on_show permissive for select to public
  using (( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:notices'::text)

fund.publication own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

fund.request own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

fund.resolution own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

fund.reversal own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

fund.trace own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

fund.vote own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

jobs.job own_area_or_worker permissive for all to public
  using ((area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[])) OR (( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:worker'::text))
  check ((area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[])) OR (( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:worker'::text))

ledger.account own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

ledger.budget own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

ledger.entry own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

ledger.fund own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

ledger.fund_purpose own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

ledger.journal own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

lists.addition own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

lists.entry own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

lists.list own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

lists.trigger of_the_city permissive for select to public
  using ((area_code ~~ '____00'::text) AND (cardinality(( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)) > 0))

lists.trigger own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

notifications.delivery own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

notifications.message own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

notifications.notice from_any_area permissive for insert to public
  check (( SELECT current_setting('app.areas'::text, true) AS current_setting) <> ''::text)

notifications.notice own_area permissive for select to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

notifications.outbox own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

notifications.provider everyone permissive for all to public
  using true

notifications.reading own_reading permissive for all to public
  using (account_id = ( SELECT current_setting('app.actor'::text, true) AS current_setting))
  check (account_id = ( SELECT current_setting('app.actor'::text, true) AS current_setting))

payments.agreement own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

payments.allocation own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

payments.bank_return own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

payments.batch of_the_county permissive for select to public
  using (area_code = "left"(( SELECT current_setting('app.areas'::text, true) AS current_setting), 6))

payments.batch own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

payments.delivery own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

payments.figure on_show permissive for select to public
  using ((( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:notices'::text) AND (EXISTS ( SELECT
   FROM payments.publication p
  WHERE ((p.id = figure.publication_id) AND (p.state = 'published'::text)))))

payments.figure own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

payments.file own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

payments.finding of_the_payer permissive for all to public
  using (EXISTS ( SELECT
   FROM payments.batch b
  WHERE ((b.id = finding.batch_id) AND (b.area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[])))))

payments.finding own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

payments.fund own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

payments.instalment own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

payments.line of_the_payer permissive for all to public
  using (town_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

payments.line own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

payments.payee_account own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

payments.publication on_show permissive for select to public
  using ((( SELECT current_setting('app.actor'::text, true) AS current_setting) = 'system:notices'::text) AND (state = 'published'::text))

payments.publication own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

payments.recovery own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

payments.repayment own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

payments.unclaimed own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

payments.waiver own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

people.field_key everyone permissive for all to public
  using true

people.household own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

people.marriage own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

people.merge own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

people.not_double own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

people.past_membership own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

people.person own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

people.restriction cleared restrictive for all to public
  using ('person.restricted'::text = ANY (( SELECT array_remove(string_to_array(current_setting('app.clearances'::text, true), ','::text), ''::text) AS array_remove)::text[]))

people.restriction own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

requests.done own_request permissive for all to public
  using (actor = ( SELECT current_setting('app.actor'::text, true) AS current_setting))
  check (actor = ( SELECT current_setting('app.actor'::text, true) AS current_setting))

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

standards.difference own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

standards.draft staff permissive for all to public
  using (( SELECT current_setting('app.areas'::text, true) AS current_setting) <> ''::text)
  check (( SELECT current_setting('app.areas'::text, true) AS current_setting) <> ''::text)

standards.raise progress permissive for all to public
  using true

standards.raise_line own_area permissive for all to public
  using (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))
  check (area_code ^@ ANY (( SELECT array_remove(string_to_array(current_setting('app.areas'::text, true), ','::text), ''::text) AS array_remove)::text[]))

standards.value published permissive for all to public
  using true

-- Functions

owner zhuni_owner, grants zhuni_app: execute
  comment: Whether the account of this transaction has the permission: for tables that only administrators may see.
CREATE OR REPLACE FUNCTION access.actor_may(wanted text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select exists (
    select from access.account a join access.role_permission p on p.role = a.role
     where a.id = current_setting('app.actor', true) and a.active and not a.confirmation_awaited
       and p.permission = wanted)
$function$


owner zhuni_owner, grants zhuni_app: execute
  comment: Active members of staff who may act on cases of a place, told to those who see that place. Security definer: accounts themselves are closed.
CREATE OR REPLACE FUNCTION access.colleagues_in(place text)
 RETURNS TABLE(id text, name_zh text, name_en text, area_level text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select a.id, a.name_zh, a.name_en, w.level
    from access.account a join areas.area w on w.code = a.area_code
   where a.active and not a.confirmation_awaited and place ^@ w.prefix
     and exists (select from access.role_permission p where p.role = a.role and p.permission = 'case.act')
     and place ^@ any (array_remove(string_to_array(current_setting('app.areas', true), ','), ''))
   order by w.level, a.name_zh, a.id limit 200
$function$


owner zhuni_owner, grants public: execute
  comment: The one duty whose roles may hold the permission; null: any.
CREATE OR REPLACE FUNCTION access.duty_of(permission text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case
    when permission = 'account.manage' then 'system'
    when permission in ('account.confirm', 'role.grant', 'session.end', 'factor.reset') then 'security'
    when permission = 'audit.read' then 'audit'
    when permission in ('area.read', 'account.list', 'role.read') then null
    else 'work'
  end
$function$


owner zhuni_owner, grants zhuni_app: execute
  comment: The name of a member of staff, for those who see what she did. Security definer: accounts themselves are closed.
CREATE OR REPLACE FUNCTION access.name_of(account text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select a.name_zh from access.account a where a.id = account
$function$


owner zhuni_owner, grants zhuni_app: execute
  comment: Whether an active member of staff works in the area that holds a place.
CREATE OR REPLACE FUNCTION access.works_in(account text, place text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select exists (select from access.account a join areas.area w on w.code = a.area_code
                  where a.id = account and a.active and place ^@ w.prefix)
$function$


owner zhuni_owner, grants public: execute
  comment: Refuses DELETE and UPDATE, save that the columns named are filled once and that a record follows its household.
CREATE OR REPLACE FUNCTION assistance.written_once()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  later constant text[] := tg_argv;
  before jsonb := to_jsonb(old);
  after jsonb := to_jsonb(new);
begin
  if tg_op = 'UPDATE' and after - later - 'area_code' = before - later - 'area_code' and not exists (
       select from unnest(later) as l (name) where before -> l.name <> 'null'
         and after -> l.name <> before -> l.name) then
    return new;
  end if;
  raise exception '% is written once', tg_table_schema || '.' || tg_table_name using errcode = 'insufficient_privilege';
end
$function$


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
  comment: The last entry of each of the 64 chains, as one statement sees them.
CREATE OR REPLACE FUNCTION audit.heads()
 RETURNS TABLE(stream smallint, number bigint, hash bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select h.stream, h.number, h.hash from audit.head h order by h.stream
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
  chosen smallint := (pg_current_xact_id()::text::bigint % 64)::smallint;
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


owner zhuni_owner, grants zhuni_app: execute
  comment: How many closed cases an area has, by policy, state and office if named; 0 for an area outside the scope. Security definer: one look at the scope instead of one a row.
CREATE OR REPLACE FUNCTION cases.count_closed(prefix text, policy text, state text, office text)
 RETURNS bigint
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$


owner zhuni_owner, grants none
  comment: Keeps state and counts of a case equal to its last action.
CREATE OR REPLACE FUNCTION cases.follow_action()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  ends boolean;
begin
  select l.closes into strict ends from cases.legal_step l
   where (l.procedure, l.step, l.from_state, l.to_state) = (new.procedure, new.step, new.from_state, new.to_state);
  update cases."case" c
     set state = new.to_state, is_open = not ends, office = new.office, actions = new.number, acted_at = new.acted_at,
         closed_on = case when ends then new.acted_on end
   where c.id = new.case_id and c.procedure = new.procedure and c.actions = new.number - 1 and c.is_open;
  if not found then
    raise exception 'case %: another action came first, or the case is closed', new.case_id
      using errcode = 'serialization_failure';
  end if;
  return null;
end
$function$


owner zhuni_owner, grants none
  comment: Keeps when a case is due equal to the earliest end of its clocks.
CREATE OR REPLACE FUNCTION cases.follow_clock()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  update cases."case" c
     set due_on = first.due_on, due_at = first.due_at, soon_at = first.soon_at
    from (select min(k.due_on) as due_on, min(k.due_at) as due_at, min(k.soon_at) as soon_at from clocks.clock k
           where k.subject_kind = 'case' and k.subject_id = new.subject_id and k.stopped_on is null) as first
   where c.id = new.subject_id
     and (c.due_on, c.due_at, c.soon_at) is distinct from (first.due_on, first.due_at, first.soon_at);
  return null;
end
$function$


owner zhuni_owner, grants public: execute
  comment: Refuses DELETE and UPDATE, save that a case follows its household to another village.
CREATE OR REPLACE FUNCTION cases.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'area_code' = to_jsonb(old) - 'area_code' then
    return new;
  end if;
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = 'insufficient_privilege';
end
$function$


owner zhuni_owner, grants public: execute
  comment: A batch is frozen: count and sum of its decisions are those it was approved with.
CREATE OR REPLACE FUNCTION decisions.check_batch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from decisions.batch b
     where b.id in (select a.batch_id from added a where a.batch_id is not null)
       and (b.decisions, b.granted, b.sum_fen) <> (
         select count(*), count(*) filter (where d.outcome = 'granted'), coalesce(sum(d.amount_fen), 0)
           from decisions.decision d where d.batch_id = b.id)) then
    raise exception 'a batch holds exactly the decisions with which it was approved' using errcode = 'check_violation';
  end if;
  return null;
end
$function$


owner zhuni_owner, grants public: execute
  comment: Refuses DELETE and UPDATE, save of the columns named: a decision follows its household or person to another village.
CREATE OR REPLACE FUNCTION decisions.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  may_change constant text[] := tg_argv;
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - may_change = to_jsonb(old) - may_change then
    return new;
  end if;
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = 'insufficient_privilege';
end
$function$


owner zhuni_owner, grants public: execute
  comment: Refuses DELETE and UPDATE, save that a document is withdrawn once and follows its household or person.
CREATE OR REPLACE FUNCTION documents.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  follows constant text[] := array['area_code', 'household_id', 'person_id'];
  withdraws constant text[] := array['withdrawn_at', 'withdrawn_by', 'withdrawn_reason'];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - follows - withdraws = to_jsonb(old) - follows - withdraws
      and (old.withdrawn_at is null or to_jsonb(new) - follows = to_jsonb(old) - follows) then
    return new;
  end if;
  raise exception 'documents.document is append-only' using errcode = 'insufficient_privilege';
end
$function$


owner zhuni_owner, grants public: execute
  comment: Keeps until_month of an entitlement equal to its earliest stop.
CREATE OR REPLACE FUNCTION entitlements.follow_stop()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update entitlements.entitlement e set until_month = least(e.until_month, new.from_month)
   where e.id = new.entitlement_id;
  return null;
end
$function$


owner zhuni_owner, grants public: execute
  comment: An entitlement ends by a row of entitlements.stop and by nothing else; one granted for a time has it at COMMIT.
CREATE OR REPLACE FUNCTION entitlements.guard_end()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'INSERT' and new.until_month is not null then
    return new;
  end if;
  if new.until_month is distinct from
     (select min(s.from_month) from entitlements.stop s where s.entitlement_id = new.id) then
    raise exception 'entitlement %: its end is that of its stops', new.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$function$


owner zhuni_owner, grants public: execute
  comment: At COMMIT: an entitlement granted for a time has the stop that says so.
CREATE OR REPLACE FUNCTION entitlements.hold_end()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if new.until_month is distinct from
     (select min(s.from_month) from entitlements.stop s where s.entitlement_id = new.id)
     and exists (select from entitlements.entitlement e where e.id = new.id and e.until_month = new.until_month) then
    raise exception 'entitlement %: its end is that of its stops', new.id using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$function$


owner zhuni_owner, grants public: execute
  comment: Refuses DELETE and UPDATE, save of the columns named: records follow a household or person to another village.
CREATE OR REPLACE FUNCTION entitlements.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  may_change constant text[] := tg_argv;
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - may_change = to_jsonb(old) - may_change then
    return new;
  end if;
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = 'insufficient_privilege';
end
$function$


owner zhuni_owner, grants public: execute
  comment: Refuses UPDATE and DELETE, save that an event is marked as taken back.
CREATE OR REPLACE FUNCTION events.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'participant' and new.corrected and not old.corrected
    and to_jsonb(new) - 'corrected' = to_jsonb(old) - 'corrected' then
    return new;
  end if;
  raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = 'insufficient_privilege';
end
$function$


owner zhuni_owner, grants public: execute
  comment: Whether all codes are departments of the economic check.
CREATE OR REPLACE FUNCTION evidence.is_department(codes text[])
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select codes <@ array['police', 'civil-affairs', 'real-estate', 'vehicles', 'banks', 'securities', 'social-insurance',
    'housing-fund', 'tax', 'companies']
$function$


owner zhuni_owner, grants public: execute
  comment: Refuses to change a query that was answered or has failed.
CREATE OR REPLACE FUNCTION evidence.keep_settled()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.settled_at is null or to_jsonb(new) - 'area_code' = to_jsonb(old) - 'area_code' then
    return new;
  end if;
  raise exception 'a settled query does not change' using errcode = 'insufficient_privilege';
end
$function$


owner zhuni_owner, grants public: execute
  comment: Refuses DELETE and UPDATE, save that records follow a household to another village and the columns named may change.
CREATE OR REPLACE FUNCTION evidence.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'area_code' - tg_argv = to_jsonb(old) - 'area_code' - tg_argv then
    return new;
  end if;
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


owner zhuni_owner, grants public: execute
  comment: At COMMIT: a quorum voted, the outcome is the majority's, and a grant is made of donations to the last fen.
CREATE OR REPLACE FUNCTION fund.hold_resolution()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
declare
  present bigint;
  in_favour bigint;
  seats bigint;
begin
  select count(v.vote), count(*) filter (where v.vote = 'for') into present, in_favour
    from fund.vote v where v.request_id = new.request_id and v.meeting_id = new.meeting_id;
  select m.seats into strict seats from fund.meeting m where m.id = new.meeting_id;
  if present * 2 <= seats then
    raise exception 'no quorum' using errcode = 'check_violation';
  end if;
  if (new.outcome = 'granted') <> (in_favour * 2 > present) then
    raise exception 'the outcome is not what was voted' using errcode = 'check_violation';
  end if;
  if new.outcome = 'granted' and new.amount_fen is distinct from
     (select sum(t.amount_fen)::bigint from fund.trace t where t.request_id = new.request_id) then
    raise exception 'a grant is made of donations to the last fen' using errcode = 'check_violation';
  end if;
  return null;
end
$function$


owner zhuni_owner, grants public: execute
  comment: Under the lock of the fund: a reversal takes back what was proposed, its journals, and no donation that went into grants.
CREATE OR REPLACE FUNCTION fund.hold_reversal()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended('fund ' || new.area_code, 0));
  if not exists (select from fund.correction c where c.id = new.correction_id
                   and c.donation_id is not distinct from new.donation_id
                   and c.request_id is not distinct from new.request_id) then
    raise exception 'a reversal takes back what was proposed' using errcode = 'check_violation';
  end if;
  if not exists (select from ledger.journal j
                  where j.id = new.journal_id and j.reverses_id = coalesce(
                    (select d.journal_id from fund.donation d where d.id = new.donation_id),
                    (select r.journal_id from fund.resolution r where r.request_id = new.request_id)))
     or (select y.journal_id from fund.payment y where y.request_id = new.request_id) is distinct from
        (select j.reverses_id from ledger.journal j where j.id = new.payment_journal_id) then
    raise exception 'a reversal takes back the journals of what it is about' using errcode = 'check_violation';
  end if;
  if exists (select from fund.trace t where t.donation_id = new.donation_id
               and not exists (select from fund.reversal b where b.request_id = t.request_id)) then
    raise exception 'a donation that went into grants is not taken back' using errcode = 'check_violation';
  end if;
  return new;
end
$function$


owner zhuni_owner, grants public: execute
  comment: Under the lock of the fund: nothing is granted from a donation that was taken back, and no such grant is paid.
CREATE OR REPLACE FUNCTION fund.hold_taken_back()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform pg_advisory_xact_lock(hashtextextended('fund ' || new.area_code, 0));
  if exists (select from fund.reversal b where tg_table_name = 'payment' and b.request_id = new.request_id)
     or exists (select from fund.reversal b where tg_table_name = 'trace'
                  and b.donation_id = (to_jsonb(new) ->> 'donation_id')::bigint) then
    raise exception 'it was taken back' using errcode = 'check_violation';
  end if;
  return new;
end
$function$


owner zhuni_owner, grants public: execute
  comment: At COMMIT: a journal has the entries that it declares, and a reversal mirrors what it takes back.
CREATE OR REPLACE FUNCTION ledger.hold_journal()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
declare
  found record;
  taken ledger.journal;
begin
  select count(*)::integer as entries, sum(e.amount_fen)::bigint as sum_fen into found
    from ledger.entry e where e.journal_id = new.id;
  if found.entries <> new.entries or found.sum_fen is distinct from new.sum_fen then
    raise exception 'the entries of a journal differ from its count and sum' using errcode = 'check_violation';
  end if;
  if new.reverses_id is null then
    return null;
  end if;
  select * into strict taken from ledger.journal j where j.id = new.reverses_id;
  if taken.reverses_id is not null or taken.entries <> new.entries or taken.area_code <> new.area_code or exists (
       select fund_id, purpose, debit_account_id, credit_account_id, amount_fen, count(*) from ledger.entry
         where journal_id = new.id group by 1, 2, 3, 4, 5
       except
       select fund_id, purpose, credit_account_id, debit_account_id, amount_fen, count(*) from ledger.entry
         where journal_id = taken.id group by 1, 2, 3, 4, 5) then
    raise exception 'a reversal takes back a whole journal, as it was posted' using errcode = 'check_violation';
  end if;
  return null;
end
$function$


owner zhuni_owner, grants public: execute
  comment: Refuses to widen the purposes of a fund after it was opened.
CREATE OR REPLACE FUNCTION ledger.hold_purposes()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if not exists (select from ledger.fund f
                  where f.id = new.fund_id and f.opened_in = pg_current_xact_id()::text::bigint) then
    raise exception 'a fund keeps the purposes it was opened with' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$function$


owner zhuni_owner, grants none
  comment: Adds new entries to the balances of their accounts, locked in the order of their ids. With the rights of the owner, because the application may change no balance; row security still holds it to the scope of the caller.
CREATE OR REPLACE FUNCTION ledger.keep_balances()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  wanted integer;
  changed integer;
begin
  if exists (select from posted e join ledger.journal j on j.id = e.journal_id
              where j.posted_in <> pg_current_xact_id()::text::bigint) then
    raise exception 'a journal that is posted takes no further entry' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from posted e join ledger.account a on a.id = e.debit_account_id and a.normal_side = 'credit'
              where a.kind in ('fund', 'budget-available') and e.purpose is null
                and not exists (select from ledger.journal j where j.id = e.journal_id
                  and j.reverses_id is not null)) then
    raise exception 'money leaves a fund for a purpose only' using errcode = 'check_violation';
  end if;
  if exists (select from posted e join ledger.journal j on j.id = e.journal_id
               join ledger.account a on a.id in (e.debit_account_id, e.credit_account_id)
              where not a.area_code ^@ ledger.prefix_of(j.area_code)) then
    raise exception 'an account lies outside the area of the journal' using errcode = 'insufficient_privilege';
  end if;
  perform from ledger.account a
    where a.id in (select debit_account_id from posted union select credit_account_id from posted)
    order by a.id for no key update;
  with moved as (
    select account_id, sum(debit_fen)::bigint as debit_fen, sum(credit_fen)::bigint as credit_fen
      from (select debit_account_id as account_id, amount_fen as debit_fen, 0 as credit_fen from posted
            union all select credit_account_id, 0, amount_fen from posted) as sides
     group by account_id)
  update ledger.account a set debit_fen = a.debit_fen + m.debit_fen, credit_fen = a.credit_fen + m.credit_fen
    from moved m where a.id = m.account_id and a.closed_at is null;
  get diagnostics changed = row_count;
  select count(*) into wanted from (select debit_account_id from posted union select credit_account_id
    from posted) as a;
  if changed <> wanted then
    raise exception 'an account is closed or out of reach' using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$function$


owner zhuni_owner, grants public: execute
  comment: With what all codes below an area begin, as areas.area.prefix.
CREATE OR REPLACE FUNCTION ledger.prefix_of(area_code text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN (area_code ~ '^\d{4}00$'::text) THEN "left"(area_code, 4) ELSE area_code END


owner zhuni_owner, grants public: execute
  comment: At COMMIT: whoever was added to a list was added by a decision of two persons.
CREATE OR REPLACE FUNCTION lists.hold_added()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if not exists (select from lists.addition a where a.entry_id = new.id and a.decision = 'added'
       and (a.amount_fen, a.household_id) = (new.amount_fen, new.household_id)
       and a.person_id is not distinct from new.person_id) then
    raise exception 'nobody comes on a list but by the rule or by two persons' using errcode = 'check_violation';
  end if;
  return null;
end
$function$


owner zhuni_owner, grants public: execute
  comment: What a second person said of an addition stays.
CREATE OR REPLACE FUNCTION lists.hold_addition()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if old.decided_at is not null then
    raise exception 'an addition is decided once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$function$


owner zhuni_owner, grants public: execute
  comment: Entries come while a list is drawn, or are added by two persons; each is granted or left out once, after approval.
CREATE OR REPLACE FUNCTION lists.hold_entry()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
declare
  list_state text;
begin
  select l.state into strict list_state from lists.list l where l.id = new.list_id;
  if tg_op = 'INSERT' then
    if new.state in ('granted', 'left-out') or (new.origin = 'drawn') <> (list_state = 'drawing') then
      raise exception 'the list is drawn; whoever was missed is added by two persons'
        using errcode = 'insufficient_privilege';
    end if;
  elsif not (old.state = 'listed' and new.state in ('granted', 'left-out') and list_state in ('approved', 'granted')
       and (old.amount_fen, old.origin) is not distinct from (new.amount_fen, new.origin)
     or old.state = 'set-aside' and new.state = 'listed' and new.origin = 'added') then
    raise exception 'an entry of a list stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$function$


owner zhuni_owner, grants public: execute
  comment: A list steps forward only; it is approved as it was drawn, and granted when nobody on it is left.
CREATE OR REPLACE FUNCTION lists.hold_list()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
declare
  found record;
begin
  if (old.state, new.state) not in (('drawing', 'drawing'), ('drawing', 'drawn'), ('drawing', 'discarded'),
      ('drawn', 'approved'), ('drawn', 'discarded'), ('approved', 'granted'))
     or old.state <> 'drawing' and (old.entries, old.sum_fen, old.sha256, old.after_area)
          is distinct from (new.entries, new.sum_fen, new.sha256, new.after_area)
     or old.approved_by is not null
        and (old.approved_at, old.approved_by) is distinct from (new.approved_at, new.approved_by)
  then
    raise exception 'a list steps forward only, and is as it was drawn' using errcode = 'insufficient_privilege';
  end if;
  select count(*) filter (where e.state = 'listed' and e.origin = 'drawn')::integer as entries,
         coalesce(sum(e.amount_fen) filter (where e.state = 'listed' and e.origin = 'drawn'), 0)::bigint as sum_fen,
         count(*) filter (where e.state = 'listed')::integer as left_over
    into found from lists.entry e where e.list_id = new.id;
  if new.state in ('drawn', 'approved') and (found.entries <> new.entries or found.sum_fen <> new.sum_fen)
     or new.state = 'granted' and found.left_over > 0 then
    raise exception 'the entries of a list differ from its count and sum' using errcode = 'check_violation';
  end if;
  return new;
end
$function$


owner zhuni_owner, grants public: execute
  comment: Refuses DELETE and UPDATE, save that a waiting message is tried and settled, once, and follows its person.
CREATE OR REPLACE FUNCTION notifications.keep_fate()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  follows constant text[] := array['area_code', 'person_id'];
  settles constant text[] := array['fate', 'attempts', 'next_attempt_at', 'settled_at'];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - follows - settles = to_jsonb(old) - follows - settles
      and new.attempts >= old.attempts
      and (old.fate = 'waiting' or to_jsonb(new) - follows = to_jsonb(old) - follows) then
    return new;
  end if;
  raise exception 'notifications.message is append-only' using errcode = 'insufficient_privilege';
end
$function$


owner zhuni_owner, grants public: execute
  comment: Accounts, and what was paid to a person, are seen where the person lives: after a move, a merge of records, and when either is taken back.
CREATE OR REPLACE FUNCTION payments.accounts_follow()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  update payments.payee_account set area_code = new.area_code where person_id = new.id;
  update payments.recovery set area_code = new.area_code
   where line_id in (select l.id from payments.line l where l.person_id = new.id);
  update payments.line set area_code = new.area_code where person_id = new.id;
  return null;
end
$function$


owner zhuni_owner, grants public: execute
  comment: A batch steps forward only, with the lines and the sum that it declares, and is frozen from its approval on.
CREATE OR REPLACE FUNCTION payments.hold_batch()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
declare
  found record;
begin
  if old.state <> new.state and (old.state, new.state) not in (('draft', 'approved'), ('draft', 'discarded'),
       ('approved', 'sent'), ('sent', 'closed')) then
    raise exception 'a batch takes no step from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if old.state <> 'draft' and (old.phase, old.after_id, old.approved_at, old.approved_by, old.lines, old.sum_fen,
       old.sm3, old.sha256) is distinct from (new.phase, new.after_id, new.approved_at, new.approved_by, new.lines,
       new.sum_fen, new.sm3, new.sha256) or old.state in ('sent', 'closed')
       and (old.sent_at, old.sent_by) is distinct from (new.sent_at, new.sent_by) then
    raise exception 'a batch that is approved is frozen' using errcode = 'insufficient_privilege';
  end if;
  if old.state = new.state then
    return new;
  end if;
  select count(*) filter (where l.state in ('prepared', 'held')) as open,
         count(*) filter (where l.state = 'held') as held,
         count(*) filter (where l.state = 'released') as released,
         count(*) filter (where l.state <> 'dropped') as lines,
         sum(l.amount_fen) filter (where l.state <> 'dropped') as sum_fen
    into found from payments.line l where l.batch_id = new.id;
  if new.state = 'approved' and (found.held > 0 or found.lines <> new.lines or found.sum_fen <> new.sum_fen)
     or new.state = 'sent' and (found.open > 0 or found.lines <> new.lines or found.sum_fen <> new.sum_fen)
     or new.state = 'closed' and found.released > 0 or new.state = 'discarded' and found.open > 0 then
    raise exception 'the lines of a batch differ from its count and sum' using errcode = 'check_violation';
  end if;
  return new;
end
$function$


owner zhuni_owner, grants public: execute
  comment: Figures come while their publication is a draft.
CREATE OR REPLACE FUNCTION payments.hold_figure()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if not exists (select from payments.publication p where p.id = new.publication_id and p.state = 'draft') then
    raise exception 'what is published stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$function$


owner zhuni_owner, grants public: execute
  comment: What an official said of a finding stays.
CREATE OR REPLACE FUNCTION payments.hold_finding()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if old.resolved_at is not null and (old.resolution, old.reason, old.resolved_at, old.resolved_by)
       is distinct from (new.resolution, new.reason, new.resolved_at, new.resolved_by) then
    raise exception 'a finding is resolved once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$function$


owner zhuni_owner, grants public: execute
  comment: Lines step as their batch allows, and none is released to the dead: it locks the people, or the household, as whoever records a death does.
CREATE OR REPLACE FUNCTION payments.hold_lines()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
declare
  mortals bigint[];
begin
  perform from payments.batch b
    where b.id in (select n.batch_id from was o join becomes n using (id)
                    where o.state <> n.state or o.payee_account_id is distinct from n.payee_account_id)
    order by b.id for share;
  if exists (select from was o join becomes n using (id) join payments.batch b on b.id = n.batch_id
              where (o.payee_account_id is distinct from n.payee_account_id and b.state <> 'draft')
                 or (o.state <> n.state and (b.state, o.state, n.state) not in (
                      ('draft', 'prepared', 'held'), ('draft', 'held', 'prepared'), ('draft', 'prepared', 'dropped'),
                      ('draft', 'held', 'dropped'), ('approved', 'prepared', 'released'),
                      ('approved', 'prepared', 'stopped'), ('sent', 'released', 'paid'), ('sent', 'released', 'failed'),
                      ('sent', 'paid', 'failed'), ('closed', 'paid', 'failed')))) then
    raise exception 'a line takes only the steps of its batch' using errcode = 'check_violation';
  end if;
  select array_agg(distinct n.person_id) into mortals from was o join becomes n using (id)
   where n.state = 'released' and o.state <> 'released' and n.person_id is not null and n.policy not like 'funeral-%';
  if mortals is not null then
    perform from people.person p where p.id = any (mortals) order by p.id for update;
    if exists (select from payments.known_dead(mortals)) then
      raise exception 'nobody who is known to be dead is paid' using errcode = 'check_violation';
    end if;
  end if;
  if exists (select from was o join becomes n using (id)
              where n.state = 'released' and o.state <> 'released' and n.person_id is null
                and n.policy not like 'funeral-%') then
    perform from people.household h
      where h.id in (select n.household_id from was o join becomes n using (id)
                      where n.state = 'released' and o.state <> 'released' and n.person_id is null)
      order by h.id for update;
    if exists (
      with homes as (
        select distinct n.household_id from was o join becomes n using (id)
         where n.state = 'released' and o.state <> 'released' and n.person_id is null
           and n.policy not like 'funeral-%'),
      members as (
        select p.household_id, p.id from people.person p
         where p.household_id in (select household_id from homes) and p.left_on is null and p.merged_into is null),
      dead as (select payments.known_dead((select array_agg(id) from members)) as id)
      select from members m left join dead d on d.id = m.id group by m.household_id having count(*) = count(d.id)) then
      raise exception 'no household is paid in which nobody lives' using errcode = 'check_violation';
    end if;
  end if;
  return null;
end
$function$


owner zhuni_owner, grants public: execute
  comment: Lines are added to a draft alone, held against approval by a lock of the batch; a re-issue is of a failed line.
CREATE OR REPLACE FUNCTION payments.hold_new_lines()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  perform from payments.batch b where b.id in (select l.batch_id from added l) order by b.id for share;
  if exists (select from added l join payments.batch b on b.id = l.batch_id
              where b.state <> 'draft' or l.policy <> b.policy or not l.town_code ^@ b.area_code
                 or l.state not in ('prepared', 'held') or l.month > b.month
                 or (b.kind = 'reissue') <> (l.returned_line_id is not null)) then
    raise exception 'a line belongs to the policy, county and month of a batch that is a draft'
      using errcode = 'check_violation';
  end if;
  if exists (select from added l join payments.line r on r.id = l.returned_line_id
              where r.state <> 'failed' or r.entitlement_id <> l.entitlement_id or r.month <> l.month
                 or r.amount_fen <> l.amount_fen) then
    raise exception 'a re-issue pays what the bank returned, to the fen' using errcode = 'check_violation';
  end if;
  return null;
end
$function$


owner zhuni_owner, grants public: execute
  comment: An account ends once, and its end stays as it was written.
CREATE OR REPLACE FUNCTION payments.hold_payee_account()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if old.valid_until is not null and (old.valid_until, old.ended_at, old.ended_by, old.ended_reason)
     is distinct from (new.valid_until, new.ended_at, new.ended_by, new.ended_reason) then
    raise exception 'an account that has ended stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$function$


owner zhuni_owner, grants public: execute
  comment: What is published or thrown away stays as it is.
CREATE OR REPLACE FUNCTION payments.hold_publication()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if old.state <> 'draft' then
    raise exception 'what is published stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$function$


owner zhuni_owner, grants public: execute
  comment: At COMMIT: the sums of a recovery are those of its repayments and waivers.
CREATE OR REPLACE FUNCTION payments.hold_recovery()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
declare
  sums record;
begin
  select coalesce(sum(p.amount_fen) filter (where p.refunded_on is null), 0)::bigint as repaid into sums
    from payments.repayment p where p.line_id = new.line_id;
  if sums.repaid <> (select c.repaid_fen from payments.recovery c where c.line_id = new.line_id)
     or (select coalesce(sum(w.amount_fen), 0)::bigint from payments.waiver w
          where w.line_id = new.line_id and w.outcome = 'approved')
        <> (select c.waived_fen from payments.recovery c where c.line_id = new.line_id) then
    raise exception 'a recovery counts what was repaid and waived' using errcode = 'check_violation';
  end if;
  return null;
end
$function$


owner zhuni_owner, grants public: execute
  comment: A waiver is decided, a repayment refunded, a delivery confirmed once.
CREATE OR REPLACE FUNCTION payments.hold_recovery_part()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if tg_table_name = 'waiver' and (to_jsonb(old) ->> 'outcome') is not null
     or tg_table_name = 'repayment' and (to_jsonb(old) ->> 'refunded_on') is not null
     or tg_table_name = 'delivery' and (to_jsonb(old) ->> 'confirmed_at') is not null then
    raise exception 'what was settled stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$function$


owner zhuni_owner, grants public: execute
  comment: Money that went back to the fund is not issued again: both lock the line that failed.
CREATE OR REPLACE FUNCTION payments.hold_reissue()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if not exists (select from added l where l.returned_line_id is not null) then
    return null;
  end if;
  perform from payments.line r where r.id in (select l.returned_line_id from added l) order by r.id for no key update;
  if exists (select from added l join payments.unclaimed u on u.line_id = l.returned_line_id
              where u.returned_on is not null) then
    raise exception 'the money has gone back to the fund' using errcode = 'check_violation';
  end if;
  return null;
end
$function$


owner zhuni_owner, grants public: execute
  comment: At COMMIT: a returned line is failed, and has been sent before.
CREATE OR REPLACE FUNCTION payments.hold_return()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if not exists (select from payments.line l where l.id = new.line_id and l.state = 'failed'
                    and l.settled_on = new.received_on) then
    raise exception 'what the bank returned is a failed line' using errcode = 'check_violation';
  end if;
  return null;
end
$function$


owner zhuni_owner, grants public: execute
  comment: What settles a line: a return, a delivery, or the word of the bank.
CREATE OR REPLACE FUNCTION payments.hold_settlement()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if exists (select from was o join becomes n using (id)
              where o.state <> n.state and n.state = 'failed'
                and not exists (select from payments.bank_return r where r.line_id = n.id)) then
    raise exception 'a line fails by a return of the bank alone' using errcode = 'check_violation';
  end if;
  if exists (select from was o join becomes n using (id) join payments.payee_account a on a.id = n.payee_account_id
              where o.state <> n.state and n.state = 'paid' and a.kind in ('cash', 'in-kind')
                and not exists (select from payments.delivery d
                                 where d.line_id = n.id and d.confirmed_at is not null)) then
    raise exception 'cash and goods are settled by a delivery that two officers saw' using errcode = 'check_violation';
  end if;
  return null;
end
$function$


owner zhuni_owner, grants public: execute
  comment: Money that is issued again does not go back to the fund: both lock the line that failed.
CREATE OR REPLACE FUNCTION payments.hold_unclaimed()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if old.returned_on is not null then
    raise exception 'money goes back to the fund once' using errcode = 'insufficient_privilege';
  end if;
  perform from payments.line r where r.id = new.line_id for no key update;
  if exists (select from payments.line l
              where l.returned_line_id = new.line_id and l.state not in ('dropped', 'stopped')) then
    raise exception 'the money was issued again' using errcode = 'check_violation';
  end if;
  return new;
end
$function$


owner zhuni_owner, grants public: execute
  comment: Those of some people who have died by today: recorded, or stated by the civil affairs register and not taken back.
CREATE OR REPLACE FUNCTION payments.known_dead(person_ids bigint[])
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog'
AS $function$
  with today as (
    select (coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
        at time zone 'Asia/Shanghai')::date
      as on)
  select p.id from people.person p, today t where p.id = any (person_ids) and p.died_on <= t.on
  union
  select latest.person_id
    from (select distinct on (s.person_id) s.person_id, s.facts ->> 'deceased' as deceased
            from facts.statement s, today t
           where s.person_id = any (person_ids) and 'MZ' = any (s.departments) and s.valid_from <= t.on
           order by s.person_id, s.valid_from desc, s.id desc) as latest
   where coalesce(latest.deceased, 'no') <> 'no'
$function$


owner zhuni_owner, grants public: execute
  comment: What a line pays, to whom and for what stays as it was prepared.
CREATE OR REPLACE FUNCTION payments.refuse_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  raise exception 'a line never changes but in its state' using errcode = 'insufficient_privilege';
end
$function$


owner zhuni_owner, grants zhuni_app: execute
  comment: Ends a marriage (divorce, death), lets it go on (null) or takes it out (void) for both spouses, wherever the other lives, when one of them is in the caller's scope. Security definer because row security shows only one side.
CREATE OR REPLACE FUNCTION people.change_marriage(number bigint, day date, cause text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  scope text[] := array_remove(string_to_array(current_setting('app.areas', true), ','), '');
begin
  if not exists (select from people.marriage m where m.marriage_id = number and m.area_code ^@ any (scope)) then
    return false;
  elsif cause = 'void' then
    delete from people.marriage m where m.marriage_id = number;
  elsif cause is null then
    update people.marriage m set until_date = null, ended_by = null where m.marriage_id = number;
  else
    update people.marriage m set until_date = day, ended_by = cause
     where m.marriage_id = number and m.until_date is null;
  end if;
  return found;
end
$function$


owner zhuni_owner, grants none
  comment: One death, and birth, marriage and death in this order.
CREATE OR REPLACE FUNCTION people.check_life()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if old.died_on <> new.died_on then
    raise exception 'person % has died already', new.id using errcode = 'check_violation';
  end if;
  if exists (select from people.marriage m where m.person_id = new.id and (m.from_date < new.born_on
      or m.from_date > new.died_on or coalesce(m.until_date, 'infinity') > new.died_on)) then
    raise exception 'birth, marriage and death of person % are out of order', new.id
      using errcode = 'check_violation';
  end if;
  return new;
end
$function$


owner zhuni_owner, grants none
  comment: Born before married, and married only while alive; holds the person's row.
CREATE OR REPLACE FUNCTION people.check_marriage()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  one people.person;
begin
  select p.* into one from people.person p where p.id = new.person_id for no key update;
  if new.from_date < one.born_on or new.from_date > one.died_on
    or (one.died_on is not null and coalesce(new.until_date, 'infinity') > one.died_on) then
    raise exception 'birth, marriage and death of person % are out of order', one.id
      using errcode = 'check_violation';
  end if;
  return new;
end
$function$


owner zhuni_owner, grants none
  comment: A double points at a record that is none; its past households count nowhere.
CREATE OR REPLACE FUNCTION people.check_merge()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  target people.person;
begin
  if new.merged_into is not null then
    select p.* into target from people.person p where p.id = new.merged_into for no key update;
    if target.merged_into is not null then
      raise exception 'person % is a double itself', target.id using errcode = 'check_violation';
    end if;
  end if;
  update people.past_membership m set merged = new.merged_into is not null where m.person_id = new.id;
  return new;
end
$function$


owner zhuni_owner, grants zhuni_app: execute
  comment: Whom this transaction may not see by name: restricted today, and no clearance person.restricted. The one rule for what vanishes from lists and search and what is blacked out elsewhere.
CREATE OR REPLACE FUNCTION people.concealed()
 RETURNS bigint[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
  select coalesce(array_agg(r.person_id), '{}')
    from people.restriction r,
         (select nullif(current_setting('app.now', true), '')::timestamptz at time zone 'Asia/Shanghai' as moment) as s,
         lateral (select s.moment::date as day) as t
   where r.lifted_at is null and coalesce(r.from_date <= t.day, true)
     and (r.until_date is null or coalesce(r.until_date > t.day, true))
     and not ('person.restricted' = any (string_to_array(coalesce(current_setting('app.clearances', true), ''), ',')))
$function$


owner zhuni_owner, grants zhuni_app: execute
  comment: Where in the city the holder of an identity number lives, for an office that takes in an application away from home with the card in hand. Exact numbers only; the caller records who asked and why. Security definer: the home lies outside the scope.
CREATE OR REPLACE FUNCTION people.find_anywhere(id_index bytea)
 RETURNS TABLE(person_id bigint, household_id bigint, area_code text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if coalesce(current_setting('app.actor', true), '') = '' or coalesce(current_setting('app.areas', true), '') = '' then
    return;
  end if;
  return query select p.id, p.household_id, p.area_code from people.person p
    where p.id_number_index = id_index and p.left_on is null;
end
$function$


owner zhuni_owner, grants none
  comment: Keeps the household that is left as a past one; going back to it from the same day on takes the move back.
CREATE OR REPLACE FUNCTION people.keep_past_membership()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  last people.past_membership;
begin
  if new.household_id = old.household_id then
    if new.joined_on is distinct from old.joined_on and exists (select from people.past_membership m
       where m.person_id = new.id and m.until_date > coalesce(new.joined_on, '-infinity')) then
      raise exception 'person % is in another household until after that day', new.id
        using errcode = 'exclusion_violation';
    end if;
    return new;
  end if;
  select m.* into last from people.past_membership m where m.person_id = old.id order by m.until_date desc limit 1;
  if last.household_id = new.household_id and last.from_date is not distinct from new.joined_on then
    delete from people.past_membership m where m.person_id = old.id and m.until_date = last.until_date;
    return new;
  end if;
  if new.joined_on is null or new.joined_on <= old.joined_on then
    raise exception 'person % joins a household before the last one', new.id using errcode = 'exclusion_violation';
  end if;
  insert into people.past_membership (person_id, household_id, area_code, member_no, from_date, until_date)
  select old.id, old.household_id, h.area_code, old.member_no, old.joined_on, least(new.joined_on, old.left_on)
    from people.household h where h.id = old.household_id;
  return new;
end
$function$


owner zhuni_owner, grants zhuni_app: execute
  comment: Writes marriages of one record to another of the same person, on the spouses' side too; returns their numbers.
CREATE OR REPLACE FUNCTION people.move_marriages(from_person bigint, to_person bigint, only_numbers bigint[])
 RETURNS SETOF bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  scope text[] := array_remove(string_to_array(current_setting('app.areas', true), ','), '');
  place text := (select p.area_code from people.person p where p.id = to_person);
begin
  if not place ^@ any (scope) then return; end if;
  return query update people.marriage m set person_id = to_person, area_code = place
    where m.person_id = from_person and (only_numbers is null or m.marriage_id = any (only_numbers))
    returning m.marriage_id;
  update people.marriage m set spouse_id = to_person
    where m.spouse_id = from_person and (only_numbers is null or m.marriage_id = any (only_numbers));
end
$function$


owner zhuni_owner, grants none
  comment: Copies a stated date of birth to the person, where doubles and the order of life are checked.
CREATE OR REPLACE FUNCTION people.note_birth()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  update people.person p set born_on = (new.facts ->> 'birthDate')::date
   where p.id = new.person_id and p.born_on is distinct from (new.facts ->> 'birthDate')::date;
  return null;
end
$function$


owner zhuni_owner, grants none
  comment: A restriction lies where the person lives, also when somebody who may not know of it moves the person.
CREATE OR REPLACE FUNCTION people.restriction_follows()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
begin
  update people.restriction r set area_code = new.area_code where r.person_id = new.id;
  return null;
end
$function$


owner zhuni_owner, grants zhuni_app: execute
  comment: People by name, pinyin, initials or keyed hash of the identity number, inside the caller's scope and below an area, without doubles and without those concealed. Security definer with its own check of app.areas, because row security keeps LIKE away from the indexes.
CREATE OR REPLACE FUNCTION people.search(sought text, id_index bytea, area text, rows_max integer)
 RETURNS TABLE(person_id bigint, household_id bigint, area_code text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  scope text[] := array_remove(string_to_array(current_setting('app.areas', true), ','), '');
  hidden bigint[] := people.concealed();
  literal text := replace(replace(replace(lower(sought), '\', '\\'), '%', '\%'), '_', '\_');
begin
  if scope is null or cardinality(scope) = 0 then return; end if;
  if id_index is not null then
    return query select p.id, p.household_id, p.area_code
      from people.person d join people.person p on p.id = coalesce(d.merged_into, d.id)
      where d.id_number_index = id_index and p.area_code ^@ any (scope) and p.area_code ^@ area and p.left_on is null
        and p.id <> all (hidden);
  elsif literal ~ '^[a-z]+$' then
    return query select p.id, p.household_id, p.area_code from people.person p
      where (p.name_pinyin like literal || '%' or p.name_initials like literal || '%')
        and p.area_code ^@ any (scope) and p.area_code ^@ area and p.left_on is null
        and p.merged_into is null and p.id <> all (hidden)
      order by p.area_code, p.household_id, p.id limit rows_max;
  elsif length(sought) < 3 then
    return query select p.id, p.household_id, p.area_code from people.person p
      where (p.name like literal || '%' or reverse(p.name) like reverse(literal) || '%')
        and p.area_code ^@ any (scope) and p.area_code ^@ area and p.left_on is null
        and p.merged_into is null and p.id <> all (hidden)
      order by p.area_code, p.household_id, p.id limit rows_max;
  else
    return query select p.id, p.household_id, p.area_code from people.person p
      where p.name like '%' || literal || '%'
        and p.area_code ^@ any (scope) and p.area_code ^@ area and p.left_on is null
        and p.merged_into is null and p.id <> all (hidden)
      order by p.area_code, p.household_id, p.id limit rows_max;
  end if;
end
$function$


owner zhuni_owner, grants zhuni_app: execute
  comment: Households by the name of their village or town (also in pinyin) or a part of their address, inside the caller's scope and below an area. Security definer for the reason of people.search.
CREATE OR REPLACE FUNCTION people.search_places(sought text, area text, rows_max integer)
 RETURNS TABLE(household_id bigint, area_code text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
declare
  scope text[] := array_remove(string_to_array(current_setting('app.areas', true), ','), '');
  literal text := replace(replace(replace(lower(sought), '\', '\\'), '%', '\%'), '_', '\_');
begin
  if scope is null or cardinality(scope) = 0 or length(sought) < 2 then return; end if;
  return query
    select h.id, h.area_code from people.household h
     where (h.area_code = any (array(
              select v.code from areas.area a join areas.area v on v.level = 'village' and v.code ^@ a.prefix
               where a.level in ('town', 'village') and not a.functional_zone
                 and (a.name_zh like literal || '%' or a.pinyin like literal || '%' or a.initials = literal)))
            or h.address like '%' || literal || '%')
       and h.area_code ^@ any (scope) and h.area_code ^@ area
       and exists (select from people.person p where p.household_id = h.id and p.left_on is null
                     and p.merged_into is null and p.id <> all (people.concealed()))
     order by h.area_code, h.id limit rows_max;
end
$function$


owner zhuni_owner, grants public: execute
  comment: A draft takes only the steps of its life; the end of it never changes.
CREATE OR REPLACE FUNCTION standards.check_draft()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
begin
  if old.state in ('published', 'withdrawn') or (old.state, new.state) not in (('draft', 'reviewed'),
      ('draft', 'withdrawn'), ('reviewed', 'published'), ('reviewed', 'withdrawn')) then
    raise exception 'a draft goes from review to publication and not back' using errcode = 'check_violation';
  end if;
  return new;
end
$function$


owner zhuni_owner, grants public: execute
  comment: Publications take turns; each is what its draft says, and none comes before what was published already.
CREATE OR REPLACE FUNCTION standards.check_value()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$
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
$function$


-- Triggers

CREATE TRIGGER notice_written_once BEFORE DELETE OR UPDATE ON assistance.notice FOR EACH ROW EXECUTE FUNCTION assistance.written_once('withdrawn_at', 'withdrawn_by', 'withdrawn_reason')

CREATE TRIGGER objection_written_once BEFORE DELETE OR UPDATE ON assistance.objection FOR EACH ROW EXECUTE FUNCTION assistance.written_once('taken_up_at', 'taken_up_by', 'answered_at', 'answered_by', 'answer')

CREATE TRIGGER anchor_append_only BEFORE DELETE OR UPDATE ON audit.anchor FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER anchor_not_truncated BEFORE TRUNCATE ON audit.anchor FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER entry_append_only BEFORE DELETE OR UPDATE ON audit.entry FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER entry_not_truncated BEFORE TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER signing_key_append_only BEFORE DELETE OR UPDATE ON audit.signing_key FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER signing_key_not_truncated BEFORE TRUNCATE ON audit.signing_key FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER action_append_only BEFORE DELETE OR UPDATE ON cases.action FOR EACH ROW EXECUTE FUNCTION cases.refuse_change()

CREATE TRIGGER action_follow AFTER INSERT ON cases.action FOR EACH ROW EXECUTE FUNCTION cases.follow_action()

CREATE TRIGGER assignment_append_only BEFORE DELETE OR UPDATE ON cases.assignment FOR EACH ROW EXECUTE FUNCTION cases.refuse_change()

CREATE TRIGGER note_append_only BEFORE DELETE OR UPDATE ON cases.note FOR EACH ROW EXECUTE FUNCTION cases.refuse_change()

CREATE TRIGGER clock_moves_case AFTER UPDATE OF due_on, due_at, soon_at, stopped_on ON clocks.clock FOR EACH ROW WHEN (((new.subject_kind = 'case'::text) AND (((old.due_at IS DISTINCT FROM new.due_at) OR (old.soon_at IS DISTINCT FROM new.soon_at)) OR (old.stopped_on IS DISTINCT FROM new.stopped_on)))) EXECUTE FUNCTION cases.follow_clock()

CREATE TRIGGER clock_moves_case_started AFTER INSERT ON clocks.clock FOR EACH ROW WHEN (((new.subject_kind = 'case'::text) AND (new.due_at IS NOT NULL))) EXECUTE FUNCTION cases.follow_clock()

CREATE TRIGGER event_append_only BEFORE DELETE OR UPDATE ON clocks.event FOR EACH ROW EXECUTE FUNCTION facts.refuse_change('area_code')

CREATE TRIGGER event_not_truncated BEFORE TRUNCATE ON clocks.event FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER batch_append_only BEFORE DELETE OR UPDATE ON decisions.batch FOR EACH ROW EXECUTE FUNCTION decisions.refuse_change('')

CREATE TRIGGER decision_append_only BEFORE DELETE OR UPDATE ON decisions.decision FOR EACH ROW EXECUTE FUNCTION decisions.refuse_change('area_code', 'household_id')

CREATE TRIGGER decision_fills_batch AFTER INSERT ON decisions.decision REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION decisions.check_batch()

CREATE TRIGGER document_append_only BEFORE DELETE OR UPDATE ON documents.document FOR EACH ROW EXECUTE FUNCTION documents.refuse_change()

CREATE TRIGGER document_not_truncated BEFORE TRUNCATE ON documents.document FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON entitlements.amount FOR EACH ROW EXECUTE FUNCTION entitlements.refuse_change('area_code')

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON entitlements.entitlement FOR EACH ROW EXECUTE FUNCTION entitlements.refuse_change('area_code', 'household_id', 'until_month')

CREATE CONSTRAINT TRIGGER entitlement_end_held AFTER INSERT ON entitlements.entitlement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.until_month IS NOT NULL)) EXECUTE FUNCTION entitlements.hold_end()

CREATE TRIGGER entitlement_guard_end BEFORE INSERT OR UPDATE OF until_month ON entitlements.entitlement FOR EACH ROW EXECUTE FUNCTION entitlements.guard_end()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON entitlements.pause FOR EACH ROW EXECUTE FUNCTION entitlements.refuse_change('area_code')

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON entitlements.receipt FOR EACH ROW EXECUTE FUNCTION entitlements.refuse_change('area_code')

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON entitlements.resume FOR EACH ROW EXECUTE FUNCTION entitlements.refuse_change('area_code')

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON entitlements.review FOR EACH ROW EXECUTE FUNCTION entitlements.refuse_change('area_code')

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON entitlements.stop FOR EACH ROW EXECUTE FUNCTION entitlements.refuse_change('area_code')

CREATE TRIGGER stop_follow AFTER INSERT ON entitlements.stop FOR EACH ROW EXECUTE FUNCTION entitlements.follow_stop()

CREATE TRIGGER effect_append_only BEFORE DELETE OR UPDATE ON events.effect FOR EACH ROW EXECUTE FUNCTION events.refuse_change()

CREATE TRIGGER event_append_only BEFORE DELETE OR UPDATE ON events.event FOR EACH ROW EXECUTE FUNCTION events.refuse_change()

CREATE TRIGGER participant_append_only BEFORE DELETE OR UPDATE ON events.participant FOR EACH ROW EXECUTE FUNCTION events.refuse_change()

CREATE TRIGGER adoption_append_only BEFORE DELETE OR UPDATE ON evidence.adoption FOR EACH ROW EXECUTE FUNCTION evidence.refuse_change()

CREATE TRIGGER answer_append_only BEFORE DELETE OR UPDATE ON evidence.answer FOR EACH ROW EXECUTE FUNCTION evidence.refuse_change()

CREATE TRIGGER authorisation_append_only BEFORE DELETE OR UPDATE ON evidence.authorisation FOR EACH ROW EXECUTE FUNCTION evidence.refuse_change('withdrawn_on', 'withdrawn_by')

CREATE TRIGGER check_append_only BEFORE DELETE OR UPDATE ON evidence."check" FOR EACH ROW EXECUTE FUNCTION evidence.refuse_change('finished_at')

CREATE TRIGGER objection_append_only BEFORE DELETE OR UPDATE ON evidence.objection FOR EACH ROW EXECUTE FUNCTION evidence.refuse_change()

CREATE TRIGGER query_append_only BEFORE DELETE ON evidence.query FOR EACH ROW EXECUTE FUNCTION evidence.refuse_change()

CREATE TRIGGER query_settled_once BEFORE UPDATE ON evidence.query FOR EACH ROW EXECUTE FUNCTION evidence.keep_settled()

CREATE TRIGGER receipt_append_only BEFORE DELETE OR UPDATE ON evidence.receipt FOR EACH ROW EXECUTE FUNCTION evidence.refuse_change()

CREATE TRIGGER receipt_append_only BEFORE DELETE OR UPDATE ON facts.receipt FOR EACH ROW EXECUTE FUNCTION facts.refuse_change('until_date')

CREATE TRIGGER register_append_only BEFORE DELETE OR UPDATE ON facts.register FOR EACH ROW EXECUTE FUNCTION facts.refuse_change('area_code')

CREATE TRIGGER statement_append_only BEFORE DELETE OR UPDATE ON facts.statement FOR EACH ROW EXECUTE FUNCTION facts.refuse_change('area_code')

CREATE TRIGGER statement_notes_birth AFTER INSERT ON facts.statement FOR EACH ROW WHEN (((new.person_id IS NOT NULL) AND (new.facts ? 'birthDate'::text) AND ('GA'::text = ANY (new.departments)))) EXECUTE FUNCTION people.note_birth()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON fund.correction FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON fund.donation FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON fund.donor FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON fund.meeting FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON fund.payment FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER payment_not_taken_back BEFORE INSERT ON fund.payment FOR EACH ROW EXECUTE FUNCTION fund.hold_taken_back()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON fund.pot FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON fund.publication FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON fund.request FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON fund.resolution FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE CONSTRAINT TRIGGER resolution_held AFTER INSERT ON fund.resolution DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fund.hold_resolution()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON fund.reversal FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER reversal_held BEFORE INSERT ON fund.reversal FOR EACH ROW EXECUTE FUNCTION fund.hold_reversal()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON fund.trace FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER trace_not_taken_back BEFORE INSERT ON fund.trace FOR EACH ROW EXECUTE FUNCTION fund.hold_taken_back()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON fund.vote FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER account_stays BEFORE DELETE OR TRUNCATE ON ledger.account FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger.budget FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER entry_keep_balances AFTER INSERT ON ledger.entry REFERENCING NEW TABLE AS posted FOR EACH STATEMENT EXECUTE FUNCTION ledger.keep_balances()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger.fund FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger.fund_purpose FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER fund_purpose_held BEFORE INSERT ON ledger.fund_purpose FOR EACH ROW EXECUTE FUNCTION ledger.hold_purposes()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON ledger.journal FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE CONSTRAINT TRIGGER journal_held AFTER INSERT ON ledger.journal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.hold_journal()

CREATE TRIGGER addition_held BEFORE UPDATE ON lists.addition FOR EACH ROW EXECUTE FUNCTION lists.hold_addition()

CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON lists.addition FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE CONSTRAINT TRIGGER entry_added_held AFTER INSERT OR UPDATE ON lists.entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.origin = 'added'::text)) EXECUTE FUNCTION lists.hold_added()

CREATE TRIGGER entry_held BEFORE INSERT OR UPDATE ON lists.entry FOR EACH ROW EXECUTE FUNCTION lists.hold_entry()

CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON lists.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER list_held BEFORE UPDATE ON lists.list FOR EACH ROW EXECUTE FUNCTION lists.hold_list()

CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON lists.list FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE UPDATE ON lists.trigger FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON lists.trigger FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER delivery_append_only BEFORE DELETE OR UPDATE ON notifications.delivery FOR EACH ROW EXECUTE FUNCTION facts.refuse_change('area_code')

CREATE TRIGGER message_append_only BEFORE DELETE OR UPDATE ON notifications.message FOR EACH ROW EXECUTE FUNCTION notifications.keep_fate()

CREATE TRIGGER notice_append_only BEFORE DELETE OR UPDATE ON notifications.notice FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER outbox_append_only BEFORE DELETE OR UPDATE ON notifications.outbox FOR EACH ROW EXECUTE FUNCTION facts.refuse_change('area_code')

CREATE TRIGGER reading_append_only BEFORE DELETE OR UPDATE ON notifications.reading FOR EACH ROW EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments.agreement FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments.allocation FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments.bank_return FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE CONSTRAINT TRIGGER return_held AFTER INSERT ON payments.bank_return DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.hold_return()

CREATE TRIGGER batch_held BEFORE UPDATE ON payments.batch FOR EACH ROW EXECUTE FUNCTION payments.hold_batch()

CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON payments.batch FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER delivery_held BEFORE UPDATE ON payments.delivery FOR EACH ROW EXECUTE FUNCTION payments.hold_recovery_part()

CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON payments.delivery FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE UPDATE ON payments.figure FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER figure_held BEFORE INSERT ON payments.figure FOR EACH ROW EXECUTE FUNCTION payments.hold_figure()

CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON payments.figure FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments.file FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER finding_held BEFORE UPDATE ON payments.finding FOR EACH ROW EXECUTE FUNCTION payments.hold_finding()

CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON payments.finding FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments.fund FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON payments.instalment FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER line_added AFTER INSERT ON payments.line REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION payments.hold_new_lines()

CREATE TRIGGER line_frozen BEFORE UPDATE ON payments.line FOR EACH ROW WHEN ((((((((((((old.batch_id IS DISTINCT FROM new.batch_id) OR (old.town_code IS DISTINCT FROM new.town_code)) OR (old.entitlement_id IS DISTINCT FROM new.entitlement_id)) OR (old.household_id IS DISTINCT FROM new.household_id)) OR (old.person_id IS DISTINCT FROM new.person_id)) OR (old.payee_person_id IS DISTINCT FROM new.payee_person_id)) OR (old.policy IS DISTINCT FROM new.policy)) OR (old.month IS DISTINCT FROM new.month)) OR (old.part IS DISTINCT FROM new.part)) OR (old.amount_fen IS DISTINCT FROM new.amount_fen)) OR (old.returned_line_id IS DISTINCT FROM new.returned_line_id))) EXECUTE FUNCTION payments.refuse_frozen()

CREATE TRIGGER line_held AFTER UPDATE ON payments.line REFERENCING OLD TABLE AS was NEW TABLE AS becomes FOR EACH STATEMENT EXECUTE FUNCTION payments.hold_lines()

CREATE TRIGGER line_reissue_held AFTER INSERT ON payments.line REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION payments.hold_reissue()

CREATE TRIGGER line_settled AFTER UPDATE ON payments.line REFERENCING OLD TABLE AS was NEW TABLE AS becomes FOR EACH STATEMENT EXECUTE FUNCTION payments.hold_settlement()

CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON payments.line FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER payee_account_held BEFORE UPDATE ON payments.payee_account FOR EACH ROW EXECUTE FUNCTION payments.hold_payee_account()

CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON payments.payee_account FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER publication_held BEFORE UPDATE ON payments.publication FOR EACH ROW EXECUTE FUNCTION payments.hold_publication()

CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON payments.publication FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE CONSTRAINT TRIGGER recovery_held AFTER INSERT OR UPDATE ON payments.recovery DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.hold_recovery()

CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON payments.recovery FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE CONSTRAINT TRIGGER repayment_counted AFTER INSERT OR UPDATE ON payments.repayment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.hold_recovery()

CREATE TRIGGER repayment_held BEFORE UPDATE ON payments.repayment FOR EACH ROW EXECUTE FUNCTION payments.hold_recovery_part()

CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON payments.repayment FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON payments.unclaimed FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER unclaimed_held BEFORE UPDATE ON payments.unclaimed FOR EACH ROW EXECUTE FUNCTION payments.hold_unclaimed()

CREATE TRIGGER stays BEFORE DELETE OR TRUNCATE ON payments.waiver FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE CONSTRAINT TRIGGER waiver_counted AFTER INSERT OR UPDATE ON payments.waiver DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.hold_recovery()

CREATE TRIGGER waiver_held BEFORE UPDATE ON payments.waiver FOR EACH ROW EXECUTE FUNCTION payments.hold_recovery_part()

CREATE TRIGGER marriage_in_order BEFORE INSERT OR UPDATE ON people.marriage FOR EACH ROW EXECUTE FUNCTION people.check_marriage()

CREATE TRIGGER person_accounts_follow AFTER UPDATE OF area_code ON people.person FOR EACH ROW WHEN ((old.area_code IS DISTINCT FROM new.area_code)) EXECUTE FUNCTION payments.accounts_follow()

CREATE TRIGGER person_keeps_past BEFORE UPDATE OF household_id, joined_on ON people.person FOR EACH ROW EXECUTE FUNCTION people.keep_past_membership()

CREATE TRIGGER person_life_in_order BEFORE UPDATE OF born_on, died_on ON people.person FOR EACH ROW EXECUTE FUNCTION people.check_life()

CREATE TRIGGER person_merges BEFORE UPDATE OF merged_into ON people.person FOR EACH ROW EXECUTE FUNCTION people.check_merge()

CREATE TRIGGER person_takes_restriction AFTER UPDATE OF area_code ON people.person FOR EACH ROW WHEN ((new.area_code <> old.area_code)) EXECUTE FUNCTION people.restriction_follows()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON standards.difference FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER draft_checked BEFORE UPDATE ON standards.draft FOR EACH ROW EXECUTE FUNCTION standards.check_draft()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON standards.raise_line FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON standards.value FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change()

CREATE TRIGGER value_checked BEFORE INSERT ON standards.value FOR EACH ROW EXECUTE FUNCTION standards.check_value()
