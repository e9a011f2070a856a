import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findChromium } from "./chromium.ts";

function browser(): string {
  try {
    return findChromium();
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

// The main process decides; workers inherit its choice through the environment.
process.env.TOUCHSTONE_TEST_DATA ??= mkdtempSync(join(tmpdir(), "touchstone-pages-"));
const apiPort = "4310";
const port = "4311";

export default defineConfig({
  testDir: "pages",
  outputDir: "test-results/pages",
  // Against tests that never end, by the clock: a machine that is busy otherwise is slow, and not wrong.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "test-results/playwright.json" }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    trace: "retain-on-failure",
    launchOptions: { executablePath: browser(), args: ["--no-sandbox", "--disable-gpu"] },
  },
  webServer: {
    command: "node ../scripts/start.mjs",
    url: `http://127.0.0.1:${port}/en/compare`,
    timeout: 300_000,
    stdout: "pipe",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    env: {
      TOUCHSTONE_DATA: process.env.TOUCHSTONE_TEST_DATA,
      TOUCHSTONE_API_PORT: apiPort,
      TOUCHSTONE_PORT: port,
      DATABASE_URL: "",
    },
  },
});
