import { cite } from '@zhuni/engine';
import type { Citation, Guide, TimeLimit } from '@zhuni/engine';

/** Where a child's allowance is asked for. */
export const childPlace: Guide['where'] = {
  zh: '户籍地或居住地乡镇（街道）；2021年6月30日起全国任一乡镇（街道）均可受理。村（社区）儿童主任可以代办',
  en: 'the town or street; since 30 June 2021 any town in China accepts it. The child worker of the village can apply for you',
};

/** No child is ever named in public. */
export const noChildNotice: Guide['notice'] = {
  zh: '不公示。为保护儿童隐私，姓名、照片、住址和家庭情况都不对外公开',
  en: 'none: to protect the child, neither name nor picture, address or family is shown to anybody',
};

/** Limits for orphans and unattended children: check and decision by their own text, the rest across provinces. */
export const childLimits = (text: Citation): readonly TimeLimit[] => [
  {
    step: { zh: '异地受理后推送户籍地', en: 'passing on to the place of registration' },
    limit: 3,
    unit: 'wd',
    article: cite('P15'),
  },
  { step: { zh: '乡镇（街道）查验', en: 'check by the town' }, limit: 15, unit: 'wd', article: text },
  { step: { zh: '县级民政确认', en: 'decision by the county' }, limit: 15, unit: 'wd', article: text },
  { step: { zh: '告知结果', en: 'telling the result' }, limit: 3, unit: 'wd', article: cite('P15') },
];
