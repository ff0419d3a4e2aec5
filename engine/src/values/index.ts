export * from './plain-date.ts';
export * from './text.ts';
export * from './fen.ts';
export * from './identity-number.ts';
