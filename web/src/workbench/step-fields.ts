/** A question of a step's form, by the name under which the server reads the answer. */
export type StepField = {
  readonly name: string;
  readonly kind: 'text' | 'long' | 'date' | 'lines' | 'yuan' | 'choice' | 'yes' | 'number';
  readonly choices?: readonly string[];
  readonly optional?: boolean;
  /** Answers with one of these names are put together in an object of this name. */
  readonly within?: string;
};

const long = (name: string): StepField => ({ name, kind: 'long' });
const date = (name: string): StepField => ({ name, kind: 'date' });
const lines = (name: string): StepField => ({ name, kind: 'lines' });
const text = (name: string): StepField => ({ name, kind: 'text' });
const number = (name: string): StepField => ({ name, kind: 'number' });
const choice = (name: string, ...choices: string[]): StepField => ({ name, kind: 'choice', choices });
const optional = (field: StepField): StepField => ({ ...field, optional: true });
const yuan: StepField = { name: 'amountFen', kind: 'yuan' };
const manages = (name: string): StepField => ({ name, kind: 'yes', within: 'manages' });

/** What each form of a step asks; a test compares with what the server takes. */
export const stepFields: Readonly<Record<string, readonly StepField[]>> = {
  none: [],
  reason: [long('reason')],
  'missing-papers': [lines('papers'), optional(long('reason'))],
  survey: [date('visitedOn'), lines('investigators'), long('findings'), { name: 'declarationConfirmed', kind: 'yes' }],
  'self-care': [
    date('assessedOn'),
    lines('assessors'),
    ...['eating', 'dressing', 'gettingUp', 'toilet', 'moving', 'washing'].map(manages),
  ],
  assessment: [date('assessedOn'), lines('assessors'), long('result')],
  'review-meeting': [date('heldOn'), number('present'), number('representatives'), number('inFavour'), long('minutes')],
  opinion: [choice('recommends', 'grant', 'refuse'), long('reason')],
  notice: [text('place'), optional(text('officePhone'))],
  objection: [{ name: 'anonymous', kind: 'yes' }, optional(text('by')), long('text')],
  decision: [choice('outcome', 'grant', 'refuse'), optional(yuan), optional(long('differsReason'))],
  'first-aid': [yuan, long('cause'), date('happenedOn'), text('receivedBy')],
  'department-answer': [choice('outcome', 'grant', 'refuse'), optional(yuan), long('answer'), text('answeredBy')],
  'change-report': [date('happenedOn'), long('change'), optional(text('reportedBy'))],
  'review-opinion': [choice('recommends', 'keep', 'change', 'stop', 'exit-gradually'), long('reason')],
  'review-decision': [
    choice('outcome', 'keep', 'change', 'stop', 'exit-gradually'),
    optional(yuan),
    optional(date('fromMonth')),
    optional(number('exitMonths')),
    long('reason'),
  ],
  'reconsideration-decision': [choice('outcome', 'uphold', 'vary', 'overturn'), optional(yuan), long('reason')],
};

/** What the rules give, as far as the form of a decision needs it. */
export type Proposed = {
  readonly outcome: 'entitled' | 'not-entitled' | 'unknown';
  readonly amountFen: number | null;
  readonly period: 'month' | 'year' | 'once' | 'none';
};

const yuanOf = (amountFen: number): string => (amountFen / 100).toFixed(2);

type Known = { readonly today: string; readonly place: string; readonly proposed: Proposed | undefined };

/** What a form holds before anyone types: today, the usual board, and what the rules give. */
export function prefilled(form: string, { today, place, proposed }: Known): Typed {
  const filled: Record<string, string> = {};
  for (const { name, kind } of stepFields[form] ?? []) {
    if (kind === 'date' && name !== 'fromMonth') filled[name] = today;
    if (name === 'place') filled[name] = place;
    if (!proposed) continue;
    if (kind === 'yuan' && proposed.amountFen !== null && form !== 'first-aid')
      filled[name] = yuanOf(proposed.amountFen);
    if (name === 'outcome' && form === 'decision' && proposed.outcome !== 'unknown')
      filled[name] = proposed.outcome === 'entitled' ? 'grant' : 'refuse';
  }
  return filled;
}

const withAmount: ReadonlySet<string> = new Set(['grant', 'keep', 'change', 'vary']);

/** The questions that a form asks, given what was answered so far: no amount where nothing is paid. */
export function askedFields(form: string, typed: Typed, proposed: Proposed | undefined): readonly StepField[] {
  const outcome = typed['outcome'];
  return (stepFields[form] ?? []).filter(({ name, kind }) => {
    if (kind === 'yuan' && typeof outcome === 'string' && !withAmount.has(outcome)) return false;
    if (kind === 'yuan' && form === 'decision' && proposed?.period === 'none') return false;
    if (name === 'exitMonths') return outcome === 'exit-gradually';
    if (name === 'differsReason') return proposed === undefined || differsFrom(proposed, typed);
    if (name === 'by') return typed['anonymous'] !== true;
    return true;
  });
}

/** Whether an answered decision is another one than the rules give; the server decides alike. */
export function differsFrom({ outcome: given, amountFen, period }: Proposed, typed: Typed): boolean {
  const { outcome, amountFen: yuan } = typed;
  if (outcome === undefined) return false;
  if (outcome === 'refuse') return given !== 'not-entitled';
  if (given !== 'entitled') return true;
  if (period === 'none' || (amountFen === null && (yuan ?? '') === '')) return false;
  return typeof yuan !== 'string' || (yuan.trim() !== '' && fenOf(yuan) !== amountFen);
}

const yuanPattern = /^\d{1,9}(\.\d{1,2})?$/;

/** Yuan as typed, in fen; undefined when it is not an amount. */
export function fenOf(typed: string): number | undefined {
  if (!yuanPattern.test(typed.trim())) return undefined;
  const [whole = '0', part = ''] = typed.trim().split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

export type Typed = Readonly<Record<string, string | boolean>>;

/** What was typed, as the server reads it; fields left empty are left out. */
export function stepData(fields: readonly StepField[], typed: Typed): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const field of fields) {
    const value = valueOf(field, typed[field.name]);
    if (value === undefined) continue;
    if (field.within === undefined) data[field.name] = value;
    else data[field.within] = { ...(data[field.within] as object | undefined), [field.name]: value };
  }
  return data;
}

function valueOf({ kind }: StepField, typed: string | boolean | undefined): unknown {
  if (kind === 'yes') return typed === true;
  const words = typeof typed === 'string' ? typed.trim() : '';
  if (words === '') return undefined;
  if (kind === 'lines')
    return words
      .split(/[\n、，,;；]+/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  if (kind === 'yuan') return fenOf(words) ?? words;
  if (kind === 'number') return /^\d{1,6}$/.test(words) ? Number(words) : words;
  return words;
}
