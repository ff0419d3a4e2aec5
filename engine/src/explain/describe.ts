import { parameterValueOn } from '../parameter/index.ts';
import type { BuiltPolicy, Handbook } from '../rule/handbook.ts';
import type { Bool, Comparison, Expression, Num } from '../rule/node.ts';
import type { Unit } from '../rule/unit.ts';
import { partsOf } from '../rule/walk.ts';
import { versionOn } from '../evaluate/interpret.ts';
import { articleOn } from '../law/index.ts';
import type { Citation } from '../law/index.ts';
import type { PlainDate, Text } from '../values/index.ts';
import { formatYuan, fromYmd } from '../values/index.ts';

/** A rule as text: what a policy officer checks against the law. */
export type Description = {
  readonly conditions: readonly {
    readonly id: string;
    readonly text: Text;
    readonly formula: Text;
    readonly article: Citation;
  }[];
  readonly amount?: { readonly text: Text; readonly formula: Text; readonly article: Citation };
  /** The named quantities that the formulas use, each explained once, in the order of use. */
  readonly terms: readonly { readonly label: Text; readonly formula: Text }[];
};

type Context = { readonly handbook: Handbook; readonly date: PlainDate };

const text = (zh: string, en: string): Text => ({ zh, en });

const both = (parts: readonly Text[], joinZh: string, joinEn: string): Text =>
  text(parts.map((part) => part.zh).join(joinZh), parts.map((part) => part.en).join(joinEn));

/**
 * Prints a policy's conditions, amount and the terms they use as readable Chinese and English, as of a date; out of
 * force, as of its first or last day.
 */
export function describe(handbook: Handbook, policy: BuiltPolicy, on: PlainDate): Description {
  const { from, until = on } = policy.inForce;
  const date = on < from ? from : on > until ? until : on;
  const context: Context = { handbook, date };
  const conditions = policy.allConditions.map((condition) => {
    const { id, text: said, holds } = condition;
    return { id, text: said, article: articleOn(condition, date), formula: sentence(holds, context) };
  });
  const roots: readonly Expression[] = policy.allConditions.map((condition) => condition.holds);
  const terms = termsOf(policy.amount ? [...roots, policy.amount.value] : roots, context);
  if (!policy.amount) return { conditions, terms };
  const { text: said, value } = policy.amount;
  const amount = { text: said, article: articleOn(policy.amount, date), formula: sentence(value, context) };
  return { conditions, amount, terms };
}

function termsOf(roots: readonly Expression[], context: Context): Description['terms'] {
  const found = new Map<string, Description['terms'][number]>();
  const seen = new Set<Expression>();
  const visit = (node: Expression): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.op === 'named' && !found.has(node.key))
      found.set(node.key, { label: node.label, formula: sentence(node.value, context) });
    for (const part of currentParts(node, context)) visit(part);
  };
  roots.forEach(visit);
  return [...found.values()];
}

function currentParts(node: Expression, { date }: Context): readonly Expression[] {
  return node.op === 'by-date' ? [versionOn<Expression>(node.versions, date)] : partsOf(node);
}

/** An expression as a phrase without outer brackets. */
export function sentence(node: Expression, context: Context): Text {
  return node.type === 'bool' ? truthPhrase(node, context) : numberPhrase(node, context);
}

/** The same, in brackets when it is made of several parts. */
function inner(node: Expression, context: Context): Text {
  const phrase = sentence(node, context);
  const simple = ['fact', 'code-is', 'literal', 'parameter', 'today', 'named', 'count', 'any', 'entitled', 'amount-of'];
  const resolved = node.op === 'by-date' ? versionOn<Expression>(node.versions, context.date) : node;
  return simple.includes(resolved.op) ? phrase : text(`（${phrase.zh}）`, `(${phrase.en})`);
}

const comparisonWords: Readonly<Record<Comparison, Text>> = {
  '<': text('低于', 'is below'),
  '<=': text('不高于', 'is at most'),
  '>': text('高于', 'is above'),
  '>=': text('不低于', 'is at least'),
  '==': text('等于', 'equals'),
  '!=': text('不等于', 'is not'),
};

function truthPhrase(node: Bool, context: Context): Text {
  switch (node.op) {
    case 'literal':
      return node.value ? text('总是', 'always') : text('从不', 'never');
    case 'fact':
      return node.fact.label;
    case 'code-is': {
      const { codes } = node.fact.type as Extract<typeof node.fact.type, { kind: 'code' }>;
      const names = both(
        node.codes.map((code) => codes[code] ?? text(code, code)),
        '或',
        ' or ',
      );
      return text(`${node.fact.label.zh}为${names.zh}`, `${node.fact.label.en}: ${names.en}`);
    }
    case 'compare': {
      const words = comparisonWords[node.comparison];
      const [a, b] = [inner(node.a, context), inner(node.b, context)];
      return text(`${a.zh}${words.zh}${b.zh}`, `${a.en} ${words.en} ${b.en}`);
    }
    case 'and':
      return both(
        node.of.map((part) => inner(part, context)),
        '，且',
        ' and ',
      );
    case 'or':
      return both(
        node.of.map((part) => inner(part, context)),
        '，或',
        ' or ',
      );
    case 'not': {
      const of = inner(node.of, context);
      return text(`并非${of.zh}`, `not ${of.en}`);
    }
    case 'any': {
      const where = sentence(node.where, context);
      return text(`至少一名成员符合：${where.zh}`, `at least one member fulfils: ${where.en}`);
    }
    case 'entitled': {
      const title = context.handbook.byId.get(node.policy)?.title ?? text(node.policy, node.policy);
      return text(`符合“${title.zh}”`, `entitled to “${title.en}”`);
    }
    case 'by-date':
      return truthPhrase(versionOn(node.versions, context.date), context);
    case 'named':
      return node.label;
  }
}

const joinWords = {
  add: [' + ', ' + '],
  subtract: [' − ', ' − '],
  multiply: [' × ', ' × '],
  divide: [' ÷ ', ' ÷ '],
} as const;

function numberPhrase(node: Num, context: Context): Text {
  switch (node.op) {
    case 'literal':
      return quantityText(node.value, node.unit);
    case 'fact':
      return node.fact.label;
    case 'today':
      return text('核定日期', 'the date asked');
    case 'parameter': {
      const found = parameterValueOn(node.parameter, { date: context.date });
      if (!found) return node.parameter.label;
      const value = quantityText(found.value, node.unit);
      return text(`${node.parameter.label.zh}〔${value.zh}〕`, `${node.parameter.label.en} [${value.en}]`);
    }
    case 'years-since':
    case 'months-since': {
      const date = inner(node.date, context);
      const unit = node.op === 'years-since' ? text('满年数', 'full years') : text('满月数', 'full months');
      return text(`自${date.zh}起的${unit.zh}`, `${unit.en} since ${date.en}`);
    }
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide': {
      const [zh, en] = joinWords[node.op];
      return both([inner(node.a, context), inner(node.b, context)], zh, en);
    }
    case 'lower':
    case 'higher': {
      const [a, b] = [sentence(node.a, context), sentence(node.b, context)];
      const low = node.op === 'lower';
      return text(
        `${a.zh}与${b.zh}中${low ? '较低' : '较高'}者`,
        `the ${low ? 'lower' : 'higher'} of ${a.en} and ${b.en}`,
      );
    }
    case 'ratio':
      return both([inner(node.a, context), inner(node.ratio, context)], ' × ', ' × ');
    case 'round-to': {
      const a = inner(node.a, context);
      const step = quantityText(node.step, node.unit);
      return text(`${a.zh}按${step.zh}取整`, `${a.en} rounded ${node.rounding} to ${step.en}`);
    }
    case 'by-date':
      return numberPhrase(versionOn(node.versions, context.date), context);
    case 'named':
      return node.label;
    default:
      return choicePhrase(node, context);
  }
}

type ChoiceOp = 'if' | 'cases' | 'sum' | 'minimum' | 'maximum' | 'count' | 'amount-of';

function choicePhrase(node: Num & { readonly op: ChoiceOp }, context: Context): Text {
  switch (node.op) {
    case 'if': {
      const [when, then, otherwise] = [node.when, node.then, node.otherwise].map((part) => sentence(part, context)) as [
        Text,
        Text,
        Text,
      ];
      return text(
        `如${when.zh}则${then.zh}，否则${otherwise.zh}`,
        `if ${when.en}: ${then.en}; otherwise ${otherwise.en}`,
      );
    }
    case 'cases': {
      const list = node.cases.map((entry) => {
        const [when, value] = [sentence(entry.when, context), sentence(entry.value, context)];
        return text(`${when.zh}的，${value.zh}`, `${value.en} if ${when.en}`);
      });
      const otherwise = sentence(node.otherwise, context);
      return both([...list, text(`其他情形，${otherwise.zh}`, `otherwise ${otherwise.en}`)], '；', '; ');
    }
    case 'count': {
      const where = sentence(node.where, context);
      return text(`符合“${where.zh}”的成员人数`, `number of members with ${where.en}`);
    }
    case 'amount-of': {
      const title = context.handbook.byId.get(node.policy)?.title ?? text(node.policy, node.policy);
      return text(`“${title.zh}”的金额`, `the amount of “${title.en}”`);
    }
    default: {
      const [value, where] = [sentence(node.value, context), sentence(node.where, context)];
      const words = {
        sum: text('合计', 'sum'),
        minimum: text('最小值', 'smallest'),
        maximum: text('最大值', 'largest'),
      }[node.op];
      const all = node.where.op === 'literal' && node.where.value;
      return all
        ? text(`全体成员的${value.zh}${words.zh}`, `${words.en} of ${value.en} over all members`)
        : text(
            `符合“${where.zh}”的成员的${value.zh}${words.zh}`,
            `${words.en} of ${value.en} over members with ${where.en}`,
          );
    }
  }
}

const unitWords: Readonly<Partial<Record<Unit, Text>>> = {
  persons: text('人', ' persons'),
  years: text('周岁', ' years'),
  months: text('个月', ' months'),
  days: text('天', ' days'),
  hours: text('小时', ' hours'),
  meals: text('餐', ' meals'),
  m2: text('平方米', ' m²'),
  kwh: text('度', ' kWh'),
  'cubic-metres': text('立方米', ' m³'),
};

const perWords: Readonly<Partial<Record<Unit, Text>>> = {
  'fen-per-m2': text('/平方米', '/m²'),
  'fen-per-day': text('/天', '/day'),
  'fen-per-hour': text('/小时', '/hour'),
  'fen-per-meal': text('/餐', '/meal'),
  'fen-per-cubic-metre': text('/立方米', '/m³'),
  'fen-per-kwh': text('/度', '/kWh'),
};

/** A number with its unit as people write it: fen as yuan, basis points as a factor or percentage, yyyymmdd as a date. */
export function quantityText(value: number, unit: Unit): Text {
  if (unit.startsWith('fen')) {
    const per = perWords[unit] ?? text('', '');
    return text(`${formatYuan(value)}元${per.zh}`, `${formatYuan(value)} yuan${per.en}`);
  }
  if (unit === 'ratio') {
    const share = value % 10_000 === 0 || value > 10_000 ? `${value / 10_000}` : `${value / 100}%`;
    return text(value >= 10_000 ? `${share}倍` : share, value >= 10_000 ? `${share} times` : share);
  }
  if (unit === 'date') return text(fromYmd(value), fromYmd(value));
  const words = unitWords[unit];
  return text(`${value}${words?.zh ?? ''}`, `${value}${words?.en ?? ''}`);
}
