-- What must always hold: one query an invariant, named by a comment line; each must return no rows. Run as the owner of
-- the database after every campaign, in the tests, and every night.

-- name: no entitlement runs twice for one person or household in a month
select a.id, b.id as other
  from entitlements.entitlement a
  join entitlements.entitlement b on b.policy = a.policy and b.id > a.id
   and (a.person_id = b.person_id or a.person_id is null and b.person_id is null and a.household_id = b.household_id)
 where daterange(a.from_month,
         case a.period when 'once' then least(a.until_month, a.from_month + 1) else a.until_month end)
    && daterange(b.from_month,
         case b.period when 'once' then least(b.until_month, b.from_month + 1) else b.until_month end);

-- name: an entitlement ends with its earliest stop
select e.id
  from entitlements.entitlement e
 where e.until_month is distinct from
       (select min(s.from_month) from entitlements.stop s where s.entitlement_id = e.id);

-- name: an entitlement has an amount from its beginning
select e.id
  from entitlements.entitlement e
 where not exists (select from entitlements.amount a where a.entitlement_id = e.id and a.from_month = e.from_month);

-- name: a human pause is ended by a human alone
select r.pause_id
  from entitlements.resume r
  join entitlements.pause p on p.id = r.pause_id
 where p.kind = 'human' and r.kind <> 'human';

-- name: nothing is due to a person recorded as dead from the month after the death
select e.id
  from entitlements.entitlement e
  join people.person p on p.id = e.person_id
  cross join lateral (select (date_trunc('month', p.died_on) + interval '1 month')::date as month) as after
 where p.died_on is not null and e.policy not like 'funeral-%'
   and e.period in ('month', 'year') and (e.until_month is null or e.until_month > greatest(after.month, e.from_month))
   and not exists (select from entitlements.pause s
                    where s.entitlement_id = e.id and s.from_month <= greatest(after.month, e.from_month)
                      and not exists (select from entitlements.resume r where r.pause_id = s.id));

-- name: every running entitlement is received as far as screening knows
select e.id
  from entitlements.entitlement e
 where e.until_month is null
   and not exists (select from entitlements.receipt l join facts.receipt r on r.id = l.receipt_id
                    where l.entitlement_id = e.id and r.until_date is null);

-- name: no ended entitlement is received any more as far as screening knows
select e.id
  from entitlements.entitlement e
  join entitlements.receipt l on l.entitlement_id = e.id
  join facts.receipt r on r.id = l.receipt_id
 where e.until_month is not null and r.from_date < coalesce(r.until_date, 'infinity')
   and coalesce(r.until_date, 'infinity') > e.until_month;

-- name: a public notice runs seven days, the first not counted
select n.id from assistance.notice n where n.ends_on < n.starts_on + 7;

-- name: nobody is granted help past an objection that waits for its answer
select o.id
  from assistance.objection o
  join assistance.notice n on n.id = o.notice_id and n.phase = 'before-decision'
  join cases.action a on a.case_id = o.case_id and a.step = 'grant' and a.acted_at > o.made_at
 where o.answered_at is null or o.answered_at > a.acted_at;

-- name: a closed case has no notice on show before its decision
select n.id
  from assistance.notice n
  join cases."case" c on c.id = n.case_id and not c.is_open
 where n.phase = 'before-decision' and n.withdrawn_at is null and c.closed_on <= n.ends_on;

-- name: a department is asked only within an authorisation of that person
select q.id
  from evidence.query q
  join evidence.authorisation a on a.id = q.authorisation_id
 where a.person_id <> q.person_id or not q.department = any (a.scope)
    or (q.attempts > 0 and ((q.asked_at at time zone 'Asia/Shanghai')::date < a.signed_on
      or (q.asked_at at time zone 'Asia/Shanghai')::date >= a.expires_on
      or (q.asked_at at time zone 'Asia/Shanghai')::date > a.withdrawn_on));

-- name: an answer is kept exactly where a question was answered
select q.id
  from evidence.query q left join evidence.answer a on a.query_id = q.id
 where (q.status = 'answered') <> (a.query_id is not null)
    or (a.query_id is not null and (a.person_id <> q.person_id or a.department <> q.department));

-- name: a finished check has no first question open
select c.id from evidence.check c join evidence.query q on q.check_id = c.id
 where c.finished_at is not null and q.settled_at is null and q.round = 1;

-- name: an objection led to another round of the same question
select o.id
  from evidence.objection o
  join evidence.query q on q.id = o.query_id
  join evidence.query r on r.id = o.recheck_id
 where r.check_id <> q.check_id or r.person_id <> q.person_id or r.department <> q.department or r.round <= q.round;

-- name: an adopted answer was stated as a fact
select d.id
  from evidence.adoption d join evidence.check c on c.id = d.check_id
 where not exists (select from facts.statement s
                    where s.person_id is not distinct from d.person_id and s.facts ? d.fact and s.valid_from = c.as_of
                      and (d.person_id is not null or s.household_id = d.household_id));

-- name: preparer, second signer and approver of a decision are different people
select d.id
  from decisions.decision d
 where d.prepared_by = d.approved_by or d.second_by in (d.prepared_by, d.approved_by)
    or d.differs and d.second_by is null;

-- name: an approved batch holds what it was approved with
select b.id
  from decisions.batch b
  left join decisions.decision d on d.batch_id = b.id
 group by b.id
having (b.decisions, b.granted, b.sum_fen) is distinct from
         (count(d.id), count(d.id) filter (where d.outcome = 'granted'), coalesce(sum(d.amount_fen), 0))
    or b.hash <> sha256(coalesce(string_agg(d.hash, ''::bytea order by d.id), ''::bytea));

-- name: what a decision granted is in its own words
select d.id
  from decisions.decision d
  join entitlements.entitlement e on e.decision_id = d.id
 where d.outcome <> 'granted' or e.policy <> d.policy or e.from_month is distinct from d.from_month;

-- name: a statement speaks once for each department, from a register of that department (the newest hundred thousand)
select s.id
  from (select id, departments, registers from facts.statement order by id desc limit 100000) as s
 cross join lateral unnest(s.departments, s.registers) as said (department, register)
  left join facts.register r on r.id = said.register
 group by s.id
having count(*) <> count(distinct said.department)
    or bool_or(said.register is not null and r.department is distinct from said.department);

-- name: a clock stands where its last change has put it
select c.id
  from clocks.clock c
  join lateral (select e.due_at, e.left_amount from clocks.event e
                 where e.clock_id = c.id and e.kind not in ('reminded',
                   'escalated') order by e.id desc limit 1) as last on true
 where (c.due_at, c.left_amount) is distinct from (last.due_at, last.left_amount);

-- name: a clock is stopped when a stop is on record, and only then
select c.id
  from clocks.clock c
 where (c.stopped_on is not null)
       is distinct from exists (select from clocks.event e where e.clock_id = c.id and e.kind = 'stopped');

-- name: a text message that was delivered has one delivery and one place in the outbox at most
select m.id
  from notifications.message m
 where (m.fate = 'delivered')
       is distinct from exists (select from notifications.delivery d where d.message_id = m.id
         and d.outcome = 'delivered');

-- name: no text message waits that has no attempt left
select m.id from notifications.message m where m.fate = 'waiting' and m.attempts > 5;

-- name: a withdrawn document was withdrawn by somebody, for a reason
select d.id
  from documents.document d
 where (d.withdrawn_at is not null) is distinct from (d.withdrawn_by is not null and d.withdrawn_reason is not null);

-- name: every entry of the audit fits its chain, and every chain its head
select stream, number from audit.broken();

-- name: a newer anchor of the audit never knows less than an older one
select a.number
  from audit.anchor a
  join audit.anchor b on b.number = a.number + 1
 where exists (select from generate_series(0, 63) as stream
                where substr(b.heads, stream * 40 + 1, 8) < substr(a.heads, stream * 40 + 1, 8));

-- name: no role holds permissions of two duties
select role
  from access.role_permission
 where duty is not null
 group by role
having count(distinct duty) > 1;

-- name: recovery codes belong to somebody who has a second factor
select distinct c.account_id
  from access.recovery_code c
 where not exists (select from access.totp t where t.account_id = c.account_id and t.confirmed_at is not null)
   and not exists (select from access.passkey k where k.account_id = c.account_id);

-- name: a journal has the entries that it declares, so that every journal sums to zero
select j.id
  from ledger.journal j
  left join ledger.entry e on e.journal_id = j.id
 group by j.id
having (count(e.id), coalesce(sum(e.amount_fen), 0)) is distinct from (j.entries::bigint, j.sum_fen::numeric);

-- name: the balance of an account is the sum of its entries
select a.id
  from ledger.account a
  left join (select account_id, sum(debit) as debit, sum(credit) as credit
               from (select debit_account_id as account_id, amount_fen as debit, 0 as credit from ledger.entry
                     union all select credit_account_id, 0, amount_fen from ledger.entry) as sides
              group by account_id) as s on s.account_id = a.id
 where (a.debit_fen::numeric, a.credit_fen::numeric) is distinct from (coalesce(s.debit, 0), coalesce(s.credit, 0));

-- name: no account with a floor lies below zero
select a.id from ledger.account a
 where a.floor_zero and (a.debit_fen - a.credit_fen) * case a.normal_side when 'debit' then 1 else -1 end < 0;

-- name: money leaves a fund for one of its purposes only
select e.id
  from ledger.entry e
  join ledger.account a on a.id = e.debit_account_id and a.kind in ('fund', 'budget-available')
  join ledger.journal j on j.id = e.journal_id and j.reverses_id is null
 where not exists (select from ledger.fund_purpose p where p.fund_id = e.fund_id and p.purpose = e.purpose);

-- name: money stays within its fund
select e.id
  from ledger.entry e
  join ledger.account d on d.id = e.debit_account_id
  join ledger.account c on c.id = e.credit_account_id
 where d.fund_id <> e.fund_id or c.fund_id <> e.fund_id;

-- name: no journal is taken back twice, and no reversal is
select r.id
  from ledger.journal r
  join ledger.journal j on j.id = r.reverses_id
 where j.reverses_id is not null or r.sum_fen <> j.sum_fen
    or exists (select from ledger.journal o where o.reverses_id = r.reverses_id and o.id <> r.id);

-- name: a budget is available, committed or spent
select b.id
  from ledger.budget b
  join ledger.account c on c.id = b.control_account_id
  join ledger.account a on a.id = b.available_account_id
  join ledger.account k on k.id = b.committed_account_id
  join ledger.account s on s.id = b.spent_account_id
 where c.debit_fen - c.credit_fen
       <> a.credit_fen - a.debit_fen + k.credit_fen - k.debit_fen + s.credit_fen - s.debit_fen;

-- name: no donation is given away twice, and none to a cause it was not meant for
select d.id
  from fund.donation d
  join fund.pot p on p.id = d.pot_id
  join fund.trace t on t.donation_id = d.id
   and not exists (select from fund.reversal b where b.request_id = t.request_id)
  join fund.request r on r.id = t.request_id
 group by d.id, d.amount_fen
having sum(t.amount_fen) > d.amount_fen or bool_or(p.earmark not in ('none', r.cause));

-- name: a grant is made of donations to the last fen, and booked so
select r.request_id
  from fund.resolution r
  join ledger.journal j on j.id = r.journal_id
 where r.amount_fen is distinct from (select sum(t.amount_fen) from fund.trace t where t.request_id = r.request_id)
    or r.amount_fen <> j.sum_fen;

-- name: what lies in a pot of the fund is what was given and not granted
select p.id
  from fund.pot p
  join ledger.account a on a.id = p.fund_account_id
 where a.credit_fen - a.debit_fen
       <> coalesce((select sum(d.amount_fen) from fund.donation d where d.pot_id = p.id
                       and not exists (select from fund.reversal b where b.donation_id = d.id)), 0)
        - coalesce((select sum(t.amount_fen) from fund.trace t where t.pot_id = p.id
                       and not exists (select from fund.reversal b where b.request_id = t.request_id)), 0);

-- name: what was taken back of the fund was proposed by one and approved by another, and feeds no grant
select b.correction_id from fund.reversal b where b.approved_by = b.proposed_by
union all
select b.correction_id
  from fund.reversal b
  join fund.trace t on t.donation_id = b.donation_id
 where not exists (select from fund.reversal o where o.request_id = t.request_id);

-- name: no one votes who has a conflict of interest
select v.request_id from fund.vote v where v.vote is not null and v.conflict is not null;

-- name: nobody belongs to two households at a time
select a.person_id
  from people.past_membership a
  join people.past_membership b on b.person_id = a.person_id and b.ctid > a.ctid
   and daterange(a.from_date, a.until_date) && daterange(b.from_date, b.until_date)
union all
select p.id from people.person p join people.past_membership m on m.person_id = p.id
 where m.until_date > coalesce(p.joined_on, '-infinity');

-- name: nobody is married twice at a time
select a.person_id
  from people.marriage a
  join people.marriage b on b.person_id = a.person_id and b.marriage_id > a.marriage_id
   and daterange(a.from_date, a.until_date) && daterange(b.from_date, b.until_date);

-- name: a marriage has two sides that agree
select m.marriage_id
  from people.marriage m
  left join people.marriage o on o.marriage_id = m.marriage_id and o.person_id = m.spouse_id
   and o.spouse_id = m.person_id and o.from_date is not distinct from m.from_date
   and o.until_date is not distinct from m.until_date and o.ended_by is not distinct from m.ended_by
 where o.marriage_id is null;

-- name: birth, marriage and death come in this order
select p.id from people.person p where p.died_on < p.born_on
union all
select p.id from people.person p join people.marriage m on m.person_id = p.id
 where m.from_date < p.born_on or m.from_date > p.died_on
    or p.died_on is not null and coalesce(m.until_date, 'infinity') > p.died_on;

-- name: one living person is one record: no two share an identity number, and a double points at a record that is none
select p.id from people.person p join people.person d on d.merged_into = p.id where p.merged_into is not null
union all
select min(p.id) from people.person p where p.id_number_index is not null group by p.id_number_index having count(*) > 1
union all
select d.id from people.person d
 where d.merged_into is not null and not exists (select from people.merge m where m.merged_id = d.id
         and m.undone_at is null);

-- name: a death is recorded once, and the person's record says so
select p.person_id
  from events.participant p join people.person d on d.id = p.person_id
 where p.role = 'deceased' and not p.corrected group by p.person_id, d.died_on
having count(*) > 1 or d.died_on is null;

-- name: every life event concerns somebody
select e.id from events.event e where not exists (select from events.participant p where p.event_id = e.id);

-- name: a case stands where its last action led, and is open as long as that state is (the newest hundred thousand)
select c.id
  from (select * from cases."case" order by id desc limit 100000) as c
  left join cases.action a on a.case_id = c.id and a.number = c.actions
  left join cases.legal_step l on (l.procedure, l.step, l.from_state, l.to_state) = (a.procedure, a.step,
    a.from_state, a.to_state)
 where a.case_id is null or c.state <> a.to_state or c.is_open = l.closes
    or exists (select from cases.action later where later.case_id = c.id and later.number > c.actions);

-- name: nobody has two applications of one policy open
select min(c.id)
  from cases."case" c where c.is_open
 group by c.household_id, c.policy, c.kind, coalesce(c.person_id, 0) having count(*) > 1;

-- name: a case is due when the first of its clocks ends
select c.id
  from cases."case" c
  left join (select subject_id, min(due_on) as due_on, min(due_at) as due_at, min(soon_at) as soon_at from clocks.clock
              where subject_kind = 'case'
                and stopped_on is null group by subject_id) as first on first.subject_id = c.id
 where (c.due_on, c.due_at, c.soon_at) is distinct from (first.due_on, first.due_at, first.soon_at);

-- name: a published value is that of a draft which another person reviewed and which the drafter did not publish
select v.id
  from standards.value v
  left join standards.draft d on d.id = v.draft_id
 where d.state is distinct from 'published' or d.reviewed_by is null or d.reviewed_by = d.drafted_by
    or v.published_by = d.drafted_by
    or (v.parameter, v.area, v.value, v.effective_from, v.announced_on, v.status)
       is distinct from (d.parameter, d.area, d.value, d.effective_from, d.announced_on, d.status);

-- name: past parameters never change: no value begins or is announced before one published earlier
select b.id
  from standards.value a
  join standards.value b on b.parameter = a.parameter and b.area is not distinct from a.area and b.id > a.id
 where b.effective_from < a.effective_from or b.announced_on < a.announced_on;

-- name: a raise has one line for each entitlement that it is done with, and never gives less
select r.value_id
  from standards.raise r
 where r.done is distinct from (select count(*)::int from standards.raise_line l where l.value_id = r.value_id)
    or (r.finished_at is not null and r.done <> r.total);

-- name: an entitlement that a raise says it raised has the amount with the months of it
select l.value_id, l.entitlement_id
  from standards.raise_line l
 where (l.result = 'raised') and not exists (
   select from standards.difference d
    where d.value_id = l.value_id and d.entitlement_id = l.entitlement_id
      and exists (select from entitlements.amount a
                   where a.entitlement_id = l.entitlement_id and a.from_month <= d.month
                     and a.amount_fen = d.after_fen));

-- name: nobody is paid twice for one entitlement, month and part
select l.entitlement_id, l.month, l.part
  from payments.line l
 where l.state in ('prepared', 'held', 'released', 'paid')
 group by 1, 2, 3 having count(*) > 1;

-- name: a re-issue pays what came back, once
select l.id
  from payments.line l
  join payments.line r on r.id = l.returned_line_id
 where r.state <> 'failed' or r.amount_fen <> l.amount_fen or r.entitlement_id <> l.entitlement_id
    or exists (select from payments.line o where o.returned_line_id = r.id and o.id <> l.id
                 and o.state not in ('dropped', 'stopped') and l.state not in ('dropped', 'stopped'));

-- name: nothing was released to a person who was recorded as dead before
select l.id
  from payments.line l
  join people.person p on p.id = l.person_id
  join events.participant o on o.person_id = p.id and o.role = 'deceased' and not o.corrected
  join events.event e on e.id = o.event_id
 where l.released_at > e.recorded_at and l.policy not like 'funeral-%'
   and p.died_on <= (l.released_at at time zone 'Asia/Shanghai')::date;

-- name: a batch that is approved is frozen: count and sum
select b.id
  from payments.batch b
  left join payments.line l on l.batch_id = b.id and l.state <> 'dropped'
 where b.state in ('approved', 'sent', 'closed')
 group by b.id having count(l.id) <> b.lines or sum(l.amount_fen) <> b.sum_fen;

-- name: a batch that is approved is frozen: the hash of its canonical text
select b.id
  from payments.batch b
 where b.state in ('approved', 'sent', 'closed')
   and b.sha256 <> sha256(convert_to(
     'zhuni-payments-1 ' || b.area_code || ' ' || b.policy || ' ' || b.month || ' ' || b.kind || E'\n'
     || (select string_agg(l.entitlement_id || ' ' || l.household_id || ' ' || coalesce(l.person_id::text, '-') || ' '
           || coalesce(l.payee_person_id::text, '-') || ' ' || coalesce(l.payee_account_id::text, '-') || ' '
           || l.month || ' ' || l.part || ' ' || l.amount_fen || E'\n', '' order by l.entitlement_id, l.month, l.part)
           from payments.line l where l.batch_id = b.id and l.state <> 'dropped'), 'UTF8'));

-- name: nobody approves a batch that the same person prepared
select id from payments.batch where approved_by = prepared_by;

-- name: no line waits in a batch that was sent, and none was released from one that was not approved
select l.id, l.state, b.state as batch_state
  from payments.line l
  join payments.batch b on b.id = l.batch_id
 where b.state in ('sent', 'closed', 'discarded') and l.state in ('prepared', 'held')
    or b.state in ('draft', 'discarded') and l.state in ('released', 'stopped', 'failed', 'paid')
    or b.state = 'approved' and l.state in ('held', 'failed', 'paid')
    or b.state = 'closed' and l.state = 'released';

-- name: what is booked for a batch is what its lines say: promised
select b.id
  from payments.batch b
  left join ledger.journal j on j.subject_kind = 'payment-batch' and j.subject_id = b.id and j.kind = 'payment-approval'
 where b.state in ('approved', 'sent', 'closed')
 group by b.id having sum(j.sum_fen) is distinct from b.sum_fen;

-- name: what is booked for a batch is what its lines say: sent, and stopped before
select b.id, j.kind
  from payments.batch b
  cross join (values ('payment-sending', array['released', 'failed', 'paid']), ('payment-stop', array['stopped']))
    as j (kind, states)
 where b.state in ('sent', 'closed')
   and (select coalesce(sum(o.sum_fen), 0) from ledger.journal o
         where o.subject_kind = 'payment-batch' and o.subject_id = b.id and o.kind = j.kind)
    <> (select coalesce(sum(l.amount_fen), 0) from payments.line l
         where l.batch_id = b.id and l.state = any (j.states));

-- name: a budget of payments is committed and spent as the batches of its year say
select b.id, j.kind
  from payments.batch b
  cross join (values ('budget-commit', array['prepared', 'released', 'failed', 'paid', 'stopped']),
    ('budget-spend', array['released', 'failed', 'paid']), ('budget-release', array['stopped'])) as j (kind, states)
 where b.state in ('sent', 'closed') and b.kind <> 'reissue'
   and (select coalesce(sum(o.sum_fen), 0) from ledger.journal o
         where o.subject_kind = 'payment-batch' and o.subject_id = b.id and o.kind = j.kind)
    <> (select coalesce(sum(l.amount_fen), 0) from payments.line l
         where l.batch_id = b.id and l.state = any (j.states));

-- name: no line that blocks and is not resolved is paid
select l.id
  from payments.line l
  join payments.finding f on f.line_id = l.id and f.blocking and f.resolved_at is null
  join payments.batch b on b.id = l.batch_id
 where b.state in ('approved', 'sent', 'closed') and l.state <> 'dropped';

-- name: what a list grants is what stands on it, for whom and how much
select e.id
  from lists.entry e
  join lists.list l on l.id = e.list_id
  join entitlements.entitlement g on g.id = e.entitlement_id
 where g.origin <> 'list' or g.policy <> l.policy or g.from_month <> l.from_month
    or g.person_id is distinct from e.person_id
    or not exists (select from entitlements.amount a where a.entitlement_id = g.id and a.from_month = g.from_month
                     and a.amount_fen = e.amount_fen);

-- name: a list was approved by a second person, and whoever was added was added by two
select l.id from lists.list l where l.state in ('approved', 'granted') and l.approved_by is not distinct from l.drawn_by
union all
select e.list_id from lists.entry e
 where e.origin = 'added'
   and not exists (select from lists.addition a where a.entry_id = e.id and a.decided_by <> a.proposed_by);

-- name: nobody on a list that is granted is still waiting
select e.id from lists.entry e join lists.list l on l.id = e.list_id where l.state = 'granted' and e.state = 'listed';

-- name: a line fails by a return of the bank alone, and its whole money came back
select l.id from payments.line l
 where l.state = 'failed' and not exists (select from payments.bank_return r where r.line_id = l.id)
union all
select r.line_id
  from payments.bank_return r
  join payments.line l on l.id = r.line_id
  join ledger.journal j on j.id = r.journal_id
 where l.state <> 'failed' or j.sum_fen <> l.amount_fen;

-- name: what came back is issued again, or goes back to the fund, and not both
select u.line_id
  from payments.unclaimed u
  join payments.line l on l.id = u.line_id
  join ledger.journal j on j.id = u.journal_id
 where j.sum_fen <> l.amount_fen or exists (
   select from payments.line n where n.returned_line_id = u.line_id and n.state not in ('dropped', 'stopped'));

-- name: what came back and waits lies in suspense
with waiting as (
  select left(l.town_code, 6) as area_code, sum(l.amount_fen) as sum_fen
    from payments.bank_return r
    join payments.line l on l.id = r.line_id
   where not exists (select from payments.unclaimed u where u.line_id = r.line_id and u.returned_on is not null)
     and not exists (
       select from payments.line n
         join payments.batch b on b.id = n.batch_id
        where n.returned_line_id = r.line_id and b.state in ('approved', 'sent', 'closed')
          and (n.state not in ('dropped', 'stopped') or n.state = 'stopped' and b.state = 'approved'))
   group by 1),
held as (
  select f.area_code, sum(a.credit_fen - a.debit_fen) as sum_fen
    from payments.fund f
    join ledger.account a on a.id = f.suspense_account_id
   group by 1)
select area_code
  from waiting w
  full join held h using (area_code)
 where coalesce(w.sum_fen, 0) <> coalesce(h.sum_fen, 0);

-- name: a death known late leads to exactly one recovery of each line that was paid for a later month
select l.id
  from payments.line l
  join people.person p on p.id = l.person_id
  left join payments.recovery r on r.line_id = l.id
 where l.state in ('released', 'paid') and l.policy not like 'funeral-%' and l.month > p.died_on
   and date_trunc('month', p.died_on) < l.month and (r.line_id is null or r.outcome in ('corrected', 'returned'))
union all
select l.id
  from payments.line l
  join (select p.household_id, max(p.died_on) as died_on from people.person p
         where p.left_on is null and p.merged_into is null
         group by 1 having bool_and(p.died_on is not null)) as home using (household_id)
  left join payments.recovery r on r.line_id = l.id
 where l.person_id is null and l.state in ('released', 'paid') and l.policy not like 'funeral-%'
   and date_trunc('month', home.died_on) < l.month and (r.line_id is null or r.outcome in ('corrected', 'returned'));

-- name: nothing is asked back for a death that is none, or of what the bank returned
select r.line_id
  from payments.recovery r
  join payments.line l on l.id = r.line_id
  left join people.person p on p.id = r.person_id
 where r.outcome is null
   and (l.state not in ('released', 'paid')
     or r.cause = 'death' and p.died_on is null and not exists (
       select from facts.statement s
        where s.person_id = p.id and 'MZ' = any (s.departments) and coalesce(s.facts ->> 'deceased', 'no') <> 'no'));

-- name: a recovery counts what was repaid and waived
select r.line_id
  from payments.recovery r
 where r.repaid_fen <> (select coalesce(sum(p.amount_fen), 0) from payments.repayment p
                         where p.line_id = r.line_id and p.refunded_on is null)
    or r.waived_fen <> (select coalesce(sum(w.amount_fen), 0) from payments.waiver w
                         where w.line_id = r.line_id and w.outcome = 'approved')
union all
select p.line_id from payments.repayment p join ledger.journal j on j.id = p.journal_id where j.sum_fen <> p.amount_fen;

-- name: money for a person goes to one account at a time
select a.person_id
  from payments.payee_account a
  join payments.payee_account b on b.person_id = a.person_id and b.id > a.id
 where daterange(a.valid_from, a.valid_until) && daterange(b.valid_from, b.valid_until);

-- name: cash and goods were handed out before two officers
select l.id
  from payments.line l
  join payments.payee_account a on a.id = l.payee_account_id and a.kind in ('cash', 'in-kind')
  left join payments.delivery d on d.line_id = l.id and d.confirmed_by <> d.handed_by
 where l.state = 'paid' and d.line_id is null;
