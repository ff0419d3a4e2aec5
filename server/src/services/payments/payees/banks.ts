import type { Text } from '@zhuni/engine/values';

/** The first three digits of a clearing number (行别代码) with the name of the bank. */
export const banks: Readonly<Record<string, Text>> = {
  '102': { zh: '中国工商银行', en: 'Industrial and Commercial Bank of China' },
  '103': { zh: '中国农业银行', en: 'Agricultural Bank of China' },
  '104': { zh: '中国银行', en: 'Bank of China' },
  '105': { zh: '中国建设银行', en: 'China Construction Bank' },
  '301': { zh: '交通银行', en: 'Bank of Communications' },
  '302': { zh: '中信银行', en: 'China CITIC Bank' },
  '303': { zh: '中国光大银行', en: 'China Everbright Bank' },
  '304': { zh: '华夏银行', en: 'Hua Xia Bank' },
  '305': { zh: '中国民生银行', en: 'China Minsheng Bank' },
  '306': { zh: '广发银行', en: 'China Guangfa Bank' },
  '307': { zh: '平安银行', en: 'Ping An Bank' },
  '308': { zh: '招商银行', en: 'China Merchants Bank' },
  '309': { zh: '兴业银行', en: 'Industrial Bank' },
  '310': { zh: '上海浦东发展银行', en: 'Shanghai Pudong Development Bank' },
  '313': { zh: '城市商业银行', en: 'city commercial bank' },
  '314': { zh: '农村商业银行', en: 'rural commercial bank' },
  '315': { zh: '恒丰银行', en: 'Evergrowing Bank' },
  '402': { zh: '农村信用社', en: 'rural credit cooperative' },
  '403': { zh: '中国邮政储蓄银行', en: 'Postal Savings Bank of China' },
};

export const bankCodes: readonly string[] = Object.keys(banks);
