import { inLanguage } from './index.ts';

/** The counties of Zibo by their codes, for values that differ by county. */
const counties: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  '370302': { zh: '淄川区', en: 'Zichuan' },
  '370303': { zh: '张店区', en: 'Zhangdian' },
  '370304': { zh: '博山区', en: 'Boshan' },
  '370305': { zh: '临淄区', en: 'Linzi' },
  '370306': { zh: '周村区', en: 'Zhoucun' },
  '370321': { zh: '桓台县', en: 'Huantai' },
  '370322': { zh: '高青县', en: 'Gaoqing' },
  '370323': { zh: '沂源县', en: 'Yiyuan' },
};

/** The name of a county in the page's language; the code itself for other areas. */
export function countyName(code: string): string {
  const name = counties[code];
  return name ? inLanguage(name) : code;
}
