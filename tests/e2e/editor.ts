import { expect, type Locator, type Page } from "@playwright/test";

/** The open text of a paper or report. */
export function editorIn(page: Page, name = "Paper text"): Locator {
  return page.getByRole("textbox", { name, exact: true });
}

/** The line that says whether what was typed is stored. */
export function statusIn(page: Page): Locator {
  return page.getByRole("status").filter({ hasText: /^(Saving|Saved|Offline|Closed|Not connected)$/ });
}

/** Waits until the text can be written and everything in it is stored. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(statusIn(page)).toHaveText("Saved");
}

/** Puts the cursor at the very end of the text. */
export async function goToEnd(page: Page, editor = editorIn(page)): Promise<void> {
  await editor.focus();
  // The editor puts its own cursor back 20 ms after it was focused; no hand is quick enough to notice.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 25)));
  await moveCaret(page, "ControlOrMeta+End");
}

/** Moves the caret by a key that the browser itself answers, and waits until the editor has heard of it, and of a click
 *  before: it hears a moment later, and no hand presses the next key before. */
export async function moveCaret(page: Page, key: string): Promise<void> {
  await untilHeard(page);
  await page.keyboard.press(key);
  await untilHeard(page);
}

/** Deletes what a test has selected, which the editor hears of a moment later. */
export async function deleteSelected(page: Page): Promise<void> {
  await moveCaret(page, "Delete");
}

async function untilHeard(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Makes the block under the cursor a heading. */
export async function makeHeading(page: Page, kind = "Heading"): Promise<void> {
  await page.getByRole("button", { name: /^Kind of block/ }).click();
  await page.getByRole("menuitem", { name: kind, exact: true }).click();
}

/** Presses a tool by its name. */
export async function pressTool(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

/** Adds a note after the cursor, and goes on behind it. */
export async function addFootnote(page: Page, text: string): Promise<void> {
  await pressTool(page, "Footnote");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Types words with the pauses of a quick writer. */
export async function typeSlowly(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 12 });
}
