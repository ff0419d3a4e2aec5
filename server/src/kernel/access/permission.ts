/** Everything that a role may be allowed; a route or command names exactly one. */
export const permissions = [
  'area.read',
  'overview.read',
  'finding.list',
  'household.list',
  'household.read',
  'fact.record',
  'screening.read',
  'screening.start',
  'import.read',
  'import.start',
] as const;

export type Permission = (typeof permissions)[number];
