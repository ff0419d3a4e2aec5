import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isLiving } from '../../definitions/family.ts';
import { isKeyAidPerson, isMarginalMember } from '../../definitions/hardship-class.ts';
import { noPapers } from '../../definitions/papers.ts';
import { dibaoStandard } from '../../definitions/standards.ts';
import * as f from '../../facts.ts';
import { cpiRise, cpiTrigger, foodRise, foodTrigger } from './parameters.ts';

const usualGroups = e.or(
  isKeyAidPerson,
  e.personEntitled('orphan'),
  e.personEntitled('unattended-child'),
  e.codeIs(f.veteran, 'dependant'),
);
const widerGroups = e.or(usualGroups, isMarginalMember);

export const priceSubsidy = definePolicy({
  id: 'price-subsidy',
  number: 22,
  title: { zh: '社会救助保障标准与物价上涨挂钩联动（价格临时补贴）', en: 'Price-linked temporary subsidy' },
  summary: {
    zh: '物价或食品价格涨幅达到启动条件的月份，向低保、特困、孤儿、优抚等对象自动发放价格临时补贴。',
    en: 'In months of strongly rising prices, Dibao, Tekun, orphans and others get a subsidy without applying.',
  },
  department: 'FG',
  categories: ['C1', 'C2', 'C7'],
  situations: ['low-income'],
  subject: 'person',
  kind: 'cash',
  period: 'month',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: false,
  conditions: [
    {
      id: 'prices-rise',
      text: {
        zh: '当月居民消费价格或食品价格同比涨幅达到启动条件',
        en: 'The yearly rise of consumer prices or of food prices in the month reaches its trigger',
      },
      article: cite('P13'),
      earlier: [{ until: plainDate('2021-10-28'), article: cite('K') }],
      holds: e.or(
        e.ge(e.parameter(cpiRise), e.parameter(cpiTrigger)),
        e.ge(e.parameter(foodRise), e.parameter(foodTrigger)),
      ),
    },
    {
      id: 'covered-group',
      text: {
        zh: '属于低保、特困、孤儿、事实无人抚养儿童、优抚对象（2022年8月至2023年2月扩大到低保边缘）',
        en: 'Dibao, Tekun, orphan, unattended child or beneficiary of veterans’ aid; marginal families from 2022-08 to 2023-02',
      },
      article: cite('P13'),
      earlier: [{ until: plainDate('2021-10-28'), article: cite('K') }],
      holds: e.and(
        isLiving,
        e.holdsByDate(
          { from: plainDate('2016-10-01'), value: usualGroups, article: cite('K') },
          { from: plainDate('2022-08-01'), value: widerGroups, article: cite('P13') },
          { from: plainDate('2023-03-01'), value: usualGroups, article: cite('P13') },
        ),
      ),
    },
  ],
  amount: {
    text: {
      zh: '当地低保标准×当月居民消费价格同比涨幅',
      en: 'Dibao standard × the yearly rise of consumer prices in the month',
    },
    article: cite('K'),
    value: e.higherOf(e.shareOf(dibaoStandard, e.parameter(cpiRise), 'half-up'), e.literal(0, 'fen')),
  },
  basis: [cite('P13'), cite('Z14')],
  guide: {
    papers: [noPapers],
    where: {
      zh: '不需申请，随低保金等打入同一账户；咨询县级发展改革部门或乡镇（街道）救助窗口',
      en: 'no application: it is paid to the same account; ask the development bureau or the assistance window',
    },
    steps: [
      { zh: '统计部门公布当月物价指数', en: 'the price index of the month is published' },
      { zh: '达到启动条件的，发改部门启动联动机制', en: 'if a trigger is reached, the mechanism is started' },
      { zh: '民政等部门按名单直接发放', en: 'civil affairs and other departments pay by list' },
    ],
    limits: [
      {
        step: { zh: '指数公布后发放', en: 'payment after the index is published' },
        limit: 20,
        unit: 'wd',
        article: cite('K'),
        illustrative: true,
      },
    ],
    notice: {
      zh: '不公示个人名单，只公布启动情况和总数',
      en: 'No list of people; the start and the totals are published',
    },
    recheck: { zh: '按月判断，两个条件都不满足时停发', en: 'monthly; it stops when neither trigger is reached' },
    words: ['物价补贴', '价格补贴', '涨价', '菜价', '肉价', '价格联动', '价补', '物价上涨'],
  },
});
