import { code, flag, money } from './define.ts';

export const urgentHardship = code(
  'household',
  'urgentHardship',
  {
    none: { zh: '无', en: 'none' },
    light: { zh: '较轻', en: 'light' },
    heavy: { zh: '较重', en: 'heavy' },
    major: { zh: '重大', en: 'major' },
  },
  {
    from: 'MZ',
    label: { zh: '突发急难（火灾、事故、急病等）', en: 'sudden hardship (fire, accident, acute illness …)' },
    question: {
      zh: '最近遇到火灾、事故、突发重病等急难吗？有多严重？',
      en: 'Has the household met a fire, accident, acute illness or other sudden hardship? How heavy?',
    },
  },
);

export const tempAidSameCause12m = flag('household', 'tempAidSameCause12m', {
  from: 'MZ',
  label: { zh: '12个月内已因同一事由获临时救助', en: 'temporary aid for the same cause within 12 months' },
  question: {
    zh: '一年内因同一件事领过临时救助吗？',
    en: 'Was temporary aid given for the same cause within 12 months?',
  },
});

export const hardshipAfterAid = flag('household', 'hardshipAfterAid', {
  from: 'MZ',
  label: { zh: '经各项救助后仍困难', en: 'still in hardship after all aid' },
  question: {
    zh: '享受各项救助之后，生活仍难以为继吗？',
    en: 'Is the household still in hardship after all other aid?',
  },
});

export const zizhuniGrant12m = flag('household', 'zizhuniGrant12m', {
  from: 'MZ',
  label: { zh: '12个月内已获“淄助你”基金救助', en: 'Zizhuni grant within 12 months' },
  question: { zh: '一年内领过“淄助你”基金救助吗？', en: 'Was a Zizhuni grant given within 12 months?' },
});

export const otherNecessarySpending6mFen = money('household', 'otherNecessarySpending6mFen', {
  from: 'MZ',
  label: { zh: '近6个月其他必要支出', en: 'other necessary spending, 6 months' },
  question: { zh: '近六个月其他生活必需的大额支出多少？', en: 'Other necessary spending in the last 6 months?' },
  maxYuan: 1000000,
});

export const otherRigidSpending12mFen = money('household', 'otherRigidSpending12mFen', {
  from: 'MZ',
  label: { zh: '近12个月其他刚性支出', en: 'other rigid spending, 12 months' },
  question: {
    zh: '近十二个月其他刚性支出（基本生活等）多少？',
    en: 'Other rigid spending (basic living …) in the last 12 months?',
  },
  maxYuan: 1000000,
});

export const disaster = code(
  'household',
  'disaster',
  {
    none: { zh: '未受灾', en: 'none' },
    emergency: { zh: '需紧急转移安置', en: 'needs emergency help' },
    transition: { zh: '需过渡期生活救助', en: 'needs transition help' },
    'winter-spring': { zh: '冬春生活困难', en: 'winter and spring hardship' },
    'house-damaged': { zh: '房屋损坏', en: 'house damaged' },
    'house-collapsed': { zh: '房屋倒塌', en: 'house collapsed' },
  },
  {
    from: 'YJ',
    label: { zh: '受自然灾害情况', en: 'natural disaster' },
    question: { zh: '因自然灾害受到什么影响？', en: 'How was the household hit by a natural disaster?' },
  },
);

export const veteran = code(
  'person',
  'veteran',
  {
    none: { zh: '否', en: 'no' },
    veteran: { zh: '退役军人', en: 'veteran' },
    dependant: { zh: '优抚对象或家属', en: 'dependant' },
  },
  {
    from: 'TY',
    label: { zh: '退役军人及优抚身份', en: 'veteran or dependant' },
    question: { zh: '是退役军人或优抚对象吗？', en: 'Is this person a veteran or dependant?' },
  },
);

export const veteranHardship = code(
  'person',
  'veteranHardship',
  {
    none: { zh: '无', en: 'none' },
    light: { zh: '一般', en: 'light' },
    medium: { zh: '较重', en: 'medium' },
    heavy: { zh: '严重', en: 'heavy' },
  },
  {
    from: 'TY',
    label: { zh: '退役军人困难程度', en: 'hardship of a veteran' },
    question: { zh: '退役军人事务部门认定的困难程度？', en: "What hardship has the veterans' office assessed?" },
  },
);

export const onlyChild = code(
  'person',
  'onlyChild',
  {
    none: { zh: '无此情况', en: 'no such case' },
    died: { zh: '独生子女死亡且无其他子女', en: 'only child died, no other child' },
    disabled: {
      zh: '独生子女残疾（三级以上）且无其他子女',
      en: 'only child disabled (grade 3 or worse), no other child',
    },
  },
  {
    from: 'WJ',
    label: { zh: '独生子女情况', en: 'only-child situation' },
    question: {
      zh: '独生子女是否去世或残疾，且没有其他子女？',
      en: 'Did the only child die or become disabled, with no other child?',
    },
  },
);

export const surgeryComplication = code(
  'person',
  'surgeryComplication',
  {
    none: { zh: '无', en: 'none' },
    '1': { zh: '一级', en: 'grade 1' },
    '2': { zh: '二级', en: 'grade 2' },
    '3': { zh: '三级', en: 'grade 3' },
  },
  {
    from: 'WJ',
    label: { zh: '计划生育手术并发症', en: 'family-planning surgery complication' },
    question: {
      zh: '有计划生育手术并发症吗？几级？',
      en: 'Is there a complication from family-planning surgery, and which grade?',
    },
  },
);

export const legalMatter = code(
  'person',
  'legalMatter',
  {
    none: { zh: '无', en: 'none' },
    listed: { zh: '法律援助范围内的事项', en: 'a matter legal aid covers' },
    exempt: { zh: '不受经济困难条件限制的事项', en: 'a matter without income test' },
  },
  {
    from: 'SF',
    label: { zh: '需要法律帮助的事项', en: 'legal matter' },
    question: { zh: '有需要法律帮助的事吗？', en: 'Is there a legal matter that needs help?' },
  },
);

export const migrantWageClaim = flag('person', 'migrantWageClaim', {
  from: 'SF',
  label: { zh: '农民工讨薪或工伤', en: 'migrant worker claiming wages or injury money' },
  question: {
    zh: '是进城务工人员讨要工资或工伤赔偿吗？',
    en: "Is it a migrant worker's claim for wages or work injury?",
  },
});

export const judicialHardship = code(
  'person',
  'judicialHardship',
  {
    none: { zh: '无', en: 'none' },
    'injured-victim': { zh: '刑事被害人受伤、无赔偿', en: 'injured victim without compensation' },
    'victim-in-danger': { zh: '被害人危急需救治', en: 'victim in mortal danger' },
    'kin-of-killed': { zh: '被害人近亲属', en: 'kin of a killed victim' },
    'property-loss': { zh: '财产重大损失', en: 'heavy property loss' },
    witness: { zh: '举报、作证受报复', en: 'retaliated witness' },
    'support-debt': { zh: '追索赡养抚养费等执行不能', en: 'support debt not enforceable' },
    traffic: { zh: '交通事故等侵权无赔偿', en: 'tort victim without compensation' },
    other: { zh: '其他', en: 'other' },
  },
  {
    from: 'ZF',
    label: { zh: '涉案困难情形', en: 'hardship from a case' },
    question: { zh: '是否因案件致困、得不到赔偿？', en: 'Is there hardship from a case without compensation?' },
  },
);

export const judicialLossFen = money('person', 'judicialLossFen', {
  from: 'ZF',
  label: { zh: '案件实际损失或判决未获赔额', en: 'loss or unpaid award in the case' },
  question: { zh: '案件损失或判决未得到赔偿的金额？', en: 'Loss or unpaid award in the case?' },
  maxYuan: 5000000,
});
