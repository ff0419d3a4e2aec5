export { benchScreen } from './screen.ts';
export { readable } from './report.ts';
export { benchSimulate, readableSimulate } from './simulate.ts';
