import { readFile } from 'node:fs/promises';
import {
  CasesConflict,
  evaluate,
  nearest,
  ParameterUndated,
  parseHousehold,
  plainDate,
  printCitation,
  quantityText,
  RuleUndated,
} from '@zhuni/engine';
import type { Household, PlainDate, Reason, ReasonValue, Result, Text } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
import { dateOption, print, printJson, required, runCommand, UsageError } from './options.ts';
import type { CommandSpecification, Given, Language } from './options.ts';

const specification: CommandSpecification = {
  name: 'evaluate',
  about: {
    zh: '按50项政策核算一户家庭，给出结果、金额、每项条件的理由和条款。',
    en: 'Works out one household against the 50 policies: results, amounts, each condition with its reason and article.',
  },
  options: {
    file: {
      type: 'string',
      value: 'H.json',
      help: { zh: '家庭资料（JSON）；- 表示从标准输入读取', en: 'the household as JSON; - reads standard input' },
    },
    date: { type: 'string', value: 'YYYY-MM-DD', help: { zh: '核算日期', en: 'the date asked about' } },
    policy: {
      type: 'string',
      value: 'ID',
      multiple: true,
      help: { zh: '只算这项政策，可重复', en: 'only this policy; may be repeated' },
    },
    'known-on': {
      type: 'string',
      value: 'YYYY-MM-DD',
      help: { zh: '只用该日已公布的标准', en: 'only what was announced by this day' },
    },
    json: { type: 'boolean', help: { zh: '输出 JSON', en: 'print JSON' } },
  },
};

const fileBytesMax = 1_000_000;

/** `zhuni evaluate`: exit 2 with one sentence naming the field when the file, the date or a policy is wrong. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(specification, args, async (given) => {
    const path = required(given, 'file', 'H.json');
    required(given, 'date', '2024-05-01');
    const date = dateOption(given, 'date') ?? plainDate('');
    const knownOn = dateOption(given, 'known-on');
    const policies = policiesOf(given);
    const household = readHousehold(await readText(path), path);
    const results = resultsOf(household, { date, ...(knownOn ? { knownOn } : {}), ...(policies ? { policies } : {}) });
    if (given.flag('json'))
      await printJson({ date, results: results.map((result) => jsonResult(result, given.language)) });
    else await print(readable(results, household, date, given.language));
    return 0;
  });
}

function policiesOf(given: Given): readonly string[] | undefined {
  const chosen = given.list('policy').flatMap((value) => value.split(','));
  for (const id of chosen) {
    if (handbook.byId.has(id)) continue;
    const near = nearest(id, [...handbook.byId.keys()]);
    throw new UsageError({
      zh: `--policy：没有政策 ${id}，是否指 ${near}？（npx zhuni policies 列出全部）`,
      en: `--policy: there is no policy ${id}; did you mean ${near}? (npx zhuni policies lists them)`,
    });
  }
  return chosen.length > 0 ? chosen : undefined;
}

async function readText(path: string): Promise<string> {
  try {
    const bytes = path === '-' ? await standardInput() : await readFile(path);
    if (bytes.length > fileBytesMax) {
      throw new UsageError({
        zh: `${path} 超过 1 MB，一户家庭不需要这么多`,
        en: `${path} is larger than 1 MB; one household needs less`,
      });
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof TypeError)
      throw new UsageError({ zh: `${path} 不是 UTF-8 文本`, en: `${path} is not UTF-8 text` });
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new UsageError({ zh: `无法读取 --file ${path}（${code}）`, en: `--file ${path} cannot be read (${code})` });
  }
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function readHousehold(text: string, path: string): Household {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new UsageError({ zh: `${path} 不是有效的 JSON：${why}`, en: `${path} is not valid JSON: ${why}` });
  }
  const household = parseHousehold(json, handbook.facts);
  if (!household.areaCode.startsWith('3703')) {
    throw new UsageError({
      zh: 'areaCode 应为淄博市的村（社区）代码，以 3703 开头',
      en: 'areaCode must be the code of a village unit of Zibo, beginning with 3703',
    });
  }
  return household;
}

function resultsOf(household: Household, options: Parameters<typeof evaluate>[2]): readonly Result[] {
  try {
    return evaluate(handbook, household, options);
  } catch (error) {
    if (error instanceof ParameterUndated || error instanceof RuleUndated || error instanceof CasesConflict) {
      throw new UsageError({
        zh: `在 ${options.date} 无法核算：${error.message}`,
        en: `cannot be worked out for ${options.date}: ${error.message}`,
      });
    }
    throw error;
  }
}

/** A result as the contract prints it: values by key, the article as text. */
function jsonResult(result: Result, language: Language): unknown {
  return { ...result, reasons: result.reasons.map((reason) => jsonReason(reason, language)) };
}

function jsonReason({ condition, text, holds, values, article, gap }: Reason, language: Language): unknown {
  const plain = Object.fromEntries(Object.entries(values).map(([key, { value }]) => [key, value]));
  const printed = `${article.source} ${printCitation(article, handbook.sources)[language]}`;
  return { condition, text: text[language], holds, values: plain, article: printed, ...(gap ? { gap } : {}) };
}

const outcomeWords: Readonly<Record<Result['outcome'], Text>> = {
  entitled: { zh: '符合', en: 'entitled' },
  'not-entitled': { zh: '不符合', en: 'not entitled' },
  unknown: { zh: '资料不足', en: 'unknown' },
};

const periodWords: Readonly<Record<Result['period'], Text>> = {
  month: { zh: '每月', en: 'per month' },
  year: { zh: '每年', en: 'per year' },
  once: { zh: '一次性', en: 'once' },
  none: { zh: '', en: '' },
};

function readable(results: readonly Result[], household: Household, date: PlainDate, language: Language): string {
  const order = ['entitled', 'unknown', 'not-entitled'];
  const sorted = results.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  const head = { zh: `${date}，${household.members.length} 人`, en: `${date}, ${household.members.length} people` }[
    language
  ];
  return [head, '', ...sorted.flatMap((result) => [...readableResult(result, language), ''])].join('\n');
}

function readableResult(result: Result, language: Language): readonly string[] {
  const policy = handbook.byId.get(result.policy);
  const subject = result.subject === 'household' ? { zh: '全家', en: 'household' }[language] : result.subject;
  const amount = result.outcome === 'entitled' && policy?.amount ? ` ${amountText(result, language)}` : '';
  const name = policy?.title[language] ?? result.policy;
  const title = `${name} · ${subject}: ${outcomeWords[result.outcome][language]}${amount}`;
  const shown =
    result.outcome === 'not-entitled' ? result.reasons.filter((reason) => reason.holds !== true) : result.reasons;
  const missing = result.missing.map(
    ({ fact, subject: who }) => `${handbook.facts.get(fact)?.label[language] ?? fact} (${who}.${fact})`,
  );
  const lines = shown.map((reason) => readableReason(reason, language));
  if (missing.length === 0) return [title, ...lines];
  return [title, ...lines, `    ${{ zh: '还需知道', en: 'still needed' }[language]}: ${missing.join(', ')}`];
}

function amountText(result: Result, language: Language): string {
  if (result.amountFen === null) return { zh: '（金额待定）', en: '(amount open)' }[language];
  return `${quantityText(result.amountFen, 'fen')[language]} ${periodWords[result.period][language]}`.trim();
}

function readableReason(reason: Reason, language: Language): string {
  const sign = reason.holds === null ? '?' : reason.holds ? '✓' : '✗';
  const values = Object.values(reason.values).map((value) => `${value.label[language]} ${valueText(value, language)}`);
  const article = printCitation(reason.article, handbook.sources)[language];
  const gap = reason.gap
    ? ` ${{ zh: '差', en: 'by' }[language]} ${quantityText(reason.gap.by, reason.gap.unit)[language]}`
    : '';
  const shown = values.length > 0 ? `\n      ${values.join('; ')}` : '';
  return `  ${sign} ${reason.text[language]} [${article}]${shown}${gap}`;
}

function valueText({ value, unit }: ReasonValue, language: Language): string {
  if (value === null) return { zh: '不详', en: 'not known' }[language];
  if (typeof value === 'boolean') return { zh: value ? '是' : '否', en: value ? 'yes' : 'no' }[language];
  return typeof value === 'number' && unit ? quantityText(value, unit)[language] : String(value);
}
