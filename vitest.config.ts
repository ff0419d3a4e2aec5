import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{engine,policies,city,server,web,tools,bench}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
