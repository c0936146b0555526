import { addFootnote, editorIn, goToEnd, moveCaret, pressTool, typeSlowly, untilSaved } from "./editor.ts";
import { expect, type Guest, test } from "./journey.ts";
import { lookFromEverywhere } from "./look.ts";
import { openEditor } from "./main-job/write.ts";
import { pasteFrom } from "./paste.ts";

const paper = "/workspace/asia-pacific-partners/papers/cables-between-two-seas";

// Other journeys read this text as the sample has it; they come before this one.
/** Opens the paper and takes everything out of it, with the cursor where the text begins. */
async function beginAnew(writer: Guest): Promise<void> {
  const { page } = writer;
  await openEditor(writer, paper);
  await goToEnd(page);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Backspace");
  await expect(editorIn(page)).toHaveText("");
}

test("an interview is written as numbered questions with their answers", async ({ member }) => {
  const writer = await member("expert");
  const { page } = writer;
  await beginAnew(writer);
  await page.keyboard.type("Q: Why do cables break?");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Because of anchors.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Who repairs them?");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Few ships do.");
  const questions = editorIn(page).locator("[data-question]");
  await expect(questions).toHaveText(["Why do cables break?", "Who repairs them?"]);
  await test.step("an empty question joins its answer to the one before", async () => {
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Backspace");
    await expect(questions).toHaveCount(2);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter"); // nothing was asked: plain text again
    await page.keyboard.type("After the interview.");
    await expect(questions).toHaveCount(2);
    await expect(editorIn(page).locator("[data-answer]").last()).not.toContainText("After the interview");
  });
  await test.step("paragraphs that came from elsewhere become a question and its answer", async () => {
    await page.keyboard.press("Enter");
    await page.keyboard.type("3- Who pays?");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Nobody yet.");
    await moveCaret(page, "Shift+ArrowUp");
    await page.keyboard.press("Control+Alt+q");
    await expect(questions.last()).toHaveText("Who pays?");
    await expect(editorIn(page).locator("[data-answer]").last()).toHaveText("Nobody yet.");
  });
  await untilSaved(page);
  await page.goto(`${paper}/read`);
  const printed = ["1. Why do cables break?", "2. Who repairs them?", "3. Who pays?"];
  await expect(page.locator("[data-question]")).toHaveText(printed);
});

test("formulas are typed, corrected in a window, and drawn without a script", async ({ member }) => {
  const writer = await member("expert");
  const { page } = writer;
  await beginAnew(writer);
  await page.keyboard.type("Energy $E = mc^2$ costs $5 or A$6. ");
  const formulas = editorIn(page).locator(".formula");
  await expect(formulas).toHaveCount(1);
  await expect(formulas.locator("math")).toBeAttached();
  await expect(editorIn(page)).toContainText("costs $5 or A$6.");
  await page.keyboard.press("Control+Alt+e");
  const dialog = page.getByRole("dialog", { name: "Formula" });
  await page.keyboard.type("\\frac{a}{b");
  await expect(dialog.getByRole("status")).toHaveText(/^The formula breaks off/);
  await page.keyboard.type("}");
  await expect(dialog.locator("mfrac")).toBeAttached();
  await writer.look();
  await dialog.getByRole("button", { name: "Set formula" }).click();
  await page.keyboard.type(" noted");
  await addFootnote(page, "with a note.");
  await expect(formulas).toHaveCount(2);
  await untilSaved(page);
  await page.goto(`${paper}/read`);
  await expect(page.locator("mfrac")).toBeAttached();
});

test("a table gets a caption, header cells, merged cells and a way out", async ({ member }) => {
  const writer = await member("expert");
  const { page } = writer;
  await beginAnew(writer);
  await page.keyboard.type("| Sea | Year |");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Baltic");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2024");
  const table = editorIn(page).getByRole("table");
  const tools = page.getByRole("toolbar", { name: "Table tools" });
  await tools.getByRole("button", { name: "Header column" }).click();
  await expect(
    table.getByRole("rowheader", { name: "Baltic" }).or(table.locator("th", { hasText: "Baltic" })),
  ).toBeVisible();
  await tools.getByRole("button", { name: "Rows" }).click();
  await page.getByRole("menuitem", { name: "Insert row below" }).click();
  await expect(table.getByRole("row")).toHaveCount(3);
  await page.keyboard.press("Control+Alt+c");
  await page.keyboard.type("Cables cut");
  await addFootnote(page, "As reported.");
  await page.keyboard.press("Enter"); // into the table
  await moveCaret(page, "Shift+ArrowRight");
  await moveCaret(page, "Shift+ArrowRight");
  await moveCaret(page, "Shift+ArrowRight");
  await moveCaret(page, "Shift+ArrowRight");
  await tools.getByRole("button", { name: "Merge cells" }).click();
  await expect(table.locator("[colspan='2']")).toHaveCount(1);
  await tools.getByRole("button", { name: "Split cell" }).click();
  await expect(table.locator("[colspan='2']")).toHaveCount(0);
  await table.locator("td").last().click();
  await moveCaret(page, "ArrowDown");
  await page.keyboard.type("Below the table.");
  await expect(table).not.toContainText("Below");
  await untilSaved(page);
  await page.goto(`${paper}/read`);
  await expect(page.locator("figcaption")).toContainText("Table 1. Cables cut");
});

test("two people add rows to one table, and each undoes only their own", async ({ member }) => {
  const [one, other] = [await member("expert"), await member("expert2")];
  await beginAnew(one);
  await pressTool(one.page, "Table");
  await one.page.keyboard.type("Shared");
  await untilSaved(one.page);
  await openEditor(other, paper);
  const tableOf = ({ page }: Guest) => editorIn(page).getByRole("table").filter({ hasText: "Shared" });
  await tableOf(other).getByRole("cell").last().click();
  const addRow = async ({ page }: Guest) => {
    await page.getByRole("button", { name: "Rows", exact: true }).click();
    await page.getByRole("menuitem", { name: "Insert row below" }).click();
  };
  await Promise.all([addRow(one), addRow(other)]);
  for (const guest of [one, other]) await expect(tableOf(guest).getByRole("row")).toHaveCount(5);
  for (const guest of [one, other]) {
    const cells = await tableOf(guest)
      .getByRole("row")
      .evaluateAll((rows) => rows.map((row) => row.children.length));
    expect(cells).toEqual([3, 3, 3, 3, 3]);
  }
  await test.step("undo takes back one's own words only", async () => {
    await tableOf(other).getByRole("cell").last().click();
    await moveCaret(other.page, "ArrowDown");
    await typeSlowly(other.page, "Written by the other.");
    await expect(editorIn(one.page)).toContainText("Written by the other.");
    await one.page.getByRole("button", { name: "Undo" }).click();
    await one.page.getByRole("button", { name: "Undo" }).click();
    await expect(tableOf(one)).toHaveCount(0);
    await expect(editorIn(one.page)).toContainText("Written by the other.");
    await expect(editorIn(other.page)).toContainText("Written by the other.");
  });
});

test("words are found and replaced everywhere, in notes too, as one step", async ({ member }) => {
  const writer = await member("expert");
  const { page } = writer;
  await beginAnew(writer);
  await page.keyboard.type("The zeppelin and Zeppelins");
  await addFootnote(page, "No zeppelin here.");
  await page.keyboard.press("Control+h");
  const bar = page.getByRole("search", { name: "Find in the text" });
  await page.keyboard.type("zeppelin");
  await expect(bar).toContainText("1 of 3");
  await page.keyboard.press("Enter");
  await expect(bar).toContainText("2 of 3");
  await expect(editorIn(page).locator(".found")).not.toHaveCount(0);
  await bar.getByRole("button", { name: "Whole words only" }).click();
  await expect(bar).toContainText("of 2");
  await writer.look();
  await bar.getByLabel("Replace with").fill("balloon");
  await bar.getByRole("button", { name: "Replace all" }).click();
  await expect(bar).toContainText("2 places replaced");
  await expect(editorIn(page)).toContainText("The balloon and Zeppelins");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect(editorIn(page)).toContainText("The zeppelin and Zeppelins");
  await expect(editorIn(page)).not.toContainText("balloon");
});

test("focus mode leaves nothing but the text, and Escape brings the rest back", async ({ member }) => {
  const writer = await member("expert");
  const { page } = writer;
  await beginAnew(writer);
  await page.getByRole("button", { name: "More tools" }).click();
  await page.getByRole("menuitem", { name: "Focus mode" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
  await expect(page.getByRole("toolbar")).toBeHidden();
  await expect(editorIn(page)).toBeFocused();
  await page.keyboard.press("Control+f");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

for (const program of ["word", "google-docs", "web"] as const) {
  test(`what is pasted from ${program} comes in as it was meant`, async ({ member }) => {
    const writer = await member("expert");
    const { page } = writer;
    await beginAnew(writer);
    await pasteFrom(page, program);
    const text = editorIn(page);
    await expect(text.getByRole("heading", { name: "What is known" })).toBeVisible();
    await expect(text.locator("strong", { hasText: "cables" })).toBeVisible();
    await expect(text.locator("em", { hasText: "cut" })).toBeVisible();
    await expect(text.getByRole("link", { name: "the treaty" })).toHaveAttribute(
      "href",
      "https://example.org/treaty",
    );
    await expect(text.locator("li li", { hasText: "Baltic" })).toBeVisible();
    await expect(text.getByRole("listitem")).toHaveCount(program === "web" ? 2 : 3);
    await expect(text).not.toContainText(/Somebody was|Is this so|AB1|supportLists|alert|Subscribe|\.\.\.\./);
    await untilSaved(page);
  });
}

test("the tools fit every width by day and by night", async ({ member }) => {
  const writer = await member("expert");
  const { page } = writer;
  await beginAnew(writer);
  await page.keyboard.type("| Sea | Year | Ship | Flag | Cable |");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+h");
  await lookFromEverywhere(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+/");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await lookFromEverywhere(page);
});
