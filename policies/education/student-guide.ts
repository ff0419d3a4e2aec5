import type { Text } from '@zhuni/engine';

export const statementOfHardship: Text = {
  zh: '家庭经济困难认定申请表（本人承诺，无须盖章证明）',
  en: 'form on the family’s circumstances, on the applicant’s word, without stamps',
};

export const noticeAtSchool: Text = {
  zh: '校内公示，不分类别，不涉及家庭困难情况和其他隐私',
  en: 'In the school, without classes and without anything about the family',
};
