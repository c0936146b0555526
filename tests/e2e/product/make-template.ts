import { appendFileSync, lstatSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type FullConfig } from "@playwright/test";
import { startProduct } from "../../../scripts/product.ts";
import { temporaryFolder } from "../../../scripts/temporary-folder.ts";
import { runInProduct } from "../run-in-product.ts";
import { setRunFolder, signInFile, templateFolder } from "./run-folder.ts";

const members = ["admin", "moderator", "expert", "expert2", "observer", "outsider"];

/** Before any journey the product loads its sample once, and each of its people signs in once: every file of journeys
 *  begins with a copy of that. */
export default async function makeTemplate({ projects: [project] }: FullConfig): Promise<() => void> {
  const folder = temporaryFolder("journeys");
  setRunFolder(folder.path);
  try {
    const product = await startProduct({ dataDir: templateFolder() });
    const browser = await chromium.launch(project?.use.launchOptions);
    for (const name of members) await keepSignIn(browser, product.url, name);
    await browser.close();
    process.env.E2E_DATA_DIR = templateFolder();
    await runInProduct(new URL("stay-fresh.ts", import.meta.url));
    await product.stop();
    doNotWaitForDisk();
  } catch (error) {
    folder.remove();
    throw error;
  }
  return folder.remove;
}

/** What journeys write is thrown away after them. */
function doNotWaitForDisk() {
  const place = join(templateFolder(), "postgres");
  if (lstatSync(place).isSymbolicLink())
    throw new Error(
      `PostgreSQL cannot enter ${place}, so it cannot be copied; set TMPDIR to a folder that all may enter.`,
    );
  appendFileSync(join(place, "postgresql.auto.conf"), "fsync = off\n");
}

/** Cookies hold for a host, whatever its port. */
async function keepSignIn(browser: Browser, url: string, name: string) {
  const page = await browser.newPage();
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("Email").fill(`${name}@example.org`);
  await page.getByLabel("Password").fill("sample-password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/workspace/);
  await page.context().storageState({ path: signInFile(name) });
  await page.context().close();
}
