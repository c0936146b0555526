import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { editorIn, goToEnd, statusIn, untilSaved } from "./editor.ts";
import { expect, type Guest, signIn, test } from "./journey.ts";
import { countRows, fillDisk, keptOnDevice, refuseStore, untilKept } from "./offline/device.ts";

const paper = "/workspace/asia-pacific-partners/papers/cables-between-two-seas";
const noNetwork = /ERR_INTERNET_DISCONNECTED|WebSocket/;
// Other words at every run, so that the journeys can be walked again on the same data.
const run = Date.now().toString(36);
const tabWritesMs = 500; // the browser writes to its own store in its own time

test("without a network one writes on across reloads, and everything arrives once", async ({ member }) => {
  const writer = await openPaper(await member("expert"));
  const reader = await openPaper(await member("expert2"));
  const { page, context } = writer;
  await untilKept(page);
  await context.setOffline(true);
  for (const sentence of ["Written in a tunnel.", "Written after a reload in it."]) {
    await write(page, sentence);
    await expect(statusIn(page)).toHaveText("Offline");
    await expect(page.getByText("is kept on this device")).toBeVisible();
    await page.waitForTimeout(tabWritesMs);
    await page.reload();
    await expect(editorIn(page)).toContainText(sentence);
    await expect(editorIn(page)).toHaveAttribute("contenteditable", "true");
  }
  await write(reader.page, "Meanwhile somebody else went on.");
  await untilSaved(reader.page);
  await context.setOffline(false);
  await untilSaved(page);
  for (const sentence of [
    "Written in a tunnel.",
    "Written after a reload in it.",
    "Meanwhile somebody else went on.",
  ])
    for (const guest of [writer, reader]) await expectOnce(guest, sentence);
});

test("two windows of one person without a network double nothing and lose nothing", async ({ member }) => {
  const first = await openPaper(await member("expert"));
  const second = { ...first, page: await first.context.newPage() };
  await openPaper(second);
  await first.context.setOffline(true);
  await write(first.page, "From the first window.");
  await write(second.page, "From the second window.");
  await first.page.waitForTimeout(tabWritesMs);
  await second.page.close();
  await first.context.setOffline(false);
  await first.page.reload();
  await untilSaved(first.page);
  for (const sentence of ["From the first window.", "From the second window."])
    await expectOnce(first, sentence);
});

test("a laptop with a wrong clock that slept for a day goes on where the others are", async ({ member }) => {
  const sleeper = await member("expert");
  await sleeper.page.clock.install({ time: "2001-01-01T00:00:00Z" });
  await openPaper(sleeper);
  const reader = await openPaper(await member("expert2"));
  await write(sleeper.page, "Written in another century.");
  await untilSaved(sleeper.page);
  await sleeper.page.clock.fastForward("24:00:00");
  await write(sleeper.page, "Written on waking.");
  await expectOnce(reader, "Written on waking.");
  await write(reader.page, "Read on waking.");
  await expectOnce(sleeper, "Read on waking.");
  await untilSaved(sleeper.page);
  await expectOnce(reader, "Written in another century.");
});

test("when the socket fails the stored text stands there, and is not an empty page to write on", async ({
  member,
}) => {
  const { page, context } = await member("expert");
  await page.routeWebSocket(/\/collab$/, (socket) => socket.close());
  await page.goto(paper);
  await expect(statusIn(page)).toHaveText("Offline");
  await expect(page.getByText("Gulf of Finland").first()).toBeVisible();
  await expect(page.locator("[contenteditable=true]")).toHaveCount(0);
  await context.close();
});

test("a form that cannot be sent says so, and neither the page nor what was typed is gone", async ({
  member,
}) => {
  const { page, context, look, expectTrouble } = await openPaper(await member("expert"));
  expectTrouble(/Failed to fetch/);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByText("No connection: nothing was sent.")).toBeVisible();
  await write(page, "And written on.");
  await page.locator("summary", { hasText: "Account" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("a sign-in can be ended only with one")).toBeVisible();
  await look();
  await context.setOffline(false);
  await untilSaved(page);
  await expect(editorIn(page)).toContainText("And written on.");
});

for (const [what, breakStore] of [
  ["keeps nothing", refuseStore],
  ["has no room left", fillDisk],
] as const) {
  test(`a browser that ${what} says so and stores online all the same`, async ({ member }) => {
    const writer = await member("expert");
    await writer.page.addInitScript(breakStore);
    await openPaper(writer);
    await write(writer.page, `Written where it ${what}.`);
    await untilSaved(writer.page);
    await expect(writer.page.getByText("This browser keeps no copy")).toBeVisible();
    await writer.page.reload();
    await untilSaved(writer.page);
    await expectOnce(writer, `Written where it ${what}.`);
  });
}

test("what a device keeps of a text does not grow with every key and every visit", async ({ member }) => {
  const writer = await openPaper(await member("expert"));
  await expect.poll(() => writer.page.evaluate(countRows, 400)).toBeGreaterThan(400);
  const before = await editorIn(writer.page).textContent();
  await writer.page.reload();
  await untilSaved(writer.page);
  await expect.poll(() => writer.page.evaluate(countRows, 0)).toBeLessThan(10);
  expect(await editorIn(writer.page).textContent()).toBe(before);
});

test("signing out leaves nothing on the device, and asks before words are lost", async ({ guest }) => {
  const writer = await guest();
  await signIn(writer, "expert@example.org");
  await openPaper(writer);
  const { page } = writer;
  await untilKept(page);
  expect((await keptOnDevice(page)).length).toBeGreaterThanOrEqual(4);
  await page.routeWebSocket(/\/collab$/, (socket) => socket.close());
  await page.reload();
  await expect(statusIn(page)).toHaveText("Offline");
  await write(page, "Never sent.");
  await page.waitForTimeout(tabWritesMs);
  await pressSignOut(page);
  await expect(page.getByRole("alertdialog", { name: "Some of your text was not sent" })).toBeVisible();
  await writer.look();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as files and sign out" }).click();
  expect(await contentOf(await download)).toContain("Never sent.");
  await page.waitForURL((url) => url.pathname === "/");
  expect(await keptOnDevice(page)).toEqual([]);
});

test("a sign-in that was ended elsewhere takes all from the device but words that never arrived", async ({
  guest,
}) => {
  const [lost, other] = [await guest(), await guest()];
  for (const device of [lost, other]) await signIn(device, "expert2@example.org");
  await openPaper(lost);
  const { page, context } = lost;
  await untilKept(page);
  await context.setOffline(true);
  lost.expectTrouble(/401/);
  await write(page, "Written on a lost laptop.");
  await other.page.goto("/account");
  await other.page.getByRole("button", { name: "End all others" }).click();
  await expect(other.page.getByRole("row").filter({ hasText: "This browser" })).toHaveCount(1);
  await context.setOffline(false);
  await expect(page.getByRole("alertdialog", { name: "Some of your text was not stored" })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download my unsaved text" }).click();
  expect(await contentOf(await download)).toContain("Written on a lost laptop.");
  await page.goto(paper);
  await expect(page.getByRole("region", { name: "Text that was not sent" })).toBeVisible();
  await lost.look();
  await expect.poll(() => keptOnDevice(page)).toHaveLength(1);
  await page.getByRole("button", { name: /^Remove from this device/ }).click();
  await expect.poll(() => keptOnDevice(page)).toEqual([]);
});

test("another account at the same browser finds nothing of the one before", async ({ guest }) => {
  const shared = await guest();
  await signIn(shared, "expert@example.org");
  await openPaper(shared);
  await untilKept(shared.page);
  const before = await keptOnDevice(shared.page);
  await shared.context.clearCookies();
  await shared.context.setOffline(true);
  await shared.context.setOffline(false);
  await signIn(shared, "expert2@example.org");
  await openPaper(shared);
  await untilKept(shared.page);
  const after = await keptOnDevice(shared.page);
  const own = (names: string[]) =>
    names.filter((name) => name.startsWith("colloquy:") || name.startsWith("colloquy-pages"));
  expect(own(after)).toHaveLength(2);
  expect(own(after).filter((name) => before.includes(name))).toEqual([]);
});

test("a page that is older than the server says so, and its words arrive after loading it again", async ({
  member,
}) => {
  const { page, ...rest } = await member("expert");
  const sockets: { close(): void }[] = [];
  let isOld = false;
  let isDown = false;
  await page.routeWebSocket(/\/collab$/, (socket) => {
    if (isDown) return void socket.close();
    const server = socket.connectToServer();
    sockets.push(socket);
    socket.onMessage((message) => server.send(isOld ? withOldSchema(message) : message));
  });
  const writer = await openPaper({ page, ...rest });
  isDown = true;
  for (const socket of sockets) socket.close();
  await expect(statusIn(page)).toHaveText("Offline");
  await write(page, "Typed in yesterday's editor.");
  isOld = true;
  isDown = false;
  await expect(page.getByText("This page is older than the server.")).toBeVisible();
  await page.getByRole("alertdialog").getByRole("button", { name: "Close", exact: true }).first().click();
  isOld = false;
  await page.getByRole("button", { name: "Load the page again" }).click();
  await untilSaved(page);
  await expectOnce(writer, "Typed in yesterday's editor.");
});

async function openPaper(guest: Guest): Promise<Guest> {
  guest.expectTrouble(noNetwork);
  await guest.page.goto(paper);
  await expect(editorIn(guest.page)).toHaveAttribute("contenteditable", "true");
  await untilSaved(guest.page);
  return guest;
}

async function write(page: Page, sentence: string) {
  await goToEnd(page);
  await page.keyboard.type(` ${run} ${sentence}`);
}

async function expectOnce({ page }: Guest, sentence: string) {
  const words = `${run} ${sentence}`;
  await expect(editorIn(page)).toContainText(words);
  expect(((await editorIn(page).textContent()) ?? "").split(words)).toHaveLength(2);
}

async function pressSignOut(page: Page) {
  await page.locator("summary", { hasText: "Account" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
}

async function contentOf(download: Download): Promise<string> {
  expect(download.suggestedFilename()).toMatch(/\.md$/);
  return readFile(await download.path(), "utf8");
}

/** The schema's version travels as text in the message that asks to be let in. */
function withOldSchema(message: string | Buffer): string | Buffer {
  if (typeof message === "string") return message;
  const at = message.indexOf("schema:");
  if (at < 0) return message;
  const old = Buffer.from(message);
  old.write("0", at + "schema:".length);
  return old;
}
