import { randomUUID } from 'node:crypto';
import { requestBytes } from './connection.ts';

/** Someone of the staff who is signed in, and what this person works with; no two share what only one may do once. */
export type Worker = {
  readonly cookie: string;
  readonly areaCode: string;
  readonly level: string;
  readonly households: readonly number[];
  readonly cases: readonly number[];
  /** Open cases nobody has claimed. */
  readonly claimable: readonly number[];
  /** Cases in state 'submitted', to be accepted. */
  readonly acceptable: readonly number[];
  /** Households without an application for Dibao under way, each with its head. */
  readonly applicants: readonly { readonly householdId: number; readonly personId: number }[];
};

export type Planned = { readonly kind: string; readonly bytes: Buffer; readonly status: number };
export type Mix = () => Planned;

/**
 * A working day: of a hundred requests eighty read and twenty write. Every page of the desk asks for the unread
 * messages besides, and asks again each minute.
 */
export const shares = {
  'case list': 16,
  'case page': 26,
  household: 5,
  findings: 5,
  board: 4,
  inbox: 24,
  note: 7,
  claim: 5,
  step: 4,
  open: 4,
} as const;
type Kind = keyof typeof shares;

/** How many of the pair read: the page of a case; the others write a note to it. */
export const readShare = 0.8;

const kindsByHundred = Object.entries(shares).flatMap(([kind, share]) => Array<Kind>(share).fill(kind as Kind));

/** A stream of chance that is the same every time (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The requests of a working day, one after the other. What can be done once only (claim, step, open) is done once; when
 * it runs out, a note is written instead.
 */
export function productMix(workers: readonly Worker[], seed: number): { readonly day: Mix; readonly pair: Mix } {
  const random = chance(seed);
  const any = <Item>(list: readonly Item[]): Item | undefined => list[Math.floor(random() * list.length)];
  const used = new Map<readonly unknown[], number>();
  /** Someone for whom there is still something left of a list, and the next of it. */
  const take = <Key extends Scarce>(key: Key): Taken<Key> | undefined => {
    const able = workers.filter((worker) => (used.get(worker[key]) ?? 0) < worker[key].length);
    const worker = any(able);
    if (!worker) return undefined;
    const at = used.get(worker[key]) ?? 0;
    used.set(worker[key], at + 1);
    return { worker, one: worker[key][at] as Worker[Key][number] };
  };
  const make = (kind: Kind): Planned => plan(kind, { any: () => any(workers), pick: any, take }) ?? make('note');
  return {
    day: () => make(kindsByHundred[Math.floor(random() * 100)] ?? 'inbox'),
    pair: () => make(random() < readShare ? 'case page' : 'note'),
  };
}

const noteText = '已电话联系，约定入户时间。';

type Scarce = 'claimable' | 'acceptable' | 'applicants';
type Taken<Key extends Scarce> = { readonly worker: Worker; readonly one: Worker[Key][number] };

type Picking = {
  readonly any: () => Worker | undefined;
  readonly pick: <Item>(list: readonly Item[]) => Item | undefined;
  readonly take: <Key extends Scarce>(key: Key) => Taken<Key> | undefined;
};

const getting =
  (kind: Kind, { cookie }: Worker) =>
  (path: string): Planned => ({
    kind,
    bytes: requestBytes({ method: 'GET', path: `/api${path}`, cookie }),
    status: 200,
  });

const posting =
  (kind: Kind, { cookie }: Worker) =>
  (path: string, body: object, status: number): Planned => ({
    kind,
    bytes: requestBytes({ method: 'POST', path: `/api${path}`, cookie, body, idempotencyKey: randomUUID() }),
    status,
  });

/** A request of a kind; undefined when there is nothing left that it could be done to. */
function plan(kind: Kind, { any, pick, take }: Picking): Planned | undefined {
  if (kind === 'claim') {
    const taken = take('claimable');
    return taken && posting(kind, taken.worker)(`/cases/${taken.one}/assignment`, { kind: 'claim' }, 200);
  }
  if (kind === 'step') {
    const taken = take('acceptable');
    return (
      taken && posting(kind, taken.worker)(`/cases/${taken.one}/steps`, { step: 'accept', seen: 1, data: {} }, 200)
    );
  }
  if (kind === 'open') {
    const taken = take('applicants');
    if (!taken) return undefined;
    const { householdId, personId: applicantId } = taken.one;
    return posting(kind, taken.worker)('/cases', { policy: 'dibao', householdId, applicantId, origin: 'window' }, 201);
  }
  const worker = any();
  if (!worker) throw new Error('nobody works');
  if (kind === 'note') return posting(kind, worker)(`/cases/${pick(worker.cases)}/notes`, { text: noteText }, 201);
  return getting(kind, worker)(readingPath(kind, worker, pick));
}

function readingPath(kind: Kind, { areaCode, level, cases, households }: Worker, pick: Picking['pick']): string {
  if (kind === 'case list') return `/cases?area=${areaCode}&open=true`;
  if (kind === 'findings') return `/findings?area=${areaCode}`;
  if (kind === 'household') return `/households/${pick(households)}?purpose=check`;
  if (kind === 'case page') return `/cases/${pick(cases)}`;
  return kind === 'board' && level !== 'village' ? `/case-board?area=${areaCode}` : '/inbox/unread';
}

/** The same pages and notes, asked of the bare pair. */
export function bareMix(cases: readonly number[], seed: number): Mix {
  const random = chance(seed);
  return () => {
    const path = `/cases/${cases[Math.floor(random() * cases.length)]}`;
    return random() < readShare
      ? { kind: 'case page', bytes: requestBytes({ method: 'GET', path }), status: 200 }
      : {
          kind: 'note',
          bytes: requestBytes({ method: 'POST', path: `${path}/notes`, body: { text: noteText } }),
          status: 201,
        };
  };
}
