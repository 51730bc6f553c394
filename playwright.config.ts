import { defineConfig, devices } from '@playwright/test'
import { address } from './test/e2e/address.ts'

const executablePath = process.env.CHROMIUM || undefined

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  // How long a machine with much else to do may take; where all goes well nothing waits.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  workers: 2,
  // Each test goes to whoever is free, so that both are busy to the end; none needs another of its file.
  fullyParallel: true,
  reporter: [['list']],
  globalSetup: './test/e2e/setup.ts',
  use: {
    ...devices['Desktop Chrome'],
    actionTimeout: 60_000,
    baseURL: address,
    launchOptions: {
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
    screenshot: 'only-on-failure',
  },
})
