import { answerOf, api } from './client.ts';
import type { Answer } from './client.ts';

/** Batches of payments, what comes back from the bank, and the money they are paid from. */
export type Batch = Answer<'/api/payments/batches', 'get'>['batches'][number];
export type BatchView = Answer<'/api/payments/batches/{id}', 'get'>;
export type PaymentLine = Answer<'/api/payments/batches/{id}/lines', 'get'>['lines'][number];
export type Finding = Answer<'/api/payments/batches/{id}/findings', 'get'>['findings'][number];
export type BankFiles = Answer<'/api/payments/batches/{id}/files', 'get'>;
export type BankFile = BankFiles['files'][number];
export type Reconciled = Answer<'/api/payments/batches/{id}/bank-order', 'post'>;
export type Returned = Answer<'/api/payments/returns', 'get'>['returns'][number];
export type Recovery = Answer<'/api/payments/recoveries', 'get'>['recoveries'][number];
export type Funds = Answer<'/api/payments/funds/{area}', 'get'>;
export type PayeeAccount = Answer<'/api/payments/people/{id}/accounts', 'get'>['accounts'][number];
export type Bank = Answer<'/api/payments/banks', 'get'>['banks'][number];
export type LineState = PaymentLine['state'];
export type MoneySource = Funds['funds'][number]['source'];

export const batchStates: readonly Batch['state'][] = ['draft', 'approved', 'sent', 'closed', 'discarded'];

/** Rows of one page, as the server has them. */
export const batchesPageRows = 50;
export const linesPageRows = 100;

const once = (key: string): { 'idempotency-key': string } => ({ 'idempotency-key': key });
const by = (id: number) => ({ params: { path: { id } } });

export const fetchBatches = async (asked: {
  month?: string;
  policy?: string;
  state?: Batch['state'];
  page: number;
}): Promise<readonly Batch[]> =>
  (await answerOf(api.GET('/api/payments/batches', { params: { query: asked } }))).batches;

export const fetchBatch = (id: number): Promise<BatchView> => answerOf(api.GET('/api/payments/batches/{id}', by(id)));

export const startBatch = (
  body: { areaCode: string; policy: string; month: string },
  key: string,
): Promise<{ id: number }> => answerOf(api.POST('/api/payments/batches', { body, headers: once(key) }));

/** Goes on preparing and checking until the server says it is done. */
export async function prepareBatch(id: number, onStep: (batch: BatchView) => void): Promise<BatchView> {
  for (;;) {
    const batch = await answerOf(api.POST('/api/payments/batches/{id}/preparation', by(id)));
    onStep(batch);
    if (batch.phase === 'checked') return batch;
  }
}

export const recheckBatch = (id: number): Promise<BatchView> =>
  answerOf(api.POST('/api/payments/batches/{id}/check', by(id)));

export const approveBatch = (id: number): Promise<BatchView> =>
  answerOf(api.POST('/api/payments/batches/{id}/approval', by(id)));

export const discardBatch = (id: number): Promise<BatchView> =>
  answerOf(api.POST('/api/payments/batches/{id}/discard', by(id)));

export const closeBatch = (id: number): Promise<BatchView> =>
  answerOf(api.POST('/api/payments/batches/{id}/closing', by(id)));

/** Goes on releasing lines until the batch is sent. */
export async function sendBatch(id: number, onStep: (batch: BatchView) => void): Promise<BatchView> {
  for (;;) {
    const batch = await answerOf(api.POST('/api/payments/batches/{id}/sending', by(id)));
    onStep(batch);
    if (batch.state === 'sent') return batch;
  }
}

export const fetchLines = async (
  id: number,
  query: { page: number; state?: LineState },
): Promise<readonly PaymentLine[]> =>
  (await answerOf(api.GET('/api/payments/batches/{id}/lines', { params: { path: { id }, query } }))).lines;

export const fetchBatchFindings = async (
  id: number,
  query: { page: number; open: boolean },
): Promise<readonly Finding[]> =>
  (await answerOf(api.GET('/api/payments/batches/{id}/findings', { params: { path: { id }, query } }))).findings;

export const resolveFinding = (
  { id, findingId }: { id: number; findingId: number },
  body: { resolution: 'pay' | 'leave-out'; reason: string },
  key: string,
): Promise<BatchView> =>
  answerOf(
    api.POST('/api/payments/batches/{id}/findings/{findingId}/resolution', {
      params: { path: { id, findingId } },
      body,
      headers: once(key),
    }),
  );

export const fetchBankFiles = (id: number): Promise<BankFiles> =>
  answerOf(api.GET('/api/payments/batches/{id}/files', by(id)));

export type OrderForm = 'pain.001' | 'csv-utf-8' | 'csv-gb18030' | 'xlsx';
export const orderForms: readonly OrderForm[] = ['pain.001', 'csv-utf-8', 'csv-gb18030', 'xlsx'];

export const writeBankFile = (id: number, form: OrderForm): Promise<BankFile> =>
  answerOf(api.POST('/api/payments/batches/{id}/files', { ...by(id), body: { form } }));

export const sendToBank = (id: number): Promise<Reconciled> =>
  answerOf(api.POST('/api/payments/batches/{id}/bank-order', by(id)));

export const fetchFromBank = async (id: number): Promise<readonly Reconciled[]> =>
  (await answerOf(api.POST('/api/payments/batches/{id}/bank-reports', by(id)))).reports;

/** Sends a form with the fields kind and file, in this order. */
export const receiveBankFile = (id: number, form: FormData): Promise<Reconciled> =>
  answerOf(
    api.POST('/api/payments/batches/{id}/bank-files', {
      ...by(id),
      body: form as never,
      bodySerializer: () => form,
    }),
  );

export type ReturnList = 'open' | 'unclaimed' | 'all';

export const fetchReturns = (asked: {
  area: string;
  list: ReturnList;
  page: number;
}): Promise<Answer<'/api/payments/returns', 'get'>> =>
  answerOf(api.GET('/api/payments/returns', { params: { query: asked } }));

export const startReissue = (
  body: { areaCode: string; policy: string },
  key: string,
): Promise<{ batchId: number; lines: number }> =>
  answerOf(api.POST('/api/payments/reissues', { body, headers: once(key) }));

export const returnToFund = (id: number, reason: string): Promise<unknown> =>
  answerOf(api.POST('/api/payments/returns/{id}/fund', { ...by(id), body: { reason } }));

export const fetchRecoveries = (asked: {
  area: string;
  page: number;
}): Promise<Answer<'/api/payments/recoveries', 'get'>> =>
  answerOf(api.GET('/api/payments/recoveries', { params: { query: asked } }));

export type Instalment = { dueOn: string; amountFen: number };

export const agreeOnInstalments = (
  id: number,
  body: { agreedOn: string; paper: string; instalments: Instalment[] },
  key: string,
): Promise<unknown> =>
  answerOf(api.POST('/api/payments/recoveries/{id}/agreement', { ...by(id), body, headers: once(key) }));

export const recordRepayment = (
  id: number,
  body: { amountFen: number; receivedOn: string; reference: string },
  key: string,
): Promise<unknown> =>
  answerOf(api.POST('/api/payments/recoveries/{id}/repayments', { ...by(id), body, headers: once(key) }));

export const proposeWaiver = (id: number, body: { amountFen: number; reason: string }, key: string): Promise<unknown> =>
  answerOf(api.POST('/api/payments/recoveries/{id}/waiver', { ...by(id), body, headers: once(key) }));

export const decideWaiver = (id: number, approved: boolean, key: string): Promise<unknown> =>
  answerOf(
    api.POST('/api/payments/recoveries/{id}/waiver/decision', { ...by(id), body: { approved }, headers: once(key) }),
  );

export const fetchPaymentFunds = (area: string, year?: number): Promise<Funds> =>
  answerOf(api.GET('/api/payments/funds/{area}', { params: { path: { area }, query: year ? { year } : {} } }));

type Allocation = { areaCode: string; source: MoneySource; amountFen: number; documentNo: string; onDate: string };

export const recordTransfer = (body: Allocation, key: string): Promise<{ id: number }> =>
  answerOf(api.POST('/api/payments/transfers', { body, headers: once(key) }));

export const recordPaymentBudget = (
  body: Allocation & { policy: string; year: number },
  key: string,
): Promise<{ id: number }> => answerOf(api.POST('/api/payments/budgets', { body, headers: once(key) }));

export const fetchHouseholdPayments = async (id: number): Promise<readonly PaymentLine[]> =>
  (await answerOf(api.GET('/api/payments/households/{id}/lines', by(id)))).lines;

export const fetchPayeeAccounts = async (id: number): Promise<readonly PayeeAccount[]> =>
  (await answerOf(api.GET('/api/payments/people/{id}/accounts', by(id)))).accounts;

export const fetchBanks = async (): Promise<readonly Bank[]> => (await answerOf(api.GET('/api/payments/banks'))).banks;

export type NewAccount = {
  kind: PayeeAccount['kind'];
  bankCode?: string;
  number?: string;
  holderName?: string;
  reason?: string;
  paper?: string;
  place?: string;
};

export const recordPayeeAccount = (id: number, body: NewAccount, key: string): Promise<unknown> =>
  answerOf(api.POST('/api/payments/people/{id}/accounts', { ...by(id), body: body as never, headers: once(key) }));
