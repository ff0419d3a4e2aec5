import { code, flag, money } from './define.ts';

export const disabilityKind = code(
  'person',
  'disabilityKind',
  {
    none: { zh: '无残疾证', en: 'no disability card' },
    visual: { zh: '视力', en: 'visual' },
    hearing: { zh: '听力', en: 'hearing' },
    speech: { zh: '言语', en: 'speech' },
    physical: { zh: '肢体', en: 'physical' },
    intellectual: { zh: '智力', en: 'intellectual' },
    mental: { zh: '精神', en: 'mental' },
    multiple: { zh: '多重', en: 'multiple' },
  },
  {
    from: 'CL',
    label: { zh: '残疾类别', en: 'kind of disability' },
    question: { zh: '残疾证上写的是哪一类残疾？', en: 'Which kind of disability does the card name?' },
  },
);

export const disabilityGrade = code(
  'person',
  'disabilityGrade',
  {
    none: { zh: '无', en: 'none' },
    '1': { zh: '一级', en: 'grade 1' },
    '2': { zh: '二级', en: 'grade 2' },
    '3': { zh: '三级', en: 'grade 3' },
    '4': { zh: '四级', en: 'grade 4' },
  },
  {
    from: 'CL',
    label: { zh: '残疾等级', en: 'grade of disability' },
    question: { zh: '残疾证上是几级？', en: 'Which grade does the disability card name?' },
  },
);

export const disabilityCardValid = flag('person', 'disabilityCardValid', {
  from: 'CL',
  label: { zh: '残疾人证有效', en: 'disability card valid' },
  question: { zh: '残疾人证在有效期内吗？', en: 'Is the disability card valid?' },
});

export const workInjuryCare = flag('person', 'workInjuryCare', {
  from: 'RS',
  label: { zh: '领取工伤生活护理费', en: 'receives work-injury care money' },
  question: {
    zh: '领取工伤保险生活护理费吗？',
    en: 'Does this person receive nursing money from work-injury insurance?',
  },
});

export const rehabAdvised = flag('person', 'rehabAdvised', {
  from: 'CL',
  label: { zh: '需要且适合康复训练', en: 'rehabilitation advised' },
  question: { zh: '医院或机构建议做康复训练吗？', en: 'Has rehabilitation been advised by a hospital or institution?' },
});

export const assistiveDeviceNeeded = flag('person', 'assistiveDeviceNeeded', {
  from: 'CL',
  label: { zh: '需要辅助器具', en: 'needs an assistive device' },
  question: { zh: '需要轮椅、助听器等辅助器具吗？', en: 'Is an assistive device (wheelchair, hearing aid …) needed?' },
});

export const assistiveDevicePriceFen = money('person', 'assistiveDevicePriceFen', {
  from: 'CL',
  label: { zh: '所需器具目录价', en: 'catalogue price of the device' },
  question: { zh: '所需器具的目录价是多少？', en: 'What is the catalogue price of the device?' },
  maxYuan: 100000,
});

export const assistiveDeviceRecent = flag('person', 'assistiveDeviceRecent', {
  from: 'CL',
  label: { zh: '三年内已适配同类器具', en: 'same device within three years' },
  question: { zh: '三年内领过同类器具吗？', en: 'Has the same kind of device been given within three years?' },
});

export const barrierFreeDone = flag('household', 'barrierFreeDone', {
  from: 'CL',
  label: { zh: '五年内已享受无障碍改造', en: 'home made barrier-free within five years' },
  question: {
    zh: '五年内家里做过政府补助的无障碍改造吗？',
    en: 'Was the home made barrier-free with public money within five years?',
  },
});

export const barrierFreeNeeded = flag('household', 'barrierFreeNeeded', {
  from: 'CL',
  label: { zh: '需要无障碍改造', en: 'home needs barrier removal' },
  question: { zh: '家里需要无障碍改造（坡道、扶手等）吗？', en: 'Does the home need barrier removal (ramp, rails …)?' },
});
