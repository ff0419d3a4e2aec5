import { formatYuan } from '@zhuni/engine';
import type { Period } from '@zhuni/engine';
import type { PlainDate } from '@zhuni/engine/values';
import type { Content, DocumentDefinition } from 'pdfmake';
import { fontFamily } from '../../platform/pdf/index.ts';
import type { PlainReason } from './plain-words.ts';

/** All that stands on a written decision; the words are Chinese, as the law wants them. */
export type DecisionPaper = {
  /** 2024-00000012: the year of the decision and its number. */
  readonly number: string;
  /** 张店区民政局. */
  readonly office: string;
  readonly addressee: string;
  /** Help for the whole household, or for the addressee alone. */
  readonly ofHousehold: boolean;
  readonly policy: string;
  readonly kind: 'application' | 'review' | 'reconsideration';
  readonly outcome: 'granted' | 'refused';
  readonly amountFen: number | null;
  readonly period: Period;
  readonly fromMonth: PlainDate | null;
  readonly reasons: readonly PlainReason[];
  /** Why the officials differ from what the rules say; null when they do not. */
  readonly differsReason: string | null;
  readonly objection: string;
  readonly decidedOn: PlainDate;
  /** ISO instant of the approval: the same decision prints the same bytes. */
  readonly approvedAt: string;
};

/** The written decision as a document of one page: short sentences first, then why, then how to object. Pure. */
export function decisionDocument(paper: DecisionPaper): DocumentDefinition {
  const title = titleOf(paper);
  const instant = new Date(paper.approvedAt);
  return {
    info: { title, author: paper.office, creator: 'Zhuni', creationDate: instant, modDate: instant },
    lang: 'zh-CN',
    pageSize: 'A4',
    pageMargins: [64, 64, 64, 64],
    defaultStyle: { font: fontFamily, fontSize: 12, lineHeight: 1.4 },
    styles,
    footer: (page: number, pages: number): Content => ({
      text: `编号：${paper.number}　第${page}页，共${pages}页`,
      style: 'footer',
    }),
    content: [
      { text: paper.office, style: 'office' },
      { text: title, style: 'title' },
      { text: `编号：${paper.number}`, style: 'number' },
      { text: `${paper.addressee}：`, style: 'addressee' },
      ...decisionSentences(paper).map((text) => ({ text, style: 'decision' })),
      { text: '为什么这样决定', style: 'section' },
      ...(paper.differsReason === null ? [] : [{ text: closed(paper.differsReason), style: 'reason' }]),
      ...(paper.outcome === 'granted' || paper.reasons.length === 0
        ? []
        : [{ text: '各项条件都要符合，才能享受。您的情况是：', style: 'reason' }]),
      ...(paper.reasons.length === 0 ? [] : [{ ol: paper.reasons.map(reasonContent), style: 'reason' }]),
      { text: '您的权利', style: 'section' },
      { text: paper.objection, style: 'reason' },
      { text: `${paper.office}\n${longDate(paper.decidedOn)}`, style: 'signature' },
    ],
  };
}

function titleOf({ policy, kind, outcome }: DecisionPaper): string {
  if (kind === 'reconsideration') return `${policy}复查决定书`;
  if (kind === 'review') return outcome === 'granted' ? `${policy}复核决定书` : `停止${policy}决定书`;
  return outcome === 'granted' ? `${policy}批准决定书` : `${policy}不予批准决定书`;
}

/** What was decided, in sentences that somebody reads aloud to somebody else. */
export function decisionSentences(paper: DecisionPaper): readonly string[] {
  const { policy, kind, outcome, fromMonth } = paper;
  const whose = paper.ofHousehold ? '您家' : '您';
  if (outcome === 'refused') {
    if (kind === 'review') return [`经过复核，${whose}不再符合“${policy}”的条件。`, '这项帮扶停止。'];
    if (kind === 'reconsideration') return [`经过复查，${whose}申请的“${policy}”，仍然不能批准。`];
    return [`${whose}申请的“${policy}”，这次没有批准。`];
  }
  const first = {
    application: `${whose}申请的“${policy}”，批准了。`,
    review: `经过复核，${whose}可以继续享受“${policy}”。`,
    reconsideration: `经过复查，${whose}申请的“${policy}”，现在批准。`,
  }[kind];
  return [first, ...(fromMonth === null ? [] : [moneySentence(paper, fromMonth)])];
}

function moneySentence({ amountFen, period }: DecisionPaper, from: PlainDate): string {
  if (amountFen === null) return `从${longDate(from)}起享受。`;
  const yuan = `${formatYuan(amountFen)}元`;
  if (period === 'once') return `一次发给${yuan}。`;
  const each = { month: '每月', year: '每年', none: '' }[period];
  return `从${longMonth(from)}起，${each}${yuan}。`;
}

const verdict = (holds: boolean | null): string => (holds === null ? '还不清楚' : holds ? '符合' : '不符合');

function reasonContent({ holds, text, numbers, gap, article }: PlainReason): Content {
  const facts = [...numbers, ...(gap ? [gap] : [])].map(({ zh }) => zh);
  return {
    text: [
      { text: `${verdict(holds)}：`, bold: true },
      closed(text.zh),
      ...(facts.length === 0 ? [] : [closed(facts.join('；'))]),
      { text: `（依据：${article.zh}）`, style: 'article' },
    ],
  };
}

/** A sentence ends with a full stop. */
function closed(text: string): string {
  return /[。！？]$/.test(text) ? text : `${text}。`;
}

function longDate(date: PlainDate): string {
  return `${longMonth(date)}${Number(date.slice(8, 10))}日`;
}

function longMonth(date: PlainDate): string {
  return `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月`;
}

const styles: DocumentDefinition['styles'] = {
  office: { fontSize: 14, alignment: 'center', color: '#a8071a' },
  title: { fontSize: 20, bold: true, alignment: 'center', margin: [0, 8, 0, 4] },
  number: { fontSize: 10, alignment: 'center', color: '#444444', margin: [0, 0, 0, 18] },
  addressee: { bold: true, margin: [0, 0, 0, 6] },
  decision: { fontSize: 14, bold: true, margin: [0, 0, 0, 4] },
  section: { fontSize: 13, bold: true, margin: [0, 14, 0, 4] },
  reason: { margin: [0, 0, 0, 4] },
  article: { fontSize: 9.5, color: '#595959' },
  signature: { alignment: 'right', margin: [0, 28, 0, 0] },
  footer: { fontSize: 8.5, color: '#595959', alignment: 'center', margin: [0, 24, 0, 0] },
};
