export { HouseholdIdSchema, householdRoutes, PageSchema, readDate } from './routes.ts';
export { householdRefusals } from './refusals.ts';
