import { cite } from '@zhuni/engine';
import type { Citation } from '@zhuni/engine';
import type { PaperNeed } from './procedure.ts';

type Details = {
  /** Facts which, all known, make the paper unnecessary: what is known is not asked for again. */
  readonly known?: readonly string[];
  readonly optional?: true;
  readonly article?: Citation;
};

const paper = (id: string, zh: string, en: string, { known, optional, article }: Details = {}): PaperNeed => ({
  id,
  title: { zh, en },
  ...(known === undefined ? {} : { unlessKnown: known }),
  ...(optional === undefined ? {} : { optional }),
  ...(article === undefined ? {} : { article }),
});

const oneOfTheFamily = ['birthDate', 'hukou', 'registration'];

/** Every paper that a procedure may ask for, worded once, with the facts that replace it. */
export const papers = {
  application: paper('application', '申请书（可由村（社区）代为填写）', 'application (the village may fill it in)'),
  declaration: paper(
    'declaration',
    '申请书（含家庭经济状况申报和承诺）',
    'application with a declaration of means and a promise that it is true',
  ),
  authorisation: paper(
    'authorisation',
    '家庭成员签字的经济状况核对授权书',
    'authorisation of the economic check signed by every adult member',
  ),
  supporterAuthorisation: paper(
    'supporter-authorisation',
    '法定赡养、抚养、扶养义务人签字的核查授权书',
    'authorisation of the check signed by those obliged to support',
    { article: cite('L2', '10') },
  ),
  identity: paper('identity', '身份证、户口簿', 'identity card and household register', { known: oneOfTheFamily }),
  identityLater: paper('identity', '身份证、户口簿（可后补）', 'identity card and household register (may follow)', {
    known: oneOfTheFamily,
  }),
  income: paper('income', '工资、经营、养老金等收入证明', 'proof of wages, business or pension', {
    known: ['wageMonthlyFen', 'businessMonthlyFen', 'employeePensionMonthlyFen'],
    optional: true,
  }),
  workCapacity: paper(
    'work-capacity',
    '劳动能力、生活来源、财产和赡养抚养扶养情况的书面声明',
    'written statement on capacity to work, means and those obliged to support',
    { known: ['canWork', 'supporters'] },
  ),
  disabilityCard: paper('disability-card', '残疾人证', 'disability card', {
    known: ['disabilityKind', 'disabilityGrade', 'disabilityCardValid'],
  }),
  disabilityCardIfAny: paper('disability-card', '残疾人证（有残疾的）', 'disability card, if there is one', {
    known: ['disabilityKind', 'disabilityGrade', 'disabilityCardValid'],
    optional: true,
  }),
  diagnosis: paper('diagnosis', '诊断证明', 'medical diagnosis', { known: ['seriousIllness'], optional: true }),
  medicalBills: paper('medical-bills', '医疗费用结算单、票据', 'medical bills and settlements', {
    known: ['medicalPolicyCostYearFen'],
  }),
  spending: paper('spending', '医疗、教育、残疾康复等刚性支出票据', 'receipts of costs for health, schooling, care', {
    known: ['medicalOwnPaid12mFen', 'educationSpending12mFen', 'rehabSpending12mFen'],
  }),
  emergency: paper('emergency', '急难情况的证明（可后补）', 'proof of the emergency (may follow)', {
    known: ['urgentHardship'],
    optional: true,
  }),
  school: paper('school', '学籍证明', 'proof of enrolment', { known: ['educationStage', 'fullTimeStudent'] }),
  admission: paper('admission', '录取通知书', 'letter of admission', { known: ['newlyAdmitted'] }),
  hardshipForm: paper(
    'hardship-form',
    '家庭经济困难认定申请表（本人承诺，无须盖章证明）',
    'form on the family’s circumstances, on the applicant’s word',
  ),
  childRegister: paper('child-register', '儿童的户口簿或出生证明', 'the child’s register or birth certificate', {
    known: oneOfTheFamily,
  }),
  parents: paper(
    'parents',
    '父母死亡、失踪、重残、重病、服刑、失联等情形的材料',
    'papers on the situation of both parents',
    { known: ['fatherSituation', 'motherSituation'] },
  ),
  guardian: paper('guardian', '监护人的身份证', 'identity card of the guardian'),
  bankAccount: paper('bank-account', '收款银行账户', 'bank account'),
  wasOrphan: paper('was-orphan', '孤儿认定的记录', 'record of recognition as an orphan', {
    known: ['wasRecognisedOrphan'],
  }),
  careAssessment: paper('care-assessment', '老年人能力评估结果（申请护理补贴的）', 'assessment of care need', {
    known: ['careLevel'],
    optional: true,
  }),
  ownerConsent: paper('owner-consent', '房屋属于他人的，房主同意改造的说明', 'consent of the owner of the house', {
    optional: true,
  }),
  rent: paper('rent', '住房情况声明，租房的提供租赁合同', 'statement on housing, with the lease', {
    known: ['homesOwned', 'inPublicRental'],
  }),
  houseGrade: paper('house-grade', '房屋安全鉴定（由住建部门组织）', 'safety survey of the house, by the bureau', {
    known: ['houseGrade'],
  }),
  damage: paper(
    'damage',
    '房屋损坏情况（可由村（社区）拍照登记）',
    'damage to the house, photographed by the village',
    {
      known: ['disaster'],
    },
  ),
  jobSeeker: paper('job-seeker', '失业登记或就业困难人员认定', 'registration as unemployed or hard to employ', {
    known: ['employment', 'registeredHardToEmploy'],
  }),
  deathProof: paper('death-proof', '死亡证明', 'certificate of death', { known: ['deceased'] }),
  cremation: paper('cremation', '火化证明', 'certificate of cremation', { known: ['deceased'] }),
  burial: paper('burial', '节地生态安葬证明', 'certificate of ecological burial', { known: ['burial'] }),
  handler: paper('handler', '办理人身份证', 'identity card of the person who handles it'),
  caseFile: paper('case-file', '与案件有关的材料', 'papers of the case', { known: ['legalMatter'] }),
  hardshipPromise: paper(
    'hardship-promise',
    '经济困难说明（可以书面承诺）',
    'statement of hardship (a promise will do)',
    {
      article: cite('L20', '41'),
    },
  ),
  judicialLoss: paper('judicial-loss', '实际损害结果和赔偿情况的说明', 'statement of the loss and of what was paid', {
    known: ['judicialHardship', 'judicialLossFen'],
  }),
  onlyChild: paper('only-child', '结婚证和子女死亡证明或残疾证', 'marriage certificate and papers on the child', {
    known: ['onlyChild', 'surgeryComplication'],
  }),
  cancer: paper('cancer', '医院诊断证明、病理报告', 'diagnosis and pathology report', { known: ['cancer'] }),
  union: paper('union', '工会会员证明', 'proof of union membership', { known: ['unionMember'] }),
  veteran: paper('veteran', '优待证或退役证件', 'veteran’s card', { known: ['veteran'] }),
  charityConsent: paper(
    'charity-consent',
    '同意把困难信息提供给慈善组织的书面同意书',
    'written consent to pass the data on to the charity',
    { article: cite('L23', '23') },
  ),
} as const satisfies Readonly<Record<string, PaperNeed>>;

/** The same paper, asked for with some policies of a procedure only. */
export function onlyFor(policies: readonly string[], need: PaperNeed): PaperNeed {
  return { ...need, policies };
}
