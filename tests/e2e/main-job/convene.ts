import { expect, type Guest } from "../journey.ts";
import { readInvitation } from "../outbox.ts";

export type Newcomer = { name: string; email: string };

const password = "long enough to be safe";

/** The administrator opens a group, and its first moderator is invited by mail. */
export async function openGroup(
  { page, open, look }: Guest,
  group: { name: string; shortName: string },
  moderator: Newcomer,
): Promise<void> {
  await open("/admin");
  await page.getByLabel("Name", { exact: true }).fill(group.name);
  await page.getByLabel("Short name").fill(group.shortName);
  await page.getByLabel("First moderator’s name").fill(moderator.name);
  await page.getByLabel("First moderator’s email").fill(moderator.email);
  await page.getByRole("button", { name: "Open the group" }).click();
  await expect(page.getByText("The group is open, and its moderator is invited.")).toBeVisible();
  await look();
}

/** Opens the link in the mail, takes a password, and is in. */
export async function acceptInvitation(
  { page, open, look }: Guest,
  { name, email }: Newcomer,
): Promise<void> {
  await open(await readInvitation(email));
  await expect(page.getByLabel(/^Your name/)).toHaveValue(name);
  await page.getByLabel("Choose a password").fill(password);
  await page.getByRole("button", { name: "Accept the invitation" }).click();
  await page.waitForURL("/workspace");
  await look();
}

/** The moderator invites an expert by mail. */
export async function inviteExpert({ page }: Guest, slug: string, expert: Newcomer, perspective: string) {
  await page.goto(`/workspace/${slug}/members`);
  const form = page
    .locator("form")
    .filter({ has: page.getByRole("button", { name: "Send the invitation" }) });
  await form.getByLabel("Email").fill(expert.email);
  await form.getByLabel("Name", { exact: true }).fill(expert.name);
  await form.getByRole("radio", { name: "Expert" }).check();
  await form.getByLabel(/^Perspective/).fill(perspective);
  await form.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("The invitation is on its way.")).toBeVisible();
  await expect(page.getByRole("cell", { name: expert.email, exact: true })).toBeVisible();
}

/** The moderator lets the public read of the group. */
export async function announceGroup({ page, open }: Guest, slug: string): Promise<void> {
  await open(`/workspace/${slug}/settings`);
  await page.getByRole("button", { name: "Announce the group" }).click();
  await expect(page.getByText("The public page of the group can be read by anybody.")).toBeVisible();
}

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
  await form.getByLabel(/^Due on/).fill("2027-03-31");
  await form.getByLabel(/^Month the public is told/).fill("2027-05");
  await form.getByRole("button", { name: "Offer the commission" }).click();
  await expect(page.getByText("The commission is offered to its authors.")).toBeVisible();
  await look();
}

/** An author accepts for all and begins to write. Answers with the paper's address. */
export async function startPaper({ page, open, look }: Guest, slug: string): Promise<string> {
  await open(`/workspace/${slug}/papers`);
  await page.getByRole("button", { name: "Accept the commission" }).click();
  await expect(page.getByText("Your answer is recorded.")).toBeVisible();
  await page.getByRole("button", { name: "Start writing" }).click();
  await page.waitForURL(/\/papers\/[a-z0-9-]+$/);
  await look();
  return new URL(page.url()).pathname;
}
