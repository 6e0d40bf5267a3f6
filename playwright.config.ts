import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_OPTIONS, findChromium } from '#tests/support/chromium.ts';

const executablePath = findChromium();

/** Journeys tell one story per file on one portal, one after the other. */
export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/support/global-portal.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: process.env['PASSERELLE_JOURNEYS_URL'] ?? '',
    locale: 'en-GB',
    timezoneId: 'Europe/Brussels',
    actionTimeout: 20_000,
    screenshot: 'only-on-failure',
    launchOptions: { args: CHROMIUM_OPTIONS, ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: 'chromium', use: devices['Desktop Chrome'] },
    // Everything works with scripts off; the stories that say so in their title are told a second time without.
    {
      name: 'no-javascript',
      grep: /@no-javascript/,
      use: { ...devices['Desktop Chrome'], javaScriptEnabled: false },
    },
    { name: 'phone', grep: /@phone/, use: devices['Pixel 7'] },
  ],
});
