import { checkFact, FactInvalid, isPlainDate, plainDate } from '@zhuni/engine';
import type { FactDefinition, FactValue, PlainDate, Text } from '@zhuni/engine';

/** What a cell says: a value, null (the cell says that it is not known), or nothing (undefined: the cell is empty). */
export type CellRead = { readonly value: FactValue | null | undefined } | { readonly reason: Text };

const yesWords = new Set(['是', '有', 'true', 'yes', 'y', '1', '√', '对']);
const noWords = new Set(['否', '无', '没有', 'false', 'no', 'n', '0', '×', '不是']);
const unknownWords = new Set(['不详', '未知', '不明', 'unknown', '?', '？']);

/** Reads one cell as a value of a fact; money in yuan when the column says so. */
export function readCell(fact: FactDefinition, text: string, inYuan: boolean): CellRead {
  const given = text.trim();
  if (given === '') return { value: undefined };
  const word = given.toLowerCase();
  if (unknownWords.has(word) && !codesOf(fact).has(word)) return { value: null };
  switch (fact.type.kind) {
    case 'boolean':
      return readBoolean(given, word);
    case 'date':
      return readDate(given);
    case 'code':
      return readCode(fact, given, word);
    case 'number':
      return readNumber(fact, given, inYuan && fact.type.unit === 'fen');
  }
}

function readBoolean(given: string, word: string): CellRead {
  if (yesWords.has(word)) return { value: true };
  if (noWords.has(word)) return { value: false };
  return { reason: { zh: `“${short(given)}”应写“是”或“否”`, en: `“${short(given)}” must be yes or no` } };
}

/** A date written as 2024-05-01, 2024/5/1, 2024.5.1, 20240501 or 2024年5月1日. */
export function readDate(given: string): { readonly value: PlainDate } | { readonly reason: Text } {
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?( 0?0:00(:00)?)?$/.exec(given) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(given);
  const text = match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : '';
  if (isPlainDate(text)) return { value: plainDate(text) };
  return {
    reason: {
      zh: `“${short(given)}”不是真实日期，应写如 2024-05-01`,
      en: `“${short(given)}” is not a real date; write it like 2024-05-01`,
    },
  };
}

const codeTables = new WeakMap<FactDefinition, ReadonlyMap<string, string>>();

function codesOf(fact: FactDefinition): ReadonlyMap<string, string> {
  const known = codeTables.get(fact);
  if (known) return known;
  const codes = fact.type.kind === 'code' ? Object.entries(fact.type.codes) : [];
  const table = new Map(
    codes.flatMap(([code, { zh, en }]) => [zh, en, code].map((word) => [word.toLowerCase(), code] as const)),
  );
  codeTables.set(fact, table);
  return table;
}

function readCode(fact: FactDefinition, given: string, word: string): CellRead {
  const code = codesOf(fact).get(word);
  if (code !== undefined) return { value: code };
  const names = fact.type.kind === 'code' ? Object.values(fact.type.codes) : [];
  return {
    reason: {
      zh: `“${short(given)}”应为下列之一：${names.map((name) => name.zh).join('、')}`,
      en: `“${short(given)}” must be one of: ${names.map((name) => name.en).join(', ')}`,
    },
  };
}

function readNumber(fact: FactDefinition, given: string, inYuan: boolean): CellRead {
  const plain = given
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '')
    .replaceAll(/[,，\s]/g, '');
  if (inYuan && !/^-?\d{1,12}(\.\d{1,2}0*)?$/.test(plain)) {
    return {
      reason: {
        zh: `“${short(given)}”应为金额（元），最多两位小数`,
        en: `“${short(given)}” must be an amount in yuan with at most two decimals`,
      },
    };
  }
  if (!inYuan && !/^-?\d{1,15}(\.0+)?$/.test(plain)) {
    return { reason: { zh: `“${short(given)}”应为整数`, en: `“${short(given)}” must be a whole number` } };
  }
  const number = inYuan ? Math.round(Number(plain) * 100) : Number(plain);
  try {
    return { value: checkFact(fact, number) };
  } catch (error) {
    if (error instanceof FactInvalid) return { reason: rangeReason(fact, given, inYuan) };
    throw error;
  }
}

function rangeReason(fact: FactDefinition, given: string, inYuan: boolean): Text {
  const { min, max } = fact.type.kind === 'number' ? fact.type : { min: 0, max: 0 };
  const [low, high] = inYuan ? [min / 100, max / 100] : [min, max];
  const unit = inYuan ? { zh: '元', en: ' yuan' } : { zh: '', en: '' };
  return {
    zh: `“${short(given)}”超出范围，应在 ${low} 至 ${high}${unit.zh} 之间`,
    en: `“${short(given)}” is out of range: ${low} to ${high}${unit.en}`,
  };
}

/** What a message repeats of a cell: enough to find it, not a whole paragraph. */
export function short(given: string): string {
  return given.length > 24 ? `${given.slice(0, 24)}…` : given;
}
