export { assertFieldKeys } from './field-key.ts';
export { maskIdNumber, maskName } from './mask.ts';
export { nameKeys } from './name-keys.ts';
export type { NameKeys } from './name-keys.ts';
export { idNumberIndex, isIdNumber, openIdNumber, sealIdNumber } from './id-number.ts';
export { addHouseholds, addMember, batchHouseholdsMax } from './add-households.ts';
export type { AddedHousehold, NewHousehold, NewMember, Origin } from './add-households.ts';
export { findHousehold, listHouseholds, pageRowsMax, pagesMax, searchHouseholds } from './read-household.ts';
export type { HouseholdLine, HouseholdPage, HouseholdRecord, PersonRecord } from './read-household.ts';
