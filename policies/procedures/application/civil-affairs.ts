import { cite, plainDate } from '@zhuni/engine';
import { decisionSteps } from '../parts/decision.ts';
import { calendarDays, hours, illustrative, refusalLimit, wholeLimit, workingDays } from '../parts/limits.ts';
import { plainProcedure } from '../parts/plain-procedure.ts';
import { papers } from '../papers.ts';
import type { Procedure } from '../procedure.ts';

const illustrated = illustrative.article;

const zizhuniFund = plainProcedure({
  id: 'zizhuni-fund',
  title: { zh: '“淄助你”急难救助基金', en: 'Zizhuni emergency fund' },
  policies: ['zizhuni-fund'],
  from: plainDate('2021-01-01'),
  article: cite('Z10'),
  decidedBy: 'county',
  limits: [wholeLimit({ office: 'county', period: workingDays(5), article: illustrated })],
  activities: [
    {
      id: 'record-case-meeting',
      from: ['with-county'],
      to: 'same',
      office: ['county', 'city'],
      form: 'reason',
      article: illustrated,
    },
  ],
  papers: [papers.application, papers.identityLater, papers.emergency],
  basis: [cite('Z10'), cite('L26-charity')],
  doubts: [
    {
      zh: '基金办法未找到：评审会和5个工作日为示例；慈善公开不含受助人隐私。',
      en: 'The rules of the fund were not found: the meeting and five working days are illustrative; what a charity publishes names no one.',
    },
  ],
});

const orphanStudy = plainProcedure({
  id: 'orphan-study',
  title: { zh: '福彩圆梦·孤儿助学', en: 'study aid for orphans' },
  policies: ['orphan-study'],
  from: plainDate('2019-01-01'),
  article: cite('P18'),
  decidedBy: 'county',
  limits: [wholeLimit({ office: 'town', period: workingDays(20), article: illustrated })],
  papers: [papers.identity, papers.wasOrphan, papers.school, papers.bankAccount],
  basis: [cite('P18')],
  doubts: [
    {
      zh: '孤儿身份不公示；20个工作日为示例。',
      en: 'That someone is an orphan is not shown; twenty working days are illustrative.',
    },
  ],
});

const heating = plainProcedure({
  id: 'heating',
  title: { zh: '冬季取暖补贴名单核对', en: 'correction of the list of winter heating' },
  policies: ['heating-subsidy'],
  from: plainDate('2014-05-01'),
  article: cite('L9'),
  decidedBy: 'county',
  limits: [wholeLimit({ office: 'town', period: workingDays(20), article: illustrated })],
  papers: [papers.identity],
  basis: [cite('L7'), cite('L9')],
  doubts: [
    {
      zh: '按名单发放，无须申请；这里的申请是请求核对名单，20个工作日为示例。',
      en: 'Paid by list; what is asked for is to look at the list again. Twenty working days are illustrative.',
    },
  ],
});

const funeralBasic = plainProcedure({
  id: 'funeral-basic',
  title: { zh: '基本殡葬服务费用免除', en: 'free basic funeral services' },
  policies: ['funeral-basic'],
  from: plainDate('2014-05-01'),
  article: cite('Z8'),
  decidedBy: 'county',
  limits: [
    wholeLimit({
      office: 'county',
      period: hours(24),
      starts: ['submit'],
      stops: ['grant', 'refuse', 'not-accept', 'withdraw', 'end'],
      article: illustrated,
    }),
  ],
  papers: [papers.deathProof, papers.identity, papers.handler],
  basis: [cite('Z8'), cite('L17', '45')],
  doubts: [
    {
      zh: '在殡仪馆当日减免；24小时为示例，休息日照常。',
      en: 'Settled at the funeral home on the day, rest days too; 24 hours are illustrative.',
    },
  ],
});

const funeralEco = plainProcedure({
  id: 'funeral-eco',
  title: { zh: '节地生态安葬奖补', en: 'award for ecological burial' },
  policies: ['funeral-eco'],
  from: plainDate('2018-04-01'),
  article: illustrated,
  decidedBy: 'county',
  limits: [
    wholeLimit({ office: 'town', period: workingDays(20), article: illustrated }),
    refusalLimit('county', workingDays(3), illustrated),
  ],
  papers: [papers.cremation, papers.burial, papers.handler, papers.bankAccount],
  basis: [cite('P20'), illustrated],
  doubts: [
    {
      zh: '本市文件未找到，程序和时限为示例。',
      en: 'The city’s text was not found; procedure and limits are illustrative.',
    },
  ],
});

const station = cite('L21', '6');

/** People without shelter: to be taken in is to be helped; who they are is found out and written down afterwards. */
const vagrant: Procedure = {
  id: 'vagrant',
  title: { zh: '生活无着流浪乞讨人员救助', en: 'relief of homeless people' },
  kind: 'application',
  policies: ['vagrant'],
  openedFrom: plainDate('2003-08-01'),
  initial: 'submitted',
  steps: [
    { id: 'accept', from: ['submitted'], to: 'accepted', office: ['county'], form: 'none', article: station },
    { id: 'not-accept', from: ['submitted'], to: 'not-accepted', office: ['county'], form: 'reason', article: station },
    ...decisionSteps({ from: ['accepted'], office: 'county', article: station, backTo: 'accepted' }),
    {
      id: 'withdraw',
      from: ['submitted', 'accepted'],
      to: 'withdrawn',
      office: ['county'],
      form: 'reason',
      article: cite('L21', '11'),
    },
  ],
  limits: [
    {
      id: 'at-once',
      title: { zh: '到站后及时救助', en: 'help at once on arrival' },
      period: hours(1),
      office: 'county',
      starts: ['submit'],
      stops: ['accept', 'not-accept', 'withdraw'],
      article: station,
      status: 'illustrative',
    },
    {
      id: 'stay',
      title: { zh: '在站救助期限', en: 'stay at the station' },
      period: calendarDays(10),
      office: 'county',
      starts: ['accept'],
      stops: ['grant', 'refuse', 'withdraw'],
      article: cite('K'),
      status: 'illustrative',
    },
  ],
  pauses: [],
  resumes: [],
  decidedBy: 'county',
  authorisation: 'none',
  notices: [],
  papers: [],
  basis: [cite('L21'), cite('L5', '51')],
  doubts: [
    {
      zh: '受理即提供食宿救助，不等审批；其后的决定只是补记。救助站由县级或市级设立，这里由区县办理；1小时为示例；一般不超过10天为业务常识。未成年人由临时监护，不得催离。',
      en: 'Being taken in is the help, before any decision, which only records it. The station is the county’s or the city’s; here the county’s. One hour is illustrative, ten days general practice. A minor comes under guardianship and is not sent away.',
    },
  ],
};

/** Policies of civil affairs that have no text of procedure of their own. */
export const civilAffairs: readonly Procedure[] = [
  zizhuniFund,
  orphanStudy,
  heating,
  funeralBasic,
  funeralEco,
  vagrant,
];
