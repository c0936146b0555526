import { expect, type Guest } from "../journey.ts";
import { readMailTo } from "../outbox.ts";
import { sendForm } from "../plain-forms.ts";
import { type Newcomer, password, workspace } from "./cast.ts";

const room = `${workspace}/report/sign-off`;

/** The text freezes, and everybody is asked. */
export async function openSignOff({ page, open, look }: Guest): Promise<void> {
  await open(`${workspace}/report`);
  await page.getByRole("button", { name: "Open sign-off" }).click();
  await page.waitForURL(/\/sign-off\??$/);
  await page.getByRole("button", { name: "Open sign-off" }).click();
  await expect(page.getByRole("radiogroup", { name: "Your answer" })).toBeVisible();
  await look();
}

export type Answer = { answer: string; words?: string };

/** Reads the text and answers it, with words where they are asked for. */
export async function sign({ page, open, look }: Guest, { answer, words }: Answer): Promise<void> {
  await open(room);
  const answers = page.getByRole("radiogroup", { name: "Your answer" });
  await answers.getByRole("radio", { name: answer, exact: true }).check();
  if (words) {
    await page.getByLabel("Your words").fill(words);
    await page.getByRole("checkbox", { name: "Print this as it stands" }).check();
  }
  await page.getByLabel("Your password").fill(password);
  await page.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(page.getByText("Signed. You can change your answer")).toBeVisible();
  await look();
}

/** The same as a browser without script does it, where no words are asked for. */
export async function signPlainly({ context }: Guest, value: "endorsed" | "not_named"): Promise<void> {
  const fields = { value, text: "", password };
  const page = await sendForm(context.request, { path: room, button: "Print this as it stands", fields });
  expect(page).toContain("Signed. You can change your answer");
}

/** The moderator sees who is missing, and reminds them with a click. */
export async function remindWhoIsMissing({ page, open, look }: Guest, missing: Newcomer): Promise<void> {
  await open(room);
  await expect(page.getByText("5 of 6 have answered.")).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: missing.name });
  await expect(row).toContainText(/no answer/i);
  await open(`${workspace}/overview?kind=signOffs`);
  await page.getByRole("checkbox", { name: missing.name }).check();
  await page.getByRole("button", { name: "Remind those ticked" }).click();
  await expect(page.getByText(`One mail is on its way, to ${missing.name}.`)).toBeVisible();
  await look();
  expect(await readMailTo(missing.email, "waits for you")).toContain("/report/sign-off");
}

/** The moderator ends the sign-off with the answers that are there. */
export async function approve({ page, look }: Guest): Promise<void> {
  await page.goto(room);
  await page.getByText("Close the sign-off and approve the text").click();
  await page.getByRole("checkbox", { name: /close the sign-off/ }).check();
  await page.getByRole("button", { name: "Approve the text" }).click();
  await expect(page.getByText("Approved. The text can be published.")).toBeVisible();
  await look();
}
