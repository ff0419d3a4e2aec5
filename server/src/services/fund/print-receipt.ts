import { formatYuan } from '@zhuni/engine/values';
import type { Text } from '@zhuni/engine/values';
import { fontFamily, printPdf } from '../../platform/pdf/index.ts';
import type { DonorKind } from './donate.ts';
import type { Earmark } from './pots.ts';
import { causeNames } from './pots.ts';

/** What a receipt says; `place` is the area whose fund it is. */
export type ReceiptOrder = {
  readonly id: number;
  readonly place: Text;
  readonly donorKind: DonorKind;
  readonly donorName: string | null;
  readonly earmark: Earmark;
  readonly amountFen: number;
  readonly receivedOn: string;
};

/** The receipt of a donation as PDF, Chinese with English beside. GlyphMissing when a name cannot be printed. */
export function printReceipt(order: ReceiptOrder): Promise<Buffer> {
  const { zh, en } = causeNames[order.earmark];
  const rows: readonly (readonly [string, string])[] = [
    ['编号 No.', `ZZN-${order.receivedOn.slice(0, 4)}-${String(order.id).padStart(6, '0')}`],
    ['捐赠人 Donor', order.donorName ?? '匿名 anonymous'],
    ['金额 Amount', `${formatYuan(order.amountFen)} 元 yuan`],
    ['到账日期 Received on', order.receivedOn],
    ['用途 Purpose', `${zh} / ${en}`],
  ];
  return printPdf({
    info: { title: '捐赠回执 Receipt of a donation', creator: 'Zhuni' },
    lang: 'zh-CN',
    pageSize: 'A5',
    pageOrientation: 'landscape',
    pageMargins: [48, 40, 48, 40],
    defaultStyle: { font: fontFamily, fontSize: 11, lineHeight: 1.3 },
    styles: { title: { fontSize: 18, bold: true, alignment: 'center' }, soft: { fontSize: 9, color: '#555555' } },
    content: [
      { text: `${order.place.zh}“淄助你”急难救助基金`, style: 'title' },
      { text: '捐赠回执 Receipt of a donation', style: 'title', margin: [0, 0, 0, 12] },
      { table: { widths: [140, '*'], body: rows }, layout: 'lightHorizontalLines', margin: [0, 0, 0, 12] },
      {
        text: '本回执证明款项已登记入账；公益事业捐赠票据由慈善总会依法开具。定向捐赠只用于所写用途。',
        style: 'soft',
      },
      {
        text:
          'The money is recorded in the fund. The fiscal receipt for donations is issued by the charity federation. ' +
          'An earmarked gift is spent on its purpose only.',
        style: 'soft',
      },
    ],
  });
}
