import { cite } from '@zhuni/engine';
import type { Guide, Text } from '@zhuni/engine';

/** The guide of employment aid, with the papers that everyone must bring. */
export function employmentGuide(papers: readonly Text[]): Guide {
  return {
    papers: [
      ...papers,
      { zh: '失业登记（窗口可当场办理）', en: 'registration as unemployed, which the window can do' },
      {
        zh: '就业困难人员认定申请（低保家庭成员免交其他证明）',
        en: 'application as hard to employ; Dibao members need no other proof',
      },
    ],
    where: {
      zh: '户籍地或常住地街道、社区公共就业服务机构',
      en: 'employment service of the street or community',
    },
    steps: [
      { zh: '失业登记并申请就业援助', en: 'register as unemployed and apply' },
      { zh: '免费提供职业介绍、职业指导、培训', en: 'free placement, advice and training' },
      {
        zh: '难以市场就业的安排公益性岗位，岗位人选公示',
        en: 'a public-welfare post for those the market does not take, after notice',
      },
      {
        zh: '低保家庭成员均失业的，应确保至少一人就业；连续3次无正当理由拒绝介绍工作的，减发或停发本人低保金',
        en: 'if all able members are jobless at least one must get work; three refusals without reason cut that person’s Dibao',
      },
    ],
    limits: [
      {
        step: { zh: '岗位人选公示', en: 'notice for posts' },
        limit: 5,
        unit: 'wd',
        article: cite('I'),
        illustrative: true,
      },
    ],
    notice: {
      zh: '公益性岗位人选公示5个工作日（示例）：姓名、岗位；不公示困难原因',
      en: 'For posts five working days (illustrative): name and post; not why someone is in need',
    },
    recheck: { zh: '每年复核；公益性岗位一般不超过3年', en: 'yearly; posts last three years at most' },
    words: ['找工作', '失业', '下岗', '公益岗', '公益性岗位', '就业', '就业困难', '社保补贴', '零就业', '打工', '培训'],
  };
}
