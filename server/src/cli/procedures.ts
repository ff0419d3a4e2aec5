import { nearest, printCitation } from '@zhuni/engine';
import type { Citation, SourceStatus, Text } from '@zhuni/engine';
import { handbook } from '@zhuni/policies';
import {
  authorisationWords,
  caseStates,
  kindWords,
  noticeFieldWords,
  officeWords,
  procedures,
  requirementWords,
  routeWords,
  stepsFrom,
  stepWords,
  unitWords,
} from '@zhuni/policies/procedures';
import type { CaseState, Limit, Procedure, ReviewCycle } from '@zhuni/policies/procedures';
import { print, printJson, runCommand, UsageError } from './options.ts';
import type { CommandSpecification, Language } from './options.ts';
import { textTable } from './text-table.ts';

const specification: CommandSpecification = {
  name: 'procedures',
  about: {
    zh: '列出办理程序；给出编号时打印该程序的状态、步骤、机构、时限和条款。',
    en: 'Lists the procedures; with an id prints its states, steps, offices, limits and articles.',
  },
  operand: 'ID',
  options: { json: { type: 'boolean', help: { zh: '输出 JSON', en: 'print JSON' } } },
};

/** `zhuni procedures [id]`: all procedures with their dates, or one as tables for a reviewer. Exit 2 for an unknown id. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(specification, args, async (given) => {
    const { operand, language } = given;
    const shown = operand === undefined ? procedures : [find(operand)];
    if (given.flag('json')) await printJson(shown);
    else await print(operand === undefined ? list(language) : shown.map((one) => printed(one, language)).join('\n'));
    return 0;
  });
}

function find(id: string): Procedure {
  const found = procedures.find((one) => one.id === id);
  if (found) return found;
  const near = nearest(
    id,
    procedures.map((one) => one.id),
  );
  throw new UsageError({
    zh: `没有程序 ${id}，是否指 ${near}？（npx zhuni procedures 列出全部）`,
    en: `there is no procedure ${id}; did you mean ${near}? (npx zhuni procedures lists them)`,
  });
}

const dates = ({ openedFrom, openedUntil }: Procedure): string => `${openedFrom} – ${openedUntil ?? ''}`.trim();

function list(language: Language): string {
  const say = ({ zh, en }: Text): string => (language === 'zh' ? zh : en);
  const head = language === 'zh' ? ['编号', '种类', '适用日期', '名称'] : ['Id', 'Kind', 'Opened', 'Title'];
  const rows = procedures.map((one) => [one.id, say(kindWords[one.kind]), dates(one), say(one.title)]);
  return `${textTable(head, rows, '')}\n`;
}

const statusWords: Readonly<Record<SourceStatus, Text>> = {
  official: { zh: '', en: '' },
  derived: { zh: '（推算）', en: ' (derived)' },
  illustrative: { zh: '（示例）', en: ' (illustrative)' },
};

function printed(procedure: Procedure, language: Language): string {
  const say = ({ zh, en }: Text): string => (language === 'zh' ? zh : en);
  const zh = language === 'zh';
  const join = zh ? '、' : ', ';
  const cited = (article: Citation | undefined): string =>
    article ? say(printCitation(article, handbook.sources)) : '';
  const titles = procedure.policies.map((id) => say(handbook.byId.get(id)?.title ?? { zh: id, en: id }));
  const facts: readonly (readonly [string, string])[] = [
    [zh ? '种类' : 'Kind', [kindWords[procedure.kind], ...routesOf(procedure)].map(say).join(join)],
    [zh ? '政策' : 'Policies', titles.join(join)],
    [zh ? '适用日期' : 'Opened', dates(procedure)],
    [zh ? '决定机关' : 'Decided by', say(officeWords[procedure.decidedBy])],
    [zh ? '核对授权' : 'Authorised by', say(authorisationWords[procedure.authorisation])],
    [zh ? '依据' : 'Basis', procedure.basis.map(cited).join(zh ? '；' : '; ')],
    ...extras(procedure, say, cited),
  ];
  const parts = [
    `${procedure.id} · ${say(procedure.title)}`,
    facts.map(([name, value]) => `  ${name}: ${value}`).join('\n'),
    `${zh ? '状态' : 'States'}\n${textTable(...statesTable(procedure, say, zh))}`,
    `${zh ? '步骤' : 'Steps'}\n${textTable(...stepsTable(procedure, say, cited, zh))}`,
    `${zh ? '时限' : 'Limits'}\n${textTable(...limitsTable(procedure, say, cited, zh))}`,
    lines(zh ? '公示' : 'Notices', noticeLines(procedure, say, cited)),
    lines(zh ? '材料' : 'Papers', paperLines(procedure, say)),
    lines(zh ? '存疑' : 'Doubts', (procedure.doubts ?? []).map(say)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

type Say = (text: Text) => string;
type Cited = (article: Citation | undefined) => string;
type Table = [readonly string[], readonly (readonly string[])[]];

const routesOf = ({ route }: Procedure): readonly Text[] => (route ? [routeWords[route]] : []);

const lines = (title: string, all: readonly string[]): string =>
  all.length === 0 ? '' : `${title}\n${all.map((line) => `  · ${line}`).join('\n')}`;

/** The states in the order in which a case can come to them. */
function statesOf({ initial, steps }: Procedure): readonly CaseState[] {
  const states = new Set<CaseState>([initial]);
  for (const state of states)
    for (const { from, to } of steps) if (to !== 'same' && from.includes(state)) states.add(to);
  return [...states];
}

function statesTable(procedure: Procedure, say: Say, zh: boolean): Table {
  const rows = statesOf(procedure).map((state) => {
    const { open, staff, resident } = caseStates[state];
    return [state, say(staff), say(resident), open ? (zh ? '在办' : 'open') : zh ? '办结' : 'closed'];
  });
  return [zh ? ['编号', '工作人员所见', '申请人所见', ''] : ['Id', 'Staff see', 'Applicants see', ''], rows];
}

/** State by state, what can be done there; the state is named once. */
function stepsTable(procedure: Procedure, say: Say, cited: Cited, zh: boolean): Table {
  const comma = zh ? '、' : ', ';
  const stateName = (state: CaseState): string => say(caseStates[state].staff);
  const rows = statesOf(procedure).flatMap((state) =>
    stepsFrom(procedure, state).map((step, index) => [
      index === 0 ? stateName(state) : '',
      say(stepWords[step.id]),
      step.to === 'same' ? '' : `→ ${stateName(step.to)}`,
      step.office.map((office) => say(officeWords[office])).join(comma),
      cited(step.article),
      (step.requires ?? []).map((requirement) => say(requirementWords[requirement])).join(comma),
    ]),
  );
  return [zh ? ['状态', '步骤', '到', '由谁', '条款', '须先'] : ['In', 'Step', 'To', 'By', 'Article', 'Needs'], rows];
}

function limitsTable({ limits }: Procedure, say: Say, cited: Cited, zh: boolean): Table {
  const comma = zh ? '、' : ', ';
  const named = (ids: Limit['starts']): string => ids.map((id) => say(stepWords[id])).join(comma);
  const long = ({ length, unit }: Limit['period']): string => `${length}${zh ? '' : ' '}${say(unitWords[unit])}`;
  const rows = limits.map((limit) => [
    say(limit.title),
    long(limit.period) +
      (limit.special ? (zh ? `，特殊${long(limit.special)}` : `, special ${long(limit.special)}`) : ''),
    say(officeWords[limit.office]),
    cited(limit.article) + say(statusWords[limit.status]),
    named(limit.starts),
    named(limit.stops),
  ]);
  return [
    zh ? ['时限', '期限', '由谁', '条款', '起', '止'] : ['Limit', 'Length', 'By', 'Article', 'Starts', 'Stops'],
    rows,
  ];
}

function noticeLines({ notices }: Procedure, say: Say, cited: Cited): readonly string[] {
  const before: Text = { zh: '决定前', en: 'before the decision' };
  const after: Text = { zh: '决定后', en: 'after the decision' };
  return notices.map((rule) => {
    const fields = rule.shows.map((field) => say(noticeFieldWords[field])).join(say({ zh: '、', en: ', ' }));
    const days = say({ zh: `${rule.calendarDays}天`, en: `${rule.calendarDays} days` });
    const when = say(rule.when === 'before-decision' ? before : after);
    return `${when} · ${days} · ${fields} · ${cited(rule.article)}${say(statusWords[rule.status])}`;
  });
}

function paperLines({ papers }: Procedure, say: Say): readonly string[] {
  return papers.map(({ title, unlessKnown = [], optional, policies }) => {
    const labels = unlessKnown.map((fact) => say(handbook.facts.get(fact)?.label ?? { zh: fact, en: fact }));
    const known = labels.join(say({ zh: '、', en: ', ' }));
    const notes = [
      ...(labels.length > 0 ? [say({ zh: `已知${known}的不再要求`, en: `not when known: ${known}` })] : []),
      ...(optional ? [say({ zh: '可选', en: 'optional' })] : []),
      ...(policies ? [policies.join(', ')] : []),
    ];
    return [say(title), ...notes].join(' · ');
  });
}

function extras(procedure: Procedure, say: Say, cited: Cited): readonly (readonly [string, string])[] {
  const { review, gradualExitMonthsMax, validity, spotCheckShare, openedWithin } = procedure;
  const rows: [Text, Text, string][] = [];
  if (review) {
    const article = cited(review.article) + say(statusWords[review.status]);
    rows.push([{ zh: '复核周期', en: 'Reviewed' }, cycleText(review), article]);
  }
  if (gradualExitMonthsMax !== undefined)
    rows.push([
      { zh: '渐退期', en: 'Gradual exit' },
      { zh: `不超过${gradualExitMonthsMax}个月`, en: `at most ${gradualExitMonthsMax} months` },
      '',
    ]);
  if (validity) {
    const text = { zh: `${validity.months}个月`, en: `${validity.months} months` };
    rows.push([{ zh: '有效期', en: 'Valid' }, text, cited(validity.article) + say(statusWords[validity.status])]);
  }
  if (spotCheckShare) {
    const text = { zh: `不低于${spotCheckShare.percentMin}%`, en: `at least ${spotCheckShare.percentMin}%` };
    rows.push([{ zh: '抽查比例', en: 'Drawn again' }, text, cited(spotCheckShare.article)]);
  }
  if (openedWithin) {
    const text = { zh: `知道决定后${openedWithin.period.length}日内`, en: `within ${openedWithin.period.length} days` };
    rows.push([{ zh: '提出期限', en: 'Asked for' }, text, cited(openedWithin.article)]);
  }
  return rows.map(([name, value, article]) => [say(name), article === '' ? say(value) : `${say(value)} · ${article}`]);
}

function cycleText({ months, monthsWhenUnstable, monthsWhenUnstableRural, monthsWhenUnchanging }: ReviewCycle): Text {
  const parts: Text[] = [{ zh: `每${months}个月`, en: `every ${months} months` }];
  const add = (value: number | undefined, zh: string, en: string): void => {
    if (value !== undefined) parts.push({ zh: `${zh}每${value}个月`, en: `${en} every ${value}` });
  };
  add(monthsWhenUnstable, '收入不固定', 'unstable income');
  add(monthsWhenUnstableRural, '其中农村', 'of these rural');
  add(monthsWhenUnchanging, '重病重残且收入基本无变化', 'ill or disabled with unchanging income');
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}
