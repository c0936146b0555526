import { expect, type Guest } from "../journey.ts";
import { mailsTo, readMailTo } from "../outbox.ts";
import { paperTitle, reportAddress, reportTitle, slug, subscriber } from "./cast.ts";

/** A reader asks to be told by mail, and confirms it by the link in a mail. */
export async function subscribe({ page, open, look }: Guest): Promise<void> {
  await open(`/groups/${slug}`);
  const form = page.getByRole("form", { name: "Be told by mail", exact: true });
  await form.getByLabel("Your email address").fill(subscriber);
  await form.getByRole("button", { name: "Tell me" }).click();
  await page.waitForURL(/\/subscriptions\/sent/);
  const link = (await readMailTo(subscriber, "Please confirm")).match(/\/subscriptions\/[\w-]+/)?.[0];
  await open(link ?? "");
  await page.getByRole("button", { name: "Yes, tell me" }).click();
  await expect(page.getByText(/is told when this group publishes something/)).toBeVisible();
  await look();
}

/** The public reads the paper, with its notes, and what its reviewers said without their names. */
export async function readPaper({ page, open }: Guest, answered: string, unnamed: string[]): Promise<void> {
  await open(`/groups/${slug}`);
  await page.getByRole("link", { name: paperTitle }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: paperTitle })).toBeVisible();
  await expect(page.getByText("Typed in a train without a network.")).toHaveCount(1);
  await expect(page.getByRole("table")).toContainText("Baltic");
  await page.getByRole("link", { name: "Note 1" }).first().click();
  await expect(page.getByText("Counted by the operators themselves.").first()).toBeVisible();
  await open(`${new URL(page.url()).pathname}/editions/1/responses`);
  await expect(page.getByText(answered)).toBeVisible();
  for (const name of unnamed) await expect(page.getByText(name)).toHaveCount(0);
}

/** Nothing tells an unpublished address from one that never was, and no list of what is public names it. */
export async function expectNothingYet({ context }: Guest): Promise<void> {
  const read = (path: string) => context.request.get(path);
  const [unpublished, never] = [await read(reportAddress), await read("/publications/never-was")];
  expect([unpublished.status(), never.status()]).toEqual([404, 404]);
  expect(await unpublished.text()).toBe(await never.text());
  const lists = ["/feed.xml", "/sitemap.xml", "/publications", `/search?q=${encodeURIComponent("Sea Bed")}`];
  for (const path of lists) expect(await (await read(path)).text(), path).not.toContain(reportAddress);
  expect((await mailsTo(subscriber)).filter(({ subject }) => subject?.includes(reportTitle))).toEqual([]);
}

/** Once its instant has come the report is there, in the lists too, and whoever asked is told. */
export async function expectItOut({ context }: Guest): Promise<void> {
  const read = (path: string) => context.request.get(path);
  await expect(async () => expect((await read(reportAddress)).status()).toBe(200)).toPass({
    timeout: 90_000,
  });
  for (const path of ["/feed.xml", "/sitemap.xml", "/publications"])
    expect(await (await read(path)).text(), path).toContain(reportAddress);
  expect(await readMailTo(subscriber, `Published: ${reportTitle}`)).toContain(reportAddress);
}

export type Printed = Record<"statement" | "reservation" | "passage" | "foreword", string>;

/** The public reads what was found, what it rests on, who disagrees, and what stands around it. */
export async function readReport({ page, open }: Guest, printed: Printed): Promise<void> {
  expect(await open(reportAddress)).toBe(200);
  const card = page.getByRole("article", { name: printed.statement });
  await expect(card).toContainText(printed.statement);
  await expect(card).toContainText("Agreed with reservations");
  await expect(card.getByText(printed.reservation)).toBeVisible();
  await expect(card).toContainText(printed.passage);
  await expect(page.getByText(printed.foreword)).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: paperTitle }).first()).toBeVisible();
}

export type Signed = { endorsed: string[]; words: string[]; unnamed: string };

/** Who stands behind the text, who does not and why; nobody who does not wish to be named; and how all of it came about. */
export async function readSignatures({ page, open }: Guest, signed: Signed): Promise<void> {
  const signatures = page.getByRole("region", { name: "Sign-off" });
  for (const words of [...signed.endorsed, ...signed.words]) await expect(signatures).toContainText(words);
  await expect(signatures).toContainText("One member who was asked did not answer");
  await expect(page.getByRole("main")).not.toContainText(signed.unnamed);
  await page.getByRole("link", { name: "How this was made" }).first().click();
  await page.waitForURL(/\/how-this-was-made$/);
  await expect(page.getByRole("region", { name: "Review" })).toContainText("2 comments were made");
  await expect(page.getByRole("region", { name: "Review" })).toContainText("1 answer was contested");
  await expect(page.getByRole("main")).not.toContainText(signed.unnamed);
  await open(new URL(page.url()).pathname);
}

export type Correction = Record<"added" | "kind" | "note", string>;

/** The new edition stands at the old address, says what changed, and the first is still there under its banner. */
export async function readSecondEdition(
  { page, open, context }: Guest,
  { added, kind, note }: Correction,
): Promise<void> {
  await expect(async () =>
    expect((await context.request.get(`${reportAddress}/editions/2`)).status()).toBe(200),
  ).toPass({ timeout: 60_000 });
  await open(reportAddress);
  await expect(page.getByText(added)).toBeVisible();
  await open(`${reportAddress}/editions/2/changes`);
  for (const words of [kind, note, added]) await expect(page.getByText(words).first()).toBeVisible();
  await open(`${reportAddress}/editions/1`);
  await expect(page.getByText("This is not the current edition")).toBeVisible();
  await expect(page.getByText(added)).toHaveCount(0);
}
