export { closeReturned, recoverOnFacts, recoverOnLifeEvent } from './after-death.ts';
export { recoveryRoutes } from './routes.ts';
