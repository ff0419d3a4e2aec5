import { handbook } from '@zhuni/policies';
import type { BlobStore } from '../../platform/blob-store/index.ts';
import { dateAt } from '../../platform/clock/index.ts';
import { withTransaction } from '../../platform/db/index.ts';
import type { Pool, Scope, Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { GlyphMissing, printBeside } from '../../platform/pdf/index.ts';
import { storeIssued } from '../documents/index.ts';
import type { DocumentRecord } from '../documents/index.ts';
import type { DecisionPaper } from './decision-paper.ts';
import type { Decision } from './decision.ts';
import { findDecision } from './read-decision.ts';
import { decisionRefusals } from './refusals.ts';

/** The office in whose name a decision is issued. */
export type DecidingOffice = 'town' | 'county' | 'city';

type Dependencies = { readonly pool: Pool; readonly blobStore: BlobStore };

export const issuedAtOnceMax = 50;

/** What stands on the paper of a decision. Refused (404) when it lies outside the scope. */
export async function readPaper(
  transaction: Transaction,
  decisionId: number,
  office: DecidingOffice,
): Promise<{ readonly decision: Decision; readonly paper: DecisionPaper }> {
  const decision = await findDecision(transaction, { decisionId });
  if (!decision) throw new Refused(decisionRefusals.notFound);
  const decidedOn = dateAt(decision.approvedAt);
  const paper: DecisionPaper = {
    number: `${decidedOn.slice(0, 4)}-${String(decision.id).padStart(8, '0')}`,
    office: await officeName(transaction, decision.areaCode, office),
    addressee: await addresseeOf(transaction, decision),
    ofHousehold: decision.personId === null,
    policy: handbook.byId.get(decision.policy)?.title.zh ?? decision.policy,
    kind: await kindOf(transaction, decision.caseId),
    outcome: decision.outcome,
    amountFen: decision.amountFen,
    period: decision.period,
    fromMonth: decision.fromMonth,
    reasons: decision.reasons,
    differsReason: decision.differsReason,
    objection: decision.objection.zh,
    decidedOn,
    approvedAt: decision.approvedAt.toISOString(),
  };
  return { decision, paper };
}

const officeDigits = { town: 9, county: 6, city: 4 } as const;

async function officeName({ client }: Transaction, areaCode: string, office: DecidingOffice): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    'select name_zh as name from areas.area where prefix = $1 limit 1',
    [areaCode.slice(0, officeDigits[office])],
  );
  const name = rows[0]?.name ?? '';
  if (office !== 'town') return `${name}民政局`;
  return name.endsWith('街道') ? `${name}办事处` : `${name}人民政府`;
}

/** The person whom the help is for, or the first member of the household. */
async function addresseeOf({ client }: Transaction, { personId, householdId }: Decision): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select name from people.person
      where case when $1::int8 is null then household_id = $2 and left_on is null else id = $1 end
      order by member_no limit 1`,
    [personId, householdId],
  );
  return rows[0]?.name ?? '申请人';
}

async function kindOf({ client }: Transaction, caseId: number): Promise<DecisionPaper['kind']> {
  const { rows } = await client.query<{ kind: DecisionPaper['kind'] }>('select kind from cases."case" where id = $1', [
    caseId,
  ]);
  return rows[0]?.kind ?? 'application';
}

/**
 * Prints written decisions, in a thread beside and outside any transaction, and keeps each among the documents of its
 * case; printed again they are the same bytes and the same document. Refused: 404 outside the scope, 422 naming the
 * character that cannot be printed. At most `issuedAtOnceMax` at once.
 */
export async function issueDecisions(
  { pool, blobStore }: Dependencies,
  scope: Scope,
  order: { readonly decisionIds: readonly number[]; readonly office: DecidingOffice },
): Promise<readonly DocumentRecord[]> {
  if (order.decisionIds.length > issuedAtOnceMax)
    throw new RangeError(`more than ${issuedAtOnceMax} decisions at once`);
  const read = await withTransaction(pool, scope, async (transaction) => {
    const papers: Awaited<ReturnType<typeof readPaper>>[] = [];
    for (const id of order.decisionIds) papers.push(await readPaper(transaction, id, order.office));
    return papers;
  });
  const printed = await printPapers(read.map(({ paper }) => paper));
  return withTransaction(pool, scope, async (transaction) => {
    const issued: DocumentRecord[] = [];
    for (const [at, { decision, paper }] of read.entries()) {
      const { caseId, householdId, personId, areaCode } = decision;
      issued.push(
        await storeIssued(transaction, {
          blobStore,
          bytes: printed[at] ?? Buffer.alloc(0),
          caseId,
          householdId,
          personId: personId ?? undefined,
          areaCode,
          paperKind: 'decision',
          title: { zh: `${paper.policy}决定书`, en: `decision no. ${paper.number}` },
        }),
      );
    }
    return issued;
  });
}

/** Written decisions as PDF. Refused (422) naming the character that the font lacks. */
export async function printPapers(papers: readonly DecisionPaper[]): Promise<readonly Buffer[]> {
  try {
    return await printBeside(new URL('./paper-thread.ts', import.meta.url), papers);
  } catch (error) {
    if (!(error instanceof GlyphMissing)) throw error;
    const { character } = error;
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
    throw new Refused(decisionRefusals.notPrintable, {
      message: {
        zh: `字库中没有“${character}”（U+${code}），决定书无法打印：请手写该字后另行送达。`,
        en: `The font has no “${character}” (U+${code}), so the decision cannot be printed; write it by hand.`,
      },
    });
  }
}
