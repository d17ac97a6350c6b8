import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['source', 'node', 'default'] },
  ssr: { resolve: { conditions: ['source', 'node', 'default'] } },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/support/prepare.ts', 'test/support/shared-postgres.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
    hookTimeout: 60_000,
  },
})
