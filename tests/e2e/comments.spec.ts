import type { Page } from "@playwright/test";
import { deleteSelected, editorIn, goToEnd, moveCaret, untilSaved } from "./editor.ts";
import { expect, test } from "./journey.ts";
import { lookFromEverywhere } from "./look.ts";
import { readMailAbout } from "./outbox.ts";

const paper = "/workspace/asia-pacific-partners/papers/cables-between-two-seas";
// Other words at every run, so that the journey can be walked again on the same data.
const run = Date.now().toString(36);

test("somebody who may not edit comments, and the author answers, edits around it, resolves and deletes", async ({
  member,
}) => {
  test.setTimeout(180_000);
  const [reader, author] = [await member("moderator"), await member("expert2")];
  const [before, passage] = [`Berth ${run} stands empty.`, `Nobody watches berth ${run} at night.`];
  const rewritten = passage.replace("Nobody", "Nobody ever");
  await author.page.goto(paper);
  await addParagraphs(author.page, before, passage);

  await reader.open(paper);
  await reader.page.locator("#paper-text").getByText(passage).selectText();
  await commentButton(reader.page).click();
  const box = newComment(reader.page);
  await expect(box.locator("blockquote")).toHaveText(passage);
  await box.getByLabel("Your comment").pressSequentially("Is there a source, @Lii");
  await expect(box.getByRole("option")).toHaveText(["Liina Kallaste"]);
  await reader.page.keyboard.press("Enter");
  await box.getByRole("button", { name: "Post comment" }).click();
  const theirs = threadAbout(reader.page, passage);
  await expect(theirs).toBeFocused();
  await expect(theirs).toContainText("Is there a source, @Liina Kallaste");
  await reader.look();
  const number = (await theirs.getAttribute("aria-label"))?.match(/\d+/)?.[0];
  const link = `${paper}?comment=${number}`;
  await readMailAbout("expert2@example.org", link);

  const mine = threadAbout(author.page, passage);
  await expect(mine).toContainText("Marit Haugland");
  await expect(marked(author.page, passage)).toHaveText(passage);
  await author.look();
  await answer(author.page, passage, "There is: the harbour’s own log.");
  await expectBeside(author.page, passage);
  await comeBackTo(reader.page);
  await expect(theirs).toContainText("the harbour’s own log");

  await editorIn(author.page).getByText(before).click();
  await moveCaret(author.page, "End");
  await author.page.keyboard.type(" It always did.");
  const thread = await marked(author.page, passage).getAttribute("data-comment");
  await marked(author.page, passage).click();
  await moveCaret(author.page, "Home");
  for (const _letter of "Nobody") await moveCaret(author.page, "ArrowRight");
  await author.page.keyboard.type(" ever");
  await author.page.keyboard.press("Enter");
  await untilSaved(author.page);
  await expect(editorIn(author.page).locator(`[data-comment="${thread}"]`)).toHaveText([
    "Nobody ever",
    passage.replace("Nobody", ""),
  ]);
  await expect(mine).toBeVisible();
  await author.page.keyboard.press("Backspace");
  await untilSaved(author.page);

  await open(author.page, passage);
  await mine.getByRole("button", { name: "Resolve" }).click();
  await expect(mine).toContainText("Resolved by Liina Kallaste");
  await goToEnd(author.page);
  await expect(mine).toBeHidden();
  await author.page.getByLabel("Comments shown").selectOption("Resolved");
  await open(author.page, passage);
  await mine.getByRole("button", { name: "Reopen" }).click();
  await expect(mine.getByRole("button", { name: "Resolve" })).toBeVisible();
  await author.page.getByLabel("Comments shown").selectOption("Open");

  await reader.page.goto(link);
  await expect(theirs).toBeFocused();
  await expect(reader.page.locator("#paper-text").getByText(rewritten)).toBeInViewport();

  await editorIn(author.page).getByText(rewritten).selectText();
  await deleteSelected(author.page);
  await untilSaved(author.page);
  const tray = author.page.getByRole("region", { name: /whose passage is gone/ });
  await expect(tray.getByRole("article").filter({ hasText: passage })).toContainText("Passage gone");
  await author.look();
  await reader.open(link);
  await expect(
    reader.page
      .getByRole("region", { name: /whose passage is gone/ })
      .getByRole("article")
      .filter({ hasText: passage }),
  ).toBeVisible();
});

test("what is typed survives closing the box, a reload and a broken connection, and is posted once", async ({
  member,
}) => {
  const guest = await member("moderator");
  const { page, context, expectTrouble } = guest;
  const words = `Which berth ${run}?`;
  await page.goto(paper);
  await page.locator("#paper-text p").nth(1).selectText();
  await commentButton(page).click();
  await newComment(page).getByLabel("Your comment").fill(words);
  await newComment(page).getByRole("button", { name: "Close" }).click();
  await expect(newComment(page)).toBeHidden();
  await page.reload();
  await expect(newComment(page).getByLabel("Your comment")).toHaveValue(words);
  await expect(newComment(page).locator("blockquote")).not.toBeEmpty();

  expectTrouble(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(true);
  await newComment(page).getByRole("button", { name: "Post comment" }).click();
  await expect(newComment(page).getByRole("alert")).toContainText("kept on this device");
  await expect(newComment(page).getByLabel("Your comment")).toHaveValue(words);
  await context.setOffline(false);
  await newComment(page).getByRole("button", { name: "Post comment" }).click();
  await expect(newComment(page)).toBeHidden();
  await page.reload();
  await expect(page.getByRole("article").filter({ hasText: words })).toHaveCount(1);
  await expect(newComment(page)).toBeHidden();
  await lookFromEverywhere(page);
});

test("everything is done from the keyboard, also where there is no room for a margin", async ({ member }) => {
  const { page, look } = await member("expert2");
  const passage = `The pilot boat ${run} is late.`;
  await page.goto(paper);
  await addParagraphs(page, passage);
  await moveCaret(page, "Shift+Home");
  await page.keyboard.press("ControlOrMeta+Alt+m");
  await expect(newComment(page).getByLabel("Your comment")).toBeFocused();
  await page.keyboard.type("How late?");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const thread = threadAbout(page, passage);
  await expect(thread).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(thread.getByRole("button", { name: /^Show in the text/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(editorIn(page)).toBeFocused();

  await page.getByRole("button", { name: "Previous comment" }).focus();
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("article", { name: /^Comment \d+$/ }).and(page.locator(":focus")),
  ).toBeVisible();
  await expect(thread.and(page.locator(":focus"))).toHaveCount(0);
  await page.getByRole("button", { name: "Next comment" }).focus();
  await page.keyboard.press("Enter");
  await expect(thread).toBeFocused();

  await page.setViewportSize({ width: 390, height: 844 });
  const panel = page.getByRole("dialog", { name: "Comments and suggestions" });
  await page.getByRole("button", { name: /^Comments and suggestions \(\d+\)$/ }).focus();
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("article").filter({ hasText: passage })).toBeVisible();
  await look();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
});

test("without scripts the comments stand under the text, and are made and answered there", async ({
  member,
}) => {
  const { page, open: visit } = await member("moderator", { javaScriptEnabled: false });
  const words = `On the whole ${run} convincing.`;
  await visit(paper);
  await page.getByLabel("Your comment").fill(words);
  await page.getByRole("button", { name: "Post comment" }).click();
  const thread = page.getByRole("article").filter({ hasText: words });
  await expect(thread).toContainText("About the text as a whole");
  await thread.getByRole("link", { name: /^Answer comment/ }).click();
  await thread.getByRole("textbox", { name: /^Answer to comment/ }).fill(`Except for one thing ${run}.`);
  await thread.getByRole("button", { name: "Post answer" }).click();
  await expect(thread).toContainText(`Except for one thing ${run}.`);
});

function commentButton(page: Page) {
  return page.getByRole("button", { name: "Comment", exact: true });
}

function newComment(page: Page) {
  return page.getByRole("region", { name: "New comment" });
}

function threadAbout(page: Page, passage: string) {
  return page.getByRole("article", { name: /^Comment \d+$/ }).filter({ hasText: passage });
}

function marked(page: Page, words: string) {
  return editorIn(page).locator("[data-comment]").filter({ hasText: words });
}

/** Adds paragraphs at the end of the open text. */
async function addParagraphs(page: Page, ...paragraphs: string[]) {
  await untilSaved(page);
  await goToEnd(page);
  for (const paragraph of paragraphs) {
    await page.keyboard.press("Enter");
    await page.keyboard.type(paragraph);
  }
  await untilSaved(page);
}

/** Makes a thread the active one by a click on its card. */
async function open(page: Page, passage: string) {
  const thread = threadAbout(page, passage);
  await expect(thread).toBeVisible();
  const link = thread.getByRole("link", { name: /^Answer comment/ });
  if (await link.isVisible()) await link.click();
  await expect(thread.getByRole("button", { name: "Post answer" })).toBeVisible();
}

async function answer(page: Page, passage: string, words: string) {
  await open(page, passage);
  const thread = threadAbout(page, passage);
  await thread.getByRole("textbox", { name: /^Answer to comment/ }).fill(words);
  await thread.getByRole("button", { name: "Post answer" }).click();
  await expect(thread).toContainText(words);
}

/** Somebody looks at this page again after they were elsewhere. */
async function comeBackTo(page: Page) {
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
}

/** The card stands at the height of its passage, and no card over another. */
async function expectBeside(page: Page, passage: string) {
  await expect(async () => {
    const [card, words] = [
      await threadAbout(page, passage).boundingBox(),
      await marked(page, passage).boundingBox(),
    ];
    expect(Math.abs((card?.y ?? 0) - (words?.y ?? 9999))).toBeLessThan(40);
    const boxes = await page
      .locator(".margin-place")
      .evaluateAll((cards) =>
        cards.map((card) => card.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]),
      );
    const sorted = boxes.toSorted(([one = 0], [other = 0]) => one - other);
    for (const [index, [top = 0]] of sorted.entries())
      if (index > 0) expect(top).toBeGreaterThanOrEqual(sorted[index - 1]?.[1] ?? 0);
  }).toPass();
}
