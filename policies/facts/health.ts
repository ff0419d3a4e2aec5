import { code, flag, money } from './define.ts';

export const seriousIllness = flag('person', 'seriousIllness', {
  from: 'WJ',
  label: { zh: '患重大疾病', en: 'seriously ill' },
  question: { zh: '患有认定的重大疾病吗？', en: 'Is this person ill with a recognised serious disease?' },
});

export const cancer = code(
  'person',
  'cancer',
  {
    none: { zh: '无', en: 'none' },
    cervical: { zh: '宫颈癌ⅡB期及以上', en: 'cervical cancer stage IIB or later' },
    breast: { zh: '浸润性乳腺癌', en: 'invasive breast cancer' },
    other: { zh: '其他癌症', en: 'other cancer' },
  },
  {
    from: 'WJ',
    label: { zh: '癌症诊断', en: 'cancer diagnosis' },
    question: { zh: '有癌症诊断吗？', en: 'Is there a cancer diagnosis?' },
  },
);

export const twoCancersAided = flag('person', 'twoCancersAided', {
  from: 'FL',
  label: { zh: '已享受过“两癌”救助', en: 'two-cancers aid already received' },
  question: { zh: '领过“两癌”救助金吗？', en: 'Was the two-cancers aid ever received?' },
});

export const medicalInsurance = code(
  'person',
  'medicalInsurance',
  {
    employee: { zh: '职工医保', en: 'employee scheme' },
    resident: { zh: '居民医保', en: 'resident scheme' },
    none: { zh: '未参保', en: 'not insured' },
  },
  {
    from: 'YB',
    label: { zh: '医疗保险', en: 'medical insurance' },
    question: { zh: '参加哪种医疗保险？', en: 'Which medical insurance?' },
  },
);

export const medicalPolicyCostYearFen = money('person', 'medicalPolicyCostYearFen', {
  from: 'YB',
  label: { zh: '本年政策范围内自付医疗费', en: 'policy-range own medical cost this year' },
  question: {
    zh: '今年基本医保和大病保险报销后，政策范围内自付多少？',
    en: 'Own cost within policy range this year after basic and critical-illness insurance?',
  },
  maxYuan: 5000000,
});

export const medicalOwnPaid12mFen = money('person', 'medicalOwnPaid12mFen', {
  from: 'YB',
  label: { zh: '近12个月自付医疗费', en: 'own-paid medical cost, 12 months' },
  question: { zh: '近十二个月医疗费自己付了多少？', en: 'Own-paid medical cost in the last 12 months?' },
  maxYuan: 5000000,
});

export const medicalOwnPaid6mFen = money('person', 'medicalOwnPaid6mFen', {
  from: 'YB',
  label: { zh: '近6个月自付医疗费', en: 'own-paid medical cost, 6 months' },
  question: { zh: '近六个月医疗费自己付了多少？', en: 'Own-paid medical cost in the last 6 months?' },
  maxYuan: 5000000,
});

export const rehabSpending12mFen = money('person', 'rehabSpending12mFen', {
  from: 'CL',
  label: { zh: '近12个月残疾康复自付费用', en: 'own-paid rehabilitation cost, 12 months' },
  question: { zh: '近十二个月残疾康复自己付了多少？', en: 'Own-paid disability rehabilitation in the last 12 months?' },
  maxYuan: 1000000,
});
