import type { Text } from '@zhuni/engine/values';

/** How a column that names a person is treated when two records are found to be of one person. */
export type Treatment =
  /** Stays with the record it was written to; whoever reads a person asks for all records of `listSamePeople`. */
  | 'resolved'
  /** Written anew about the record that stands, as statements of its own, and taken back so. */
  | 'carried'
  /** Names the record that stands from then on; its key is kept, and it is put back. */
  | 'moved'
  /** Made anew by screening, in the same transaction. */
  | 'screened'
  /** Is itself the account of records and their doubles. */
  | 'account';

type Reference = {
  readonly treatment: Treatment;
  /** What hangs on the person, where people should know. */ readonly what?: Text;
};

const resolved = (zh: string, en: string): Reference => ({ treatment: 'resolved', what: { zh, en } });

/**
 * Every column of the database that names a person, as schema.table.column. A test compares it with the catalogue: a
 * new
 * table about people must say here what becomes of it when two records are merged.
 */
export const personReferences: Readonly<Record<string, Reference>> = {
  'people.person.merged_into': { treatment: 'moved' },
  'people.past_membership.person_id': { treatment: 'account' },
  'people.marriage.person_id': { treatment: 'moved', what: { zh: '婚姻', en: 'marriages' } },
  'people.marriage.spouse_id': { treatment: 'moved' },
  'people.restriction.person_id': { treatment: 'moved' },
  'people.merge.survivor_id': { treatment: 'account' },
  'people.merge.merged_id': { treatment: 'account' },
  'people.not_double.first_id': { treatment: 'account' },
  'people.not_double.second_id': { treatment: 'account' },
  'facts.statement.person_id': { treatment: 'carried', what: { zh: '部门数据', en: 'statements of departments' } },
  'facts.receipt.person_id': resolved('享受记录', 'help received'),
  'screening.entry.person_id': { treatment: 'screened' },
  'assistance.finding.person_id': { treatment: 'screened', what: { zh: '应享未享', en: 'findings' } },
  'events.participant.person_id': resolved('人生事件', 'life events'),
  'events.effect.person_id': { treatment: 'resolved' },
  'cases.case.person_id': resolved('案件', 'cases'),
  'cases.case.applicant_id': { treatment: 'resolved' },
  'decisions.decision.person_id': resolved('决定', 'decisions'),
  'decisions.draft.person_id': { treatment: 'resolved' },
  'documents.document.person_id': resolved('材料', 'papers'),
  'entitlements.entitlement.person_id': resolved('待遇', 'entitlements'),
  'evidence.adoption.person_id': { treatment: 'resolved' },
  'evidence.answer.person_id': { treatment: 'resolved' },
  'evidence.authorisation.guardian_id': { treatment: 'resolved' },
  'evidence.authorisation.person_id': resolved('核对授权', 'authorisations of checks'),
  'evidence.query.person_id': { treatment: 'resolved' },
  'lists.entry.person_id': resolved('免申请发放名单', 'lists of help without application'),
  'lists.addition.person_id': { treatment: 'resolved' },
  'notifications.message.person_id': resolved('消息', 'messages'),
  'payments.line.payee_person_id': { treatment: 'resolved' },
  'payments.line.person_id': resolved('发放明细', 'payments'),
  'payments.payee_account.holder_person_id': { treatment: 'resolved' },
  'payments.payee_account.person_id': resolved('收款账户', 'accounts of payees'),
  'payments.recovery.person_id': { treatment: 'resolved' },
};
