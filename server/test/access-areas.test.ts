import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRoutes } from '../src/app.ts';
import { listRoles } from '../src/kernel/access/index.ts';
import type { Actor, Role } from '../src/kernel/access/index.ts';
import { withTransaction } from '../src/platform/db/index.ts';
import type { Route } from '../src/platform/http-kit/index.ts';
import { accessCases } from './access-cases.ts';
import type { Target } from './access-cases.ts';
import { createWorld, send } from './access-world.ts';
import type { Asked, World } from './access-world.ts';

const relations = ['own', 'neighbour', 'parent', 'child', 'foreign'] as const;
type Relation = (typeof relations)[number];

const here = '370302001001';
/** In the neighbouring village, town and county of whoever works here, and far away. */
const [nextVillage, elsewhere, farther] = ['370302001002', '370303001001', '370304001001'];
let nextTown: Target;

/** Where the areas of a role's relations lie; undefined where there is no such area. */
function targetsOf(level: string): Readonly<Record<Relation, Target | undefined>> {
  const at = (area: string, village: string): Target => ({ area, village });
  if (level === 'village') {
    return {
      own: at(here, here),
      neighbour: at(nextVillage, nextVillage),
      parent: at('370302001', nextVillage),
      child: undefined,
      foreign: at(elsewhere, elsewhere),
    };
  }
  if (level === 'town') {
    return {
      own: at('370302001', here),
      neighbour: nextTown,
      parent: at('370302', nextTown.village),
      child: at(here, here),
      foreign: at(elsewhere.slice(0, 9), elsewhere),
    };
  }
  if (level === 'county') {
    return {
      own: at('370302', here),
      neighbour: at('370303', elsewhere),
      parent: at('370300', farther),
      child: at('370302001', nextVillage),
      foreign: at('370304', farther),
    };
  }
  return {
    own: at('370300', here),
    neighbour: undefined,
    parent: undefined,
    child: at('370302', elsewhere),
    foreign: undefined,
  };
}

const people: Readonly<Record<string, string>> = {
  'village-assistant': 'village',
  'town-clerk': 'town',
  'county-officer': 'county',
  'city-officer': 'city',
  'system-administrator': 'sysadmin',
  'security-administrator': 'secadmin',
  'audit-administrator': 'auditor',
};

/** What a cell says: y answered, - not found there, x not for this role, ? something else. */
type Sign = 'y' | '-' | 'x' | '?' | ' ';

const described = allRoutes({ pool: undefined, appUrl: '', fieldKeys: undefined, log: undefined } as never);
/** Those that access-cases.ts knows; a test names the others. */
const routes = described.filter(({ operationId }) => accessCases[operationId]);
let world: World;
let roles: readonly Role[];
const observed = new Map<string, string>();
const surprises: string[] = [];

beforeAll(async () => {
  world = await createWorld();
  roles = await withTransaction(world.site.database.pool, { actor: 'test', areas: [] }, listRoles);
  const { rows } = await withTransaction(world.site.database.pool, { actor: 'test', areas: [] }, ({ client }) =>
    client.query<{ code: string }>(
      `select code from areas.area where level = 'village' and code ^@ '370302' and not code ^@ '370302001' order by 1 limit 1`,
    ),
  );
  const village = rows[0]?.code ?? '';
  nextTown = { area: village.slice(0, 9), village };
});
afterAll(() => world.close());

function signOf(status: number, kind: string): Sign {
  if (status >= 500) return '?';
  if (status === 403) return 'x';
  if (status === 401) return kind === 'public' ? 'y' : '?';
  if (status === 404 && (kind === 'area' || kind === 'record')) return '-';
  return 'y';
}

function expectedOf(route: Route<Actor>, { permissions }: Role, relation: Relation): Sign {
  const kind = accessCases[route.operationId]?.kind;
  const allowed = ['public', 'signed-in'].includes(route.access) || permissions.includes(route.access);
  if (!allowed) return 'x';
  return kind === 'area' || kind === 'record' ? (relation === 'own' || relation === 'child' ? 'y' : '-') : 'y';
}

async function askedOf(route: Route<Actor>, target: Target): Promise<Asked> {
  const one = accessCases[route.operationId];
  if (!one) throw new Error(`${route.operationId} is missing`);
  return 'asked' in one ? one.asked : one.aim(world, target);
}

type Cell = { readonly relation: Relation; readonly target: Target };

async function signAt(route: Route<Actor>, role: Role, { relation, target }: Cell): Promise<Sign> {
  const asked = await askedOf(route, target);
  const { status, text } = await send(world.site, { who: people[role.code], method: route.method, asked });
  const sign = signOf(status, accessCases[route.operationId]?.kind ?? '');
  if (sign !== expectedOf(route, role, relation)) {
    const why = status < 500 ? text : (world.site.logged.findLast((line) => line.includes('request failed')) ?? text);
    surprises.push(`${route.operationId} for ${role.code}, ${relation}: ${status} ${why.slice(0, 400)}`);
  }
  return sign;
}

/** Asks a route for a role in each relation; five signs. */
async function signsOf(route: Route<Actor>, role: Role): Promise<string> {
  const kind = accessCases[route.operationId]?.kind ?? '';
  const targets = targetsOf(role.areaLevel === 'any' ? 'city' : role.areaLevel);
  let signs = '';
  if (kind === 'own' || kind === 'public') {
    const sign = await signAt(route, role, { relation: 'own', target: { area: here, village: here } });
    return relations.map((relation) => (targets[relation] ? sign : ' ')).join('');
  }
  for (const relation of relations) {
    const target = targets[relation];
    if (!target) {
      signs += ' ';
      continue;
    }
    signs += await signAt(route, role, { relation, target });
  }
  return signs;
}

function table(): string {
  const head = ['Route', ...roles.map(({ name }) => `${name.zh} ${name.en}`)];
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = routes
    .map((route) => [
      `${route.method} /api${route.path}`,
      ...roles.map((role) => `\`${observed.get(`${route.operationId} ${role.code}`) ?? ''}\``),
    ])
    .toSorted(([a = ''], [b = '']) => (a.slice(a.indexOf('/')) < b.slice(b.indexOf('/')) ? -1 : 1));
  return [
    '# Who may do what where',
    '',
    'What the server answers, cell by cell, as a test has asked it. Five signs: the own area, a neighbouring one, the',
    'parent, a child, a foreign one. `y` answered, `-` 404, `x` 403 (not for this role), a blank where there is no such',
    'area. Records lie in villages: for *parent* in one that the parent area has and the own has not.',
    '',
    row(head),
    row(head.map(() => '---')),
    ...lines.map(row),
    '',
  ].join('\n');
}

describe('every route for every role in every area', () => {
  test('has a case in access-cases.ts', () => {
    const names = new Set(described.map(({ operationId }) => operationId));
    const missing = [...names].filter((name) => !accessCases[name]);
    expect(missing.map((name) => `add ${name} to accessCases in server/test/access-cases.ts`)).toEqual([]);
    expect(Object.keys(accessCases).filter((name) => !names.has(name))).toEqual([]);
  });

  test('answers nobody but what is public', async () => {
    const open: string[] = [];
    for (const route of routes.filter(({ access }) => access !== 'public')) {
      const asked = await askedOf(route, { area: here, village: here });
      const { status } = await send(world.site, { who: undefined, method: route.method, asked });
      if (status !== 401) open.push(`${route.operationId} answers nobody ${status}`);
    }
    expect(open).toEqual([]);
  }, 120_000);

  test('keeps to the area and to the role', async () => {
    for (const route of routes.filter(({ operationId }) => operationId !== 'signOut')) {
      for (const role of roles) observed.set(`${route.operationId} ${role.code}`, await signsOf(route, role));
    }
    expect(surprises).toEqual([]);
  }, 600_000);

  test('is the table checked in (vitest -u writes it anew)', async () => {
    await expect(table()).toMatchFileSnapshot('../access-areas.md');
  });
});
