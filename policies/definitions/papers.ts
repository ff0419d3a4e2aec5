import type { Text } from '@zhuni/engine';

/** Papers and places that many policies ask for, worded once. */
export const application: Text = {
  zh: '申请书（可由村（社区）代为填写）',
  en: 'application (the village may fill it in)',
};

export const identityCards: Text = { zh: '身份证、户口簿', en: 'identity card and household register' };

export const authorisation: Text = {
  zh: '家庭成员签字的经济状况核对授权书',
  en: 'authorisation of the economic check signed by every adult member',
};

export const noPapers: Text = { zh: '无须提交材料，由部门按名单办理', en: 'none: it is given by list' };

export const townWindow: Text = {
  zh: '户籍地或居住地乡镇（街道）便民服务大厅救助窗口，也可由村（社区）代办或网上申请',
  en: 'assistance window of the town or street; the village may file for you; online is possible',
};
