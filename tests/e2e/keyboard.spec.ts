import type { Page } from "@playwright/test";
import { editorIn, goToEnd, moveCaret, untilSaved } from "./editor.ts";
import { expect, test } from "./journey.ts";

const paper = "/workspace/asia-pacific-partners/papers/cables-between-two-seas";

/** The accessible name of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
  });
}

/** Presses Tab until a thing has the focus, and says how often. */
async function tabTo(page: Page, name: string | RegExp): Promise<number> {
  const pattern = typeof name === "string" ? new RegExp(`^${name}$`) : name;
  for (let presses = 1; presses < 200; presses += 1) {
    await page.keyboard.press("Tab");
    if (pattern.test(await focused(page))) return presses;
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

/** Goes from the text to a tool by its arrows, and presses it. */
async function useTool(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Alt+F10");
  for (let presses = 0; presses < 40 && (await focused(page)) !== name; presses += 1)
    await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
}

test("a paper is written without a mouse", async ({ member }) => {
  const { page, look, open } = await member("expert");
  const text = editorIn(page);
  await open(paper);
  await expect(text).toHaveAttribute("contenteditable", "true");
  await untilSaved(page);

  await test.step("the skip link and Tab lead to the text, past one stop for all tools", async () => {
    await tabTo(page, "Skip to main content");
    await page.keyboard.press("Enter");
    await tabTo(page, /^Kind of block/);
    await moveCaret(page, "ArrowRight");
    expect(await focused(page)).toBe("Bold");
    await tabTo(page, "Paper text");
    await expect(text).toBeFocused();
  });

  await test.step("words get their form, and blocks their kind, from keys", async () => {
    await goToEnd(page);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Alt+2");
    await page.keyboard.type("Written by hand");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+b");
    await page.keyboard.type("Bold");
    await page.keyboard.press("Control+b");
    await page.keyboard.type(" words");
    await expect(text.getByRole("heading", { name: "Written by hand" })).toBeVisible();
    await expect(text.locator("strong", { hasText: "Bold" })).toBeVisible();
  });

  await test.step("a note is opened, formed and left", async () => {
    await page.keyboard.press("Control+Alt+f");
    const field = page.getByRole("textbox", { name: "Text of the note" });
    await expect(field).toBeFocused();
    await page.keyboard.press("Control+i");
    await page.keyboard.type("ibid.");
    await expect(field.locator("em", { hasText: "ibid." })).toBeVisible();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("example.org/source");
    await page.keyboard.press("Enter");
    await expect(field.getByRole("link", { name: "https://example.org/source" })).toBeVisible();
    await look();
    await page.keyboard.press("Escape");
    await expect(text).toBeFocused();
    await page.keyboard.type(" go on.");
    await expect(field).toBeHidden();
    await expect(text.getByText("go on.")).toBeVisible();
  });

  await test.step("the slash menu is used by arrows", async () => {
    await page.keyboard.press("Enter");
    await page.keyboard.type("/list");
    await expect(page.getByRole("option", { name: "Bullet list" })).toHaveAttribute("aria-selected", "true");
    await moveCaret(page, "ArrowDown");
    await look();
    await page.keyboard.press("Enter");
    await page.keyboard.type("First");
    await expect(text.locator("ol li", { hasText: "First" })).toBeVisible();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
  });

  await test.step("the tools are reached from the text and left again", async () => {
    await page.keyboard.press("Alt+F10");
    await expect(page.getByRole("toolbar", { name: "Text tools" }).locator(":focus")).toBeVisible();
    await page.keyboard.press("Escape"); // closes the tool's name, where it is shown
    await page.keyboard.press("Escape");
    await expect(text).toBeFocused();
    await page.keyboard.press("Control+/");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(text).toBeFocused();
  });

  await test.step("words are found, and the cursor goes there", async () => {
    await page.keyboard.press("Control+f");
    await page.keyboard.type("Bold words");
    await expect(page.getByRole("search")).toContainText("1 of 1");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("Bold words");
  });

  await test.step("a comment is made about them, and resolved", async () => {
    await page.keyboard.press("Control+Alt+m");
    await expect(page.getByLabel("Your comment").and(page.locator(":focus"))).toBeVisible();
    await page.keyboard.type("Whose words?");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const thread = page.getByRole("article", { name: /^Comment \d+$/ }).filter({ hasText: "Whose words?" });
    await expect(thread).toBeFocused();
    await tabTo(page, /^Resolve/);
    await page.keyboard.press("Enter");
    await expect(thread).toContainText("Resolved by");
    await tabTo(page, "Paper text");
  });

  await test.step("a change is suggested, and accepted", async () => {
    await useTool(page, "Suggesting");
    await expect(text).toBeFocused();
    await goToEnd(page);
    await page.keyboard.type("Nobody denies it.");
    await expect(text.locator("ins", { hasText: "Nobody denies it." })).toBeVisible();
    await look();
    await page.keyboard.press("Control+Alt+.");
    await page.keyboard.press("Control+Alt+Enter");
    await expect(text.locator("ins")).toHaveCount(0);
    await expect(text).toContainText("Nobody denies it.");
  });
  await untilSaved(page);
});
