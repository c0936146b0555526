import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { expect, type Guest, test } from "./journey.ts";
import { lookFromEverywhere } from "./look.ts";
import { letAppear, type Person, setTable, signedInAs, type Table } from "./table/table.ts";

const words = "The quokka crossed the strait at night.";
const noted = ["A numbat was mentioned.", "And a bandicoot."];

test("nobody gets to know who speaks, until the speaker says so", async ({ guest, baseURL }) => {
  test.setTimeout(180_000);
  const table = await setTable();
  const { ada, bo } = table.people;
  const page = `/workspace/${table.group.slug}/discussions/${table.discussion.slug}`;
  const visit = (person: Person) => guest(signedInAs(person, baseURL ?? ""));

  await test.step("all pages of all others are the same, whoever of two spoke", async () => {
    const asOthers = await Promise.all(
      [table.people.moderator, table.people.observer, table.people.outsider].map(visit),
    );
    const others = [...asOthers, await guest()].map(({ context }) => context.request);
    const [byAda, byBo, byNobody] = [
      await receivedWhile(table, (await visit(ada)).context.request, others),
      await receivedWhile(table, (await visit(bo)).context.request, others),
      await Promise.all(others.map((other) => received(other, table))),
    ];
    expect(byAda.join("\n")).toContain(words);
    expect(firstDifference(byAda, byBo)).toBeNull();
    expect(firstDifference(byAda, [...byNobody, ...byNobody])).not.toBeNull();
  });

  await test.step("one writes, keeps the key on the device, and lets their name stand", async () => {
    const speaker = await visit(ada);
    await speaker.open(page);
    await speaker.page.getByRole("textbox", { name: "Contribution" }).fill(words);
    await speaker.page.getByRole("button", { name: "Add contribution" }).click();
    await expect(speaker.page.getByText(/Yours; appears for everybody at/)).toBeVisible();
    await lookFromEverywhere(speaker.page);
    await letAppear();
    await speaker.page.reload();
    await speaker.page.getByText("Put your name beside it").click();
    await speaker.page.getByRole("button", { name: "Put my name beside it for good" }).click();
    await expect(speaker.page.getByText("your name stands beside it for good")).toBeVisible();
    const moderator = await visit(table.people.moderator);
    await moderator.open(page);
    await expect(moderator.page.getByText(`${ada.name}, who let their name stand here`)).toBeVisible();
  });

  await test.step("notes are taken without a network, and none is lost or doubled", async () => {
    await takeNotes(await visit(bo), page);
    await letAppear();
    const reader = await visit(ada);
    await reader.open(page);
    for (const line of noted) await expect(reader.page.getByText(line)).toHaveCount(1);
  });

  await test.step("no file of the installation holds the words", () => {
    expect(filesWith(["quokka", "numbat", "bandicoot"])).toEqual([]);
  });
});

async function takeNotes({ page, context, open, look, expectTrouble }: Guest, address: string) {
  expectTrouble(/ERR_INTERNET_DISCONNECTED/);
  await open(`${address}/notes`);
  const field = page.getByRole("textbox", { name: "Note" });
  await field.fill(noted[0] ?? "");
  await field.press("Enter");
  await expect(page.getByText(/Sent; appears at/)).toHaveCount(1);
  await context.setOffline(true);
  await field.press("Alt+ArrowDown");
  await expect(page.getByRole("status").filter({ hasText: "Now under: Second item" })).toBeVisible();
  await field.fill(noted[1] ?? "");
  await field.press("Enter");
  await field.fill("A slip.");
  await field.press("Enter");
  await field.press("Alt+z");
  await expect(field).toHaveValue("A slip.");
  await expect(page.getByText("No connection.")).toBeVisible();
  await look();
  await context.setOffline(false);
  await expect(page.getByText(/Sent; appears at/)).toHaveCount(2);
}

/** Somebody says the words, they appear, the others look; then they are taken back, as if they had never been said. */
async function receivedWhile(table: Table, speaker: APIRequestContext, others: APIRequestContext[]) {
  const line = `/workspace/${table.group.slug}/discussions/${table.discussion.slug}/notes/line`;
  const point = {
    discussionId: table.discussion.id,
    id: "4f3c2b1a-0000-4000-8000-000000000001",
    key: randomBytes(32).toString("base64url"),
  };
  const said = { ...point, body: words, agendaItemId: table.discussion.agenda[0]?.id };
  // Lines of somebody else on the same device are not sent in this one's name.
  const anothers = { ...said, accountId: "4f3c2b1a-0000-4000-8000-000000000002" };
  expect((await speaker.post(line, { data: anothers })).status()).toBe(401);
  expect((await speaker.post(line, { data: said })).status()).toBe(200);
  const before = await Promise.all(others.map((other) => received(other, table)));
  await letAppear();
  const after = await Promise.all(others.map((other) => received(other, table)));
  expect((await speaker.delete(line, { data: point })).status()).toBe(200);
  await letAppear();
  return [...before, ...after];
}

const asPage: Record<string, string> = {};
const asData = { RSC: "1" };
/** What the framework asks for is the same data as the page: it is compared where what was said stands. */
const sameAsData = 4;

/** All pages at which something of the discussion could show, as a browser gets them and as the framework does. */
async function received(request: APIRequestContext, { group, discussion }: Table): Promise<string> {
  const workspace = `/workspace/${group.slug}`;
  const table = `${workspace}/discussions/${discussion.slug}`;
  const addresses = [
    table,
    `${table}/yours`,
    `${table}/notes`,
    `${workspace}/discussions`,
    workspace,
    `${workspace}/activity`,
    `${workspace}/findings`,
    `${workspace}/members`,
    `${workspace}/report/material`,
    "/workspace",
    "/search?q=quokka",
    `/groups/${group.slug}`,
  ];
  const answers: string[] = [];
  for (const [place, address] of addresses.entries())
    for (const headers of place < sameAsData ? [asPage, asData] : [asPage]) {
      const answer = await request.get(address, { headers });
      answers.push(`${address} ${answer.status()}`, comparable(masked(await answer.text())));
    }
  const asked = await request.post(`${table}/own-points`, { data: { keys: [] } });
  return [...answers, `${asked.status()}`, comparable(masked(await asked.text()))].join("\n");
}

/** What a browser shows, piece by piece; or the framework's data, whose rows come, are numbered and are shared as they
 *  get ready, as the set of words in it. The same data within a page is cut anywhere, and left out. */
function comparable(text: string): string {
  if (text.startsWith("<!DOCTYPE")) {
    const markup = text.replaceAll(/<script[^>]*>.*?<\/script>/gs, "");
    return markup.split(/(?=<)/).toSorted().join("\n");
  }
  const words = text.split(/[^\p{L}\p{N}-]+/u).filter((word) => word.length > 4);
  return [...new Set(words)].toSorted().join(" ");
}

/** Where two worlds part, with what stands around it; null where they do not. */
function firstDifference(one: string[], other: string[]): { one: string; other: string } | null {
  const [left, right] = [one.join("\n"), other.join("\n")];
  if (left === right) return null;
  const at = [...left].findIndex((character, place) => character !== right[place]);
  const around = (text: string) => text.slice(Math.max(0, at - 100), at + 60);
  return { one: around(left), other: around(right) };
}

/** What differs from one answer to the next: ids of version 4 (those of people are of another), keys, numbers used once,
 *  and when a page was drawn. */
function masked(text: string): string {
  return text
    .replaceAll(/(\$ACTION_(REF_|KEY_)?)\d+/g, "$1")
    .replaceAll(/\b1\d{12}\b/g, "DRAWN")
    .replaceAll(/__next_r="[^"]+"/g, "REQUEST")
    .replaceAll(/(\$L?[0-9a-f]+\\?",\\?")[A-Za-z0-9_-]{20,24}(?=\\?")/g, "$1REQUEST")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, "ID")
    .replaceAll(/(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g, "KEY")
    .replaceAll(/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{48}(?![A-Za-z0-9+/])/g, "ONCE");
}

/** Every file the installation wrote, mails and logs among them; but not PostgreSQL's own, which is the database. */
function filesWith(wanted: readonly string[]): string[] {
  const folder = process.env.E2E_DATA_DIR ?? "";
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("postgres"))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => wanted.some((word) => readFileSync(file, "latin1").includes(word)));
}
