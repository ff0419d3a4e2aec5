import type { Text } from '@zhuni/engine/values';
import type { Scope } from '../../platform/db/index.ts';
import type { Id } from '../../platform/ids/index.ts';

/** What a member of staff has to do after signing in, on the own security page. */
export type Restriction = 'change-password' | 'enrol-second-factor';

/** A signed-in member of staff: who, where, and what the role may do. */
export type Actor = {
  readonly accountId: Id<'account'>;
  readonly name: Text;
  readonly role: { readonly code: string; readonly name: Text };
  readonly area: { readonly code: string; readonly prefix: string; readonly level: string; readonly name: Text };
  readonly permissions: ReadonlySet<string>;
  /** Set when something is to be done before anything else; nothing that needs a permission is allowed until then. */
  readonly restriction?: Restriction;
  /** What row security lets this actor see: no resident at all for administrators and while there is a restriction. */
  readonly scope: Scope;
};
