import type { Fen, PlainDate } from '@zhuni/engine/values';

/** regular: the month's payment; back-pay: after a raise; reissue: of what a bank returned; one-off: what was held. */
export const batchKinds = ['regular', 'back-pay', 'reissue', 'one-off'] as const;
export type BatchKind = (typeof batchKinds)[number];

/** From approved on the lines are frozen. */
export const batchStates = ['draft', 'approved', 'sent', 'closed', 'discarded'] as const;
export type BatchState = (typeof batchStates)[number];

/** How far a draft has come. */
export const batchPhases = ['preparing', 'checking', 'checked'] as const;
export type BatchPhase = (typeof batchPhases)[number];

/** One payment of one policy in one county for one month. */
export type Batch = {
  readonly id: number;
  /** The county, six digits. */
  readonly areaCode: string;
  readonly policy: string;
  /** First day of the month. */
  readonly month: PlainDate;
  readonly kind: BatchKind;
  readonly state: BatchState;
  readonly phase: BatchPhase;
  /** The entitlement after which preparing or checking goes on. */
  readonly afterId: number;
  readonly preparedAt: string;
  readonly preparedBy: string;
  readonly approvedAt: string | null;
  readonly approvedBy: string | null;
  readonly sentAt: string | null;
  readonly sentBy: string | null;
  readonly closedAt: string | null;
  /** Of the frozen batch; null while it is a draft. */
  readonly lines: number | null;
  readonly sumFen: Fen | null;
  /** Hexadecimal, of the canonical text of its lines. */
  readonly sm3: string | null;
  readonly sha256: string | null;
  readonly note: string | null;
};

/** Rows of payments.batch b as `Batch`. */
export const batchColumns = `b.id, b.area_code as "areaCode", b.policy, b.month, b.kind, b.state, b.phase,
  b.after_id as "afterId", b.prepared_at as "preparedAt", b.prepared_by as "preparedBy", b.approved_at as "approvedAt",
  b.approved_by as "approvedBy", b.sent_at as "sentAt", b.sent_by as "sentBy", b.closed_at as "closedAt", b.lines,
  b.sum_fen as "sumFen", encode(b.sm3, 'hex') as sm3, encode(b.sha256, 'hex') as sha256, b.note`;

/**
 * prepared: to be paid; held: a finding waits for an official; dropped: left out before approval; released: sent to the
 * bank; stopped: approved and not sent, because the payee died; failed: came back; paid: the bank says so.
 */
export const lineStates = ['prepared', 'held', 'dropped', 'released', 'stopped', 'failed', 'paid'] as const;
export type LineState = (typeof lineStates)[number];

/** Fen for one entitlement and month to one payee. */
export type Line = {
  readonly id: number;
  readonly batchId: number;
  /** The village, twelve digits. */
  readonly areaCode: string;
  readonly entitlementId: number;
  readonly householdId: number;
  /** Null for help of a whole household. */
  readonly personId: number | null;
  readonly payeePersonId: number | null;
  readonly payeeAccountId: number | null;
  readonly policy: string;
  readonly month: PlainDate;
  /** 0: the month itself; 1 and up: a top-up, back-pay or re-issue of the same month. */
  readonly part: number;
  readonly amountFen: Fen;
  readonly state: LineState;
  /** The failed line that this one pays again. */
  readonly returnedLineId: number | null;
  readonly settledOn: PlainDate | null;
};

/** Rows of payments.line l as `Line`. */
export const lineColumns = `l.id, l.batch_id as "batchId", l.area_code as "areaCode",
  l.entitlement_id as "entitlementId", l.household_id as "householdId", l.person_id as "personId",
  l.payee_person_id as "payeePersonId", l.payee_account_id as "payeeAccountId", l.policy, l.month, l.part,
  l.amount_fen as "amountFen", l.state, l.returned_line_id as "returnedLineId", l.settled_on as "settledOn"`;
