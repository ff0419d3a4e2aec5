import type { PlainDate, Text } from '@zhuni/engine/values';
import type { FieldKeys } from '../../platform/crypto/index.ts';
import type { Transaction } from '../../platform/db/index.ts';
import type { Actor } from '../access/index.ts';
import type { ChangedFact, FactSubject } from '../facts/index.ts';
import type { Person } from '../people/index.ts';
import type { ScreeningListener } from '../screening/index.ts';

export const lifeEventKinds = ['birth', 'marriage', 'divorce', 'move', 'death'] as const;
export type LifeEventKind = (typeof lifeEventKinds)[number];

/** Who told of the event. */
export const eventSources = ['civil-affairs', 'police', 'hospital', 'village', 'family', 'other'] as const;
export type EventSource = (typeof eventSources)[number];

/** How somebody died, in the words of the fact `deceased`. */
export const deathClasses = ['hukou', 'student', 'relief-station', 'newborn', 'other'] as const;

/** Where people come to live: a household that exists, or a new one in a village. */
export type NewHome = {
  readonly householdId?: number | undefined;
  readonly areaCode?: string | undefined;
  readonly address?: string | undefined;
};

type Common = {
  readonly on: PlainDate;
  /** The paper on which it rests. */
  readonly evidence: string;
  readonly source: EventSource;
};

export type NewDeath = Common & {
  readonly kind: 'death';
  readonly personIds: readonly [number];
  readonly details: {
    /** Minor members whose father or mother has died. */
    readonly orphaned?: readonly number[] | undefined;
    /** Which rule of funerals applies; by registration when absent. */
    readonly deathClass?: (typeof deathClasses)[number] | undefined;
  };
};

export type NewBirth = Common & {
  readonly kind: 'birth';
  /** One parent or both; the child belongs to the first one's household. */
  readonly personIds: readonly number[];
  readonly details: {
    readonly name: string;
    readonly sex: 'male' | 'female';
    readonly idNumber?: string | undefined;
  };
};

export type NewMarriage = Common & {
  readonly kind: 'marriage';
  readonly personIds: readonly [number, number];
  /** In whose household they live together, if in one. */
  readonly details: { readonly home: 'first' | 'second' | 'apart' };
};

export type NewDivorce = Common & {
  readonly kind: 'divorce';
  readonly personIds: readonly [number, number];
  readonly details: {
    /** Who moves out, with which children, and where to. */
    readonly leaves: 'first' | 'second' | 'nobody';
    readonly children?: readonly number[] | undefined;
    readonly home?: NewHome | undefined;
  };
};

export type NewMove = Common & {
  readonly kind: 'move';
  /** Members of one household, the one who becomes head of a new household first. */
  readonly personIds: readonly number[];
  readonly details: {
    readonly home: NewHome;
    /** Codes of the fact `relation` to the head there, by person. */
    readonly relations?: Readonly<Record<string, string>> | undefined;
  };
};

export type NewLifeEvent = NewBirth | NewMarriage | NewDivorce | NewMove | NewDeath;

export type Role = 'deceased' | 'child' | 'parent' | 'spouse' | 'mover' | 'concerned';

export type Participant = { readonly personId: number; readonly areaCode: string; readonly role: Role };

/** What an event changed, so that a correction can put it back. */
export type EventChanges = {
  readonly facts: readonly (FactSubject & { readonly on: PlainDate; readonly changed: readonly ChangedFact[] })[];
  /** People who went to another household, in order. */
  readonly moved: readonly number[];
  readonly married: readonly number[];
  readonly marriagesEnded: readonly number[];
  readonly died: readonly number[];
  readonly born: readonly number[];
};

/** Something that was done because of an event, as the timeline shows it. */
export type Effect = {
  readonly text: Text;
  /** The village in which it was done; whoever sees that may read the effect. */
  readonly areaCode: string;
  readonly personId?: number | null;
  readonly link?: { readonly kind: string; readonly id: number };
};

/** An event as the lines of service are told of it, in the transaction that records it. */
export type LifeEvent = {
  readonly id: number;
  readonly kind: LifeEventKind | 'correction';
  /** The kind that a correction takes back. */
  readonly corrects: { readonly id: number; readonly kind: LifeEventKind } | null;
  readonly on: PlainDate;
  readonly people: readonly Participant[];
  /** Households whose members or facts changed; they have been screened anew when `handle` is called. */
  readonly householdIds: readonly number[];
  readonly changes: EventChanges;
};

/** What a line of service does about an event. When it throws, nothing of the event is recorded. */
export type LifeEventHandler = {
  /** Such as 'assistance'; stands with its effects on the timeline. */
  readonly line: string;
  /** Before the households are screened anew: what must be true of them by then. */
  readonly prepare?: (transaction: Transaction, event: LifeEvent) => Promise<readonly Effect[]>;
  readonly handle: (transaction: Transaction, event: LifeEvent) => Promise<readonly Effect[]>;
};

export type EventDependencies = {
  readonly fieldKeys: FieldKeys;
  readonly listeners: readonly ScreeningListener[];
  readonly handlers: readonly LifeEventHandler[];
};

/** What a kind of event works with: people are locked, in the order in which the event names them. */
export type Recording = EventDependencies & {
  readonly transaction: Transaction;
  readonly actor: Actor;
  readonly people: readonly Person[];
};

/** What a kind of event did. */
export type Applied = {
  readonly participants: readonly Participant[];
  readonly householdIds: readonly number[];
  readonly effects: readonly Effect[];
  readonly changes: EventChanges;
};

export const noChanges: EventChanges = {
  facts: [],
  moved: [],
  married: [],
  marriagesEnded: [],
  died: [],
  born: [],
};
