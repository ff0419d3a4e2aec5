import type { Text } from '@zhuni/engine/values';
import type { CaseKind, NoticeField, Office, Procedure, Requirement, Route } from './procedure.ts';

const words = (zh: string, en: string): Text => ({ zh, en });

/** Who acts, in words. */
export const officeWords = {
  village: words('村（社区）', 'village'),
  town: words('乡镇（街道）', 'town'),
  county: words('区县', 'county'),
  city: words('市', 'city'),
  department: words('主管部门', 'department in charge'),
} as const satisfies Readonly<Record<Office, Text>>;

export const kindWords = {
  application: words('申请', 'application'),
  review: words('复核', 'review'),
  reconsideration: words('行政复议', 'reconsideration'),
} as const satisfies Readonly<Record<CaseKind, Text>>;

export const routeWords = {
  delegated: words('下放乡镇确认', 'delegated to the town'),
  'from-elsewhere': words('异地受理', 'taken in elsewhere'),
} as const satisfies Readonly<Record<Route, Text>>;

export const requirementWords = {
  authorisations: words('授权书齐全', 'all have signed for the check'),
  'check-finished': words('核对有结果', 'check finished'),
  survey: words('已入户调查', 'household visited'),
  'self-care': words('已评估自理能力', 'self-care assessed'),
  'notice-ended': words('公示期满无未决异议', 'notice over, no objection open'),
  'objections-answered': words('异议已答复', 'objections answered'),
  'opinion-against': words('意见为不同意', 'opinion is to refuse'),
  'review-meeting': words('已民主评议', 'democratic review held'),
  'county-visit': words('有近亲属备案或举报的已由区县入户', 'county visited, where relatives or complaints'),
  assessment: words('已评估', 'assessed'),
  'first-aid-papers': words('先行救助材料补齐', 'papers of first aid complete'),
} as const satisfies Readonly<Record<Requirement, Text>>;

export const noticeFieldWords = {
  'applicant-name': words('申请人姓名', 'name of the applicant'),
  'applicant-masked': words('申请人姓名（张*）', 'masked name of the applicant'),
  'member-names': words('家庭成员', 'members of the household'),
  'member-count': words('家庭人口数', 'number of members'),
  amount: words('保障金额', 'amount'),
  'basic-amount': words('基本生活标准', 'basic amount'),
  'assistance-form': words('供养形式', 'form of support'),
  policy: words('政策名称', 'policy'),
  village: words('村（社区）', 'village'),
  'office-phone': words('办公电话', 'phone of the office'),
  'objection-period': words('公示期限', 'days for objection'),
} as const satisfies Readonly<Record<NoticeField, Text>>;

export const authorisationWords = {
  'every-adult': words('每名成年家庭成员', 'every adult of the household'),
  'every-adult-and-supporters': words('每名成年家庭成员和法定义务人', 'every adult, and those obliged to support'),
  none: words('不需要', 'none'),
} as const satisfies Readonly<Record<Procedure['authorisation'], Text>>;

export const unitWords = {
  'working-days': words('个工作日', 'working days'),
  'calendar-days': words('天', 'calendar days'),
  months: words('个月', 'months'),
  hours: words('小时', 'hours'),
} as const satisfies Readonly<Record<Procedure['limits'][number]['period']['unit'], Text>>;
