import { isPlainDate } from '@zhuni/engine/values';
import type { PlainDate, Text } from '@zhuni/engine/values';
import type { FactValue } from '@zhuni/engine';
import { Compile } from 'typebox/compile';
import type { Static, TSchema } from 'typebox';

/** A home or shop, told apart by its deed: what spouses own together is in both their answers and counts once. */
export type OwnedHome = { readonly deed: string; readonly use: 'home' | 'shop'; readonly areaM2: number };

/** What one department's answer about one person says, in our words. */
export type Reading = {
  /** Facts of the person; of facts of the household what this person contributes (an amount, or true). */
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly homes?: readonly OwnedHome[];
  /** Identity numbers of everyone in the same household register. */
  readonly members?: readonly string[];
  /** Identity number of the spouse, null for none; absent when the department does not say. */
  readonly spouse?: string | null;
  /** What an official should see besides; nothing in them is a fact of the rules. */
  readonly notes: readonly Text[];
};

export type Read =
  | { readonly status: 'answered'; readonly reading: Reading }
  | { readonly status: 'no-record' | 'wrong-person' | 'malformed' };

export type Asked = { readonly idNumber: string; readonly asOf: PlainDate };

/** Reads the parsed body of one department's answers. */
export type AnswerReader = (body: unknown, asked: Asked) => Read;

/** Thrown where an answer has the right shape and says something impossible. */
class AnswerInvalid extends Error {}

/**
 * The reader of a department: an answer is one of its two shapes, and about the person who was asked for, or it is not
 * taken.
 */
export function answerReader<None extends TSchema, Found extends TSchema>(shapes: {
  readonly noRecord: None;
  readonly found: Found;
  /** The identity numbers that the answer is about. */
  readonly about: (found: Static<Found>) => readonly string[];
  readonly read: (found: Static<Found>, asked: Asked) => Reading;
}): AnswerReader {
  const [noRecord, found] = [Compile(shapes.noRecord as TSchema), Compile(shapes.found as TSchema)];
  return (body, asked) => {
    if (noRecord.Check(body)) return { status: 'no-record' };
    if (!found.Check(body)) return { status: 'malformed' };
    const answer = body as Static<Found>;
    const about = shapes.about(answer);
    if (about.length === 0) return { status: 'malformed' };
    if (about.some((idNumber) => idNumber !== asked.idNumber)) return { status: 'wrong-person' };
    try {
      return { status: 'answered', reading: shapes.read(answer, asked) };
    } catch (error) {
      if (error instanceof AnswerInvalid) return { status: 'malformed' };
      throw error;
    }
  };
}

export const yuanPattern = '^\\d{1,12}\\.\\d{2}$';
export const compactDatePattern = '^\\d{8}$';
export const idNumberPattern = '^\\d{17}[\\dX]$';

/** Fen of '1234.50'. */
export const fenOf = (yuan: string): number => Number(yuan.replace('.', ''));

/** The date of '19600305', '1960/03/05' or '1960-03-05'. */
export function dateOf(text: string): PlainDate {
  const digits = text.replaceAll(/\D/g, '');
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  if (!isPlainDate(date)) throw new AnswerInvalid('no such day');
  return date;
}

/** Whether a day lies in the twelve months before another. */
export const isWithinYear = (day: PlainDate, asOf: PlainDate): boolean =>
  day <= asOf && day > `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4)}`;

const yuanText = (amountFen: number): string => (amountFen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });

/** A note with an amount; {yuan} stands for it in both texts. */
export const noteOf = (amountFen: number, zh: string, en: string): Text => ({
  zh: zh.replace('{yuan}', yuanText(amountFen)),
  en: en.replace('{yuan}', yuanText(amountFen)),
});
