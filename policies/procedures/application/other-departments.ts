import { cite, plainDate } from '@zhuni/engine';
import type { Citation, PlainDate, Text } from '@zhuni/engine';
import type { StatutoryPeriod } from '@zhuni/engine/calendar';
import { calendarDays, illustrative, workingDays } from '../parts/limits.ts';
import { referralLimits, referralSteps } from '../parts/referral.ts';
import { onlyFor, papers } from '../papers.ts';
import type { Limit, PaperNeed, Procedure } from '../procedure.ts';

type Referral = {
  readonly id: string;
  readonly title: Text;
  readonly policies: readonly string[];
  /** Since the measures on social assistance opened one door, unless said otherwise. */
  readonly from?: PlainDate;
  readonly until?: PlainDate;
  readonly article: Citation;
  /** Until when the department answers; an official period cites its own article. */
  readonly answer: StatutoryPeriod;
  readonly official?: Citation;
  /** Until when the applicant is told, where a text says so. */
  readonly inform?: { readonly period: StatutoryPeriod; readonly article: Citation };
  readonly moreLimits?: readonly Limit[];
  readonly papers: readonly PaperNeed[];
  readonly doubts?: readonly Text[];
};

const oneDoorSince = plainDate('2014-05-01');

const needsIdentity = [papers.application, papers.identity];

/** The general procedure: taken in at the one door, passed to the department in charge, answered by a day. */
const referral = (one: Referral): Procedure => ({
  id: `referral-${one.id}`,
  title: one.title,
  kind: 'application',
  policies: one.policies,
  openedFrom: one.from ?? oneDoorSince,
  ...(one.until === undefined ? {} : { openedUntil: one.until }),
  initial: 'submitted',
  steps: referralSteps(one.article),
  limits: [
    ...referralLimits(
      { period: one.answer, ...(one.official === undefined ? illustrative : stated(one.official)) },
      one.inform && { period: one.inform.period, ...stated(one.inform.article) },
    ),
    ...(one.moreLimits ?? []),
  ],
  pauses: ['ask-papers'],
  resumes: ['papers-received'],
  decidedBy: 'department',
  authorisation: 'none',
  notices: [],
  papers: one.papers,
  basis: [cite('L5', '60'), one.article],
  doubts: [
    {
      zh: '公示由主管部门按其规定办理，本程序不发布公示。',
      en: 'A public notice, where there is one, is the department’s own; this procedure publishes none.',
    },
    ...(one.doubts ?? []),
  ],
});

const stated = (article: Citation) => ({ article, status: 'official' }) as const;

const medical = referral({
  id: 'medical',
  title: { zh: '医疗救助（转医保部门）', en: 'medical aid (to the healthcare bureau)' },
  policies: ['med-treatment'],
  article: cite('L5', '30'),
  answer: workingDays(20),
  papers: [...needsIdentity, papers.medicalBills, papers.diagnosis, papers.bankAccount],
  doubts: [
    {
      zh: '第三十条要求审核、公示后审批；疾病信息不得公示，公示方式由医保部门定。',
      en: 'Art. 30 wants a notice before approval; an illness must not be shown, so the bureau decides how.',
    },
  ],
});

const schools = referral({
  id: 'schools',
  title: { zh: '教育救助（转教育部门和学校）', en: 'education aid (to the education bureau and the school)' },
  policies: ['edu-preschool', 'edu-compulsory', 'edu-upper-secondary', 'edu-college'],
  article: cite('L5', '36'),
  answer: workingDays(20),
  papers: [papers.hardshipForm, papers.identity, papers.school, onlyFor(['edu-college'], papers.admission)],
  doubts: [
    {
      zh: '法规规定向就读学校申请；一门受理只转交，不代替学校评定。',
      en: 'The law has it that one applies at the school; the one door passes it on and does not grade.',
    },
  ],
});

const housing = referral({
  id: 'housing',
  title: { zh: '住房救助（转住建部门）', en: 'housing aid (to the housing bureau)' },
  policies: ['housing-public', 'housing-rural'],
  article: cite('L5', '40'),
  answer: workingDays(20),
  papers: [...needsIdentity, onlyFor(['housing-public'], papers.rent), onlyFor(['housing-rural'], papers.houseGrade)],
});

const work = referral({
  id: 'employment',
  title: { zh: '就业援助（转人社部门）', en: 'employment aid (to the labour bureau)' },
  policies: ['employment-aid'],
  article: cite('L5', '44'),
  answer: workingDays(20),
  papers: [papers.identity, papers.jobSeeker],
});

const disaster = referral({
  id: 'disaster',
  title: { zh: '受灾人员救助（转应急管理部门）', en: 'disaster relief (to emergency management)' },
  policies: ['disaster-relief'],
  article: cite('L6', '20'),
  answer: workingDays(20),
  papers: [papers.application, papers.identityLater, papers.damage],
  doubts: [
    {
      zh: '应急阶段先救助后登记；民主评议和公示在自然村、社区由应急管理部门组织。',
      en: 'In the emergency itself aid comes before any form; review and notice in the village are for emergency management.',
    },
  ],
});

const yulu = referral({
  id: 'vocational',
  title: { zh: '雨露计划（转农业农村部门）', en: 'Yulu vocational aid (to rural affairs)' },
  policies: ['yulu'],
  article: cite('K'),
  answer: workingDays(20),
  papers: [papers.identity, papers.school],
});

/** Given by list: an application asks why a family is not on it, and the department corrects the list. */
const lists = referral({
  id: 'lists',
  title: { zh: '免申即享政策名单核对（转主管部门）', en: 'correction of lists of help without application' },
  policies: ['med-enrol', 'pension-subsidy', 'price-subsidy', 'utilities-relief', 'charity-med'],
  article: cite('L5', '60'),
  answer: workingDays(20),
  papers: [papers.identity],
  doubts: [
    {
      zh: '这些政策按名单办理，无须申请；这里的申请是请求核对名单。',
      en: 'These are given by list; what is asked for here is to look at the list again.',
    },
  ],
});

const disabled = referral({
  id: 'disability-services',
  title: { zh: '残疾人服务（转残联）', en: 'services for disabled persons (to the Federation)' },
  policies: ['dis-assistive', 'dis-barrier-free'],
  article: cite('L16', '45'),
  answer: workingDays(20),
  papers: [...needsIdentity, papers.disabilityCard, onlyFor(['dis-barrier-free'], papers.ownerConsent)],
});

const childRehabilitation = referral({
  id: 'child-rehabilitation',
  title: { zh: '残疾儿童康复救助（转残联）', en: 'rehabilitation of disabled children (to the Federation)' },
  policies: ['dis-child-rehab'],
  article: cite('L14'),
  answer: workingDays(10),
  papers: [papers.childRegister, papers.guardian, papers.disabilityCardIfAny, papers.diagnosis],
});

const legalAid = {
  title: { zh: '法律援助（转司法行政部门）', en: 'legal aid (to the justice bureau)' },
  policies: ['legal-aid'],
  article: cite('L19', '15'),
  answer: workingDays(5),
  official: cite('L19', '15'),
  papers: [papers.application, papers.identity, papers.hardshipPromise, papers.caseFile],
} as const satisfies Omit<Referral, 'id'>;

const legalAidBefore = referral({ ...legalAid, id: 'legal-aid-2014', until: plainDate('2021-12-31') });

const legalAidSince = referral({
  ...legalAid,
  id: 'legal-aid',
  from: plainDate('2022-01-01'),
  moreLimits: [
    {
      id: 'assign',
      title: { zh: '指派法律援助人员', en: 'counsel assigned' },
      period: calendarDays(3),
      office: 'department',
      starts: ['department-grants'],
      stops: ['inform'],
      ...stated(cite('L20', '43')),
    },
  ],
  doubts: [
    {
      zh: '法律援助法第四十三条为7日，省条例第十五条为5个工作日；按对申请人更有利的省条例计时。',
      en: 'The law (art. 43) says seven days, the provincial rules (art. 15) five working days; the clock goes by the latter.',
    },
  ],
});

const judicialAid = referral({
  id: 'judicial-aid',
  title: { zh: '国家司法救助（转政法委、办案机关）', en: 'judicial aid (to the court or prosecutor)' },
  policies: ['judicial-aid'],
  from: plainDate('2014-01-17'),
  article: cite('L15'),
  answer: workingDays(10),
  official: cite('L15'),
  inform: { period: workingDays(2), article: cite('L15') },
  papers: [papers.application, papers.identity, papers.judicialLoss],
  doubts: [
    {
      zh: '2个工作日通知领取依法自资金到位起计；这里自登记同意起计，可能早于资金到位。',
      en: 'The two working days to tell the applicant run from the money’s arrival; here from the recorded grant, which may be earlier.',
    },
  ],
});

const groups = referral({
  id: 'groups',
  title: { zh: '群团和其他部门帮扶（转主管部门）', en: 'aid of unions, women’s federation and others' },
  policies: ['worker-hardship', 'veteran-hardship'],
  article: cite('L5', '60'),
  answer: workingDays(20),
  papers: [
    ...needsIdentity,
    onlyFor(['worker-hardship'], papers.union),
    onlyFor(['worker-hardship'], papers.spending),
    onlyFor(['veteran-hardship'], papers.veteran),
  ],
});

const yearly = referral({
  id: 'yearly',
  title: { zh: '按年集中办理的帮扶（转主管部门）', en: 'aid decided once a year (to the department)' },
  policies: ['family-plan', 'two-cancers', 'charity-study'],
  article: cite('L5', '60'),
  answer: workingDays(30),
  papers: [
    papers.identity,
    papers.bankAccount,
    onlyFor(['family-plan'], papers.onlyChild),
    onlyFor(['two-cancers'], papers.cancer),
    onlyFor(['charity-study'], papers.admission),
    onlyFor(['charity-study'], papers.charityConsent),
  ],
  doubts: [
    {
      zh: '申报期集中办理的，答复时限从转交之日起计，可能早于申报期结束；以部门答复为准。',
      en: 'Where applications are decided together after a closing day, the clock may run out before it; the department’s word counts.',
    },
  ],
});

/** Policies of every department but civil affairs. */
export const otherDepartments: readonly Procedure[] = [
  medical,
  schools,
  housing,
  work,
  disaster,
  yulu,
  lists,
  disabled,
  childRehabilitation,
  legalAidBefore,
  legalAidSince,
  judicialAid,
  groups,
  yearly,
];
