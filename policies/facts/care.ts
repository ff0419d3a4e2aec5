import { code, flag, quantity } from './define.ts';

export const canWork = flag('person', 'canWork', {
  from: 'RS',
  label: { zh: '有劳动能力', en: 'able to work' },
  question: { zh: '身体状况允许工作吗？', en: 'Is this person able to work?' },
});

export const supporters = code(
  'person',
  'supporters',
  {
    none: { zh: '没有', en: 'none' },
    unable: { zh: '有但无履行能力', en: 'exist but unable' },
    able: { zh: '有且有能力', en: 'exist and able' },
  },
  {
    from: 'MZ',
    label: { zh: '法定赡养、抚养、扶养义务人', en: 'legal supporters' },
    question: {
      zh: '有没有依法应当赡养或抚养他（她）的人？他们有能力吗？',
      en: 'Is anyone legally bound to support this person, and able to?',
    },
  },
);

export const careForm = code(
  'person',
  'careForm',
  {
    home: { zh: '在家', en: 'at home' },
    institution: { zh: '在机构', en: 'in an institution' },
  },
  {
    from: 'MZ',
    label: { zh: '供养或养育方式', en: 'form of care' },
    question: { zh: '在家生活还是在机构生活？', en: 'Does this person live at home or in an institution?' },
  },
);

export const choosesTekun = flag('person', 'choosesTekun', {
  from: 'MZ',
  label: { zh: '选择享受特困人员救助', en: 'chooses Tekun aid' },
  question: { zh: '这名儿童选择享受特困人员救助吗？', en: 'Is Tekun aid chosen for this child?' },
});

export const tekunSinceChildhood = flag('person', 'tekunSinceChildhood', {
  from: 'MZ',
  label: { zh: '未成年时已纳入特困供养', en: 'has been in Tekun since childhood' },
  question: {
    zh: '是在未满16周岁时就已纳入特困供养的吗？',
    en: 'Was this person taken into Tekun before the age of 16?',
  },
});

export const selfCareItemsFailed = quantity('person', 'selfCareItemsFailed', 'count', {
  from: 'MZ',
  label: { zh: '不能自理的项目数（共六项）', en: 'self-care items failed of six' },
  question: {
    zh: '吃饭、穿衣、上下床、如厕、室内行走、洗澡这六项中，有几项自己做不了？',
    en: 'Of eating, dressing, getting in and out of bed, toilet, walking indoors and bathing, how many can this person not do?',
  },
  max: 6,
});

export const careLevel = quantity('person', 'careLevel', 'count', {
  from: 'WJ',
  label: { zh: '老年人能力等级', en: 'care level of an older person' },
  question: {
    zh: '老年人能力评估为几级？（0 完好，3 重度失能）',
    en: 'What is the assessed care level? (0 able, 3 fully dependent)',
  },
  max: 3,
});

export const fatherSituation = code(
  'person',
  'fatherSituation',
  {
    able: { zh: '有抚养能力', en: 'able to care' },
    dead: { zh: '去世', en: 'dead' },
    'declared-missing': { zh: '被宣告失踪', en: 'declared missing' },
    unknown: { zh: '身份不明（弃婴）', en: 'unknown (foundling)' },
    'severely-disabled': { zh: '重度残疾', en: 'severely disabled' },
    'seriously-ill': { zh: '重病', en: 'seriously ill' },
    'in-custody': { zh: '服刑或被限制自由六个月以上', en: 'in custody for six months or more' },
    'lost-contact': { zh: '失联六个月以上', en: 'out of contact for six months or more' },
    'custody-withdrawn': { zh: '被撤销监护资格或被遣送出境', en: 'guardianship withdrawn or deported' },
  },
  {
    from: 'MZ',
    label: { zh: '父亲的情况', en: 'situation of the father' },
    question: { zh: '孩子父亲的情况？', en: 'What is the situation of the father?' },
  },
);

export const motherSituation = code(
  'person',
  'motherSituation',
  {
    able: { zh: '有抚养能力', en: 'able to care' },
    dead: { zh: '去世', en: 'dead' },
    'declared-missing': { zh: '被宣告失踪', en: 'declared missing' },
    unknown: { zh: '身份不明（弃婴）', en: 'unknown (foundling)' },
    'severely-disabled': { zh: '重度残疾', en: 'severely disabled' },
    'seriously-ill': { zh: '重病', en: 'seriously ill' },
    'in-custody': { zh: '服刑或被限制自由六个月以上', en: 'in custody for six months or more' },
    'lost-contact': { zh: '失联六个月以上', en: 'out of contact for six months or more' },
    'custody-withdrawn': { zh: '被撤销监护资格或被遣送出境', en: 'guardianship withdrawn or deported' },
  },
  {
    from: 'MZ',
    label: { zh: '母亲的情况', en: 'situation of the mother' },
    question: { zh: '孩子母亲的情况？', en: 'What is the situation of the mother?' },
  },
);

export const wasRecognisedOrphan = flag('person', 'wasRecognisedOrphan', {
  from: 'MZ',
  label: { zh: '曾被认定为孤儿', en: 'was recognised as an orphan' },
  question: { zh: '曾经被认定为孤儿吗？', en: 'Was this person ever recognised as an orphan?' },
});

export const usesElderCanteen = flag('person', 'usesElderCanteen', {
  from: 'MZ',
  label: { zh: '在长者食堂就餐', en: 'eats at an elder canteen' },
  question: { zh: '在登记的长者食堂就餐吗？', en: 'Does this person eat at a registered elder canteen?' },
});

export const usesHappinessHome = flag('person', 'usesHappinessHome', {
  from: 'MZ',
  label: { zh: '参加农村幸福院服务', en: 'uses a rural happiness home' },
  question: { zh: '参加村里幸福院的服务吗？', en: 'Does this person use the rural happiness home of the village?' },
});

export const wantsHomeCare = flag('person', 'wantsHomeCare', {
  from: 'MZ',
  label: { zh: '需要居家养老服务', en: 'needs home-care services' },
  question: { zh: '需要上门的居家养老服务吗？', en: 'Does this person need care services at home?' },
});

export const isHomeless = flag('person', 'isHomeless', {
  from: 'MZ',
  label: { zh: '生活无着流浪乞讨', en: 'is without food and lodging' },
  question: {
    zh: '现在没有地方吃住、无人可投靠吗？',
    en: 'Is this person without food and lodging and with nobody to turn to?',
  },
});

export const burial = code(
  'person',
  'burial',
  {
    none: { zh: '未安葬或普通安葬', en: 'none or ordinary' },
    scatter: { zh: '海葬或撒散骨灰', en: 'sea burial or scattering' },
    degradable: { zh: '可降解、不立碑', en: 'degradable, no marker' },
    deep: { zh: '深埋不留坟头', en: 'deep burial without mound' },
    'ash-hall': { zh: '骨灰堂存放', en: 'ash hall' },
  },
  {
    from: 'MZ',
    label: { zh: '安葬方式', en: 'form of burial' },
    question: { zh: '采用哪种安葬方式？', en: 'What form of burial was chosen?' },
  },
);

export const elderAdaptDone = flag('household', 'elderAdaptDone', {
  from: 'MZ',
  label: { zh: '已享受适老化改造', en: 'home already adapted for age' },
  question: {
    zh: '家里已经做过政府补助的适老化改造吗？',
    en: 'Has the home already been adapted for age with public money?',
  },
});
