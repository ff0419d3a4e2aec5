/**
 * The published rules of a message as values: which elements, in which order, how often, and what a value may be. The
 * order of the keys of `sequence` is the order of the elements.
 */
export type ElementType =
  | { readonly kind: 'sequence' | 'choice'; readonly elements: Readonly<Record<string, Particle>> }
  | ValueType
  /** Content of the message that says nothing to us: taken as it is. */
  | { readonly kind: 'anything' };

export type ValueType = {
  readonly kind: 'value';
  /** Lengths count characters, as XML Schema does: a rare character outside the basic plane is one. */
  readonly lengthMin: number;
  readonly lengthMax: number;
  readonly pattern: RegExp | undefined;
  readonly fits: ((text: string) => boolean) | undefined;
  /** An amount carries its currency as an attribute. */
  readonly currency: boolean;
};

export type Particle = { readonly min: 0 | 1; readonly max: number; readonly type: ElementType };

export const one = (type: ElementType): Particle => ({ min: 1, max: 1, type });
export const optional = (type: ElementType): Particle => ({ min: 0, max: 1, type });
export const several = (type: ElementType, max = Infinity): Particle => ({ min: 0, max, type });
export const oneOrMore = (type: ElementType): Particle => ({ min: 1, max: Infinity, type });

export const anything: ElementType = { kind: 'anything' };
export const sequence = (elements: Readonly<Record<string, Particle>>): ElementType => ({ kind: 'sequence', elements });

/** Exactly one of the elements. */
export const choice = (elements: Readonly<Record<string, ElementType>>): ElementType => ({
  kind: 'choice',
  elements: Object.fromEntries(Object.entries(elements).map(([name, type]) => [name, one(type)])),
});

type Limits = { readonly pattern?: RegExp; readonly fits?: (text: string) => boolean; readonly currency?: true };

const value = (lengthMin: number, lengthMax: number, { pattern, fits, currency }: Limits = {}) =>
  ({ kind: 'value', lengthMin, lengthMax, pattern, fits, currency: currency ?? false }) as const satisfies ValueType;

export const maxText = (lengthMax: number): ValueType => value(1, lengthMax);
export const matching = (pattern: RegExp): ValueType => value(0, 1_000, { pattern });
export const codeOf = (...codes: readonly string[]): ValueType =>
  value(0, 1_000, { fits: (text) => codes.includes(text) });

/** An `xs:decimal` with so many digits in all and after the point. */
export function decimal(totalDigits: number, fractionDigits: number, more: { currency?: true } = {}): ValueType {
  const fits = (text: string): boolean => {
    const found = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text.trim());
    const [whole, fraction] = [(found?.[2] ?? '').replace(/^0+/, ''), (found?.[3] ?? '').replace(/0+$/, '')];
    if (!found || !/\d/.test(text) || fraction.length > fractionDigits) return false;
    return whole.length + fraction.length <= totalDigits && !(more.currency && found[1] === '-' && whole + fraction);
  };
  return value(0, 1_000, { fits, ...more });
}

export const date: ValueType = value(0, 40, { fits: (text) => /^\d{4}-\d{2}-\d{2}(Z|[+-]\d{2}:\d{2})?$/.test(text) });

export const dateTime: ValueType = value(0, 40, {
  fits: (text) =>
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.test(text) &&
    !Number.isNaN(Date.parse(text.replace(/(\.\d{3})\d+/, '$1'))),
});

export const trueOrFalse: ValueType = codeOf('true', 'false', '1', '0');

/** Whether a text is a value of the type. */
export function isValueOf(type: ValueType, text: string): boolean {
  const length = [...text].length;
  if (length < type.lengthMin || length > type.lengthMax) return false;
  return (type.pattern?.test(text) ?? true) && (type.fits?.(text) ?? true);
}
