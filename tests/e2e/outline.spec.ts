import type { Page } from "@playwright/test";
import { expect, test } from "./journey.ts";

const outline = "/workspace/asia-pacific-partners/report/outline";

test("the outline of a report is put in order by drag, by keys and by buttons", async ({ member }) => {
  // All of it on one screen: how a browser scrolls while somebody drags is its own affair.
  const { page, open, look } = await member("moderator", { viewport: { width: 1280, height: 1800 } });
  await open(outline);
  const [first = "", second = "", third = "", ...rest] = await titlesIn(page);

  await test.step("a section is dragged before another, and to the end", async () => {
    await rowOf(page, third).locator("[draggable]").dragTo(rowOf(page, first));
    await expect.poll(() => titlesIn(page)).toEqual([third, first, second, ...rest]);
    await rowOf(page, third)
      .locator("[draggable]")
      .dragTo(page.getByText("Let go here to put a section at the end"));
    await expect.poll(() => titlesIn(page)).toEqual([first, second, ...rest, third]);
  });

  await test.step("Alt and an arrow do the same, and the focus stays with the section", async () => {
    const up = page.getByRole("button", { name: `Move up: ${second}` });
    await up.focus();
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(() => titlesIn(page)).toEqual([second, first, ...rest, third]);
    await expect(rowOf(page, second).locator(":focus")).toHaveCount(1);
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(() => titlesIn(page)).toEqual([first, second, ...rest, third]);
    // As quick as a hand that knows where it wants to go.
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+ArrowDown");
    const [next = "", after = "", ...others] = rest;
    await expect.poll(() => titlesIn(page)).toEqual([first, next, after, second, ...others, third]);
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(() => titlesIn(page)).toEqual([first, second, ...rest, third]);
  });

  await test.step("a button says where the section stands now, and the text has the same order", async () => {
    await page.getByRole("button", { name: `Move up: ${third}` }).click();
    const [last = ""] = rest.slice(-1);
    await expect.poll(() => titlesIn(page)).toEqual([first, second, ...rest.slice(0, -1), third, last]);
    await expect(rowOf(page, third).getByRole("status")).toContainText(third);
    await look();
    await page.reload();
    expect(await titlesIn(page)).toEqual([first, second, ...rest.slice(0, -1), third, last]);
  });
});

function rowOf(page: Page, title: string) {
  return page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title, exact: true }) });
}

/** The headings in their order. */
function titlesIn(page: Page): Promise<string[]> {
  return page.getByRole("main").locator("ol > li a.font-serif").allTextContents();
}
