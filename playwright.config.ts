import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/chromium.ts";

const port = Number(process.env.E2E_PORT ?? 3187);
// With E2E_DATA_DIR a server that runs already over that folder is used. Otherwise the first of the processes that
// read this file, the runner, makes a folder, and its workers are told.
const mayBeRunning = process.env.E2E_DATA_DIR !== undefined;
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), "colloquy-e2e-"));

export default defineConfig({
  testDir: "tests/e2e",
  fullyParallel: false,
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: process.env.E2E_REPORT ? [["json", { outputFile: process.env.E2E_REPORT }], ["line"]] : "line",
  use: {
    baseURL: `http://localhost:${port}`,
    timezoneId: "Pacific/Auckland",
    locale: "en-GB",
    actionTimeout: 20_000,
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: findChromium(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  webServer: {
    command: "node scripts/start.js start",
    url: `http://localhost:${port}/readyz`,
    timeout: 180_000,
    reuseExistingServer: mayBeRunning,
    env: { PORT: String(port), DATA_DIR: process.env.E2E_DATA_DIR, LOG_LEVEL: "warn" },
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
  },
});
