import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import { FactInvalid, isPlainDate, nearest } from '@zhuni/engine';
import type { PlainDate, Text } from '@zhuni/engine';
import { OperatorError } from '../platform/config/index.ts';

export type Language = 'zh' | 'en';

/** The command was called wrongly, or what it was given is wrong: printed as one sentence, exit code 2. */
export class UsageError extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.name = 'UsageError';
    this.text = text;
  }
}

type OptionWords = {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** Shown in --help, for example 'H.json'. */
  readonly value?: string;
  readonly help: Text;
};

export type CommandSpecification = {
  readonly name: string;
  readonly about: Text;
  /** A word such as FILE that stands without a flag. */
  readonly operand?: string;
  readonly options: Readonly<Record<string, OptionWords>>;
};

export type Given = {
  readonly language: Language;
  readonly operand: string | undefined;
  readonly text: (name: string) => string | undefined;
  readonly list: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
};

type Work = (given: Given) => Promise<number> | number;

const languageOption: OptionWords = {
  type: 'string',
  value: 'zh|en',
  help: { zh: '语言，默认中文', en: 'language; Chinese unless said otherwise' },
};

/**
 * Runs a command: reads its options (a wrong one is named, with the nearest right one), answers --help, and turns
 * what a person can put right into one sentence: exit 2 for wrong input, 1 for a failure of the surroundings.
 */
export async function runCommand(
  specification: CommandSpecification,
  args: readonly string[],
  work: Work,
): Promise<number> {
  const language = languageOf(args);
  try {
    if (args.includes('--help') || args.includes('-h')) {
      await print(helpText(specification, language));
      return 0;
    }
    return await work(readOptions(specification, args));
  } catch (error) {
    const said = sentenceOf(error);
    if (!said) throw error;
    process.stderr.write(`zhuni ${specification.name}: ${said.text[language]}\n`);
    return said.code;
  }
}

/** The language of the answer, also for a call that is wrong in something else. */
function languageOf(args: readonly string[]): Language {
  const next = args[args.indexOf('--lang') + 1];
  return args.includes('--lang=en') || (args.includes('--lang') && next === 'en') ? 'en' : 'zh';
}

function sentenceOf(error: unknown): { readonly text: Text; readonly code: number } | undefined {
  if (error instanceof UsageError || error instanceof FactInvalid) return { text: error.text, code: 2 };
  if (error instanceof OperatorError) return { text: error.text, code: 1 };
  return undefined;
}

function readOptions(specification: CommandSpecification, args: readonly string[]): Given {
  const options: Readonly<Record<string, OptionWords>> = { ...specification.options, lang: languageOption };
  const config: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple }]) => [name, { type, multiple: multiple ?? false }]),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options: config,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind === 'option') collect(token, options, values);
  }
  if (operands.length > (specification.operand ? 1 : 0)) throw excess(operands.at(-1) ?? '', specification);
  const language = values.get('lang')?.at(-1) ?? 'zh';
  if (language !== 'zh' && language !== 'en') {
    throw new UsageError({
      zh: `--lang 应为 zh 或 en，而不是 ${language}`,
      en: `--lang must be zh or en, not ${language}`,
    });
  }
  return {
    language,
    operand: operands[0],
    text: (name) => values.get(name)?.at(-1),
    list: (name) => values.get(name) ?? [],
    flag: (name) => values.has(name),
  };
}

type OptionToken = { readonly name: string; readonly rawName: string; readonly value?: string | undefined };

function collect(
  token: OptionToken,
  options: Readonly<Record<string, OptionWords>>,
  values: Map<string, string[]>,
): void {
  const { name, rawName } = token;
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) {
    const near = nearest(name, Object.keys(options));
    throw new UsageError({
      zh: `没有选项 ${rawName}，是否指 --${near}？`,
      en: `there is no option ${rawName}; did you mean --${near}?`,
    });
  }
  const value = option.type === 'boolean' ? '' : token.value;
  if (value === undefined || (option.type === 'string' && (value === '' || value.startsWith('--')))) {
    const shown = `--${name} ${option.value ?? ''}`.trim();
    throw new UsageError({
      zh: `选项 --${name} 需要一个值：${shown}`,
      en: `the option --${name} needs a value: ${shown}`,
    });
  }
  if (option.type === 'boolean' && token.value !== undefined) {
    throw new UsageError({ zh: `选项 --${name} 不带值`, en: `the option --${name} takes no value` });
  }
  const before = values.get(name) ?? [];
  if (before.length > 0 && !option.multiple) {
    throw new UsageError({ zh: `选项 --${name} 只能写一次`, en: `the option --${name} may stand only once` });
  }
  values.set(name, [...before, value]);
}

function excess(operand: string, specification: CommandSpecification): UsageError {
  const usage = `npx zhuni ${specification.name} --help`;
  return new UsageError({
    zh: `多余的参数 ${operand}（用法：${usage}）`,
    en: `unexpected argument ${operand} (usage: ${usage})`,
  });
}

function helpText({ name, about, operand, options }: CommandSpecification, language: Language): string {
  const rows = Object.entries({ ...options, lang: languageOption }).map(([option, { value, help }]) => {
    return `  ${`--${option} ${value ?? ''}`.padEnd(26)} ${help[language]}`;
  });
  const usage = { zh: '用法', en: 'Usage' }[language];
  return [about[language], '', `${usage}: npx zhuni ${name} ${operand ? `${operand} ` : ''}[…]`, '', ...rows, ''].join(
    '\n',
  );
}

/** The value of an option that must be given; UsageError naming it otherwise. */
export function required(given: Given, name: string, example: string): string {
  const value = given.text(name);
  if (value !== undefined) return value;
  throw new UsageError({
    zh: `缺少选项 --${name}，例如 --${name} ${example}`,
    en: `the option --${name} is missing, for example --${name} ${example}`,
  });
}

/** A date given as an option; UsageError naming the option when it is not a real date. */
export function dateOption(given: Given, name: string): PlainDate | undefined {
  const value = given.text(name);
  if (value === undefined || isPlainDate(value)) return value;
  throw new UsageError({
    zh: `--${name} 应为真实日期，如 2024-05-01，而不是 ${value}`,
    en: `--${name} must be a real date such as 2024-05-01, not ${value}`,
  });
}

/** A whole number given as an option. */
export function numberOption(
  given: Given,
  name: string,
  range: { readonly min: number; readonly max: number },
): number | undefined {
  const value = given.text(name);
  if (value === undefined) return undefined;
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= range.min && number <= range.max) return number;
  throw new UsageError({
    zh: `--${name} 应为 ${range.min} 至 ${range.max} 的整数，而不是 ${value}`,
    en: `--${name} must be a whole number from ${range.min} to ${range.max}, not ${value}`,
  });
}

/** Writes to standard output and waits until it is taken, so that a pipe gets everything. */
export async function print(text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) =>
      error && (error as NodeJS.ErrnoException).code !== 'EPIPE' ? reject(error) : resolve(),
    );
  });
}

/** Writes a value as JSON, indented, with a final newline. */
export async function printJson(value: unknown): Promise<void> {
  await print(`${JSON.stringify(value, null, 2)}\n`);
}
