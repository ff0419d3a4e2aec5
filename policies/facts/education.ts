import { code, flag, money } from './define.ts';

export const educationStage = code(
  'person',
  'educationStage',
  {
    none: { zh: '不在学', en: 'not in school' },
    preschool: { zh: '幼儿园', en: 'kindergarten' },
    primary: { zh: '小学', en: 'primary' },
    junior: { zh: '初中', en: 'junior secondary' },
    senior: { zh: '普通高中', en: 'senior secondary' },
    vocational: { zh: '中职（含技工）', en: 'secondary vocational' },
    college: { zh: '高职大专', en: 'vocational college' },
    undergraduate: { zh: '本科', en: 'undergraduate' },
    postgraduate: { zh: '研究生', en: 'postgraduate' },
  },
  {
    from: 'JY',
    label: { zh: '就学阶段', en: 'stage of education' },
    question: { zh: '在上什么学？', en: 'In which stage of education?' },
  },
);

export const fullTimeStudent = flag('person', 'fullTimeStudent', {
  from: 'JY',
  label: { zh: '全日制在校', en: 'full-time student' },
  question: { zh: '是全日制在校生吗？', en: 'Full-time student?' },
});

export const boards = flag('person', 'boards', {
  from: 'JY',
  label: { zh: '寄宿', en: 'boards at school' },
  question: { zh: '在校寄宿吗？', en: 'Boards at school?' },
});

export const inclusiveKindergarten = flag('person', 'inclusiveKindergarten', {
  from: 'JY',
  label: { zh: '在普惠性幼儿园', en: 'in an approved inclusive kindergarten' },
  question: { zh: '所在幼儿园是普惠性的吗？', en: 'Is the kindergarten an approved inclusive one?' },
});

export const newlyAdmitted = flag('person', 'newlyAdmitted', {
  from: 'JY',
  label: { zh: '本年新录取', en: 'newly admitted this year' },
  question: { zh: '是今年新录取的吗？', en: 'Newly admitted this year?' },
});

export const educationSpending12mFen = money('person', 'educationSpending12mFen', {
  from: 'JY',
  label: { zh: '近12个月教育支出', en: 'education spending, 12 months' },
  question: { zh: '近十二个月学费、住宿费等教育支出多少？', en: 'Education spending in the last 12 months?' },
  maxYuan: 500000,
});

export const educationSpending6mFen = money('person', 'educationSpending6mFen', {
  from: 'JY',
  label: { zh: '近6个月教育支出', en: 'education spending, 6 months' },
  question: { zh: '近六个月教育支出多少？', en: 'Education spending in the last 6 months?' },
  maxYuan: 500000,
});
