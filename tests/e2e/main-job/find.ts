import { expect, type Guest } from "../journey.ts";

/** Proposes a finding from words selected in a paper. Answers with the finding's address. */
export async function proposeFinding(
  { page, look }: Guest,
  paper: string,
  { passage, statement }: { passage: string; statement: string },
): Promise<string> {
  await page.goto(paper);
  await page.locator("#paper-text").getByText(passage).selectText();
  await page.getByRole("button", { name: "Propose finding" }).click();
  const dialog = page.getByRole("dialog", { name: "Propose a finding from this passage" });
  await expect(dialog.getByRole("blockquote").or(dialog.locator("blockquote"))).toContainText(passage);
  await look();
  await dialog.getByLabel("Statement").fill(statement);
  await dialog.getByRole("button", { name: "Propose" }).click();
  await page.waitForURL(/\/findings\/\d+$/);
  await expect(page.locator("blockquote").first()).toContainText(passage);
  await look();
  return new URL(page.url()).pathname;
}

/** The moderator opens a finding to the group. */
export async function circulateFinding({ page, open, look }: Guest, address: string): Promise<void> {
  await open(address);
  await page.getByRole("button", { name: "Circulate to the group" }).click();
  await expect(page.getByText("The finding is circulated to the group.")).toBeVisible();
  await look();
}

/** Begins a thread on a finding. */
export async function comment({ page, open, look }: Guest, address: string, body: string): Promise<void> {
  await open(address);
  await page.getByRole("textbox", { name: "Add a comment" }).fill(body);
  await page.getByRole("button", { name: "Post comment" }).click();
  await expect(page.getByText("Your comment is posted.")).toBeVisible();
  await expect(page.getByRole("article").getByRole("paragraph").filter({ hasText: body })).toBeVisible();
  await look();
}

/** Answers somebody's comment. */
export async function reply({ page }: Guest, address: string, to: string, body: string): Promise<void> {
  await page.goto(address);
  const thread = page.getByRole("article").filter({ hasText: to });
  await thread.locator("summary", { hasText: `Reply to ${to}` }).click();
  await thread.getByRole("textbox", { name: `Your reply to ${to}` }).fill(body);
  await thread.getByRole("button", { name: "Post reply" }).click();
  await expect(thread.getByRole("paragraph").filter({ hasText: body })).toBeVisible();
}

/** Takes a position on a finding. */
export async function takePosition(
  { page, look }: Guest,
  address: string,
  value: string,
  text = "",
): Promise<void> {
  await page.goto(address);
  await page.getByRole("radiogroup", { name: "Your position" }).getByRole("radio", { name: value }).check();
  await page.getByLabel(/in your own words|What would resolve it/).fill(text);
  await page.getByRole("button", { name: "Record position" }).click();
  await expect(page.getByText("Your position is recorded.")).toBeVisible();
  await look();
}

/** The moderator records what the group makes of a finding. */
export async function recordOutcome(
  { page, open, look }: Guest,
  address: string,
  outcome: string,
): Promise<void> {
  await open(address);
  const outcomes = page.getByRole("radiogroup", { name: "Outcome" });
  await expect(outcomes.getByRole("radio", { name: "Agreed", exact: true })).toBeDisabled();
  await outcomes.getByRole("radio", { name: outcome, exact: true }).check();
  await page.getByLabel("Rationale").fill("Nobody asked for a last call.");
  await page.getByRole("button", { name: "Record outcome" }).click();
  await expect(page.getByText("The outcome is recorded.")).toBeVisible();
  await look();
}
