import * as e from '@zhuni/engine';
import { cite, definePolicy, plainDate } from '@zhuni/engine';
import { isLiving } from '../../definitions/family.ts';
import { identityCards } from '../../definitions/papers.ts';
import * as f from '../../facts.ts';
import { coveredPatient, deductible, medicalAid } from './amount.ts';

export const medTreatment = definePolicy({
  id: 'med-treatment',
  number: 11,
  title: { zh: '住院和门诊慢特病医疗救助', en: 'Inpatient and chronic-outpatient medical aid' },
  summary: {
    zh: '特困、低保、低保边缘、防返贫监测和刚性支出困难家庭的患者，医保和大病保险报销后的政策范围内自付费用再按比例救助。',
    en: 'After basic and critical-illness insurance, a share of the remaining own cost is paid for poor patients.',
  },
  department: 'YB',
  categories: ['C1', 'C2', 'C3', 'C4'],
  situations: ['illness'],
  subject: 'person',
  kind: 'cash',
  period: 'year',
  inForce: { from: plainDate('2016-10-01') },
  byApplication: false,
  conditions: [
    {
      id: 'covered-patient',
      text: {
        zh: '是特困人员、低保对象、孤儿、低保边缘家庭成员、防返贫监测对象或刚性支出困难家庭患者',
        en: 'Tekun, Dibao, orphan, marginal, monitored, or a patient of a rigid-expenditure family',
      },
      article: cite('Z12'),
      earlier: [{ until: plainDate('2022-12-31'), article: cite('L5', '28') }],
      holds: e.and(isLiving, coveredPatient),
    },
    {
      id: 'insured',
      text: { zh: '参加基本医疗保险', en: 'Insured in basic medical insurance' },
      article: cite('L5', '29'),
      holds: e.codeIs(f.medicalInsurance, 'employee', 'resident'),
    },
    {
      id: 'cost-above-deductible',
      text: {
        zh: '本年政策范围内自付费用超过起付线',
        en: 'Own cost of the year within the policy range exceeds the deductible',
      },
      article: cite('Z12'),
      earlier: [{ until: plainDate('2022-12-31'), article: cite('L5', '28') }],
      holds: e.gt(f.medicalPolicyCostYearFen, deductible),
    },
  ],
  amount: {
    text: {
      zh: '（自付费用－起付线）×救助比例，不超过年度限额；救助后自付仍高的，再救助70%。',
      en: '(own cost − deductible) × share up to a yearly cap; of what is left above a second line 70% is paid again.',
    },
    article: cite('Z12'),
    earlier: [{ until: plainDate('2022-12-31'), article: cite('L5', '28') }],
    value: medicalAid,
  },
  basis: [cite('L5', '28'), cite('L5', '30'), cite('L9', '4(2)'), cite('L13'), cite('Z12')],
  guide: {
    papers: [
      { zh: '名单内人员出院时一站式结算，无须材料', en: 'none for those on the list: settled when leaving hospital' },
      identityCards,
      { zh: '手工申请的：费用票据、结算单、诊断证明', en: 'otherwise: receipts, settlement sheet and diagnosis' },
    ],
    where: {
      zh: '定点医院一站式窗口；其他人员到乡镇（街道）申请，由县级医保局审批',
      en: 'the hospital’s one-stop counter; others apply at the town, the healthcare security bureau decides',
    },
    steps: [
      { zh: '医保、大病保险报销后自动计算救助', en: 'computed after basic and critical-illness insurance' },
      { zh: '一站式结算，个人只付剩余部分', en: 'settled at once; the patient pays only the rest' },
      { zh: '未能一站式结算的，凭票据申请', en: 'if that was not possible, apply with the receipts' },
    ],
    limits: [
      {
        step: { zh: '手工申请的办结', en: 'claims made by hand' },
        limit: 20,
        unit: 'wd',
        article: cite('L5', '30'),
        illustrative: true,
      },
    ],
    notice: {
      zh: '只公布救助人次和资金总额，绝不公示病种和病情',
      en: 'Number of cases and totals only; never a disease',
    },
    recheck: { zh: '随救助身份每月更新，按年度计算限额', en: 'with the monthly list; caps by calendar year' },
    words: ['住院', '看病', '报销', '大病', '慢性病', '医药费', '医疗救助', '门诊', '癌症', '透析', '手术费'],
  },
});
