export { benchScreen } from './screen.ts';
export { readable } from './report.ts';
export { benchSimulate, readableSimulate } from './simulate.ts';
export { benchHttp } from './http/index.ts';
export { isClean, readableHttp } from './http/report.ts';
export { benchRaces } from './races/index.ts';
export { readableRaces } from './races/report.ts';
export { benchPay } from './pay/index.ts';
export { readablePay } from './pay/report.ts';
