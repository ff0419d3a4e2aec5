import { evaluate } from '@zhuni/engine';
import { plainDate } from '@zhuni/engine/values';
import { handbook } from '@zhuni/policies';
import { describe, expect, test } from 'vitest';
import { Refused } from '../../platform/http-kit/index.ts';
import { decisionDocument, decisionSentences } from './decision-paper.ts';
import type { DecisionPaper } from './decision-paper.ts';
import { printPapers } from './issue-decision.ts';
import { howToObject, reasonsInWords } from './plain-words.ts';

const date = plainDate('2024-05-10');
const household = {
  areaCode: '370303001001',
  facts: new Map([['registration', 'urban']]),
  members: [{ id: '1', facts: new Map([['birthDate', '1960-01-01']]) }],
};
const [result] = evaluate(handbook, household, { date, policies: ['dibao'] });
if (!result) throw new Error('no result');

const paper: DecisionPaper = {
  number: '2024-00000012',
  office: '张店区民政局',
  addressee: '王小明',
  ofHousehold: true,
  policy: '最低生活保障',
  kind: 'application',
  outcome: 'granted',
  amountFen: 989_00,
  period: 'month',
  fromMonth: plainDate('2024-06-01'),
  reasons: reasonsInWords(handbook, result),
  differsReason: null,
  objection: howToObject(handbook, date).zh,
  decidedOn: date,
  approvedAt: '2024-05-10T01:00:00.000Z',
};

describe('a written decision', () => {
  test.each([
    [{}, ['您家申请的“最低生活保障”，批准了。', '从2024年6月起，每月989.00元。']],
    [{ outcome: 'refused', amountFen: null, fromMonth: null }, ['您家申请的“最低生活保障”，这次没有批准。']],
    [{ kind: 'review' }, ['经过复核，您家可以继续享受“最低生活保障”。', '从2024年6月起，每月989.00元。']],
    [
      { kind: 'review', outcome: 'refused', amountFen: null, fromMonth: null },
      ['经过复核，您家不再符合“最低生活保障”的条件。', '这项帮扶停止。'],
    ],
    [
      { ofHousehold: false, period: 'once', policy: '小额救助', fromMonth: plainDate('2024-05-10') },
      ['您申请的“小额救助”，批准了。', '一次发给989.00元。'],
    ],
    [
      { kind: 'reconsideration', outcome: 'refused', amountFen: null, fromMonth: null },
      ['经过复查，您家申请的“最低生活保障”，仍然不能批准。'],
    ],
    [{ amountFen: null, period: 'none' }, ['您家申请的“最低生活保障”，批准了。', '从2024年6月1日起享受。']],
  ] as const)('says in short sentences what was decided: %o', (more, sentences) => {
    const said = decisionSentences({ ...paper, ...more } as DecisionPaper);
    expect(said).toEqual(sentences);
    expect(said.every((sentence) => sentence.length <= 40)).toBe(true);
  });

  test('names office, number, person, reasons with articles, how to object, and the date', () => {
    const text = JSON.stringify(decisionDocument({ ...paper, differsReason: '入户核实另有收入' }));
    for (const part of ['张店区民政局', '2024-00000012', '王小明', '依据：《', '60天', '6个月', '2024年5月10日'])
      expect(text).toContain(part);
    expect(text).toContain('入户核实另有收入。');
    expect(JSON.stringify(decisionDocument({ ...paper, outcome: 'refused' }))).toContain('不予批准决定书');
  });

  test('tells the way of objecting that the law gave at the time', () => {
    expect(howToObject(handbook, plainDate('2023-12-31')).zh).toMatch(/上一级民政部门.*1999年/);
    expect(howToObject(handbook, plainDate('2024-01-01')).zh).not.toMatch(/上一级/);
  });

  test('prints on one page, and again to the same bytes', async () => {
    const [first, second] = await printPapers([paper, paper]);
    const [again] = await printPapers([paper]);
    expect(first?.toString('latin1', 0, 5)).toBe('%PDF-');
    expect(first?.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2);
    expect(again?.equals(first ?? Buffer.alloc(0))).toBe(true);
    expect(second?.length).toBeGreaterThan(5_000);
  }, 30_000);

  test('with a character that the font lacks is not printed, and names the character', async () => {
    const refused = await printPapers([{ ...paper, addressee: '王𠀀' }]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect((refused as Refused).text.zh).toContain('𠀀');
    expect((refused as Refused).text.zh).toContain('U+20000');
  }, 30_000);
});
