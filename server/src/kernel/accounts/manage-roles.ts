import type { Transaction } from '../../platform/db/index.ts';
import { Refused } from '../../platform/http-kit/index.ts';
import { listRoles, permissions } from '../access/index.ts';
import type { Actor, Role } from '../access/index.ts';
import { recordAudit } from '../audit/index.ts';
import { manageRefusals } from './errors.ts';

/** What each permission is for, those of the programme and those already given: one of four duties, or any (null). */
export async function dutiesOfPermissions({ client }: Transaction): Promise<ReadonlyMap<string, string | null>> {
  const { rows } = await client.query<{ permission: string; duty: string | null }>(
    `select p as permission, access.duty_of(p) as duty
       from (select unnest($1::text[]) union select permission from access.role_permission) as known (p)`,
    [permissions],
  );
  return new Map(rows.map(({ permission, duty }) => [permission, duty]));
}

export type RoleChange = {
  readonly permissions?: readonly string[] | undefined;
  readonly secondFactorRequired?: boolean | undefined;
};

/**
 * Gives a role exactly these permissions, and says whether it signs in with a second factor. Refused: 409 for the own
 * role, 422 for a permission of another duty: nobody gets two.
 */
export async function changeRole(
  transaction: Transaction,
  actor: Actor,
  { code, change }: { readonly code: string; readonly change: RoleChange },
): Promise<Role> {
  const { client } = transaction;
  const { rows } = await client.query<{ duty: string }>('select duty from access.role where code = $1 for update', [
    code,
  ]);
  const duty = rows[0]?.duty;
  if (duty === undefined) throw new Refused(manageRefusals.noRole, { field: 'code' });
  if (code === actor.role.code) throw new Refused(manageRefusals.ownRole);
  const wanted = change.permissions && [...new Set(change.permissions)];
  if (wanted === undefined && change.secondFactorRequired === undefined) {
    throw new Refused(manageRefusals.nothingToChange);
  }
  if (wanted) await setPermissions(transaction, { code, duty, wanted });
  if (change.secondFactorRequired !== undefined) {
    await client.query('update access.role set second_factor_required = $2 where code = $1', [
      code,
      change.secondFactorRequired,
    ]);
  }
  await recordAudit(transaction, {
    action: 'role.change',
    subject: { kind: 'role', id: code },
    areaCode: actor.area.code,
    reason: 'administration',
    details: {
      ...(wanted ? { permissions: wanted.toSorted().join(' ') } : {}),
      ...(change.secondFactorRequired === undefined ? {} : { secondFactorRequired: change.secondFactorRequired }),
    },
  });
  const changed = (await listRoles(transaction)).find((role) => role.code === code);
  if (!changed) throw new Refused(manageRefusals.noRole, { field: 'code' });
  return changed;
}

type Setting = { readonly code: string; readonly duty: string; readonly wanted: readonly string[] };

async function setPermissions(transaction: Transaction, { code, duty, wanted }: Setting): Promise<void> {
  const duties = await dutiesOfPermissions(transaction);
  const unknown = wanted.find((permission) => !duties.has(permission));
  if (unknown !== undefined) throw new Refused(manageRefusals.noPermission, { field: 'permissions' });
  if (wanted.some((permission) => !mayHold(duty, duties.get(permission) ?? null, permission))) {
    throw new Refused(manageRefusals.otherDuty, { field: 'permissions' });
  }
  const { client } = transaction;
  await client.query('delete from access.role_permission where role = $1 and permission <> all ($2)', [code, wanted]);
  await client.query(
    'insert into access.role_permission (role, permission) select $1, unnest($2::text[]) on conflict do nothing',
    [code, wanted],
  );
}

/** Permissions of any duty are for administrators, save that everyone may see areas. */
export function mayHold(duty: string, permissionDuty: string | null, permission: string): boolean {
  if (permissionDuty !== null) return permissionDuty === duty;
  return permission === 'area.read' || duty === 'system' || duty === 'security';
}
