/** Texts of the fund's public page. */
export const fundPageZh = {
  title: '“淄助你”急难救助基金收支公布',
  lead: '收到多少捐赠，救助了多少家庭。只公布汇总，不公布受助人。各季数字从当年1月1日累计。',
  none: '还没有公布。',
  period: {
    0: '{{year}}年全年',
    1: '{{year}}年一季度',
    2: '{{year}}年上半年',
    3: '{{year}}年前三季度',
    4: '{{year}}年1至4季度',
  },
  publishedOn: '{{date}}公布',
  donations: '收到捐赠',
  grants: '救助',
  gifts: '{{count}}笔，{{amount}}元',
  families: '{{count}}件，{{amount}}元',
  few: '少于5件，或为保护隐私不单列',
  cause: { illness: '重病', disaster: '灾害', emergency: '突发急难', living: '生活困难' },
  csv: '下载数据（CSV）',
  json: '数据接口（JSON）',
};

export const fundPageEn: typeof fundPageZh = {
  title: 'Figures of the Zizhuni emergency fund',
  lead:
    'How much was given and how many families were helped. Sums only, never who was helped. ' +
    'Figures of a quarter count ' +
    'from the first of January.',
  none: 'Nothing is published yet.',
  period: {
    0: '{{year}}, whole year',
    1: '{{year}}, quarter 1',
    2: '{{year}}, quarters 1-2',
    3: '{{year}}, quarters 1-3',
    4: '{{year}}, quarters 1-4',
  },
  publishedOn: 'published on {{date}}',
  donations: 'Donations',
  grants: 'Grants',
  gifts: '{{count}} gifts, {{amount}} yuan',
  families: '{{count}} grants, {{amount}} yuan',
  few: 'fewer than five, or kept back to protect such',
  cause: { illness: 'serious illness', disaster: 'disaster', emergency: 'emergency', living: 'hardship' },
  csv: 'Download the data (CSV)',
  json: 'Data (JSON)',
};
