import { expect, test } from 'vitest';
import { permissionLabel, permissions } from './index.ts';

test('every permission has words in both languages, in permission-labels.ts', () => {
  expect(permissions.filter((permission) => permissionLabel(permission).zh === permission)).toEqual([]);
  expect(new Set(permissions.map((permission) => permissionLabel(permission).zh)).size).toBe(permissions.length);
});
