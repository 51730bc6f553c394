import { defineConfig, devices } from '@playwright/test'
import { address } from './test/e2e/address.ts'

const executablePath = process.env.CHROMIUM || undefined

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  timeout: 120_000,
  workers: 1,
  reporter: [['list']],
  globalSetup: './test/e2e/setup.ts',
  use: {
    ...devices['Desktop Chrome'],
    actionTimeout: 15_000,
    baseURL: address,
    launchOptions: {
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
    screenshot: 'only-on-failure',
  },
})
