import type { Route } from '../../platform/http-kit/index.ts';
import type { Actor } from './actor.ts';
import type { Role } from './roles.ts';

/** Which role may call which route, as a table for people; checked in as server/access-matrix.md. */
export function accessMatrix(routes: readonly Route<Actor>[], roles: readonly Role[]): string {
  const cell = (route: Route<Actor>, role: Role | undefined): string => {
    if (route.access === 'public') return 'yes';
    if (!role) return '401';
    return route.access === 'signed-in' || role.permissions.includes(route.access) ? 'yes' : '403';
  };
  const head = ['Route', 'Permission', 'nobody', ...roles.map(({ name }) => `${name.zh} ${name.en}`)];
  const lines = routes
    .map((route) => [
      `${route.method} /api${route.path}`,
      route.access,
      cell(route, undefined),
      ...roles.map((role) => cell(route, role)),
    ])
    .toSorted(([a = ''], [b = '']) => (a.slice(a.indexOf('/')) < b.slice(b.indexOf('/')) ? -1 : 1));
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    '# Who may do what',
    '',
    'Generated from the routes and from the roles in the database; a test compares. *yes*: in the own area; what lies',
    'outside it is answered 404. *403*: the role may not. *401*: sign in first.',
    '',
    row(head),
    row(head.map(() => '---')),
    ...lines.map(row),
    '',
  ].join('\n');
}
