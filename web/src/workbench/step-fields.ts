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

const yuanPattern = /^\d{1,9}(\.\d{1,2})?$/;

/** Yuan as typed, in fen; undefined when it is not an amount. */
export function fenOf(typed: string): number | undefined {
  if (!yuanPattern.test(typed.trim())) return undefined;
  const [whole = '0', part = ''] = typed.trim().split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

export type Typed = Readonly<Record<string, string | boolean>>;

/** What was typed, as the server reads it; fields left empty are left out. */
export function stepData(form: string, typed: Typed): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const field of stepFields[form] ?? []) {
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
