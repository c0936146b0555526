import { expect, type Guest } from "../journey.ts";

export type Answer = { number: number; disposition: string; reply: string };

/** An answer to one comment of the round on a text. */
export async function answerComment(
  { page, look }: Guest,
  text: string,
  { number, disposition, reply }: Answer,
): Promise<void> {
  await page.goto(`${text}/review/responses/${number}`);
  await page.getByRole("radio", { name: disposition, exact: true }).check();
  await page.getByLabel("Reply").fill(reply);
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(page.getByText("The answer is kept.")).toBeVisible();
  await look();
}

/** Those who commented read what became of it. */
export async function handOver({ page, open, look }: Guest, text: string): Promise<void> {
  await open(`${text}/review/responses`);
  await expect(page.getByText("2 of 2 answered")).toBeVisible();
  await page.getByRole("button", { name: "Hand them over" }).click();
  await expect(page.getByText("Those who commented are told by mail, and see the answers")).toBeVisible();
  await look();
}

/** Whoever made a comment contests the answer to it. */
export async function contestAnswer({ page, look }: Guest, reply: string, words: string): Promise<void> {
  await page.reload();
  await expect(page.getByText(reply).first()).toBeVisible();
  await page.getByText("Contest this answer").click();
  await page.getByLabel("What the answer misses").fill(words);
  await page.getByRole("button", { name: "Contest the answer" }).click();
  await expect(page.getByText("Your objection is sent.")).toBeVisible();
  await look();
}

/** The round is completed: everybody in the group reads comments and answers, and the public does with the edition. */
export async function publishAnswers({ page, open, look }: Guest, text: string): Promise<void> {
  await open(`${text}/review/responses`);
  await page.getByRole("checkbox", { name: "Print the comments and answers with the next edition" }).check();
  await page.getByRole("button", { name: "Publish the answers" }).click();
  await expect(page.getByText("The group can read the comments and their answers.")).toBeVisible();
  await look();
}

/** A member who was not asked reads both answers to the contested comment. */
export async function readAnswers({ page, open }: Guest, text: string, words: string[]): Promise<void> {
  await open(`${text}/review/responses`);
  for (const each of words) await expect(page.getByText(each).first()).toBeVisible();
}
