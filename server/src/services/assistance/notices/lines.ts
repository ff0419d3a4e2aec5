import { printCitation } from '@zhuni/engine';
import type { Period } from '@zhuni/engine';
import { formatYuan } from '@zhuni/engine/values';
import type { Text } from '@zhuni/engine/values';
import { handbook, sources } from '@zhuni/policies';
import { getProcedure } from '@zhuni/policies/procedures';
import type { NoticeField } from '@zhuni/policies/procedures';
import type { PublicNotice, Shown, ShownAmount, ShownFields } from './notice.ts';

/** One line of a notice as it is read. */
export type NoticeLine = { readonly field: NoticeField; readonly label: Text; readonly value: Text };

const sourceByKey = new Map(sources.map((source) => [source.key, source]));
const text = (zh: string, en: string): Text => ({ zh, en });
const plain = (value: string): Text => text(value, value);

const periodWords: Readonly<Record<Period, Text>> = {
  month: text('元/月', 'yuan a month'),
  year: text('元/年', 'yuan a year'),
  once: text('元（一次性）', 'yuan, once'),
  none: text('元', 'yuan'),
};

function amountText({ amountFen, period }: ShownAmount): Text {
  if (amountFen === null) return text('以审批结果为准', 'as will be decided');
  const yuan = formatYuan(amountFen);
  return text(`${yuan}${periodWords[period].zh}`, `${yuan} ${periodWords[period].en}`);
}

function memberNames({ names, unnamed }: ShownFields['member-names']): Text {
  const zh = names.join('、');
  const en = names.join(', ');
  if (unnamed === 0) return text(zh, en);
  return text(
    `${zh}${names.length > 0 ? '，另有' : ''}不公示姓名的${unnamed}人`,
    `${en}${names.length > 0 ? '; ' : ''}${unnamed} not named`,
  );
}

const forms = { home: text('分散供养', 'at home'), institution: text('集中供养', 'in an institution') } as const;

type Printer<Field extends NoticeField> = {
  readonly label: Text;
  readonly print: (value: ShownFields[Field]) => Text;
};

const printers: { readonly [Field in NoticeField]: Printer<Field> } = {
  policy: { label: text('救助项目', 'help'), print: (id) => handbook.byId.get(id)?.title ?? plain(id) },
  'applicant-name': { label: text('申请人', 'applicant'), print: plain },
  'applicant-masked': { label: text('申请人', 'applicant'), print: plain },
  'member-names': { label: text('家庭成员', 'members'), print: memberNames },
  'member-count': { label: text('家庭人口', 'people in the family'), print: (count) => text(`${count}人`, `${count}`) },
  amount: { label: text('金额', 'amount'), print: amountText },
  'basic-amount': { label: text('基本生活标准', 'basic living standard'), print: amountText },
  'assistance-form': {
    label: text('供养形式', 'form of support'),
    print: (form) => (form === null ? text('待本人选择', 'to be chosen') : forms[form]),
  },
  village: { label: text('所在村（社区）', 'village'), print: (name) => name },
  'objection-period': {
    label: text('公示期', 'on show'),
    print: ({ from, until }) => text(`${from}至${until}`, `${from} to ${until}`),
  },
  'office-phone': { label: text('办公电话', 'office telephone'), print: plain },
};

const order = Object.keys(printers) as NoticeField[];

/** The lines of a notice, in the order in which it is read. */
export function linesOf(shown: Shown): NoticeLine[] {
  return order.flatMap((field) => {
    const value = shown[field];
    if (value === undefined) return [];
    const { label, print } = printers[field] as Printer<NoticeField>;
    return [{ field, label, value: print(value as never) }];
  });
}

/** What stands above a notice. */
export function titleOf({ policy, procedure, phase }: Pick<PublicNotice, 'policy' | 'procedure' | 'phase'>): Text {
  const { zh, en } = handbook.byId.get(policy)?.title ?? plain(policy);
  if (getProcedure(procedure).kind === 'review') return text(`拟终止${zh}公示`, `Public notice: end of ${en} proposed`);
  if (phase === 'after-decision') return text(`${zh}结果公布`, `Public notice: ${en} granted`);
  return text(`${zh}审核公示`, `Public notice: ${en} proposed`);
}

/** Sources that are no law: what a placeholder cites. */
const placeholders: ReadonlySet<string> = new Set(['I', 'K']);

/** The article that asks for the notice; where the rule is a placeholder, the law of the whole procedure. */
export function basisOf({ procedure, fromState }: Pick<PublicNotice, 'procedure' | 'fromState'>): Text {
  const { notices, basis } = getProcedure(procedure);
  const article = notices.find(({ from }) => from.includes(fromState))?.article;
  const cited = article && !placeholders.has(article.source) ? [article] : basis;
  const printed = cited.map((one) => printCitation(one, sourceByKey));
  return text(printed.map(({ zh }) => zh).join('、'), printed.map(({ en }) => en).join('; '));
}
