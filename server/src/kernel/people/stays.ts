/**
 * SQL of who belonged to which household, from joined_on (null: ever since) until before left_on (null: still): today's
 * members and those of the past, doubles left out. One row a stay.
 */
export const staysSql = `(
  select id as person_id, household_id, member_no, joined_on, left_on from people.person where merged_into is null
  union all
  select person_id, household_id, member_no, from_date, until_date from people.past_membership where not merged)`;

/**
 * SQL of a list (person_id, member_no) for `lateral`: the members of one household on a day, both named by expressions
 * such as h.id and $2. By lateral only, so that it is looked up household by household in an index: joined to
 * `staysSql`, a few households would cost a look at everybody in the city.
 */
export const membersOn = (household: string, day: string): string => `(
  select id as person_id, member_no from people.person
   where household_id = ${household} and merged_into is null
     and (joined_on is null or joined_on <= ${day}) and (left_on is null or left_on > ${day})
  union all
  select person_id, member_no from people.past_membership
   where household_id = ${household} and not merged
     and (from_date is null or from_date <= ${day}) and until_date > ${day})`;

/** SQL of the name of the person in table alias `p` as this transaction may read it. */
export const shownName = (p: string): string =>
  `case when ${p}.id = any ((select people.concealed())::int8[]) then '***' else ${p}.name end`;

/** SQL of the condition that this transaction may know of the person of that id; null is nobody in particular. */
export const maySee = (id: string): string => `(${id} is null or ${id} <> all ((select people.concealed())::int8[]))`;
