export * from './values/index.ts';
export * from './law/index.ts';
export * from './parameter/index.ts';
export * from './rule/index.ts';
export * from './evaluate/index.ts';
export * from './explain/index.ts';
