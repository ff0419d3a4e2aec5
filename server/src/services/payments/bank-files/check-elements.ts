import type { MessageDefinition } from './definitions/message-definition.ts';
import type { BankFileFaultCode, Place } from './faults.ts';
import { isValueOf, one } from './message-rules.ts';
import type { ElementType, Particle } from './message-rules.ts';

/** An element that was read: its text, its elements by name, and where it began. */
export type Element = {
  readonly place: Place;
  readonly currency: string | undefined;
  text: string;
  readonly elements: Map<string, Element[]>;
};

export type Attribute = { readonly uri: string; readonly local: string; readonly value: string };

type Watching = {
  readonly line: () => number;
  readonly onTransaction: (transaction: Element, enclosing: readonly Element[]) => void;
  /** Elements that hold payments and can be many, once they are over; they are not kept. */
  readonly onGroup: (group: Element) => void;
  readonly onFault: (code: BankFileFaultCode, place: Place, about: FaultAbout) => void;
};

type FaultAbout = { readonly detail: string; readonly ofTransaction: boolean };

export type ElementChecker = {
  readonly open: (name: string, namespace: string, attributes: readonly Attribute[]) => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
  readonly path: () => string;
  readonly document: () => Element;
};

type Frame = {
  readonly element: Element;
  readonly type: ElementType;
  /** Of a sequence or choice: its elements in order, which one was last, and how often. */
  readonly particles: Particles;
  at: number;
  count: number;
};

const depthMax = 40;
const textCharactersMax = 10_000;
const declarations = ['http://www.w3.org/2000/xmlns/', 'http://www.w3.org/2001/XMLSchema-instance'];

type Check = {
  readonly definition: MessageDefinition;
  readonly watching: Watching;
  readonly top: Frame;
  readonly frames: Frame[];
  ignoredDepth: number;
  /** The transaction that is open, and whether a fault was found in it. */
  transaction: { readonly depth: number; faulty: boolean } | undefined;
};

/** Checks the elements of a document one after the other, keeping only what is open and no payment that is over. */
export function checkElements(definition: MessageDefinition, watching: Watching): ElementChecker {
  const root: ElementType = { kind: 'sequence', elements: { Document: one(definition.document) } };
  const top = frameOf({ place: { line: 0, element: '' }, currency: undefined, text: '', elements: new Map() }, root);
  const check: Check = { definition, watching, top, frames: [top], ignoredDepth: 0, transaction: undefined };
  return {
    open: (name, namespace, attributes) => openElement(check, { name, namespace, attributes }),
    text: (piece) => takeText(check, piece),
    close: () => closeElement(check),
    path: () => pathOf(check),
    document: () => top.element.elements.get('Document')?.[0] ?? top.element,
  };
}

const currentOf = ({ frames, top }: Check): Frame => frames.at(-1) ?? top;
const pathOf = (check: Check): string => currentOf(check).element.place.element || '/';

/** Tells a fault; of a transaction the first one only. */
function tell(check: Check, code: BankFileFaultCode, element: string, detail = ''): void {
  const { transaction, watching } = check;
  if (transaction?.faulty) return;
  if (transaction) transaction.faulty = true;
  watching.onFault(code, { line: watching.line(), element }, { detail, ofTransaction: transaction !== undefined });
}

type Opened = { readonly name: string; readonly namespace: string; readonly attributes: readonly Attribute[] };

function openElement(check: Check, { name, namespace, attributes }: Opened): void {
  const { definition, frames, watching } = check;
  const parent = currentOf(check);
  if (check.ignoredDepth > 0 || parent.type.kind === 'anything' || check.transaction?.faulty) return ignoreOne(check);
  const here = `${parent.element.place.element}/${name}`;
  if (namespace !== definition.namespace) {
    const code = frames.length <= 1 ? 'wrong-message' : 'unexpected-element';
    check.ignoredDepth = 1;
    return tell(check, code, here, code === 'wrong-message' ? definition.name : '');
  }
  if (here === definition.transaction) check.transaction = { depth: frames.length, faulty: false };
  const particle = nextParticle(parent, name, (missing) => {
    tell(check, missing === undefined ? 'unexpected-element' : 'missing-element', here, missing);
  });
  if (!particle) {
    check.ignoredDepth = 1;
    if (check.transaction?.depth === frames.length) check.transaction = undefined;
    return;
  }
  const { currency, unknown } = readAttributes(attributes, particle.type);
  const place = { line: watching.line(), element: here };
  frames.push(frameOf({ place, currency, text: '', elements: new Map() }, particle.type));
  if (unknown !== undefined) tell(check, 'wrong-value', here, unknown);
}

/** Goes past an element, whose own elements are not looked at; not without end. */
function ignoreOne(check: Check): void {
  check.ignoredDepth += 1;
  if (check.ignoredDepth <= depthMax) return;
  const { watching } = check;
  const about = { detail: '', ofTransaction: false };
  watching.onFault('unexpected-element', { line: watching.line(), element: pathOf(check) }, about);
}

function takeText(check: Check, piece: string): void {
  if (check.ignoredDepth > 0) return;
  const { element, type } = currentOf(check);
  if (type.kind === 'value' && element.text.length <= textCharactersMax) element.text += piece;
  else if (type.kind !== 'anything' && piece.trim() !== '') tell(check, 'unexpected-element', pathOf(check));
}

function closeElement(check: Check): void {
  const { definition, watching, frames, transaction } = check;
  if (check.ignoredDepth > 0) return void (check.ignoredDepth -= 1);
  const frame = frames.pop();
  if (!frame) return;
  const { element, type } = frame;
  const here = element.place.element;
  const name = here.slice(here.lastIndexOf('/') + 1);
  if (type.kind === 'value' && !isValueOf(type, element.text)) tell(check, 'wrong-value', here);
  if (type.kind === 'value' && type.currency && element.currency === undefined)
    tell(check, 'missing-element', here, 'Ccy');
  const missing = missingAtEnd(frame);
  if (missing !== undefined) tell(check, 'missing-element', here, missing);
  if (transaction?.depth === frames.length) {
    check.transaction = undefined;
    const enclosing = frames.map((open) => open.element).slice(1);
    return transaction.faulty ? undefined : watching.onTransaction(element, enclosing);
  }
  if (isGroup(definition, currentOf(check), name, here)) return watching.onGroup(element);
  const siblings = currentOf(check).element.elements;
  const named = siblings.get(name);
  if (named) named.push(element);
  else siblings.set(name, [element]);
}

type Particles = readonly (readonly [string, Particle])[];

const listed = new Map<ElementType, Particles>();

/** The elements of a type in order; listed once for each type, of which there are a few hundred. */
function particlesOf(type: ElementType): Particles {
  if (type.kind !== 'sequence' && type.kind !== 'choice') return [];
  const known = listed.get(type);
  if (known) return known;
  const particles = Object.entries(type.elements);
  listed.set(type, particles);
  return particles;
}

const frameOf = (element: Element, type: ElementType): Frame => ({
  element,
  type,
  particles: particlesOf(type),
  at: type.kind === 'sequence' ? 0 : -1,
  count: 0,
});

/** Whether an element is one of many that hold payments. */
function isGroup({ transaction }: MessageDefinition, parent: Frame, name: string, path: string): boolean {
  const [, particle] = parent.particles.find(([own]) => own === name) ?? [];
  return particle !== undefined && particle.max > 1 && transaction.startsWith(`${path}/`);
}

/** The rule of the next element, or undefined after saying what is wrong: an element that is missing before, or it. */
function nextParticle(frame: Frame, name: string, wrong: (missing?: string) => void): Particle | undefined {
  const { particles, type } = frame;
  const found = particles.findIndex(([one]) => one === name);
  const particle = particles[found]?.[1];
  const taken = type.kind === 'choice' && frame.at >= 0;
  if (!particle || found < frame.at || taken || (found === frame.at && frame.count >= particle.max)) {
    wrong();
    return undefined;
  }
  if (type.kind === 'sequence') {
    const missing = firstMissing(frame, found);
    if (missing !== undefined) {
      wrong(missing);
      return undefined;
    }
  }
  frame.count = found === frame.at ? frame.count + 1 : 1;
  frame.at = found;
  return particle;
}

function firstMissing({ particles, at, count }: Frame, before: number): string | undefined {
  for (let index = at; index < before; index += 1) {
    const [name, particle] = particles[index] ?? [];
    const times = index === at ? count : 0;
    if (name !== undefined && particle && times < particle.min) return name;
  }
  return undefined;
}

function missingAtEnd(frame: Frame): string | undefined {
  if (frame.type.kind === 'sequence') return firstMissing(frame, frame.particles.length);
  return frame.type.kind === 'choice' && frame.at < 0 ? frame.particles.map(([name]) => name).join(' | ') : undefined;
}

const currencyPattern = /^[A-Z]{3}$/;

function readAttributes(attributes: readonly Attribute[], type: ElementType) {
  let currency: string | undefined;
  let unknown: string | undefined;
  for (const { uri, local, value } of attributes) {
    const amount = type.kind === 'value' && type.currency && uri === '' && local === 'Ccy';
    if (amount && currencyPattern.test(value)) currency = value;
    else if (!declarations.includes(uri) && type.kind !== 'anything') unknown = local;
  }
  return { currency, unknown };
}
