import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isTekun } from '../../definitions/hardship-class.ts';
import { identityCards } from '../../definitions/papers.ts';
import * as f from '../../facts.ts';
import { careFull, careNone, carePartial, completeFrom, partialFrom } from './parameters.ts';

export const tekunCare = definePolicy({
  id: 'tekun-care',
  number: 3,
  title: { zh: '特困人员照料护理', en: 'Extreme-poverty care allowance (Tekun care)' },
  summary: {
    zh: '特困人员在基本生活标准之外，按生活自理能力（全自理、半自理、全护理）享受照料护理。',
    en: 'Care for Tekun persons on top of basic living, by how far they can look after themselves.',
  },
  department: 'MZ',
  categories: ['C2'],
  situations: ['old-age', 'disability', 'low-income'],
  subject: 'person',
  kind: 'cash',
  period: 'month',
  inForce: { from: plainDate('2016-10-10') },
  byApplication: false,
  conditions: [
    {
      id: 'is-tekun',
      text: { zh: '已认定为特困人员', en: 'Recognised as a Tekun person' },
      article: cite('L2', '21'),
      earlier: [{ until: plainDate('2021-06-30'), article: cite('L2-2016') }],
      holds: isTekun,
    },
  ],
  amount: {
    text: {
      zh: '吃饭、穿衣、上下床、如厕、室内行走、洗澡六项中：能全部完成为全自理，1至3项不能为半自理，4项及以上不能为全护理。',
      en: 'Of six daily activities: all done is full self-care, one to three failed is partial loss, four or more complete loss.',
    },
    article: cite('L2', '22'),
    earlier: [{ until: plainDate('2021-06-30'), article: cite('L2-2016') }],
    value: e.choose(
      e.ge(f.selfCareItemsFailed, e.parameter(completeFrom)),
      e.parameter(careNone),
      e.choose(e.ge(f.selfCareItemsFailed, e.parameter(partialFrom)), e.parameter(carePartial), e.parameter(careFull)),
    ),
  },
  basis: [cite('L2', '21'), cite('L2', '22'), cite('L5', '15'), cite('Z5')],
  guide: {
    papers: [
      identityCards,
      { zh: '生活自理能力评估表（由评估人员填写）', en: 'self-care assessment, filled in by the assessor' },
    ],
    where: {
      zh: '户籍地乡镇（街道）救助窗口；随特困认定一并办理，不需另行申请',
      en: 'assistance window of the town; decided together with Tekun, without a further application',
    },
    steps: [
      { zh: '县级民政部门在认定特困时评估生活自理能力', en: 'self-care is assessed when Tekun is decided' },
      { zh: '按档次落实照料护理人和护理费', en: 'a carer and the care money are arranged by level' },
      { zh: '自理能力变化时报告，重新评估', en: 'report a change, and it is assessed again' },
    ],
    limits: [
      {
        step: { zh: '报告变化后重新评估', en: 'new assessment after a change is reported' },
        limit: 10,
        unit: 'wd',
        article: cite('L2', '23'),
      },
    ],
    notice: {
      zh: '随特困认定公示，不公示自理能力档次和病情',
      en: 'Together with Tekun; the level of self-care and illness are not shown',
    },
    recheck: { zh: '每年核查一次，自理能力变化时及时评估', en: 'yearly, and on every change' },
    words: ['特困护理', '护理费', '照料', '不能自理', '瘫痪', '卧床', '五保护理', '全护理', '半自理', '失能'],
  },
});
