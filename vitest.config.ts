import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    alias: {
      '#html/jsx-runtime': new URL('./src/platform/html/jsx-runtime.ts', import.meta.url).pathname,
      '#html/jsx-dev-runtime': new URL('./src/platform/html/jsx-runtime.ts', import.meta.url).pathname,
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/setup.ts'],
    env: { NODE_ENV: 'test', TZ: 'UTC' },
    // How long a machine with much else to do may take; where all goes well nothing waits.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
})
