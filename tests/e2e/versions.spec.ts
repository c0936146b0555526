import type { Page } from "@playwright/test";
import { editorIn, goToEnd, untilSaved } from "./editor.ts";
import { expect, test } from "./journey.ts";
import { lookFromEverywhere } from "./look.ts";

const paper = "/workspace/asia-pacific-partners/papers/cables-between-two-seas";

test("two authors keep a version, write on, compare, and bring it back", async ({ member }) => {
  const [chizuru, liina] = [await member("expert"), await member("expert2")];
  for (const { page } of [chizuru, liina]) {
    await page.goto(paper);
    await untilSaved(page);
  }
  const { page } = chizuru;

  await page.getByRole("button", { name: "Versions" }).click();
  await page.getByText("Name this version").click();
  await page.getByLabel("Name", { exact: true }).fill("Before the winter meeting");
  await page.getByRole("button", { name: "Keep this version" }).click();
  await expect(page.getByText("The version is kept.")).toBeVisible();
  const row = page.getByRole("row", { name: /Before the winter meeting/ });
  await expect(row).toContainText("named by Chizuru Satō");
  await chizuru.look();

  const sentence = "Ships that wait outside the port are known before they arrive.";
  await goToEnd(liina.page);
  await liina.page.keyboard.press("Enter");
  await liina.page.keyboard.type(sentence);
  await untilSaved(liina.page);

  await row.getByRole("radio", { name: /^Compare from/ }).check();
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL(/compare\?.*from=\d+/);
  await expect(page.getByRole("region", { name: "Summary" })).toContainText("1 paragraph added");
  await expect(changeWith(page, sentence)).toBeVisible();
  await expect(page.getByText(/unchanged block/).first()).toBeVisible();
  await lookFromEverywhere(page);

  await page.getByRole("link", { name: "Before the winter meeting" }).click();
  await page.getByText("Restore this version").click();
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(page.getByText("The text says again what this version says.")).toBeVisible();
  await chizuru.look();
  await expect(editorIn(liina.page)).not.toContainText(sentence);
  await untilSaved(liina.page);

  await page.goto(`${paper}/versions`);
  await expect(page.getByRole("row", { name: /Restored from version/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /Kept automatically/ }).first()).toContainText("Liina");
});

test("a reader is shown what changed since they last read, also without scripts", async ({ member }) => {
  const [reader, author] = [await member("moderator", { javaScriptEnabled: false }), await member("expert")];
  await reader.open(paper);
  await reader.page.getByRole("button", { name: "Mark as read" }).click();
  await expect(reader.page.getByText("You have read this text as it is.")).toBeVisible();
  const sentence = "A cable that nobody watches is cut twice.";
  await author.page.goto(paper);
  await untilSaved(author.page);
  await goToEnd(author.page);
  await author.page.keyboard.type(` ${sentence}`);
  await untilSaved(author.page);
  await reader.page.goto(paper);
  await reader.page.getByRole("link", { name: "What changed since I last read" }).click();
  await expect(changeWith(reader.page, sentence)).toBeVisible();
  await reader.look();
});

test("a comparison that makes no sense is not found", async ({ member }) => {
  const { page, open, expectTrouble } = await member("expert");
  expectTrouble(/status of 404/);
  for (const search of ["", "?from=1", "?from=0&to=now", "?from=now&to=99999", "?from=1&to=now%27"])
    expect(await open(`${paper}/compare${search}`)).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

/** The change that brings these words; where another journey left an empty paragraph at the end, there is one more. */
function changeWith(page: Page, words: string) {
  return page.getByRole("article", { name: /^Change \d of \d$/ }).filter({ hasText: words });
}
