/** What is wrong with an export of the audit. `number` is the first bad entry of its chain. */
export type Fault =
  | {
      readonly kind: 'changed' | 'deleted' | 'inserted' | 'reordered' | 'truncated' | 'rewritten';
      readonly stream: number;
      readonly number: number;
      /** Last entry of the range in which the first bad one lies, where it cannot be told more exactly. */
      readonly until?: number;
    }
  | {
      readonly kind: 'anchor-forged' | 'anchor-missing' | 'anchor-differs' | 'anchor-elsewhere' | 'foreign-key';
      readonly anchor: number;
    }
  | { readonly kind: 'unreadable' | 'incomplete'; readonly line: number };

export type Verified = {
  /** Empty when nothing is wrong. */
  readonly faults: readonly Fault[];
  readonly entries: number;
  readonly anchors: number;
  /** Entries that no anchor vouches for yet. */
  readonly sinceAnchor: number;
  /** When the newest anchor was signed. */
  readonly anchoredAt: string | undefined;
  /** Fingerprints of the keys that have signed. */
  readonly keyIds: readonly string[];
};
