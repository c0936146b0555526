import { editorIn, goToEnd, makeHeading, untilSaved } from "../editor.ts";
import { expect, type Guest } from "../journey.ts";

/** The moderator starts the report and writes its first words. */
export async function startReport({ page, open, look }: Guest, slug: string, title: string): Promise<void> {
  await open(`/workspace/${slug}/report`);
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Start the report" }).click();
  await untilSaved(page);
  await editorIn(page, "Report text").click();
  await makeHeading(page);
  await page.keyboard.type("What the group found");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The group met four times and read one paper.");
  await untilSaved(page);
  await page.getByText("Title and standfirst").click();
  await page.getByRole("textbox", { name: "Standfirst" }).fill("What four meetings and one paper came to.");
  await page.getByRole("button", { name: "Save title and standfirst" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await look();
}

/** Puts a finding or a paper into the report. */
export async function insert({ page }: Guest, what: "finding" | "paper", title: string): Promise<void> {
  const editor = editorIn(page, "Report text");
  await goToEnd(page, editor);
  await page.getByRole("button", { name: `Insert ${what}` }).click();
  await page.getByRole("menuitem", { name: title }).click();
  await expect(editor.getByText(title)).toBeVisible();
  await untilSaved(page);
}

/** Adds a paragraph at the end of the report. */
export async function addParagraph({ page }: Guest, text: string): Promise<void> {
  await untilSaved(page);
  await goToEnd(page, editorIn(page, "Report text"));
  await page.keyboard.press("Enter");
  await page.keyboard.type(text);
  await untilSaved(page);
}

/** Has the text signed off as it stands: by nobody, which the report then says. */
async function signOff({ page, look }: Guest, slug: string): Promise<void> {
  await page.goto(`/workspace/${slug}/report`);
  await page.getByRole("button", { name: "Open sign-off" }).click();
  await page.waitForURL(/\/sign-off\??$/);
  await page.getByRole("button", { name: "Open sign-off" }).click();
  await expect(page.getByRole("radiogroup", { name: "Your answer" })).toBeVisible();
  await look();
  await page.getByText("Close the sign-off and approve the text").click();
  await page.getByRole("checkbox", { name: /close the sign-off/ }).check();
  await page.getByRole("button", { name: "Approve the text" }).click();
  await expect(page.getByText("Approved. The text can be published.")).toBeVisible();
}

/** Has the report signed off and publishes it. Answers with its public address. */
export async function publishReport(guest: Guest, slug: string): Promise<string> {
  await signOff(guest, slug);
  await guest.page.goto(`/workspace/${slug}/report`);
  await guest.page.getByRole("button", { name: "Publish" }).click();
  return publishNow(guest);
}

/** Publishes a paper that its authors approved. */
export async function publishPaper(guest: Guest, address: string): Promise<void> {
  await guest.page.goto(address);
  await guest.page.getByRole("button", { name: "Publish" }).click();
  await publishNow(guest);
}

/** From the page on which something is published to where the public reads it. */
async function publishNow({ page, look }: Guest): Promise<string> {
  await page.waitForURL(/\/publish\??$/);
  await look();
  await page.getByRole("radio", { name: "Now" }).check();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("link", { name: /^Read edition/ }).click({ timeout: 30_000 });
  await page.waitForURL(/\/publications\/[a-z0-9-]+$/);
  await look();
  return new URL(page.url()).pathname;
}

/** Opens the published text again for the next edition. */
export async function reviseReport({ page, open }: Guest, slug: string): Promise<void> {
  await open(`/workspace/${slug}/report`);
  await page.getByRole("button", { name: "Prepare a new edition" }).click();
  await expect(page.getByText("The text is open again for the next edition.")).toBeVisible();
}

/** Withdraws the current edition, with the reason that the public reads. */
export async function withdrawEdition(
  { page, open, look }: Guest,
  slug: string,
  reason: string,
): Promise<void> {
  await open(`/workspace/${slug}/report`);
  await page.getByText("Withdraw this edition").click();
  await page.getByLabel(/^Reason/).fill(reason);
  await page.getByRole("button", { name: "Withdraw", exact: true }).click();
  await expect(page.getByText("The edition is withdrawn.")).toBeVisible();
  await look();
}
