import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/chromium.ts";

/** Each worker has a product of its own that runs already (scripts/suites.ts); without them one is started for one worker. */
const lanes: { port: string; dataDir: string }[] = JSON.parse(process.env.E2E_LANES ?? "[]");
const lane = lanes[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];
const port = Number(lane?.port ?? process.env.E2E_PORT ?? 3187);
// The first of the processes that read this file, the runner, makes a folder where there is none, and its workers are told.
process.env.E2E_DATA_DIR =
  lane?.dataDir ?? process.env.E2E_DATA_DIR ?? mkdtempSync(join(tmpdir(), "colloquy-e2e-"));

export default defineConfig({
  testDir: "tests/e2e",
  fullyParallel: false,
  workers: lanes.length || 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: process.env.E2E_REPORT ? [["json", { outputFile: process.env.E2E_REPORT }], ["line"]] : "line",
  use: {
    baseURL: `http://localhost:${port}`,
    timezoneId: "Pacific/Auckland",
    locale: "en-GB",
    actionTimeout: 20_000,
    // A journey that failed is recorded when it is run again with E2E_TRACE=1: recording costs every journey a tenth.
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off",
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
  webServer: lane
    ? undefined
    : {
        command: "node scripts/start.js start",
        url: `http://localhost:${port}/readyz`,
        timeout: 180_000,
        env: { PORT: String(port), DATA_DIR: process.env.E2E_DATA_DIR, LOG_LEVEL: "warn" },
        gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
      },
});
