import type { Transaction } from '../../platform/db/index.ts';
import { canonicalLine, startDigest } from './canonical.ts';
import type { BatchHead, Digest } from './canonical.ts';
import { monthsToPay, planPage } from './plan-lines.ts';
import type { PlannedLine } from './plan-lines.ts';
import { assertHead } from './prepare.ts';

/**
 * The lines of the regular batch of a county, policy and month as it would be prepared now, handed over page by page,
 * and their digest: the same that the batch is frozen with when nothing is left out. Reads only. Refused 422.
 */
export async function simulateCycle(
  transaction: Transaction,
  head: Omit<BatchHead, 'kind'>,
  onLines: (lines: readonly PlannedLine[]) => void = () => undefined,
): Promise<Digest> {
  assertHead(head);
  const whole: BatchHead = { ...head, kind: 'regular' };
  const digest = startDigest(whole);
  const months = await monthsToPay(transaction, whole);
  for (let afterId: number | null = 0; afterId !== null;) {
    const page = await planPage(transaction, { ...whole, months, afterId });
    const sumFen = page.lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
    digest.add(page.lines.map(canonicalLine).join(''), page.lines.length, sumFen);
    onLines(page.lines);
    afterId = page.nextAfterId;
  }
  return digest.finish();
}
