import { SaxesParser } from 'saxes';
import { declarationBytesMax, decoderFor } from './decode.ts';
import type { Decode } from './decode.ts';
import { faultAt } from './faults.ts';
import type { BankFileFault, BankFileFaultCode, Place } from './faults.ts';
import type { MessageDefinition } from './definitions/message-definition.ts';
import { checkElements } from './check-elements.ts';
import type { Element } from './check-elements.ts';

/** No honest file of a bank is larger; 450,000 payments of a camt.054 are about 350 MB. */
export const bankFileBytesMax = 1_024 * 1_024 * 1_024;
const faultsMax = 1_000;

/** Bytes of a file, whole or in pieces. */
export type FileBytes = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

export type MessageReading = {
  /** The document without its payments, which went to `onTransaction`; undefined when the file cannot be used. */
  readonly document: Element | undefined;
  /** Faults of single payments (the rest was read), or the one fault that makes the file useless. */
  readonly faults: readonly BankFileFault[];
};

/** Who takes what is read: each payment with the elements around it, and each element that held payments. */
type Wanted = {
  readonly onTransaction: (transaction: Element, enclosing: readonly Element[]) => void;
  readonly onGroup?: (group: Element) => void;
  readonly bytesMax?: number;
};

/** What stops the reading of a file at once. */
class FileFault extends Error {
  readonly fault: BankFileFault;
  constructor(code: BankFileFaultCode, place: Place, detail?: string) {
    super(code);
    this.fault = faultAt(code, place, detail);
  }
}

/**
 * Reads a message piece by piece and checks it against its published rules. No document type, no entity but the five
 * of XML, no processing instruction, bounded bytes. A payment that breaks the rules is reported by its place and left
 * out; any other fault makes the file useless: `document` is undefined then, and what was handed over must be dropped.
 */
export async function readMessage(
  definition: MessageDefinition,
  bytes: FileBytes,
  { onTransaction, onGroup, bytesMax = bankFileBytesMax }: Wanted,
): Promise<MessageReading> {
  const faults: BankFileFault[] = [];
  const parser = new SaxesParser({ xmlns: true, position: true });
  const place = (element: string): Place => ({ line: parser.line, element });
  const checker = checkElements(definition, {
    onTransaction,
    onGroup: (group) => onGroup?.(group),
    line: () => parser.line,
    onFault: (code, at, { detail, ofTransaction }) => {
      if (!ofTransaction) throw new FileFault(code, at, detail);
      if (faults.length < faultsMax) faults.push(faultAt(code, at, detail));
    },
  });
  parser.on('doctype', () => refuse('doctype'));
  parser.on('processinginstruction', () => refuse('doctype'));
  parser.on('error', () => refuse('not-well-formed'));
  parser.on('opentag', ({ local, uri, attributes }) => checker.open(local, uri, Object.values(attributes)));
  parser.on('text', (text) => checker.text(text));
  parser.on('cdata', (text) => checker.text(text));
  parser.on('closetag', () => checker.close());
  function refuse(code: BankFileFaultCode): never {
    throw new FileFault(code, place(checker.path()));
  }
  try {
    await feed(parser, bytes, { bytesMax, refuse });
    return { document: checker.document(), faults };
  } catch (error) {
    if (error instanceof FileFault) return { document: undefined, faults: [error.fault] };
    throw error;
  }
}

type Feeding = { readonly bytesMax: number; readonly refuse: (code: BankFileFaultCode) => never };

async function feed(parser: SaxesParser<{ xmlns: true }>, bytes: FileBytes, feeding: Feeding): Promise<void> {
  const { bytesMax, refuse } = feeding;
  let decode: Decode | undefined;
  let head = Buffer.alloc(0);
  let size = 0;
  for await (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) {
    size += piece.length;
    if (size > bytesMax) refuse('too-large');
    if (!decode) head = Buffer.concat([head, piece]);
    if (!decode && head.length < declarationBytesMax) continue;
    const known = decode !== undefined;
    decode ??= decoderFor(head) ?? refuse('wrong-encoding');
    parser.write(decoded(decode, known ? piece : head, refuse));
  }
  if (!decode && head.length > 0) {
    decode = decoderFor(head) ?? refuse('wrong-encoding');
    parser.write(decoded(decode, head, refuse));
  }
  if (decode) parser.write(decoded(decode, undefined, refuse));
  parser.close();
}

function decoded(decode: Decode, piece: Uint8Array | undefined, refuse: Feeding['refuse']): string {
  try {
    return decode(piece);
  } catch {
    return refuse('wrong-encoding');
  }
}
