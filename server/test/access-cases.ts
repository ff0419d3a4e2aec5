import { today } from '../src/platform/clock/index.ts';
import { password } from './test-app.ts';
import { authorisationOf, birthTo } from './access-world.ts';
import type { Asked, World } from './access-world.ts';

/** What a cell of the matrix aims at: an area of some level, and a village in it where a record lies. */
export type Target = { readonly area: string; readonly village: string };

type Aim = (world: World, target: Target) => Promise<Asked> | Asked;

/**
 * How a route is asked in the matrix of areas.
 * `area`: the request names an area. `record`: it names something that lies in a village. Both are answered 404 outside
 * the own area. `own`: only about whoever asks, or about no area; the same for every area. `public`: for the whole
 * world.
 */
export type AccessCase =
  | { readonly kind: 'area' | 'record'; readonly aim: Aim; readonly roles?: readonly string[] }
  | { readonly kind: 'own' | 'public'; readonly asked: Asked };

const area = (path: string): AccessCase => ({ kind: 'area', aim: (_, target) => ({ path: `${path}${target.area}` }) });
const own = (path: string, body?: object): AccessCase => ({ kind: 'own', asked: { path, ...(body ? { body } : {}) } });
const open = (path: string, body?: object): AccessCase => ({
  kind: 'public',
  asked: { path, ...(body ? { body } : {}) },
});
const record = (aim: Aim): AccessCase => ({ kind: 'record', aim });

/** With the id of a thing in the village in place of $, and what the request says. */
const thing = (kind: Parameters<World['in']>[1], path: string, body?: object): AccessCase =>
  record(async (world, { village }) => ({
    path: path.replace('$', await world.in(village, kind)),
    ...(body ? { body } : {}),
  }));

/** The same for what has two ids in its path, one after the other. */
const pair = (kind: Parameters<World['in']>[1], path: string, body?: object): AccessCase =>
  record(async (world, { village }) => {
    const [first = '', second = ''] = (await world.in(village, kind)).split('/');
    return { path: path.replace('$1', first).replace('$2', second), ...(body ? { body } : {}) };
  });

const household = (path: string, body?: (personId: number, householdId: number) => object): AccessCase =>
  record(async (world, { village }) => {
    const { householdId, personId } = await world.home(village);
    return { path: path.replace('$', String(householdId)), ...(body ? { body: body(personId, householdId) } : {}) };
  });

const person = (path: string, body?: object): AccessCase =>
  record(async (world, { village }) => ({
    path: path.replace('$', String((await world.home(village)).personId)),
    ...(body ? { body } : {}),
  }));

const numbers = (ids: string, names: readonly string[]): Record<string, number> =>
  Object.fromEntries(ids.split('/').map((id, at) => [names[at] ?? '', Number(id)]));

const nobodyId = '0'.repeat(64);
const reason = '测试原因';
let names = 0;

/** Roles that fit the level of an area, by the length of its code. */
const roleFor = (code: string): string =>
  code.length === 12
    ? 'village-assistant'
    : code.length === 9
      ? 'town-clerk'
      : code.endsWith('00')
        ? 'city-officer'
        : 'county-officer';

/** Every route by its operationId; a test fails and names the route that is missing here. */
export const accessCases: Readonly<Record<string, AccessCase>> = {
  getHealth: open('/health'),
  getSession: open('/session'),
  signIn: open('/session', { signInName: 'nobody', password: 'x' }),
  signOut: open('/session'),
  showCode: open('/session/code', { code: '000000' }),
  showRecoveryCode: open('/session/recovery-code', { code: 'abcd-efgh-jklm-npqr' }),
  askPasskey: open('/session/passkey-request'),
  showPasskey: open('/session/passkey', { response: {} }),
  listPolicies: open('/handbook'),
  getPolicy: open('/handbook/dibao'),
  getHandbookPdf: open('/handbook.pdf'),
  listNotices: open('/notices'),
  getNotice: open('/notices/1'),
  objectToNotice: open('/notices/1/objections', { text: '情况不符', anonymous: true }),

  getMySecurity: own('/my/security'),
  endMyOtherSessions: own('/my/sessions'),
  endMySession: own(`/my/sessions/${nobodyId}`),
  changeMyPassword: own('/my/password', { password, newPassword: 'short' }),
  beginMyTotp: own('/my/totp', { password }),
  confirmMyTotp: own('/my/totp/confirm', { code: '000000' }),
  renewMyRecoveryCodes: own('/my/recovery-codes', { password }),
  beginMyPasskey: own('/my/passkeys/options', { password }),
  addMyPasskey: own('/my/passkeys', { label: 'x', response: {} }),
  removeMyFactor: own('/my/factors/remove', { kind: 'totp', password }),
  listInbox: own('/inbox'),
  countUnread: own('/inbox/unread'),
  markRead: own('/inbox/1/read'),
  markReadUpTo: own('/inbox/read', { upTo: 1 }),

  listRoles: own('/roles'),
  changeRole: own('/roles/audit-administrator', { secondFactorRequired: true }),
  listAuditEntries: own('/audit/entries'),
  listReadingsOfChildren: own(`/audit/children.csv?year=${today().slice(0, 4)}`),
  listAccounts: area('/accounts?area='),
  addAccount: {
    kind: 'area',
    aim: (_, target) => ({
      path: '/accounts',
      body: {
        signInName: `added${++names}`,
        password: 'a first password',
        name: { zh: '新', en: 'new' },
        role: roleFor(target.area),
        area: target.area,
      },
    }),
  },
  changeAccount: thing('account', '/accounts/$', { name: { zh: '改', en: 'changed' } }),
  confirmAccount: thing('account', '/accounts/$/confirm'),
  forceSignOut: thing('account', '/accounts/$/sessions'),
  resetFactors: thing('account', '/accounts/$/factors'),

  getArea: area('/areas/'),
  getOverview: area('/overview?area='),
  listFindings: area('/findings?area='),
  listHouseholds: area('/households?area='),
  searchHouseholds: {
    kind: 'area',
    aim: (_, target) => ({ path: '/households/search', body: { area: target.area, q: '王' } }),
  },
  getHousehold: household('/households/$'),
  recordFacts: household('/households/$/facts', () => ({
    subject: 'household',
    validFrom: '2026-01-01',
    facts: { registration: 'rural' },
    evidence: '登记',
  })),

  searchPeople: {
    kind: 'area',
    aim: (_, target) => ({ path: '/people/search', body: { area: target.area, q: '王' } }),
  },
  unmaskIdNumber: thing('person', '/people/$/id-number', { reason }),
  restrictPerson: record(async (world, { village }) => ({
    path: `/people/${await world.in(village, 'restrictedPerson')}/restriction`,
    body: { reason: 'violence' },
  })),
  liftRestriction: thing('person', '/people/$/restriction'),
  recordLifeEvent: record(async (world, { village }) => ({
    path: '/life-events',
    body: birthTo(Number(await world.in(village, 'mother'))),
  })),
  correctLifeEvent: thing('lifeEvent', '/life-events/$/correction', { reason }),
  listDuplicates: area('/duplicates?area='),
  compareDuplicates: pair('couple', '/duplicates/$1/$2'),
  dismissDuplicate: record(async (world, { village }) => ({
    path: '/duplicates/dismissals',
    body: numbers(await world.in(village, 'couple'), ['first', 'second']),
  })),
  listMerges: area('/merges?area='),
  mergePeople: record(async (world, { village }) => ({
    path: '/merges',
    body: { ...numbers(await world.in(village, 'pairToMerge'), ['survivorId', 'mergedId']), reason },
  })),
  undoMerge: thing('merge', '/merges/$/undo', { reason }),
  getTimeline: thing('person', '/people/$/timeline'),
  listColleagues: thing('case', '/cases/$/colleagues'),

  getSimulationOptions: own('/simulations/options'),
  simulate: {
    kind: 'area',
    aim: (_, target) => ({
      path: '/simulations',
      body: { area: target.area, scenarios: [{ set: [], off: ['two-cancers'] }] },
    }),
  },
  getSimulationWorkbook: {
    kind: 'area',
    aim: (_, target) => ({
      path: '/simulations/workbook',
      body: { area: target.area, scenarios: [{ set: [], off: ['two-cancers'] }] },
    }),
  },
  getSimulationProgress: {
    kind: 'area',
    aim: (_, target) => ({ path: `/simulations/progress?area=${target.area}` }),
  },
  stopSimulation: own('/simulations/running'),
  listScreenings: own('/screenings'),
  startScreening: { kind: 'area', aim: (_, target) => ({ path: '/screenings', body: { area: target.area } }) },
  getScreening: thing('screening', '/screenings/$'),
  stopScreening: thing('screening', '/screenings/$'),
  getImportTemplateCsv: own('/imports/template.csv'),
  getImportTemplateXlsx: own('/imports/template.xlsx'),
  startImport: { kind: 'own', asked: { path: '/imports', form: { mode: 'keep-good', dryRun: 'true' } } },
  getImport: thing('import', '/imports/$'),

  listCases: area('/cases?area='),
  getCaseBoard: area('/case-board?area='),
  countCases: own('/case-counts'),
  listApprovals: area('/approvals?area='),
  // Answers what was left out and why, case by case; its own test sees that cases of other areas are left out.
  approveCases: own('/approvals', { caseIds: [999_999] }),
  listReferrals: area('/referrals?area='),
  openCase: household('/cases', (applicantId, householdId) => ({
    policy: 'dibao',
    householdId,
    applicantId,
    origin: 'window',
  })),
  getCase: thing('case', '/cases/$'),
  takeCaseStep: thing('case', '/cases/$/steps', { step: 'withdraw', seen: 1, data: {} }),
  writeCaseNote: thing('case', '/cases/$/notes', { text: '备注' }),
  getCaseDecision: thing('case', '/cases/$/decision'),
  signCaseDecision: thing('case', '/cases/$/decision/signature'),
  issueCaseDecision: thing('decidedCase', '/cases/$/decision/paper'),
  assignCase: thing('case', '/cases/$/assignment', { kind: 'claim' }),
  referCase: thing('case', '/cases/$/referrals', { toDepartment: 'YB', reason }),
  answerReferral: thing('referral', '/referrals/$/answer', { kind: 'acknowledge' }),
  // Whoever comes with an identity card is taken in anywhere: the number is the proof, and nothing is answered about
  // it.
  takeInFromElsewhere: own('/cases/from-elsewhere', { idNumber: '999999198006150018', policy: 'dibao' }),
  listCaseNotices: pair('notice', '/cases/$1/notices'),
  withdrawNotice: pair('notice', '/cases/$1/notices/$2/withdrawal', { reason }),
  answerObjection: pair('objection', '/cases/$1/objections/$2/answer', { answer: '已查明' }),

  addDocument: record(async (world, { village }) => {
    const { householdId } = await world.home(village);
    return { path: '/documents', form: { household: String(householdId), paperKind: 'other' } };
  }),
  listDocuments: household('/documents?household=$'),
  getDocumentFile: thing('document', '/documents/$/file'),
  withdrawDocument: thing('document', '/documents/$/withdrawal', { reason }),

  listAuthorisations: household('/households/$/authorisations'),
  recordAuthorisation: household('/households/$/authorisations', (personId) => authorisationOf(personId)),
  withdrawAuthorisation: pair('authorisation', '/households/$1/authorisations/$2'),
  orderCheck: household('/checks', (_, householdId) => ({ householdId, departments: ['tax'], reason })),
  listChecks: household('/households/$/checks'),
  getCheck: thing('check', '/checks/$'),
  objectToAnswer: thing('check', '/checks/$/objections', { queryId: 1, words: '不符' }),
  repeatCheck: thing('check', '/checks/$/repeats'),
  adoptAnswer: thing('check', '/checks/$/adoptions', { fact: 'homesOwned', queryIds: [1], reason }),

  listEntitlements: household('/entitlements?household=$'),
  getEntitlement: thing('entitlement', '/entitlements/$'),
  reportChange: thing('entitlement', '/entitlements/$/reviews', { change: '家里有人就业' }),
  pauseEntitlement: thing('entitlement', '/entitlements/$/pauses', { kind: 'pause', reason }),
  listDecisions: household('/decisions?household=$'),
  getDecision: thing('decision', '/decisions/$'),

  listStandards: own('/standards'),
  draftStandard: own('/standards/drafts', {
    parameter: 'no.such-parameter',
    value: 1,
    effectiveFrom: today(),
    announcedOn: today(),
    titleZh: '示例文件',
    issuer: '民政局',
    documentDate: today(),
    status: 'illustrative',
  }),
  reviewStandard: own('/standards/drafts/999999/review', { reason }),
  withdrawStandard: own('/standards/drafts/999999/withdrawal', { reason }),
  publishStandard: own('/standards/drafts/999999/publication'),
  getStandardEffect: own('/standards/drafts/999999/effect'),

  listPaymentBatches: own('/payments/batches'),
  startPaymentBatch: own('/payments/batches', { areaCode: '999999', policy: 'dibao', month: '2020-01-01' }),
  startBackPay: own('/payments/back-pay', { areaCode: '999999', policy: 'dibao', month: '2020-01-01' }),
  getPaymentBatch: own('/payments/batches/999999'),
  listPaymentLines: own('/payments/batches/999999/lines'),
  preparePaymentBatch: own('/payments/batches/999999/preparation'),
  recheckPaymentBatch: own('/payments/batches/999999/check'),
  approvePaymentBatch: own('/payments/batches/999999/approval'),
  sendPaymentBatch: own('/payments/batches/999999/sending'),
  closePaymentBatch: own('/payments/batches/999999/closing'),
  discardPaymentBatch: own('/payments/batches/999999/discard'),
  simulatePayments: own('/payments/simulation?area=999999&policy=dibao&month=2020-01-01'),
  listPaymentFindings: own('/payments/batches/999999/findings'),
  resolvePaymentFinding: own('/payments/batches/999999/findings/999999/resolution', { resolution: 'pay', reason }),
  listBankFiles: own('/payments/batches/999999/files'),
  writeBankFile: own('/payments/batches/999999/files', { form: 'pain.001' }),
  getBankFile: own('/payments/batches/999999/files/999999'),
  sendToBank: own('/payments/batches/999999/bank-order'),
  fetchFromBank: own('/payments/batches/999999/bank-reports'),
  receiveBankFile: { kind: 'own', asked: { path: '/payments/batches/999999/bank-files', form: { kind: 'pain.002' } } },
  getPaymentFunds: own('/payments/funds/999999'),
  recordPaymentTransfer: own('/payments/transfers', {
    areaCode: '999999',
    source: 'city',
    amountFen: 1,
    documentNo: '测试',
    onDate: today(),
  }),
  recordPaymentBudget: own('/payments/budgets', {
    areaCode: '999999',
    source: 'city',
    amountFen: 1,
    documentNo: '测试',
    onDate: today(),
    policy: 'dibao',
    year: 2020,
  }),
  listHouseholdPayments: household('/payments/households/$/lines'),
  listBanks: own('/payments/banks'),
  listPayeeAccounts: person('/payments/people/$/accounts'),
  recordPayeeAccount: person('/payments/people/$/accounts', { kind: 'cash' }),
  listReturns: area('/payments/returns?area='),
  recordReturns: own('/payments/returns', {
    returns: [{ lineId: 999999, reason: 'AC01', receivedOn: '2020-01-01', reference: '0000' }],
  }),
  startReissue: own('/payments/reissues', { areaCode: '999999', policy: 'dibao' }),
  returnToFund: own('/payments/returns/999999/fund', { reason }),
  listWindowPayments: area('/payments/deliveries?area='),
  recordDelivery: own('/payments/lines/999999/delivery', {
    receiver: 'self',
    receiverName: '某人',
    receiptNo: '00',
    handedOn: '2020-01-01',
  }),
  confirmDelivery: own('/payments/lines/999999/delivery/confirmation'),
  listRecoveries: area('/payments/recoveries?area='),
  openRecovery: own('/payments/recoveries', { lineId: 999999, amountFen: 1, reason }),
  agreeOnInstalments: own('/payments/recoveries/999999/agreement', {
    agreedOn: '2020-01-01',
    paper: '协议',
    instalments: [{ dueOn: '2020-02-01', amountFen: 1 }],
  }),
  recordRepayment: own('/payments/recoveries/999999/repayments', {
    amountFen: 1,
    receivedOn: '2020-01-01',
    reference: '0000',
  }),
  proposeWaiver: own('/payments/recoveries/999999/waiver', { amountFen: 1, reason }),
  decideWaiver: own('/payments/recoveries/999999/waiver/decision', { approved: true }),
  refundRepayments: own('/payments/recoveries/999999/refund'),
  endPayeeAccount: own('/payments/accounts/999999/end', { reason }),
  getFund: own('/fund'),
  recordDonation: own('/fund/donations', {
    donor: { kind: 'anonymous' },
    earmark: 'none',
    amountFen: 1,
    receivedOn: today(),
  }),
  getDonationReceipt: own('/fund/donations/999999/receipt.pdf'),
  recordFundRequest: household('/fund/requests', (_, householdId) => ({
    householdId,
    cause: 'living',
    askedFen: 1,
    situation: reason,
    statutoryAid: reason,
    statutoryLookedAtOn: today(),
    requestedOn: today(),
  })),
  recordFundMeeting: own('/fund/meetings', {
    heldOn: today(),
    seats: 3,
    decisions: [{ requestId: 999999, reason, votes: [{ name: '某委员', vote: 'for' }] }],
  }),
  recordFundPayment: own('/fund/requests/999999/payment', { paidOn: today(), bankReference: '0000' }),
  traceDonation: own('/fund/donations/999999/grants'),
  traceGrant: own('/fund/requests/999999/donations'),
  proposeFundCorrection: own('/fund/corrections', { what: 'donation', id: 999999, happenedOn: today(), reason }),
  approveFundCorrection: own('/fund/corrections/999999/approval'),
  publishFund: own('/fund/publications', { year: 2001, quarter: 1 }),
  getLists: own('/lists'),
  recordListTrigger: own('/lists/triggers', {
    kind: 'prices',
    month: '2999-01',
    allItemsHundredths: 280,
    foodHundredths: 1_000,
    publisher: '统计局',
    document: '测试公报',
    publishedOn: today(),
    status: 'illustrative',
  }),
  drawList: own('/lists', { triggerId: 999_999, area: '370302' }),
  getList: own('/lists/999999'),
  listListEntries: own('/lists/999999/entries'),
  approveList: own('/lists/999999/approval', { sha256: nobodyId }),
  discardList: own('/lists/999999/discard', { reason }),
  proposeListAddition: own('/lists/999999/additions', { householdId: 999_999, amountFen: 100, reason }),
  decideListAddition: own('/lists/999999/additions/999999/decision', { decision: 'refused', reason }),
  listPublications: own('/payments/publications'),
  draftPublication: own('/payments/publications', { month: '2999-01' }),
  getPublication: own('/payments/publications/999999'),
  approvePublication: own('/payments/publications/999999/approval', {}),
  discardPublication: own('/payments/publications/999999/discard', {}),
  getPublicFigures: open('/public/figures'),
  getPublicFigureHistory: open('/public/figures/history'),
  getPublicFiguresCsv: open('/public/figures.csv'),
  listFundPublications: open('/fund/publications'),
  getFundPublicationsCsv: open('/fund/publications.csv'),
};
