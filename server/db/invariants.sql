-- What must always hold: one query an invariant, named by a comment line; each must return no rows. Run as the owner of
-- the database after every campaign, in the tests, and every night.

-- name: no entitlement runs twice for one person or household in a month
select a.id, b.id as other
  from entitlements.entitlement a
  join entitlements.entitlement b on b.policy = a.policy and b.id > a.id
   and (a.person_id = b.person_id or a.person_id is null and b.person_id is null and a.household_id = b.household_id)
 where daterange(a.from_month, case a.period when 'once' then least(a.until_month, a.from_month + 1) else a.until_month end)
    && daterange(b.from_month, case b.period when 'once' then least(b.until_month, b.from_month + 1) else b.until_month end);

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
