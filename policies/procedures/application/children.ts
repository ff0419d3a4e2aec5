import { cite, plainDate } from '@zhuni/engine';
import type { Citation, Text } from '@zhuni/engine';
import { fromElsewhere } from '../parts/from-elsewhere.ts';
import { countyLimit, illustrative, opinionLimit, refusalLimit, workingDays } from '../parts/limits.ts';
import { plainProcedure } from '../parts/plain-procedure.ts';
import { papers } from '../papers.ts';
import type { Limit, PaperNeed, Procedure } from '../procedure.ts';

/** No child is ever shown: neither before nor after the decision, on no board and no page. */
const noNotice: Text = {
  zh: '为保护儿童隐私，任何环节都不公示。',
  en: 'To protect the child nothing is shown at any stage.',
};

const childPapers: readonly PaperNeed[] = [
  papers.application,
  papers.childRegister,
  papers.parents,
  papers.guardian,
  papers.bankAccount,
];

/** Fifteen working days each for town and county; for the unattended child from the application itself. */
const fifteenEach = (town: Citation, county: Citation): readonly Limit[] => [
  opinionLimit(workingDays(15), town, ['submit']),
  countyLimit(workingDays(15), county),
  refusalLimit('county', workingDays(3), illustrative.article),
];

const illustrated = illustrative.article;

const orphan = plainProcedure({
  id: 'orphan',
  title: { zh: '孤儿认定', en: 'recognition of orphans' },
  policies: ['orphan'],
  from: plainDate('2010-11-16'),
  article: cite('L13'),
  decidedBy: 'county',
  limits: fifteenEach(illustrated, illustrated),
  papers: childPapers,
  basis: [cite('L13'), cite('K')],
  doubts: [
    noNotice,
    {
      zh: '国办发〔2010〕54号没有规定时限；各15个工作日取自事实无人抚养儿童的规定，为示例。',
      en: 'The 2010 opinions set no days; fifteen each are taken from the rule on unattended children and illustrative.',
    },
  ],
});

const unattended = plainProcedure({
  id: 'unattended-child',
  title: { zh: '事实无人抚养儿童认定', en: 'recognition of de-facto unattended children' },
  policies: ['unattended-child'],
  from: plainDate('2020-01-01'),
  article: cite('L11', '2'),
  decidedBy: 'county',
  limits: fifteenEach(cite('L11', '2(2)'), cite('L11', '2(3)')),
  papers: childPapers,
  basis: [cite('L11')],
  doubts: [
    noNotice,
    {
      zh: '乡镇15个工作日自收到申请之日起计；区县不予确认应书面说明理由，天数未规定，3个工作日为示例。',
      en: 'The town’s fifteen working days run from the application. A refusal is reasoned in writing; three working days for it are illustrative.',
    },
  ],
});

const keyChild = plainProcedure({
  id: 'key-child',
  title: { zh: '重点困境儿童认定', en: 'recognition of key children in difficulty' },
  policies: ['key-child'],
  from: plainDate('2018-01-01'),
  article: cite('L12'),
  decidedBy: 'county',
  limits: fifteenEach(illustrated, illustrated),
  papers: [...childPapers, papers.disabilityCardIfAny, papers.diagnosis],
  basis: [cite('L12'), cite('P26')],
  doubts: [
    noNotice,
    {
      zh: '省实施意见未能核对，程序和时限参照事实无人抚养儿童，为示例。',
      en: 'The provincial text could not be read; procedure and limits follow those for unattended children and are illustrative.',
    },
  ],
});

const anywhere = cite('P15');

/** Applied for in any town of the country since 2021-06-30: three, fifteen, fifteen and three working days. */
const elsewhere = (home: Procedure, title: Text): Procedure =>
  fromElsewhere(home, {
    id: `${home.id}-elsewhere`,
    title,
    from: plainDate('2021-06-30'),
    article: anywhere,
    policies: home.policies,
    homeLimits: [opinionLimit(workingDays(15), anywhere, ['push']), countyLimit(workingDays(15), anywhere)],
  });

export const childProcedures: readonly Procedure[] = [
  orphan,
  elsewhere(orphan, { zh: '孤儿认定（跨省通办）', en: 'recognition of orphans, applied for elsewhere' }),
  unattended,
  elsewhere(unattended, {
    zh: '事实无人抚养儿童认定（跨省通办）',
    en: 'recognition of de-facto unattended children, applied for elsewhere',
  }),
  keyChild,
];
