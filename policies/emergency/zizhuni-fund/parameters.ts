import { defineParameter } from '@zhuni/engine';
import type { Parameter } from '@zhuni/engine';
import { yuanFrom } from '../../definitions/standards.ts';

const grant = (id: string, zh: string, en: string, yuan: number): Parameter<'fen'> =>
  defineParameter({
    id: `zizhuni-fund.${id}`,
    label: { zh: `“淄助你”基金救助：${zh}（元/次）`, en: `Zizhuni grant: ${en}` },
    unit: 'fen',
    values: [yuanFrom('2021-01-01', yuan, 'I', 'illustrative')],
  });

export const grantLeast = grant('least', '一般困难', 'ordinary hardship', 1_000);
export const grantMiddle = grant('middle', '重病或较重急难', 'serious illness or heavy hardship', 6_000);
export const grantMost = grant('most', '重大急难或房屋倒塌', 'major hardship or a collapsed house', 30_000);
