import type { Register } from './register.ts';

const words = { married: '已婚', divorced: '离异', widowed: '丧偶' } as const;

/** 民政婚姻登记与殡葬: Chinese field names. */
export const civilAffairs: Register = {
  path: '/minzheng/hunyin-binzang/hecha',
  noRecord: { 状态: '无登记信息' },
  answer: ({ idNumber, marriage, crematedOn }) =>
    marriage === null && crematedOn === null
      ? undefined
      : {
          状态: '有登记信息',
          身份证件号码: idNumber,
          婚姻: marriage && {
            婚姻状况: words[marriage.status],
            配偶身份证件号码: marriage.spouseIdNumber,
            登记日期: marriage.since,
          },
          火化: crematedOn && { 火化日期: crematedOn, 殡仪馆: '淄博市殡仪馆' },
        },
};
