import { answerOrder } from '../../platform/pdf/index.ts';
import { printReceipt } from './print-receipt.ts';
import type { ReceiptOrder } from './print-receipt.ts';

await answerOrder(async (order: ReceiptOrder) => [await printReceipt(order)]);
