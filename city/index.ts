export { defaultSeed, meanHouseholdSize, peopleMax, peopleMin, planCity, villageOf } from './plan.ts';
export type { CityPlan, PlannedVillage } from './plan.ts';
export { generateHousehold, householdOn } from './household/generate.ts';
export type { GeneratedHousehold, GeneratedMember } from './household/generate.ts';
export { statementsOf } from './statements.ts';
export type { DepartmentStatement } from './statements.ts';
