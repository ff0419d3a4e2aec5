import { plainDate } from '@zhuni/engine/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freezeClock } from '../../platform/clock/index.ts';
import { draftValue, publishDraft, reviewDraft } from '../standards/index.ts';
import { approve, by, closeDesk, home, openDesk, prepare, preparation, refusalOf } from './fixtures/desk.ts';
import { propose, replayDecisions } from './index.ts';

beforeAll(openDesk);
afterAll(closeDesk);

async function publish(value: number, announcedOn = '2024-05-10'): Promise<void> {
  const id = await by('drafter', (transaction) =>
    draftValue(transaction, {
      parameter: 'dibao.standard-urban',
      area: null,
      value,
      effectiveFrom: plainDate('2024-03-01'),
      announcedOn: plainDate(announcedOn),
      documentNumber: null,
      titleZh: '提高标准（示例）',
      titleEn: 'a raise (illustrative)',
      issuer: '淄博市民政局',
      documentDate: plainDate('2024-05-08'),
      status: 'illustrative',
    }),
  );
  await by('reviewer', (transaction) => reviewDraft(transaction, id, 'compared'));
  await by('publisher', (transaction) => publishDraft(transaction, id));
}

test('a decision prepared before a publication is judged anew, and one approved before it replays identically', async () => {
  const [early, late] = [await home(), await home()];
  const first = await approve(await prepare(early));
  const waiting = await prepare(late);
  await publish(1_040_00);
  expect(await refusalOf(approve(waiting))).toBe('decision.changed');
  const proposal = await by('clerk', (transaction) => propose(transaction, preparation(late)));
  expect(proposal).toMatchObject({ amountFen: 1_040_00, rules: { standards: 1 } });
  const again = await home();
  const second = await approve(await prepare(again));
  expect(second.amountFen).toBe(1_040_00);
  await publish(1_060_00);
  freezeClock('2024-05-20');
  const replayed = await by('auditor', (transaction) => replayDecisions(transaction, [first, second]));
  expect(replayed.flatMap(({ differences }) => differences)).toEqual([]);
  expect([first.rules.standards, second.rules.standards]).toEqual([undefined, 1]);
});
