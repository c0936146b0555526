import {
  addFootnote,
  editorIn,
  goToEnd,
  makeHeading,
  moveCaret,
  pressTool,
  statusIn,
  typeSlowly,
  untilSaved,
} from "../editor.ts";
import { expect, type Guest } from "../journey.ts";

/** Opens a paper to write in. */
export async function openEditor({ page }: Guest, address: string): Promise<void> {
  await page.goto(address);
  await expect(editorIn(page)).toHaveAttribute("contenteditable", "true");
  await untilSaved(page);
}

/** One author writes a little of everything the editor offers. */
export async function writeEverything({ page, look }: Guest): Promise<void> {
  const editor = editorIn(page);
  await editor.click();
  await makeHeading(page);
  await page.keyboard.type("What is known");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Three cables were cut in one winter.");
  await addFootnote(page, "Counted by the operators themselves.");
  await page.keyboard.type(" Nobody was convicted.");
  await page.keyboard.press("Enter");
  await writeLists({ page });
  await writeTable({ page });
  await expect(editor.getByRole("heading", { name: "What is known" })).toBeVisible();
  await untilSaved(page);
  await look();
}

async function writeLists({ page }: Pick<Guest, "page">) {
  await pressTool(page, "Bullet list");
  await page.keyboard.type("Repair ships");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Harbour masters");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await pressTool(page, "Quotation");
  await page.keyboard.type("Steel is not an argument.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The treaty of 1884 still applies.");
  await moveCaret(page, "Shift+Home");
  await pressTool(page, "Link");
  await page.getByLabel("Address").fill("https://example.org/treaty");
  await page.getByRole("button", { name: "Set link" }).click();
  await goToEnd(page);
  await page.keyboard.press("Enter");
}

async function writeTable({ page }: Pick<Guest, "page">) {
  await pressTool(page, "Table");
  for (const word of ["Sea", "Year", "Cables", "Baltic", "2024", "3"]) {
    await page.keyboard.type(word);
    await page.keyboard.press("Tab");
  }
  await expect(editorIn(page).getByRole("cell", { name: "Baltic" })).toBeVisible();
  await moveCaret(page, "ArrowDown");
  await moveCaret(page, "ArrowDown");
  await page.keyboard.type("All of this is from public sources.");
  await expect(editorIn(page).getByRole("table")).not.toContainText("public sources");
}

/** Two people type into one paragraph at the same time; both texts arrive whole, in both browsers, once. */
export async function writeInOneParagraph(first: Guest, second: Guest): Promise<void> {
  const opening = "Written from the front: alpha bravo charlie delta echo foxtrot golf hotel. ";
  const ending = " Written from the back: india juliett kilo lima mike november oscar papa.";
  for (const { page } of [first, second]) {
    await editorIn(page).getByRole("paragraph").first().click();
  }
  await moveCaret(first.page, "Home");
  await moveCaret(second.page, "End");
  await Promise.all([typeSlowly(first.page, opening), typeSlowly(second.page, ending)]);
  for (const { page } of [first, second]) {
    await untilSaved(page);
    const paragraph = editorIn(page).getByRole("paragraph").first();
    await expect(paragraph).toContainText(opening.trim());
    await expect(paragraph).toContainText(ending.trim());
  }
}

/** Each sees the other's name at the text and at the cursor. */
export async function expectToSee({ page }: Guest, name: string): Promise<void> {
  await expect(page.getByRole("list", { name: "Also here now" }).getByRole("img", { name })).toBeVisible();
  await expect(editorIn(page).getByText(name)).toBeAttached();
}

/** Types while the network is gone; on its return the text is stored, and the other sees it once. */
export async function writeOffline(writer: Guest, reader: Guest): Promise<void> {
  const { page, context } = writer;
  const sentence = "Typed in a train without a network.";
  writer.expectTrouble(/ERR_INTERNET_DISCONNECTED|WebSocket/);
  await context.setOffline(true);
  await goToEnd(page);
  await page.keyboard.type(sentence);
  await expect(statusIn(page)).toHaveText("Offline");
  await expect(editorIn(reader.page)).not.toContainText(sentence);
  await context.setOffline(false);
  await untilSaved(page);
  await expectOnce(reader, sentence);
  await page.reload();
  await untilSaved(page);
  await expectOnce(writer, sentence);
}

/** Types while the network is gone and closes the window; the text waits in that browser, and arrives once. */
export async function writeOfflineAndLeave(writer: Guest, reader: Guest): Promise<void> {
  const sentence = "Typed before the lid was closed.";
  const left = await writer.context.newPage();
  await left.goto(writer.page.url());
  await untilSaved(left);
  await writer.context.setOffline(true);
  await goToEnd(left);
  await left.keyboard.press("Enter");
  await left.keyboard.type(sentence);
  await expect(statusIn(left)).toHaveText("Offline");
  await expect(editorIn(left)).toContainText(sentence);
  await left.waitForTimeout(1_000); // the browser writes to its own store in its own time
  await left.close();
  await writer.context.setOffline(false);
  await writer.page.reload();
  await untilSaved(writer.page);
  await expectOnce(writer, sentence);
  await expectOnce(reader, sentence);
}

async function expectOnce({ page }: Guest, sentence: string) {
  await expect(editorIn(page).getByText(sentence)).toHaveCount(1);
  const text = (await editorIn(page).textContent()) ?? "";
  expect(text.split(sentence)).toHaveLength(2);
}
