import { letThrough } from "../forms.ts";
import { expect, type Guest } from "../journey.ts";
import { readMailTo } from "../outbox.ts";
import { dayAhead, type Newcomer, workspace } from "./cast.ts";

const room = `${workspace}/report/publish`;

/** Publishes a paper that its authors approved. */
export async function publishPaper({ page, look }: Guest, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("button", { name: "Publish" }).click();
  await page.waitForURL(/\/publish\??$/);
  await look();
  await page.getByRole("radio", { name: "Now" }).check();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("link", { name: /^Read edition/ }).click({ timeout: 30_000 });
  await page.waitForURL(/\/publications\/[a-z0-9-]+$/);
  await look();
}

/** What cannot be mended is published all the same, with a reason that is kept. */
export async function waive({ page, open, look }: Guest, check: string, reason: string): Promise<void> {
  await open(room);
  const line = page.getByRole("region", { name: "Before publication" }).getByRole("listitem");
  const item = line.filter({ hasText: check }).first();
  await expect(item).toContainText("Not met:");
  await item.getByText("Publish all the same").click();
  await item.getByLabel("Reason").fill(reason);
  await item.getByRole("button", { name: "Waive", exact: true }).click();
  await expect(item).toContainText("Waived:");
  await expect(item).toContainText(reason);
  await look();
}

/** One moderator asks for the report to come out in some days. */
export async function askForLater({ page, look }: Guest): Promise<void> {
  await page.goto(room);
  await page.getByRole("radio", { name: "At an instant, under embargo" }).check();
  await page.getByLabel("Date and time").fill(`${dayAhead(2)}T09:00`);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("You asked for it. Another moderator has to confirm it")).toBeVisible();
  await expect(page.getByRole("button", { name: "Confirm the publication" })).toHaveCount(0);
  await look();
}

/** One moderator asks for the next edition to come out at once, and says what it is. */
export async function askForNow(
  { page, look }: Guest,
  change: Record<"kind" | "note", string>,
): Promise<void> {
  await page.goto(room);
  await page.getByRole("radio", { name: "Now" }).check();
  await page.getByLabel("Kind of change").selectOption({ label: change.kind });
  await page.getByLabel("What was changed").fill(change.note);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("You asked for it. Another moderator has to confirm it")).toBeVisible();
  await look();
}

/** The other moderator reads what is to come out, and confirms it. */
export async function confirmRelease({ page, open, look }: Guest): Promise<void> {
  await open(room);
  await page.getByRole("button", { name: "Confirm the publication" }).click();
  await expect(page.getByText("You have confirmed it.")).toBeVisible();
  await look();
}

/** Somebody reads the text in confidence, until their link is withdrawn. */
export async function showInConfidence(
  { page, look }: Guest,
  confidant: Guest,
  { name, email }: Newcomer,
): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Address").fill(email);
  await page.getByRole("button", { name: "Send a link" }).click();
  await expect(page.getByText(/^A link for .+ is on its way/)).toBeVisible();
  const mail = await readMailTo(email, "A text to read in confidence");
  const link = mail.match(/\/previews\/[\w-]+/)?.[0] ?? "";
  expect(await confidant.open(link)).toBe(200);
  await expect(confidant.page.getByText(`Confidential copy for ${name}`).first()).toBeVisible();
  await page.getByRole("button", { name: `Withdraw the link of ${name}` }).click();
  await expect(page.getByText("The link opens nothing any more.")).toBeVisible();
  await look();
  confidant.expectTrouble(/status of 404/);
  expect(await confidant.open(link)).toBe(404);
}

/** The moderator who did not ask sets another instant, some seconds ahead, and has confirmed it thereby. */
export async function releaseInSeconds({ page }: Guest): Promise<void> {
  let seconds = 6;
  await expect(async () => {
    await page.goto(room);
    await page.getByText("Publish at another time").click();
    const form = page.locator("form").filter({ has: page.getByRole("button", { name: "Set this time" }) });
    // A field for a time offers whole minutes; the product takes any instant, and a journey does not wait for a minute.
    await letThrough(form);
    const at = new Date(Date.now() + seconds * 1_000).toISOString().slice(0, 19);
    // A machine that is too slow for this instant is given a later one.
    seconds *= 2;
    await form.getByRole("radio", { name: "At an instant, under embargo" }).check();
    await form.getByLabel("Date and time").fill(at);
    await form.getByLabel("On the clocks of").selectOption("UTC");
    await form.getByRole("button", { name: "Set this time" }).click();
    await expect(page.getByText("The time is set.")).toBeVisible({ timeout: seconds * 1_000 });
  }).toPass({ timeout: 90_000 });
}

/** Opens the published text again for the next edition. */
export async function reviseReport({ page, open }: Guest): Promise<void> {
  await open(`${workspace}/report`);
  await page.getByRole("button", { name: "Prepare a new edition" }).click();
  await expect(page.getByText("The text is open again for the next edition.")).toBeVisible();
}

/** Withdraws the current edition, with the reason that the public reads. */
export async function withdrawEdition({ page, open, look }: Guest, reason: string): Promise<void> {
  await open(`${workspace}/report`);
  await page.getByText("Withdraw this edition").click();
  await page.getByLabel(/^Reason/).fill(reason);
  await page.getByRole("button", { name: "Withdraw", exact: true }).click();
  await expect(page.getByText("The edition is withdrawn.")).toBeVisible();
  await look();
}
