import type { Text } from '@zhuni/engine/values';
import type { Scope } from '../../platform/db/index.ts';
import type { Id } from '../../platform/ids/index.ts';

/** A signed-in member of staff: who, where, and what the role may do. */
export type Actor = {
  readonly accountId: Id<'account'>;
  readonly name: Text;
  readonly role: { readonly code: string; readonly name: Text };
  readonly area: { readonly code: string; readonly prefix: string; readonly level: string; readonly name: Text };
  readonly permissions: ReadonlySet<string>;
  /** What row security lets this actor see. */
  readonly scope: Scope;
};
