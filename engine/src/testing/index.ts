export * from '../lower/random-handbook.ts';
export * from '../screen/screen-check.ts';
