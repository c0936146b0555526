import { expect, test } from "./journey.ts";
import { readDiscussionMail } from "./outbox.ts";

const list = "/workspace/asia-pacific-partners/discussions";
const title = "What a port may refuse";

test("a discussion is planned, amended, held, and its summary remarked on and agreed", async ({ member }) => {
  const { page, open, look } = await member("moderator");
  await open(`${list}/new`);
  await page.getByRole("radio", { name: "Not for attribution" }).check();
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Begins").fill("2027-03-28T02:30");
  await page.getByLabel("Ends").fill("2027-03-28T04:30");
  await page.getByLabel("Time zone of the venue").selectOption("Europe/Brussels");
  await page.getByLabel(/^Agenda/).fill("Flags\nInsurance");
  await page.getByRole("button", { name: "Plan the discussion" }).click();
  // Clocks are put forward over that hour; nothing typed is lost.
  await expect(page.getByText("There is no 2027-03-28 02:30 in Europe/Brussels")).toBeVisible();
  await expect(page.getByLabel(/^Agenda/)).toHaveValue("Flags\nInsurance");
  await page.getByLabel("Begins").fill("2027-03-28T03:30");
  await page.getByRole("button", { name: "Plan the discussion" }).click();
  await page.waitForURL(/what-a-port-may-refuse$/);

  await page.getByRole("link", { name: "Amend the plan" }).click();
  await page.getByRole("button", { name: "Move item 2 up" }).click();
  await expect(page.getByRole("textbox", { name: "Item 1" })).toHaveValue("Insurance");
  await look();
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("The invitation is on its way to every member")).toBeVisible();
  expect(await readDiscussionMail("observer@example.org", title)).toMatchObject({
    mimeType: "text/calendar",
  });

  await page.getByRole("button", { name: "It has begun" }).click();
  await expect(page.getByText("The discussion has begun.")).toBeVisible();
  await page.getByRole("textbox", { name: "Summary" }).fill("Members discussed ports.");
  await page.getByRole("button", { name: "Keep the summary" }).click();
  await expect(page.getByText("The summary is kept as a new version.")).toBeVisible();
  await page.getByRole("button", { name: "Circulate the summary" }).click();
  await expect(page.getByText("Experts find it among their tasks.")).toBeVisible();
  await look();

  const expert = await member("expert");
  await expert.open("/workspace");
  await expert.page
    .getByRole("listitem")
    .filter({ hasText: title })
    .getByRole("link", { name: "Read and remark on the summary" })
    .click();
  await expert.page.getByRole("textbox", { name: "Your remark" }).fill("Say which ports.");
  await expert.page.getByRole("button", { name: "Send the remark" }).click();
  await expect(expert.page.getByText("Your remark is kept, without your name.")).toBeVisible();
  await expert.look();

  await page.getByText("Agree the summary").click();
  await page.getByRole("button", { name: "Agree it as the record" }).click();
  await expect(page.getByText("one is still on its way")).toBeVisible();
});

test("a moderator answers what was remarked, and the revised summary is agreed", async ({ member }) => {
  const { page, open, look } = await member("moderator");
  await open(`${list}/seventy-two-hours`);
  await expect(page.getByText("What changed since the summary was circulated")).toBeVisible();
  await page.getByRole("textbox", { name: "What became of this remark" }).first().fill("Reworded.");
  await page.getByRole("button", { name: "Keep the answer" }).first().click();
  await expect(page.getByText("The answer stands beside the remark.")).toBeVisible();
  await page.getByText("Agree the summary").click();
  await page.getByRole("button", { name: "Agree it as the record" }).click();
  await expect(page.getByText("From now on it stays as it is.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Summary" })).toHaveCount(0);
  await look();
});
