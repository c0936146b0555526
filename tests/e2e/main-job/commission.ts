import { expect, type Guest } from "../journey.ts";
import { dayAhead } from "./cast.ts";

/** The moderator asks two experts for a paper. */
export async function commissionPaper(
  { page, open, look }: Guest,
  slug: string,
  { title, authors }: { title: string; authors: string[] },
): Promise<void> {
  await open(`/workspace/${slug}/papers`);
  const form = page.getByRole("form", { name: "Commission a paper" });
  // It waits folded up once the group has papers.
  if (!(await form.getByLabel("Title").isVisible()))
    await page.getByText("Commission a paper", { exact: true }).click();
  await form.getByLabel("Title").fill(title);
  await form.getByLabel(/^Brief/).fill("Say what is known and what is not. About 2,000 words.");
  for (const author of authors) await form.getByRole("checkbox", { name: author }).check();
  await form.getByLabel("Answer until").fill(dayAhead(14));
  await form.getByLabel("Outline due on").fill(dayAhead(30));
  await form.getByLabel(/^Due on/).fill(dayAhead(90));
  await form.getByLabel(/^Month the public is told/).fill(dayAhead(150).slice(0, 7));
  await form.getByRole("button", { name: "Offer the commission" }).click();
  await expect(page.getByText("The commission is offered to its authors.")).toBeVisible();
  await look();
}

/** An author accepts for all. Answers with the commission's address. */
export async function acceptCommission(
  { page, open, look }: Guest,
  slug: string,
  title: string,
): Promise<string> {
  await open(`/workspace/${slug}/papers`);
  await page.getByRole("button", { name: "Accept the commission" }).click();
  await expect(page.getByText("Your answer is recorded.")).toBeVisible();
  await page.getByRole("link", { name: title }).first().click();
  await page.waitForURL(/\/papers\/commissions\/[a-z0-9-]+$/);
  await look();
  return new URL(page.url()).pathname;
}

/** An author asks for more time for the outline, and the moderator grants it. */
export async function getMoreTime(asking: Guest, granting: Guest, address: string): Promise<void> {
  const { page } = asking;
  await page.goto(address);
  await page.getByText("Ask for more time").click();
  await page.getByLabel("For what").selectOption({ label: "Outline" });
  await page.getByLabel("Day you can keep").fill(dayAhead(40));
  await page.getByLabel("Why").fill("The archive in Tallinn opens in a month.");
  await page.getByRole("button", { name: "Send the request" }).click();
  await expect(page.getByText("Your request is on its way to the moderators.")).toBeVisible();
  await granting.open(address);
  await expect(granting.page.getByText("The archive in Tallinn opens in a month.")).toBeVisible();
  await granting.page.getByRole("button", { name: "Grant more time" }).click();
  await expect(granting.page.getByText("More time is granted.")).toBeVisible();
  await asking.open(address);
  await expect(page.getByText(/^Granted until/)).toBeVisible();
}

/** An author begins to write. Answers with the paper's address. */
export async function startPaper({ page, look }: Guest, commission: string): Promise<string> {
  await page.goto(commission);
  await page.getByRole("button", { name: "Start writing" }).click();
  await page.waitForURL(/\/papers\/[a-z0-9-]+$/);
  await look();
  return new URL(page.url()).pathname;
}

/** An author says that the outline is there; the text is kept as it is at that moment. */
export async function handInOutline({ page, open, look }: Guest, commission: string): Promise<void> {
  await open(commission);
  await page.getByRole("button", { name: "Mark the outline as handed in" }).click();
  await expect(page.getByText(/It is marked as handed in/)).toBeVisible();
  await expect(page.getByText(/^Handed in on/)).toBeVisible();
  await look();
}
