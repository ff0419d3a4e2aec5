export * from './describe.ts';
export * from './next-question.ts';
