import { editorIn, statusIn } from "../editor.ts";
import { expect, type Guest } from "../journey.ts";
import { sendForm } from "../plain-forms.ts";
import { type Newcomer, slug } from "./cast.ts";
import { acceptInvitation } from "./convene.ts";

/** One author submits; the text closes under the hands of the other. */
export async function submitPaper(submitter: Guest, coAuthor: Guest): Promise<void> {
  await submitter.page.getByRole("button", { name: "Submit for review" }).click();
  await expect(submitter.page.getByText("The paper is submitted.")).toBeVisible();
  await expect(editorIn(submitter.page)).toHaveCount(0);
  await expect(coAuthor.page.getByText("This text has been frozen")).toBeVisible();
  await expect(statusIn(coAuthor.page)).toHaveText("Closed");
  await expect(editorIn(coAuthor.page)).toHaveAttribute("contenteditable", "false");
  await submitter.look();
  await coAuthor.look();
}

/** The frozen text is listed as a version and can be read. */
export async function readVersion({ page, look }: Guest): Promise<void> {
  await page.getByRole("button", { name: "Versions" }).click();
  await page.waitForURL(/\/versions$/);
  await look();
  await page.getByRole("table").getByRole("link").first().click();
  await page.waitForURL(/\/versions\/\d+$/);
  await expect(page.getByText("Three cables were cut in one winter.")).toBeVisible();
  await look();
}

/** The moderator asks a member by name and somebody from outside, and opens the round. */
export async function openRound(
  { page, open, look }: Guest,
  paper: string,
  { member, outsider }: { member: Newcomer; outsider: Newcomer },
): Promise<void> {
  await open(paper);
  await page.getByRole("button", { name: "Open review" }).click();
  await page.waitForURL(/\/review\??$/);
  await page.getByLabel(/^What the reviewers are asked/).fill("Is the winter told as it was?");
  await page.getByRole("checkbox", { name: member.name }).check();
  await page.getByRole("button", { name: "Plan the round" }).click();
  await page.getByText("Invite somebody from outside").click();
  await page.getByLabel("Name", { exact: true }).fill(outsider.name);
  await page.getByLabel("Email address").fill(outsider.email);
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(page.getByText("They are invited.")).toBeVisible();
  await page.getByRole("button", { name: "Open review" }).click();
  await expect(page.getByText("The round is open.")).toBeVisible();
  await look();
}

/** Somebody from outside comes by the link in the mail, sees the one text and nothing else, and comments on words of it. */
export async function reviewFromOutside(
  guest: Guest,
  outsider: Newcomer,
  { passage, body, closed }: { passage: string; body: string; closed: readonly string[] },
): Promise<void> {
  const { page, context, look } = guest;
  await acceptInvitation(guest, outsider, /\/reviews\/[0-9a-f-]+$/);
  for (const path of closed) {
    const answer = await context.request.get(path);
    expect([path, answer.status()]).toEqual([path, 404]);
  }
  expect(await (await context.request.get("/workspace")).text()).not.toContain(slug);
  await page.locator("#review-text").getByText(passage).selectText();
  await page.getByRole("button", { name: "Comment on the selected words" }).click();
  await expect(page.getByRole("form", { name: "Comment on the text" })).toContainText(passage);
  await page.getByRole("textbox", { name: "Your comment" }).fill(body);
  await page.getByRole("button", { name: "Post the comment" }).click();
  await expect(page.getByText("Your comment is posted.")).toBeVisible();
  await expect(page.getByRole("table", { name: "Comments of this round" })).toContainText(body);
  await page.getByRole("button", { name: "I have said what I have to say" }).click();
  await expect(page.getByText("The moderators see that you are done.")).toBeVisible();
  await look();
}

/** A member comments on the text as a whole. */
export async function reviewAsMember({ context }: Guest, paper: string, body: string): Promise<void> {
  const path = `${paper}/review`;
  const page = await sendForm(context.request, { path, button: "Post the comment", fields: { body } });
  expect(page).toContain(body);
}

/** The moderator closes the round: no comment is taken any more. */
export async function closeRound({ page, open, look }: Guest, paper: string): Promise<void> {
  await open(`${paper}/review`);
  await page.getByText("Close now").click();
  await page.getByRole("button", { name: "Close the round" }).click();
  await expect(page.getByText("The round is closed.")).toBeVisible();
  await look();
}

/** Presses one of the steps a paper offers. */
export async function takeStep({ page, look }: Guest, address: string, step: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("region", { name: "Next steps" }).getByRole("button", { name: step }).click();
  await expect(page.getByRole("region", { name: "Next steps" }).getByText("Done.")).toBeVisible();
  await look();
}
