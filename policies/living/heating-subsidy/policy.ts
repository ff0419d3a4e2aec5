import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { noPapers } from '../../definitions/papers.ts';
import { isScatteredTekun } from '../../definitions/recipient.ts';
import * as f from '../../facts.ts';
import { perCentralHeating, perDibaoHousehold, perTekunPerson } from './parameters.ts';

const inDibao = e.householdEntitled('dibao');

export const heatingSubsidy = definePolicy({
  id: 'heating-subsidy',
  number: 23,
  title: { zh: '困难群众冬季取暖补贴', en: 'Winter heating subsidy' },
  summary: {
    zh: '每个采暖季（11月15日至次年3月15日）前，向低保家庭和分散供养特困人员按名单发放取暖补贴。',
    en: 'Before each heating season (15 November to 15 March) Dibao households and Tekun persons at home get a subsidy.',
  },
  department: 'MZ',
  categories: ['C1', 'C2', 'C3'],
  situations: ['low-income', 'housing'],
  subject: 'household',
  kind: 'cash',
  period: 'year',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: false,
  conditions: [
    {
      id: 'dibao-or-tekun',
      text: {
        zh: '是低保家庭，或有分散供养特困人员',
        en: 'A Dibao household, or one with a Tekun person living at home',
      },
      article: cite('L7', '13'),
      earlier: [{ until: plainDate('2020-08-24'), article: cite('I') }],
      holds: e.or(inDibao, e.anyMember(isScatteredTekun)),
    },
  ],
  amount: {
    text: {
      zh: '低保户按户发放，集中供热户标准较高；分散供养特困人员按人发放（示例标准）。',
      en: 'per Dibao household, more with central heating; per Tekun person at home (illustrative rates).',
    },
    article: cite('I'),
    value: e.add(
      e.choose(
        inDibao,
        e.choose(f.centralHeating, e.parameter(perCentralHeating), e.parameter(perDibaoHousehold)),
        e.literal(0, 'fen'),
      ),
      e.times(e.parameter(perTekunPerson), e.countOf(isScatteredTekun)),
    ),
  },
  basis: [cite('L7', '13'), cite('L9', '4(5)')],
  guide: {
    papers: [noPapers],
    where: {
      zh: '乡镇（街道）救助窗口咨询；随救助金打入同一账户',
      en: 'ask the assistance window of the town; paid to the same account',
    },
    steps: [
      { zh: '10月31日确定名单', en: 'the list is drawn up on 31 October' },
      { zh: '11月15日前发放', en: 'paid before 15 November' },
    ],
    limits: [],
    notice: { zh: '只公布政策、户数和总额，不公示名单', en: 'No names: policy, number of households and total only' },
    recheck: { zh: '每年10月31日按在册名单（示例）', en: 'the list of 31 October each year (illustrative)' },
    words: ['取暖', '取暖费', '暖气', '供暖', '过冬', '煤', '采暖补贴', '集中供热', '冬天冷', 'heating'],
  },
});
