import { expect, test } from "./journey.ts";

const findings = "/workspace/asia-pacific-partners/findings";

test("without scripts the board is filtered, sorted and turned by its address", async ({ member }) => {
  const { page, open } = await member("expert", { javaScriptEnabled: false });
  expect(await open(findings)).toBe(200);
  const board = page.getByRole("region", { name: "Findings of the group" });
  const all = await board.getByRole("listitem").count();
  await page.getByLabel("State", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("Sort by").selectOption("Fewest answers");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/state=\w+/);
  await expect(page).toHaveURL(/sort=unanswered/);
  expect(await board.getByRole("listitem").count()).toBeLessThan(all);
  await page.getByRole("link", { name: "Show all findings" }).click();
  await page.getByRole("link", { name: "By theme" }).click();
  await expect(board.getByRole("listitem")).toHaveCount(all);
  await page.getByRole("link", { name: "Matrix" }).click();
  await expect(page.getByRole("table", { name: /Positions of members/ })).toBeVisible();
  await page.getByRole("checkbox", { name: "Missing or stale only" }).check();
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/only=missing/);
});

test("a position that one expert records is on the board and the page of others, who lose no word", async ({
  member,
}) => {
  const [one, two, chair] = [await member("expert"), await member("expert2"), await member("moderator")];
  await chair.page.goto(`${findings}?state=circulated`);
  const card = chair.page
    .getByRole("region", { name: "Findings of the group" })
    .getByRole("listitem")
    .first();
  const path = (await card.getByRole("link").first().getAttribute("href")) ?? "";
  await Promise.all([one.page.goto(path), two.page.goto(path)]);
  const comment = two.page.getByRole("textbox", { name: "Add a comment" });
  await comment.fill("A sentence that is not sent yet.");
  await expect(card).not.toContainText("1 recused");
  await one.page.getByRole("radio", { name: "Recused" }).check({ force: true });
  await one.page.getByRole("button", { name: "Record position" }).click();
  await expect(chair.page.getByRole("status").filter({ hasText: /Finding \d+ changed/ })).toHaveCount(1);
  await expect(card).toContainText("1 recused");
  await two.page.getByRole("button", { name: "Show the changes" }).click();
  await expect(two.page.getByText("This page has changed")).toHaveCount(0);
  await expect(comment).toHaveValue("A sentence that is not sent yet.");
});
