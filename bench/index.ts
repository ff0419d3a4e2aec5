export { benchScreen } from './screen.ts';
export { readable } from './report.ts';
