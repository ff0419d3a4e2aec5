import { code, date, flag } from './define.ts';

export const registration = code(
  'household',
  'registration',
  {
    urban: { zh: '城镇', en: 'urban' },
    rural: { zh: '农村', en: 'rural' },
  },
  {
    from: 'GA',
    label: { zh: '居住地城乡属性', en: 'urban or rural residence' },
    question: { zh: '您家住在城镇还是农村？', en: 'Does your family live in an urban or a rural place?' },
  },
);

export const relation = code(
  'person',
  'relation',
  {
    head: { zh: '户主', en: 'head' },
    spouse: { zh: '配偶', en: 'spouse' },
    child: { zh: '子女', en: 'child' },
    'child-in-law': { zh: '儿媳或女婿', en: 'child-in-law' },
    parent: { zh: '父母', en: 'parent' },
    'parent-in-law': { zh: '岳父母或公婆', en: 'parent-in-law' },
    grandchild: { zh: '孙子女', en: 'grandchild' },
    grandparent: { zh: '祖父母', en: 'grandparent' },
    sibling: { zh: '兄弟姐妹', en: 'sibling' },
    other: { zh: '其他', en: 'other' },
  },
  {
    from: 'GA',
    label: { zh: '与户主关系', en: 'relation to the head' },
    question: { zh: '这位家人与户主是什么关系？', en: 'How is this person related to the head of the household?' },
  },
);

export const birthDate = date('person', 'birthDate', {
  from: 'GA',
  label: { zh: '出生日期', en: 'date of birth' },
  question: { zh: '出生日期是哪一天？', en: 'What is the date of birth?' },
});

export const sex = code(
  'person',
  'sex',
  {
    male: { zh: '男', en: 'male' },
    female: { zh: '女', en: 'female' },
  },
  {
    from: 'GA',
    label: { zh: '性别', en: 'sex' },
    question: { zh: '性别？', en: 'Sex?' },
  },
);

export const hukou = code(
  'person',
  'hukou',
  {
    city: { zh: '本市户籍', en: 'this city' },
    province: { zh: '山东省内其他市户籍', en: 'elsewhere in Shandong' },
    elsewhere: { zh: '省外户籍', en: 'another province' },
    none: { zh: '尚无户籍', en: 'none yet' },
  },
  {
    from: 'GA',
    label: { zh: '户籍地', en: 'household registration' },
    question: { zh: '户口在哪里？', en: 'Where is this person registered (hukou)?' },
  },
);

export const residencePermit = flag('person', 'residencePermit', {
  from: 'GA',
  label: { zh: '持本市居住证', en: 'holds a residence permit of the city' },
  question: { zh: '持有本市居住证吗？', en: 'Does this person hold a residence permit of the city?' },
});

export const livesTogetherLong = flag('person', 'livesTogetherLong', {
  from: 'GA',
  label: { zh: '长期共同居住', en: 'has long lived with the household' },
  question: { zh: '与家人长期共同居住吗？', en: 'Has this person long lived with the household?' },
});

export const custody = code(
  'person',
  'custody',
  {
    none: { zh: '无', en: 'none' },
    prison: { zh: '服刑', en: 'in prison' },
    'drug-isolation': { zh: '强制隔离戒毒', en: 'compulsory drug isolation' },
  },
  {
    from: 'GA',
    label: { zh: '服刑或强制戒毒', en: 'in custody' },
    question: { zh: '正在服刑或强制隔离戒毒吗？', en: 'Is this person in prison or compulsory drug isolation?' },
  },
);

export const declaredMissing = flag('person', 'declaredMissing', {
  from: 'GA',
  label: { zh: '被宣告失踪', en: 'declared missing by a court' },
  question: { zh: '被法院宣告失踪了吗？', en: 'Has a court declared this person missing?' },
});

export const clergyAwayThreeYears = flag('person', 'clergyAwayThreeYears', {
  from: 'GA',
  label: { zh: '脱离家庭三年以上的宗教教职人员', en: 'member of the clergy away for three years' },
  question: {
    zh: '是脱离家庭、在宗教场所居住满三年的教职人员吗？',
    en: 'Is this person a member of the clergy who has lived away for three years?',
  },
});

export const deceased = code(
  'person',
  'deceased',
  {
    no: { zh: '健在', en: 'living' },
    hukou: { zh: '本市户籍逝者', en: 'deceased, registered in the city' },
    newborn: { zh: '未落户新生儿或福利机构儿童', en: 'unregistered newborn or child of a welfare institution' },
    'relief-station': { zh: '救助站内逝者', en: 'died in the relief station' },
    student: { zh: '在淄高校学生', en: 'student of a college in the city' },
    'unknown-body': { zh: '公安认定的无名遗体', en: 'unknown body recognised by the police' },
    other: { zh: '其他逝者', en: 'other deceased' },
  },
  {
    from: 'MZ',
    label: { zh: '去世登记', en: 'death record' },
    question: { zh: '这位家人健在吗？', en: 'Is this person living?' },
  },
);
