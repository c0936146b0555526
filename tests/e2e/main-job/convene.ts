import type { APIRequestContext } from "@playwright/test";
import { expect, type Guest } from "../journey.ts";
import { readInvitation } from "../outbox.ts";
import { sendForm } from "../plain-forms.ts";
import { type Newcomer, password, workspace } from "./cast.ts";

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
  arrival: string | RegExp = "/workspace",
): Promise<void> {
  await open(await readInvitation(email));
  await expect(page.getByLabel(/^Your name/)).toHaveValue(name);
  await page.getByLabel("Choose a password").fill(password);
  await page.getByRole("button", { name: "Accept the invitation" }).click();
  await page.waitForURL(arrival);
  await look();
}

/** The moderator invites an expert by mail. */
export async function inviteExpert({ page }: Guest, expert: Newcomer, perspective: string) {
  await page.goto(`${workspace}/members`);
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

/** Somebody more is invited and comes, as a browser without script does it. */
export async function bringIn(
  inviting: APIRequestContext,
  invited: APIRequestContext,
  { name, email, ...as }: Newcomer & { role: "expert" | "moderator"; perspective: string },
): Promise<void> {
  const path = `${workspace}/members`;
  await sendForm(inviting, { path, button: "Send the invitation", fields: { email, name, ...as } });
  const link = await readInvitation(email);
  await sendForm(invited, { path: link, button: "Accept the invitation", fields: { name, password } });
  expect((await invited.get(workspace)).status()).toBe(200);
}

/** The moderator lets the public read of the group. */
export async function announceGroup({ page, open }: Guest): Promise<void> {
  await open(`${workspace}/settings`);
  await page.getByRole("button", { name: "Announce the group" }).click();
  await expect(page.getByText("The public page of the group can be read by anybody.")).toBeVisible();
}

/** From now on no moderator publishes alone. */
export async function wantSecondModerator({ page, look }: Guest): Promise<void> {
  await page.goto(`${workspace}/settings`);
  await page.getByRole("button", { name: "Want a second moderator" }).click();
  await expect(page.getByText("another moderator confirms what is to be published")).toBeVisible();
  await look();
}
