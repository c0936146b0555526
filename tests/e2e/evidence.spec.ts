import { expect, test } from "./journey.ts";
import { lookFromEverywhere } from "./look.ts";

const room = "/workspace/asia-pacific-partners";

test("a finding gets its evidence, anchors again what changed, and coverage tells the rest", async ({
  member,
}) => {
  const liina = await member("expert2");
  const { page } = liina;
  const note = `It bears on this ${Date.now().toString(36)}`;

  await test.step("what stands otherwise now is flagged, and anchored again with one press", async () => {
    await liina.open(`${room}/findings/7`);
    const evidence = page.getByRole("region", { name: "What this rests on" });
    await expect(evidence.getByText("Orphaned")).toBeVisible();
    await lookFromEverywhere(page);
    await evidence.getByRole("button", { name: "Rest on these words now" }).click();
    await expect(evidence.getByText("An earlier quotation")).toBeVisible();
    await expect(evidence.getByRole("button", { name: "Rest on these words now" })).toHaveCount(0);
  });

  await test.step("words are selected while reading", async () => {
    await page.getByRole("link", { name: "Add evidence" }).click();
    const papers = page.getByRole("navigation", { name: "First choose the paper" });
    await papers.getByRole("link", { name: /^One Theatre or Two/ }).click();
    await page.getByRole("link", { name: "Open it to read and select the words" }).click();
    await page.locator("#paper-text p").first().selectText();
    await page.getByRole("button", { name: "Use as evidence for finding 7" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio", { name: "Qualifies" }).check();
    await dialog.getByRole("textbox", { name: "Note" }).fill(note);
    await liina.look();
    await dialog.getByRole("button", { name: "Add as evidence" }).click();
    await page.waitForURL(/findings\/7#evidence-/);
    await expect(page.getByRole("paragraph").filter({ hasText: note })).toBeVisible();
  });

  await test.step("without script a source is cited with its page, and coverage reads the same", async () => {
    const marit = await member("moderator", { javaScriptEnabled: false });
    await marit.open(`${room}/findings/7/evidence?kind=source`);
    await marit.page.getByRole("radio", { name: /Arden/ }).check();
    await marit.page.getByRole("textbox", { name: "Page or section" }).first().fill("ch. 3");
    await marit.page.getByRole("button", { name: "Add to finding 7" }).first().click();
    await expect(marit.page.getByText(/Cables and Currents/).first()).toBeVisible();
    await marit.open(`${room}/findings/coverage`);
    await expect(marit.page.getByRole("link", { name: "Finding 10" })).toBeVisible();
  });
});
