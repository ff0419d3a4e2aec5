export { enqueueJob, findJob, isJobPending } from './job.ts';
export type { Job, NewJob } from './job.ts';
export { JobRefused, startWorker } from './worker.ts';
export type { JobHandler, JobTools, Worker, WorkerOptions } from './worker.ts';
