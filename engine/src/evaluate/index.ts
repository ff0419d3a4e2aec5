export * from './household.ts';
export * from './interval.ts';
export * from './interpret.ts';
export * from './evaluate.ts';
