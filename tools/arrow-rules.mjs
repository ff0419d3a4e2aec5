/**
 * The arrows of the house for dependency-cruiser. A room is a folder with one door, its index.ts. Tests may reach
 * further (their own files, test packages), so the rules speak of product code only.
 */
const test = '(\\.test\\.tsx?$|/fixtures/|^server/test/|^policies/cases/)';
const testPackages = 'node_modules/(vitest|fast-check|chinese-days)';

/** Kernel rooms from the ground up: a room may use the rooms before it, never those after it. */
export const kernelOrder = [
  'access',
  'audit',
  'areas',
  'standards',
  'people',
  'facts',
  'accounts',
  'documents',
  'notifications',
  'evidence',
  'screening',
  'events',
  'duplicates',
  'households',
  'clocks',
  'entitlements',
  'cases',
  'decisions',
  'ledger',
  'credentials',
];

const rule = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { ...from, pathNot: [test, ...(from.pathNot ?? [])] },
  to,
});

const kernelRules = kernelOrder
  .slice(0, -1)
  .map((room, index) =>
    rule(
      `kernel-order-${room}`,
      `the kernel room ${room} uses no room above it`,
      { path: `^server/src/kernel/${room}/` },
      { path: `^server/src/kernel/(${kernelOrder.slice(index + 1).join('|')})/` },
    ),
  );

export const forbidden = [
  {
    name: 'no-circle',
    comment: 'no file imports itself in a circle',
    severity: 'error',
    from: { pathNot: 'node_modules' },
    to: { circular: true, viaOnly: { pathNot: 'node_modules', dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'resolvable',
    comment: 'every import leads somewhere',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  rule('engine-alone', 'the engine imports nothing', { path: '^engine/' }, { pathNot: '^engine/' }),
  rule(
    'policies-on-engine',
    'policy content imports the engine only',
    { path: '^policies/' },
    { pathNot: ['^policies/', '^engine/'] },
  ),
  rule(
    'city-on-policies',
    'the city imports the engine, the policies and Node',
    { path: '^city/' },
    { pathNot: ['^city/', '^policies/', '^engine/'], dependencyTypesNot: ['core'] },
  ),
  rule(
    'departments-on-city',
    'the stand-in departments import the city, the policies, the engine, Node and a reader of XML',
    { path: '^departments/' },
    {
      pathNot: ['^departments/', '^city/', '^policies/', '^engine/', 'node_modules/saxes/'],
      dependencyTypesNot: ['core'],
    },
  ),
  rule(
    'departments-over-http',
    'departments are reached over HTTP, never by import',
    { path: '^(engine|policies|city|server|web)/' },
    { path: '^departments/' },
  ),
  rule(
    'platform-below',
    'platform knows no civil-affairs room',
    { path: '^server/src/platform/' },
    { path: ['^server/src/(?!platform/)', '^policies/', '^city/', '^web/', '^engine/(?!src/values/)'] },
  ),
  rule(
    'kernel-below',
    'the kernel knows no service line and not the city',
    { path: '^server/src/kernel/' },
    { path: ['^server/src/services/', '^server/src/cli/', '^city/', '^web/', '^server/src/(app|main)\\.ts'] },
  ),
  ...kernelRules,
  rule(
    'lines-are-strangers',
    'a service line imports no other',
    { path: '^server/src/services/([^/]+)/' },
    { path: '^server/src/services/[^/]+/', pathNot: '^server/src/services/$1/' },
  ),
  rule(
    'one-door',
    'another room is entered by its index.ts',
    { path: '^server/src/(platform|kernel|services)/([^/]+)/' },
    {
      path: '^server/src/(platform|kernel|services)/[^/]+/.+',
      pathNot: ['^server/src/$1/$2/', '^server/src/[^/]+/[^/]+/index\\.ts$'],
    },
  ),
  rule(
    'one-door-from-outside',
    'a room is entered by its index.ts',
    { pathNot: ['^server/src/(platform|kernel|services)/'] },
    { path: '^server/src/(platform|kernel|services)/[^/]+/.+', pathNot: '^server/src/[^/]+/[^/]+/index\\.ts$' },
  ),
  rule(
    'one-door-engine-from-outside',
    'the engine is entered by its doors',
    { pathNot: ['^engine/'] },
    { path: '^engine/src/', pathNot: '/index\\.ts$' },
  ),
  rule(
    'web-alone',
    'the web app imports the engine and the policies, nothing of the server',
    { path: '^web/' },
    { path: ['^server/', '^city/', '^e2e/', '^bench/', '^tools/'] },
  ),
  rule('web-no-node', 'the browser has no Node', { path: '^web/src/' }, { dependencyTypes: ['core'] }),
  rule(
    'product-without-tests',
    'product code imports no test, tool or benchmark',
    { path: '^(engine|policies|city|departments|server|web)/', pathNot: ['^server/src/cli/bench'] },
    { path: [test, testPackages, '^(e2e|tools|bench)/'] },
  ),
];

/** Fewest files the cruise must see in each layer; fewer means that it went blind, not that the arrows hold. */
export const modulesMin = {
  'engine/': 30,
  'policies/': 60,
  'city/': 5,
  'departments/': 15,
  'server/src/platform/': 20,
  'server/src/kernel/': 15,
  'server/src/services/': 15,
  'web/src/': 40,
};
