import { defineConfig } from 'vitest/config';

/** Pure code shares one module graph per worker; everything else gets a fresh one and may ask for a database. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    maxWorkers: 2,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: ['{engine,policies}/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: ['{city,departments,server,web,tools,bench}/**/*.test.{ts,tsx}'],
          globalSetup: ['server/test/global-setup.ts'],
        },
      },
    ],
  },
});
