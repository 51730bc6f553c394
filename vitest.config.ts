import { defineConfig } from 'vitest/config'

const shared = {
  resolve: {
    alias: {
      '#html/jsx-runtime': new URL('./src/platform/html/jsx-runtime.ts', import.meta.url).pathname,
      '#html/jsx-dev-runtime': new URL('./src/platform/html/jsx-runtime.ts', import.meta.url).pathname,
    },
  },
  test: {
    env: { NODE_ENV: 'test', TZ: 'UTC' },
    // How long a machine with much else to do may take; where all goes well nothing waits.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
}

// They share processes: most of their time would go into reading the program anew for each file. Co-editing measures its own.
const modules = 'src/modules/!(wiki)/**/*.test.{ts,tsx}'

export default defineConfig({
  test: {
    globalSetup: ['test/setup.ts'],
    maxWorkers: 2,
    projects: [
      { ...shared, test: { ...shared.test, name: 'modules', include: [modules], isolate: false } },
      { ...shared, test: { ...shared.test, name: 'others', include: ['{src,test}/**/*.test.{ts,tsx}'], exclude: [modules] } },
    ],
  },
})
