import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macApplications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** With these it runs in a container and asks nobody but the pages it is sent to. */
export const quietFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * The Chromium for the browser tests: CHROMIUM_PATH, or the machine's own, or one that Playwright was told to fetch.
 * @returns its path, or undefined where there is none
 */
export function findChromium(): string | undefined {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = folders.flatMap((folder) => programs.map((program) => join(folder, program)));
  return [...onPath, ...macApplications, chromium.executablePath()].find(isProgram);
}

/**
 * As `findChromium`; on Debian, as root, it is installed where it is missing.
 * Throws: an Error whose message says what is missing and what to do.
 */
export function requireChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named && !isProgram(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not a program.`);
  const found = findChromium() ?? installed();
  if (found) return found;
  throw new Error(
    "The browser tests need a Chromium and there is none: install your system's package (chromium), or run “npx playwright install chromium”, or set CHROMIUM_PATH.",
  );
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  console.log("  Chromium is missing; installing Debian's package.");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const aptGet = (...words: string[]) =>
    spawnSync("apt-get", words, { env: environment, stdio: "ignore" }).status === 0;
  const install = () => aptGet("install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk");
  if (install() || (aptGet("update") && install())) return findChromium();
  return undefined;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
