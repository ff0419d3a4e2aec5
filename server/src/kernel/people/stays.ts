/**
 * SQL of who belonged to which household, from joined_on (null: ever since) until before left_on (null: still): today's
 * members and those of the past, doubles left out. One row a stay.
 */
export const staysSql = `(
  select id as person_id, household_id, member_no, joined_on, left_on from people.person where merged_into is null
  union all
  select person_id, household_id, member_no, from_date, until_date from people.past_membership where not merged)`;

/** SQL of the condition that a stay `s` covers the day that a placeholder such as $2 names. */
export const stayCovers = (day: string): string =>
  `(s.joined_on is null or s.joined_on <= ${day}) and (s.left_on is null or s.left_on > ${day})`;
