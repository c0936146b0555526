import { defineConfig } from "@playwright/test";
import { findChromium, quietFlags } from "./scripts/chromium.ts";

// They are begun with, so that none of them is walked alone at the end of the run.
const longest = /(main-job|matrix|bad-input|unpublished|rooms|writing|offline)\.spec\.ts$/;

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/product/make-template.ts",
  fullyParallel: false,
  projects: [
    { name: "longest", testMatch: longest },
    { name: "others", testIgnore: longest },
  ],
  // A journey waits as much as it works.
  workers: Number(process.env.E2E_WORKERS ?? 2),
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: process.env.E2E_REPORT ? [["json", { outputFile: process.env.E2E_REPORT }], ["line"]] : "line",
  use: {
    timezoneId: "Pacific/Auckland",
    locale: "en-GB",
    actionTimeout: 20_000,
    // A journey that failed is recorded when it is run again with E2E_TRACE=1: recording costs every journey a tenth.
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath: findChromium(),
      args: quietFlags,
    },
  },
});
