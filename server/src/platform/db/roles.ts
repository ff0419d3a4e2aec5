import type pg from 'pg';
import { OperatorError } from '../config/index.ts';
import { errorCode, quoteName } from './connection.ts';

/** Owns every schema and table; nobody logs in as it. It bypasses row security, so that migrations and backups see all. */
export const ownerRole = 'zhuni_owner';
/** What the server acts as: owns nothing, bypasses nothing. */
export const appRole = 'zhuni_app';

type Standing = {
  readonly me: string;
  readonly database: string;
  readonly owner: boolean;
  readonly ownerBypasses: boolean;
  readonly app: boolean;
  readonly actsAsOwner: boolean;
  readonly actsAsApp: boolean;
  readonly ownerCreates: boolean;
  readonly appSafe: boolean;
};

/**
 * Sees to it that both roles exist and this user may act as them; OperatorError with the statements that an
 * administrator has to run when the user may not arrange that.
 */
export async function prepareRoles(client: pg.ClientBase): Promise<void> {
  const before = await readStanding(client);
  const missing = statementsFor(before);
  if (missing.length === 0) return assertAppSafe(before);
  await client.query('begin');
  try {
    // Roles are shared by all databases of a server: two programs that migrate two databases take turns here.
    await client.query("select pg_advisory_xact_lock(hashtext('zhuni roles'))");
    const statements = statementsFor(await readStanding(client));
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    if (!['42501', '0LP01'].includes(errorCode(error))) throw error;
    throw needsAdministrator(before, missing, error);
  }
  assertAppSafe(await readStanding(client));
}

function needsAdministrator(before: Standing, missing: readonly string[], cause: unknown): OperatorError {
  const script = missing.map((statement) => `  ${statement};`).join('\n');
  return new OperatorError(
    'database.roles',
    {
      zh: `数据库用户 ${before.me} 无权准备角色，请由管理员在数据库 ${before.database} 中执行：\n${script}`,
      en: `The database user ${before.me} may not prepare the roles; have an administrator run in database ${before.database}:\n${script}`,
    },
    cause,
  );
}

/** What there is of the two roles in this database, and what this user may do with them. */
export async function readStanding(client: pg.ClientBase): Promise<Standing> {
  const { rows } = await client.query<Standing>(
    `select current_user as me, current_database() as database,
            o.oid is not null as owner, coalesce(o.rolbypassrls or o.rolsuper, false) as "ownerBypasses",
            a.oid is not null as app,
            coalesce(pg_has_role(current_user, o.oid, 'member'), false) as "actsAsOwner",
            coalesce(pg_has_role(current_user, a.oid, 'member'), false) as "actsAsApp",
            coalesce(has_database_privilege(o.oid, current_database(), 'create'), false) as "ownerCreates",
            not coalesce(a.rolsuper or a.rolbypassrls or pg_has_role(a.oid, o.oid, 'member'), false) as "appSafe"
       from (select) as one
       left join pg_roles o on o.rolname = $1
       left join pg_roles a on a.rolname = $2`,
    [ownerRole, appRole],
  );
  const row = rows[0];
  if (!row) throw new Error('the catalogue gave no row');
  return row;
}

function statementsFor(found: Standing): string[] {
  const [me, database] = [quoteName(found.me), quoteName(found.database)];
  const statements: string[] = [];
  if (!found.owner) statements.push(`create role ${ownerRole} nologin bypassrls`);
  else if (!found.ownerBypasses) statements.push(`alter role ${ownerRole} bypassrls`);
  if (!found.app) statements.push(`create role ${appRole} nologin`);
  if (!found.actsAsOwner) statements.push(`grant ${ownerRole} to ${me}`);
  if (!found.actsAsApp) statements.push(`grant ${appRole} to ${me}`);
  if (!found.ownerCreates) statements.push(`grant connect, create on database ${database} to ${ownerRole}`);
  return statements;
}

/** OperatorError when the application role could get around row security or ownership. */
export function assertAppSafe(found: Pick<Standing, 'appSafe'>): void {
  if (found.appSafe) return;
  throw new OperatorError('database.app-role', {
    zh: `角色 ${appRole} 拥有过大的权限，请执行：alter role ${appRole} nosuperuser nobypassrls; revoke ${ownerRole} from ${appRole};`,
    en: `The role ${appRole} may do too much; run: alter role ${appRole} nosuperuser nobypassrls; revoke ${ownerRole} from ${appRole};`,
  });
}
