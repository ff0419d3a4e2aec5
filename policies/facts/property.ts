import { code, flag, money, quantity } from './define.ts';

export const financialAssetsFen = money('household', 'financialAssetsFen', {
  from: 'JR',
  label: { zh: '家庭金融资产', en: 'financial assets of the household' },
  question: {
    zh: '全家存款、理财、股票、商业保险等一共多少？',
    en: 'Deposits, funds, shares and insurance of the whole household?',
  },
  maxYuan: 20000000,
});

export const ownsVehicle = flag('household', 'ownsVehicle', {
  from: 'GA',
  label: { zh: '有非豁免机动车', en: 'owns a motor vehicle not exempt' },
  question: {
    zh: '家里有汽车等机动车吗？（残疾人代步车、普通摩托除外）',
    en: "Does the household own a motor vehicle (not a disabled person's vehicle or ordinary motorcycle)?",
  },
});

export const homesOwned = quantity('household', 'homesOwned', 'count', {
  from: 'ZR',
  label: { zh: '住房套数', en: 'homes owned' },
  question: { zh: '家里有几套住房？', en: 'How many homes does the household own?' },
  max: 20,
});

export const homeAreaM2 = quantity('household', 'homeAreaM2', 'm2', {
  from: 'ZR',
  label: { zh: '住房建筑面积合计', en: 'total floor area of homes' },
  question: { zh: '住房一共多少平方米？', en: 'Total floor area of the homes in square metres?' },
  max: 5000,
});

export const ownsShopOrOffice = flag('household', 'ownsShopOrOffice', {
  from: 'ZR',
  label: { zh: '有商铺或写字楼', en: 'owns a shop or office' },
  question: { zh: '有商铺、写字楼等非住宅房产吗？', en: 'Does the household own a shop or office?' },
});

export const homeBoughtOrFitted12m = flag('household', 'homeBoughtOrFitted12m', {
  from: 'ZR',
  label: { zh: '一年内购房或高档装修', en: 'bought or luxuriously fitted a home within 12 months' },
  question: { zh: '近一年买过房或做过高档装修吗？', en: 'Was a home bought or luxuriously fitted within 12 months?' },
});

export const ownsCompany = flag('household', 'ownsCompany', {
  from: 'SJ',
  label: { zh: '有注册资本较高的企业或雇工经营', en: 'owns a company beyond the limit or hires staff' },
  question: {
    zh: '开办了公司（出资十万元以上）或雇人经营吗？',
    en: 'Does the household own a company (capital over 100,000 yuan) or hire staff?',
  },
});

export const houseGrade = code(
  'household',
  'houseGrade',
  {
    sound: { zh: '安全', en: 'sound' },
    C: { zh: 'C级危房', en: 'grade C' },
    D: { zh: 'D级危房', en: 'grade D' },
  },
  {
    from: 'ZJ',
    label: { zh: '房屋安全等级', en: 'house safety grade' },
    question: { zh: '房屋鉴定等级？', en: 'What is the assessed safety grade of the house?' },
  },
);

export const inPublicRental = flag('household', 'inPublicRental', {
  from: 'ZJ',
  label: { zh: '已住公租房', en: 'already in public rental housing' },
  question: { zh: '已经住在公租房里吗？', en: 'Already housed in public rental housing?' },
});

export const centralHeating = flag('household', 'centralHeating', {
  from: 'CG',
  label: { zh: '集中供热用户', en: 'has central heating' },
  question: { zh: '家里是集中供暖吗？', en: 'Does the home have central heating?' },
});
