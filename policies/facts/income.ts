import { code, flag, money, quantity } from './define.ts';

export const wageMonthlyFen = money('person', 'wageMonthlyFen', {
  from: 'RS',
  label: { zh: '月均工资性收入', en: 'wages per month' },
  question: {
    zh: '近十二个月平均每月工资、打零工收入多少？',
    en: 'Average monthly wages and casual earnings over the last 12 months?',
  },
  maxYuan: 200000,
});

export const businessMonthlyFen = money('person', 'businessMonthlyFen', {
  from: 'SW',
  label: { zh: '月均经营净收入', en: 'net business income per month' },
  question: {
    zh: '近十二个月平均每月种地、经营的净收入多少？',
    en: 'Average monthly net income from farming or business?',
  },
  maxYuan: 200000,
});

export const propertyMonthlyFen = money('person', 'propertyMonthlyFen', {
  from: 'SW',
  label: { zh: '月均财产净收入', en: 'property income per month' },
  question: {
    zh: '平均每月利息、租金、土地流转等收入多少？',
    en: 'Average monthly interest, rent and land-transfer income?',
  },
  maxYuan: 200000,
});

export const employeePensionMonthlyFen = money('person', 'employeePensionMonthlyFen', {
  from: 'RS',
  label: { zh: '月退休金', en: 'retirement pension per month' },
  question: { zh: '每月退休金（职工养老金）多少？', en: 'Monthly retirement pension (employee scheme)?' },
  maxYuan: 200000,
});

export const residentPensionMonthlyFen = money('person', 'residentPensionMonthlyFen', {
  from: 'RS',
  label: { zh: '月城乡居民养老金', en: 'resident pension per month' },
  question: { zh: '每月城乡居民养老金（含基础养老金）多少？', en: 'Monthly resident pension, basic part included?' },
  maxYuan: 20000,
});

export const transferMonthlyFen = money('person', 'transferMonthlyFen', {
  from: 'MZ',
  label: { zh: '月均其他转移收入', en: 'other transfers per month' },
  question: {
    zh: '平均每月赡养费、失业金、遗属补助、赠与等收入多少？',
    en: "Average monthly maintenance, unemployment benefit, survivors' and gift income?",
  },
  maxYuan: 200000,
});

export const exemptTransferMonthlyFen = money('person', 'exemptTransferMonthlyFen', {
  from: 'TY',
  label: { zh: '月均不计入收入的款项', en: 'exempt income per month' },
  question: {
    zh: '平均每月优待抚恤金、奖学金、见义勇为奖金、救助金等多少？',
    en: 'Average monthly preferential-treatment money, scholarships, awards and social assistance?',
  },
  maxYuan: 200000,
});

export const workCostMonthlyFen = money('person', 'workCostMonthlyFen', {
  from: 'RS',
  label: { zh: '月必要就业成本', en: 'necessary work cost per month' },
  question: { zh: '每月上班必需的交通、用餐等开支多少？', en: 'Monthly necessary cost of going to work?' },
  maxYuan: 20000,
});

export const supporterMaintenanceMonthlyFen = money('household', 'supporterMaintenanceMonthlyFen', {
  from: 'MZ',
  label: { zh: '应得赡养抚养费', en: 'assessed maintenance per month' },
  question: {
    zh: '家庭以外的赡养人、抚养人每月应给多少？',
    en: 'Monthly maintenance due from relatives outside the household?',
  },
  maxYuan: 100000,
});

export const employment = code(
  'person',
  'employment',
  {
    employed: { zh: '在职', en: 'employed' },
    flexible: { zh: '灵活就业', en: 'flexible work' },
    farming: { zh: '务农', en: 'farming' },
    unemployed: { zh: '失业', en: 'unemployed' },
    student: { zh: '在校', en: 'in school' },
    retired: { zh: '退休', en: 'retired' },
    none: { zh: '未就业', en: 'not working' },
  },
  {
    from: 'RS',
    label: { zh: '就业状况', en: 'employment' },
    question: { zh: '目前的工作状况？', en: 'What is the employment situation?' },
  },
);

export const monthsUnemployed = quantity('person', 'monthsUnemployed', 'months', {
  from: 'RS',
  label: { zh: '连续失业月数', en: 'months unemployed' },
  question: { zh: '连续失业多少个月了？', en: 'For how many months unemployed?' },
  max: 600,
});

export const registeredHardToEmploy = flag('person', 'registeredHardToEmploy', {
  from: 'RS',
  label: { zh: '已认定就业困难人员', en: 'recognised as hard to employ' },
  question: { zh: '被认定为就业困难人员了吗？', en: 'Recognised as hard to employ?' },
});

export const workRefusals = quantity('person', 'workRefusals', 'count', {
  from: 'RS',
  label: { zh: '连续无正当理由拒绝就业次数', en: 'refusals of work in a row' },
  question: {
    zh: '连续几次无正当理由拒绝介绍的工作？',
    en: 'How many refusals of suitable work in a row without good reason?',
  },
  max: 20,
});

export const publicPost = code(
  'person',
  'publicPost',
  {
    none: { zh: '无', en: 'none' },
    urban: { zh: '城镇公益性岗位', en: 'urban public-welfare post' },
    rural: { zh: '乡村公益性岗位', en: 'rural public-welfare post' },
  },
  {
    from: 'RS',
    label: { zh: '公益性岗位', en: 'public-welfare post' },
    question: { zh: '在公益性岗位上吗？', en: 'In a public-welfare post?' },
  },
);

export const publicPostHoursMonthly = quantity('person', 'publicPostHoursMonthly', 'hours', {
  from: 'RS',
  label: { zh: '公益性岗位月工时', en: 'hours per month in the post' },
  question: { zh: '公益性岗位每月多少小时？', en: 'Hours per month in the public-welfare post?' },
  max: 250,
});

export const pensionInsurance = code(
  'person',
  'pensionInsurance',
  {
    employee: { zh: '职工养老保险', en: 'employee scheme' },
    resident: { zh: '城乡居民养老保险', en: 'resident scheme' },
    none: { zh: '未参保', en: 'not insured' },
  },
  {
    from: 'RS',
    label: { zh: '养老保险', en: 'pension insurance' },
    question: { zh: '参加哪种养老保险？', en: 'Which pension insurance?' },
  },
);

export const unionMember = flag('person', 'unionMember', {
  from: 'GH',
  label: { zh: '工会会员', en: 'union member' },
  question: { zh: '是工会会员吗？', en: 'Is this person a union member?' },
});

export const exPoor = code(
  'household',
  'exPoor',
  {
    none: { zh: '否', en: 'no' },
    'out-of-poverty': { zh: '脱贫享受政策户', en: 'out of poverty, policies kept' },
    monitored: { zh: '防返贫监测对象', en: 'monitored against relapse' },
  },
  {
    from: 'NY',
    label: { zh: '脱贫或监测户', en: 'former registered poor or monitored' },
    question: {
      zh: '是脱贫享受政策户或防返贫监测对象吗？',
      en: 'Is the household formerly registered poor or monitored against relapse?',
    },
  },
);
