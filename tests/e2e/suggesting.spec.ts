import type { Locator, Page } from "@playwright/test";
import { addFootnote, editorIn, goToEnd, moveCaret, pressTool, statusIn, untilSaved } from "./editor.ts";
import { expect, type Guest, test } from "./journey.ts";
import { lookFromEverywhere } from "./look.ts";
import { openEditor } from "./main-job/write.ts";

const paper = "/workspace/asia-pacific-partners/papers/cables-between-two-seas";

test("somebody who may only suggest does, also offline, and an author decides", async ({ member }) => {
  const [author, suggester] = [await member("expert"), await member("moderator")];
  await openEditor(author, paper);
  await writeMaterial(author);
  await openToSuggest(suggester);

  await test.step("words, formatting, a division; in a note, a cell and a caption", async () => {
    await suggestEverywhere(suggester.page);
    await untilSaved(suggester.page);
    await lookFromEverywhere(suggester.page);
  });

  await test.step("both see the same, and nothing that stood there has changed", async () => {
    await expect(cards(author.page)).not.toHaveCount(0);
    const seen = await editorIn(suggester.page).locator("ins, del").allTextContents();
    await expect(async () => {
      expect(await editorIn(author.page).locator("ins, del").allTextContents()).toEqual(seen);
    }).toPass();
  });

  await test.step("what was suggested without a network arrives once", async () => {
    await suggester.context.setOffline(true);
    await expect(statusIn(suggester.page)).toHaveText("Offline");
    await goToEnd(suggester.page);
    await suggester.page.keyboard.type(" Added at sea.");
    await suggester.context.setOffline(false);
    await untilSaved(suggester.page);
    await expect(
      block(author.page, "Added at sea.").locator("ins", { hasText: "Added at sea." }),
    ).toHaveCount(1);
  });

  await test.step("the author accepts some and rejects some, in both windows at once", async () => {
    await decide(author.page, "Accept", /Added: newly/);
    await decide(author.page, "Reject", /Removed: Old/);
    await expect(block(author.page, "Old words stand newly here")).toBeVisible();
    await expect(block(suggester.page, "Old words stand newly here")).toBeVisible();
    await author.look();
  });

  await test.step("the rest is decided at once, by whose it is", async () => {
    await author.page.getByRole("button", { name: "Decide several" }).click();
    await author.page.getByRole("menuitem", { name: /^Accept all of Marit/ }).click();
    await expect(cards(author.page)).toHaveCount(0);
    await expect(editorIn(author.page).locator("ins, del")).toHaveCount(0);
    await expect(editorIn(suggester.page).locator("ins, del")).toHaveCount(0);
    await expect(block(author.page, "Added at sea.")).toBeVisible();
    await expect(editorIn(author.page).locator("strong", { hasText: "stand" })).toBeVisible();
    await untilSaved(author.page);
  });
});

test("an author suggests to another, decides from the keyboard, and is told before submitting", async ({
  member,
}) => {
  const [author, other] = [await member("expert"), await member("expert2")];
  await openEditor(author, paper);
  await goToEnd(author.page);
  await author.page.keyboard.press("Enter");
  await author.page.keyboard.type("Ships wait.");
  await untilSaved(author.page);
  await openEditor(other, paper);
  await pressTool(other.page, "Suggesting");
  await expect(toggle(other.page)).toHaveAttribute("aria-pressed", "true");
  await goToEnd(other.page);
  await other.page.keyboard.type(" They are few.");
  await untilSaved(other.page);

  await expect(cards(author.page)).toHaveCount(1);
  await author.page.reload();
  await expect(
    author.page.getByText("1 suggestion is pending. It is not part of what you submit."),
  ).toBeVisible();
  await author.page.goto(`${paper}/read`);
  await expect(author.page.locator("p", { hasText: "Ships wait." })).toHaveText("Ships wait.");

  await openEditor(author, paper);
  await editorIn(author.page).focus();
  // Cards far from what is in sight are not drawn; the key leads there.
  await author.page.keyboard.press("ControlOrMeta+Alt+.");
  await expect(cards(author.page)).toHaveCount(1);
  await author.page.keyboard.press("ControlOrMeta+Alt+Enter");
  await expect(cards(author.page)).toHaveCount(0);
  await expect(editorIn(other.page).locator("ins")).toHaveCount(0);
  await expect(block(other.page, "They are few.")).toBeVisible();
  await author.page.keyboard.press("ControlOrMeta+z");
  await expect(cards(author.page)).toHaveCount(1);
  await author.page.keyboard.press("ControlOrMeta+Alt+.");
  await author.page.keyboard.press("ControlOrMeta+Alt+Backspace");
  await expect(editorIn(other.page)).not.toContainText("They are few.");
  await expect(editorIn(other.page)).toContainText("Ships wait.");
  await untilSaved(author.page);
});

/** At the end of the text: words, a note, a table with a caption, and words below it. */
async function writeMaterial({ page }: Guest): Promise<void> {
  await goToEnd(page);
  await page.keyboard.press("Enter");
  await page.keyboard.type("Old words stand here and go on.");
  await addFootnote(page, "Counted twice.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("| Sea | Year |");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Baltic");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2024");
  await moveCaret(page, "ArrowDown");
  await page.keyboard.type("Below the table.");
  await editorIn(page).locator("td", { hasText: "Baltic" }).last().click();
  await expect(page.getByRole("toolbar", { name: "Table tools" })).toBeVisible();
  await page.keyboard.press("Control+Alt+c");
  await page.keyboard.type("Cables cut");
  await untilSaved(page);
}

async function openToSuggest({ page, look }: Guest): Promise<void> {
  await page.goto(paper);
  await look();
  await expect(toggle(page)).toHaveAttribute("aria-pressed", "false");
  await toggle(page).click();
  await expect(editorIn(page)).toHaveAttribute("contenteditable", "true");
  await untilSaved(page);
  await expect(toggle(page)).toBeDisabled();
  await expect(page.getByText("You may suggest changes to this text.")).toBeVisible();
}

async function suggestEverywhere(page: Page): Promise<void> {
  const words = block(page, "words stand");
  await select(words, "Old ");
  await page.keyboard.press("Backspace");
  await putCursor(words, "here");
  await page.keyboard.type("newly ");
  await select(words, "stand");
  await pressTool(page, "Bold");
  await putCursor(words, "and go");
  await page.keyboard.press("Enter");
  await expect(editorIn(page).locator(".suggested-break")).toHaveCount(1);
  await inNote(page, " Thrice.");
  await putCursor(editorIn(page).locator("td", { hasText: "Baltic" }).last(), "Baltic");
  await page.keyboard.type("North ");
  await putCursor(editorIn(page).locator("figcaption").last(), "Cables");
  await page.keyboard.type("Deep ");
}

async function inNote(page: Page, words: string): Promise<void> {
  await editorIn(page).locator(".footnote-number").last().click();
  await page.getByRole("textbox", { name: "Text of the note" }).press("End");
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

function toggle(page: Page): Locator {
  return page.getByRole("button", { name: "Suggesting", exact: true });
}

function cards(page: Page): Locator {
  return page.getByRole("article", { name: /^Suggestion of/ });
}

function block(page: Page, words: string): Locator {
  return editorIn(page).locator("p", { hasText: words }).last();
}

async function decide(page: Page, decision: "Accept" | "Reject", says: RegExp): Promise<void> {
  await cards(page)
    .filter({ hasText: says })
    .getByRole("button", { name: new RegExp(`^${decision}`) })
    .click();
}

/** Puts the cursor before some words, as a click there would. */
async function putCursor(within: Locator, words: string): Promise<void> {
  await selectBetween(within, words, false);
}

async function select(within: Locator, words: string): Promise<void> {
  await selectBetween(within, words, true);
}

async function selectBetween(within: Locator, words: string, whole: boolean): Promise<void> {
  await within.click();
  await within.evaluate(
    (element, [wanted, isWhole]) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, isWhole ? at + wanted.length : at);
        if (at >= 0) return;
      }
      throw new Error(`There is no “${wanted}”`);
    },
    [words, whole] as const,
  );
  // The editor reads where the page's cursor is a moment later; no hand is quick enough to notice.
  await within.page().waitForTimeout(150);
}
