export { orderPast, startPast } from './past-job.ts';
