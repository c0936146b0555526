import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const widths = [390, 820, 1440];

/**
 * One main heading, nothing wider than the screen, no accessibility violation.
 * @param scripted false where the browser runs no scripts: Axe is one, and does not look then
 */
export async function look(page: Page, scripted = true): Promise<void> {
  await page.waitForLoadState("domcontentloaded");
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectToFit(page);
  if (scripted) await expectAccessible(page);
}

/**
 * Looks at a page on a phone, a tablet and a desk, by day and by night. Axe, which is slow, looks at the two
 * furthest from each other; what else it could find depends on either width or colours alone.
 */
export async function lookFromEverywhere(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await expectToFit(page);
    if (width === 820) continue;
    await page.emulateMedia({ colorScheme: width === 390 ? "light" : "dark", reducedMotion: "reduce" });
    await expectAccessible(page);
  }
}

async function expectToFit(page: Page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
}

async function expectAccessible(page: Page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    // React Aria's announcer speaks of a pressed button for some seconds, also when the button has gone.
    const context = { exclude: ["[data-live-announcer]"] };
    // What is in order is not told in full, which would take longer than finding it.
    const found = await window.axe.run(context, { resultTypes: ["violations"] });
    return found.violations.map(({ id, nodes }) => `${location.href} ${id}: ${nodes[0]?.html}`);
  });
  expect(violations).toEqual([]);
}
