export * from '../lower/random-handbook.ts';
