import { formWith } from "./forms.ts";
import { expect, test } from "./journey.ts";

const workspace = "/workspace/asia-pacific-partners";
const before = "Cable ships of the four partners should be listed at a single desk, by name and berth.";
const after = "Cable ships of the four partners should be crewed at a single desk, by name and berth.";

test("a change of substance asks who took a position whether it still holds, and one click says so", async ({
  member,
}) => {
  const chair = await member("moderator", { javaScriptEnabled: false });
  const address = await test.step("a finding is circulated, without a script", async () => {
    await chair.open(`${workspace}/findings/new`);
    await chair.page.getByLabel("Statement").fill(before);
    await chair.page.getByRole("button", { name: "Propose" }).click();
    await chair.page.waitForURL(/\/findings\/\d+$/);
    await chair.page.getByRole("button", { name: "Circulate to the group" }).click();
    return new URL(chair.page.url()).pathname;
  });
  await test.step("whoever proposes the same again is shown it first, and keeps what they typed", async () => {
    await chair.open(`${workspace}/findings/new`);
    await chair.page.getByLabel("Statement").fill(before);
    await chair.page.getByRole("button", { name: "Propose" }).click();
    const similar = chair.page.getByRole("region", { name: "Look at these first" });
    await expect(similar.getByRole("link")).toHaveAttribute("href", address);
    await expect(chair.page.getByLabel("Statement")).toHaveValue(before);
  });
  const expert = await member("expert");
  const { page } = expert;
  await test.step("an expert supports it", async () => {
    await expert.open(address);
    await page.getByRole("radio", { name: "Support" }).check();
    await page.getByRole("button", { name: "Record position" }).click();
    await expect(page.getByText("Your position is recorded.")).toBeVisible();
  });
  await test.step("its substance changes, not without a word of why", async () => {
    await chair.open(`${address}/revise`);
    await chair.page.getByLabel("Statement").fill(after);
    await chair.page.getByRole("radio", { name: "The substance" }).check();
    const form = formWith(chair.page, "Save as version 2");
    await form.getByRole("button").click();
    await expect(chair.page.getByText("say in a sentence or two what changed")).toBeVisible();
    await expect(chair.page.getByLabel("Statement")).toHaveValue(after);
    await chair.page.getByRole("textbox", { name: /What changed/ }).fill("Ships without crews mend nothing.");
    await form.getByRole("button").click();
    await chair.page.waitForURL(new RegExp(`${address}#history$`));
    await expect(chair.page.getByText("Ships without crews mend nothing.")).toBeVisible();
  });
  await test.step("the expert finds the task, sees the difference, and says that it still holds", async () => {
    await expert.open("/workspace");
    const task = page.getByRole("listitem").filter({ hasText: after });
    await expect(task.getByRole("link", { name: "Your position is on an earlier text" })).toBeVisible();
    await expect(task.locator("del")).toContainText("listed");
    await expect(task.locator("ins")).toContainText("crewed");
    await task.getByRole("button", { name: "It still holds" }).click();
    await expect(task).toHaveCount(0);
    await expert.open(address);
    await expect(page.getByRole("button", { name: "It still holds" })).toHaveCount(0);
    await expect(page.getByRole("radio", { name: "Support" })).toBeChecked();
    await expert.open(`${address}/compare?from=1&to=2`);
    await expect(page.locator("ins")).toContainText("crewed");
  });
});
