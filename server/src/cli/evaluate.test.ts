import { expect, test } from 'vitest';
import { spawnCli } from './fixtures/spawn-cli.ts';

const person = {
  id: 'a',
  relation: 'head',
  birthDate: '1980-01-31',
  sex: 'female',
  hukou: 'city',
  deceased: 'no',
  custody: 'none',
  declaredMissing: false,
  clergyAwayThreeYears: false,
  wageMonthlyFen: 70000,
  supporters: 'able',
};
const household = { areaCode: '370302001001', registration: 'urban', facts: {}, members: [person] };

type Answer = {
  readonly date: string;
  readonly results: readonly {
    readonly policy: string;
    readonly subject: string;
    readonly outcome: string;
    readonly amountFen: number | null;
    readonly period: string;
    readonly reasons: readonly {
      condition: string;
      holds: boolean | null;
      values: Record<string, unknown>;
      article: string;
    }[];
    readonly missing: readonly { fact: string; subject: string }[];
  }[];
};

async function ask(input: unknown, ...more: readonly string[]): Promise<Answer> {
  const args = ['evaluate', '--file', '-', '--date', '2022-03-01', '--json', ...more];
  const { code, stdout, stderr } = await spawnCli(args, { input: JSON.stringify(input) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Answer;
}

async function refusal(input: unknown, ...args: readonly string[]): Promise<string> {
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  const given = args.length > 0 ? args : ['--file', '-', '--date', '2022-03-01', '--lang', 'en'];
  const { code, stdout, stderr } = await spawnCli(['evaluate', ...given], { input: text });
  expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({ code: 2, stdout: '', lines: 1 });
  return stderr;
}

test('the answer follows the contract: plain values by key, articles as text, missing facts by name and subject', async () => {
  const { date, results } = await ask(household, '--policy', 'dibao');
  expect(date).toBe('2022-03-01');
  const [dibao] = results;
  expect(results).toHaveLength(1);
  expect(dibao).toMatchObject({
    policy: 'dibao',
    subject: 'household',
    outcome: 'unknown',
    amountFen: null,
    period: 'month',
  });
  const income = dibao?.reasons.find((reason) => reason.condition === 'income-below-standard');
  expect(income?.values['dibaoStandard']).toBe(88_000);
  expect(income?.article).toBe('L1 《最低生活保障审核确认办法》民发〔2021〕57号第4条');
  expect(dibao?.missing).toContainEqual({ fact: 'ownsVehicle', subject: 'household' });
});

test('every policy is answered, for the household once and for each member where it concerns persons', async () => {
  const { results } = await ask({ ...household, members: [person, { ...person, id: 'b', relation: 'spouse' }] });
  const subjects = (policy: string): readonly string[] =>
    results.filter((one) => one.policy === policy).map((one) => one.subject);
  expect(subjects('dibao')).toEqual(['household']);
  expect(subjects('tekun-basic')).toEqual(['a', 'b']);
});

test('without --json a person reads the result in Chinese, or in English when asked', async () => {
  const args = ['evaluate', '--file', '-', '--date', '2022-03-01', '--policy', 'dibao'];
  const input = JSON.stringify(household);
  expect((await spawnCli(args, { input })).stdout).toContain('最低生活保障 · 全家: 资料不足');
  expect((await spawnCli([...args, '--lang', 'en'], { input })).stdout).toContain('(Dibao) · household: unknown');
});

test('wrong input is refused in one sentence that names the field and the nearest right name', async () => {
  const withMember = (more: object): unknown => ({ ...household, members: [{ ...person, ...more }] });
  expect(await refusal(withMember({ wageMonthlyFenn: 1 }))).toMatch(/wageMonthlyFenn; did you mean wageMonthlyFen\?/);
  expect(await refusal(withMember({ birthDate: '1980-02-30' }))).toMatch(/members\[0\]\.birthDate must be a real date/);
  expect(await refusal(withMember({ wageMonthlyFen: -1 }))).toMatch(/wageMonthlyFen must be a whole number of fen/);
  expect(await refusal({ ...household, areaCode: '110101001001' })).toMatch(/areaCode .* 3703/);
  expect(await refusal({ ...household, members: [] })).toMatch(/members must list 1 to 60 people/);
  expect(await refusal('{')).toMatch(/not valid JSON/);
});

test('wrong options are refused with what to write instead', async () => {
  expect(await refusal('', '--date', '2022-03-01', '--lang', 'en')).toMatch(/--file is missing/);
  expect(await refusal('', '--file', '-', '--date', '2022-02-30', '--lang', 'en')).toMatch(
    /--date must be a real date/,
  );
  expect(await refusal('', '--file', 'none.json', '--date', '2022-02-28', '--lang=en')).toMatch(
    /none\.json cannot be read/,
  );
  expect(await refusal('', '--file', '-', '--date', '2022-02-28', '--policy', 'dibo')).toMatch(/是否指 dibao/);
  expect(await refusal('', '--fil', '-', '--date', '2022-02-28')).toMatch(/没有选项 --fil，是否指 --file/);
});

test('--known-on leaves out what was announced later', async () => {
  const poor = {
    ...household,
    facts: { ownsVehicle: false, ownsShopOrOffice: false, homeBoughtOrFitted12m: false, ownsCompany: false },
  };
  const args = ['evaluate', '--file', '-', '--date', '2024-02-01', '--policy', 'dibao', '--json'];
  const standard = async (...more: readonly string[]): Promise<unknown> => {
    const { stdout } = await spawnCli([...args, ...more], { input: JSON.stringify(poor) });
    const answer = JSON.parse(stdout) as Answer;
    return answer.results[0]?.reasons.find((reason) => reason.condition === 'income-below-standard')?.values[
      'dibaoStandard'
    ];
  };
  expect(await standard()).toBe(98_900);
  expect(await standard('--known-on', '2024-04-02')).toBe(92_400);
});
