import { type Browser, chromium, type Page } from "@playwright/test";
import { quietFlags, requireChromium } from "../chromium.ts";
import { signInAs } from "./sign-in.ts";

/** Opens a Chromium for as long as the work takes. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: requireChromium(), args: quietFlags });
  return work(browser).finally(() => browser.close());
}

/** An empty page of a browser profile of its own, signed in with one of the sample's accounts or as nobody (null). */
export async function openPageAs(browser: Browser, url: string, account: string | null): Promise<Page> {
  const context = await browser.newContext({ baseURL: url });
  if (account) await context.addCookies([{ ...(await signInAs(account)), url }]);
  return context.newPage();
}

/** Waits until the text can be written and all of it is stored. */
export async function untilSaved(page: Page): Promise<void> {
  await page.locator("[contenteditable=true]").waitFor();
  await page
    .getByRole("status")
    .filter({ hasText: /^Saved$/ })
    .waitFor();
}
