export { assertFieldKeys } from './field-key.ts';
export { maskIdNumber, maskName } from './mask.ts';
export { nameKeys } from './name-keys.ts';
export type { NameKeys } from './name-keys.ts';
export { idNumberIndex, isIdNumber, openIdNumber, sealIdNumber } from './id-number.ts';
export { addHouseholds, addMember, batchHouseholdsMax } from './add-households.ts';
export type { AddedHousehold, NewHousehold, NewMember, Origin } from './add-households.ts';
export {
  blackedOut,
  findHousehold,
  listHouseholds,
  pageRowsMax,
  pagesMax,
  searchHouseholds,
} from './read-household.ts';
export type { HouseholdLine, HouseholdPage, HouseholdRecord, PersonRecord } from './read-household.ts';
export {
  findPerson,
  listSamePeople,
  listStays,
  lockPeople,
  personLinesMax,
  protectedAgeYears,
  readIdNumber,
  searchPeople,
  shownBirthYear,
} from './read-person.ts';
export type { Person, PersonLine, Stay } from './read-person.ts';
export { listLivingMembers } from './living-members.ts';
export { maySee, membersOn, shownName } from './stays.ts';
export { handOverKeys, moveMember, recordDeath, takeBirthBack, takeMoveBack } from './move-member.ts';
export type { Destination } from './move-member.ts';
export { changeMarriage, listMarriages, moveMarriages, startMarriage } from './marriages.ts';
export type { Marriage } from './marriages.ts';
export { findRestriction, liftRestriction, restrictionReasons, restrictPerson } from './restrictions.ts';
export type { Restriction, RestrictionReason } from './restrictions.ts';
export { personReferences } from './person-references.ts';
export type { Treatment } from './person-references.ts';
export { personRefusals } from './refusals.ts';
export { personRoutes } from './routes.ts';
