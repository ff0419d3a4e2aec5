import { answerOrder } from '../../platform/pdf/index.ts';
import { printHandbook } from './print-handbook.ts';

/** What the thread is given. */
export type PrintOrder = Parameters<typeof printHandbook>[0];

await answerOrder(async (order: PrintOrder) => [await printHandbook(order)]);
