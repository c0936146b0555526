import type { Page } from "@playwright/test";
import { editorIn, pressTool, untilSaved } from "./editor.ts";
import { expect, type Guest, test } from "./journey.ts";
import { lookFromEverywhere } from "./look.ts";
import { acceptCommission, startPaper } from "./main-job/commission.ts";

const group = "asia-pacific-partners";
const title = `What Guards a Cable ${Date.now().toString(36)}`;

test("two authors import sources, cite them, change the style and submit", async ({ member }) => {
  test.setTimeout(180_000);
  const [chizuru, liina] = [await member("expert"), await member("expert2")];
  await commission(await member("moderator"));
  const paper = await startPaper(chizuru, await acceptCommission(chizuru, group, title));
  const { page } = chizuru;

  await test.step("a file from Zotero is looked at, then taken", async () => {
    await chizuru.open(`${paper}/sources`);
    await page.getByLabel("File", { exact: true }).setInputFiles("tests/fixtures/zotero.bib");
    await page.getByRole("button", { name: "Read the file" }).click();
    await expect(page.getByText("7 sources were read.")).toBeVisible();
    await expect(page.getByText("notes of 2 sources")).toBeVisible();
    await lookFromEverywhere(page);
    await page.getByRole("button", { name: "Add the ticked sources" }).click();
    await page.waitForURL(`${paper}/sources`);
    await expect(page.getByRole("row")).toHaveCount(8);
    await lookFromEverywhere(page);
    await page.getByRole("searchbox", { name: "Author, title or year" }).fill("muller cables");
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await expect(page.getByRole("row")).toHaveCount(2);
  });

  await test.step("the other author adds one by hand to the group’s library", async () => {
    await liina.open(`/workspace/${group}/sources`);
    await liina.page.getByRole("link", { name: "Add a source" }).click();
    const kinds = liina.page.getByRole("navigation", { name: "Kind of source" });
    await kinds.getByRole("link", { name: "Report", exact: true }).click();
    await expect(liina.page.getByLabel("Type, as it is named there")).toBeVisible();
    await liina.look();
    await liina.page.getByLabel("Authors").fill("Estonian Foreign Intelligence Service");
    await liina.page.getByLabel("Title").fill(`International Security and Estonia ${title}`);
    await liina.page.getByLabel("Date", { exact: true }).fill("2025");
    await liina.page.getByRole("button", { name: "Save the source" }).click();
    await expect(
      liina.page.getByRole("link", { name: `International Security and Estonia ${title}` }),
    ).toBeVisible();
  });

  await test.step("sources are cited twice in the text, with pages", async () => {
    await page.goto(paper);
    await untilSaved(page);
    await editorIn(page).click();
    await page.keyboard.type("Cables are guarded by nobody.");
    await pressTool(page, "Cite a source");
    await cite(page, "more than provid 2022", "12");
    await chizuru.look();
    await page.getByRole("button", { name: "Insert the citation" }).click();
    await expect(citations(page)).toHaveText(["Citation: Green 2022, 12"]);
    await page.keyboard.type(" Some say otherwise.");
    await page.keyboard.press("ControlOrMeta+Alt+s");
    await cite(page, "green 2022", "15");
    await cite(page, "ostergaard", "117");
    await page.getByRole("button", { name: "Insert the citation" }).click();
    await expect(citations(page)).toHaveText([
      "Citation: Green 2022, 12",
      "Citation: Green 2022, 15; Müller et al. 2023, 117",
    ]);
  });

  await test.step("and once inside a footnote", async () => {
    await page.keyboard.type(" Statistics differ.");
    await pressTool(page, "Footnote");
    await page.keyboard.type("Compare ");
    await page.keyboard.press("ControlOrMeta+Alt+s");
    await cite(page, `estonian foreign ${title}`, "3");
    await page.getByRole("button", { name: "Insert the citation" }).click();
    await page.keyboard.type(" for another count.");
    await expect(page.getByRole("textbox", { name: "Text of the note" })).toContainText("Service 2025, 3");
    await page.keyboard.press("Escape");
    await untilSaved(page);
  });

  await test.step("the other author sees what was cited, and changes a page", async () => {
    await liina.page.goto(paper);
    await untilSaved(liina.page);
    // Not at its first box, which is that of the word for screen readers.
    await citations(liina.page)
      .first()
      .click({ position: { x: 60, y: 10 } });
    const dialog = liina.page.getByRole("dialog", { name: "Change the citation" });
    await dialog.getByLabel("Where", { exact: true }).fill("14–16");
    await dialog.getByLabel("Before it").fill("see");
    await dialog.getByRole("button", { name: "Change the citation" }).click();
    await expect(citations(page).first()).toHaveText("Citation: see Green 2022, 14–16");
    await liina.page.getByRole("button", { name: "More tools", exact: true }).click();
    await liina.page.getByRole("menuitem", { name: "Sources in this text" }).click();
    await expect(liina.page.getByText("cited 2 times")).toBeVisible();
    await expect(liina.page.getByRole("heading", { name: "Not cited" })).toBeVisible();
    await liina.look();
    await liina.page.keyboard.press("Escape");
    await untilSaved(liina.page);
  });

  await test.step("a reader reads full notes, then short ones, and the bibliography", async () => {
    const reader = await member("moderator", { javaScriptEnabled: false });
    await reader.open(paper);
    const notes = reader.page.locator("[role=doc-endnotes] li");
    await expect(notes).toHaveText([
      /^See Michael J\. Green, By More Than Providence: .*, 2nd ed\. \(Princeton: Columbia University Press, 2022\), 14–16\./,
      /^Green, 15; Jürgen Müller, Søren Østergaard, and Jan van der Berg, “Undersea Cables/,
      /^Compare Estonian Foreign Intelligence Service, .*, 3 for another count\./,
    ]);
    await expect(bibliography(reader).getByRole("listitem")).toHaveCount(3);
    await expect(bibliography(reader).getByRole("link", { name: /10\.1080/ })).toBeVisible();
  });

  await test.step("in another style citations stand in the line", async () => {
    await chizuru.open(`${paper}/sources`);
    await page.getByRole("radio", { name: "APA" }).check();
    await page.getByRole("button", { name: "Use this style" }).click();
    await expect(page.getByText("The text cites in this style now.")).toBeVisible();
    const reader = await member("moderator");
    await reader.open(paper);
    await expect(
      reader.page.getByText("guarded by nobody. (see Green, 2022, pp. 14–16) Some say"),
    ).toBeVisible();
    await expect(reader.page.locator("[role=doc-endnotes] li")).toHaveCount(1);
    await expect(bibliography(reader).getByRole("heading", { name: "References" })).toBeVisible();
  });

  await test.step("the frozen version keeps what the library loses", async () => {
    await page.goto(paper);
    await untilSaved(page);
    await page.getByRole("button", { name: "Submit for review" }).click();
    await expect(page.getByText("The paper is submitted.")).toBeVisible();
    await expect(page.getByText("(see Green, 2022, pp. 14–16)")).toBeVisible();
    await liina.open(`/workspace/${group}/sources`);
    await liina.page.getByRole("link", { name: `International Security and Estonia ${title}` }).click();
    await liina.page.getByText("Remove from the library").click();
    await liina.page.getByRole("button", { name: "Remove the source" }).click();
    await liina.page.waitForURL(`/workspace/${group}/sources`);
    await expect(liina.page.getByRole("link", { name: title })).toHaveCount(0);
    await chizuru.open(`${paper}/versions`);
    await page.getByRole("link", { name: "Submission 1" }).click();
    await page.waitForURL(/\/versions\/\d+$/);
    await expect(
      bibliography(chizuru).getByText(`International Security and Estonia ${title}`),
    ).toBeVisible();
    await lookFromEverywhere(page);
  });
});

test("a file that is none, or has one bad entry, is told so and leaves all as it is", async ({ member }) => {
  const guest = await member("expert");
  const { page } = guest;
  guest.expectTrouble(/status of 422/);
  await guest.open(`/workspace/${group}/sources`);
  const before = await page.getByRole("row").count();
  const closed = page.locator("details#import:not([open]) > summary");
  if (await closed.isVisible()) await closed.click();
  const send = async (text: string) => {
    await page
      .getByLabel("File", { exact: true })
      .setInputFiles({ name: "a.bib", mimeType: "text/plain", buffer: Buffer.from(text) });
    await page.getByRole("button", { name: "Read the file" }).click();
  };
  await send("Dear all,");
  await expect(page.getByText("This is no list of sources")).toBeVisible();
  await send("@book{a, title={Never closed");
  await expect(page.getByText("The first begins “@book{a, title={Never closed”")).toBeVisible();
  await send("@book{a,title={x}}\n".repeat(100_000));
  await expect(page.getByText("There are more than 2,000 sources in it")).toBeVisible();
  await send("x".repeat(4_100_000));
  await expect(page.getByText("The file is larger than 4 MB.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("row")).toHaveCount(before);
});

/** The moderator asks both experts for a paper. */
async function commission({ page, open }: Guest): Promise<void> {
  await open(`/workspace/${group}/papers`);
  await page.locator("summary").filter({ hasText: "Commission a paper" }).click();
  const form = page.getByRole("form", { name: "Commission a paper" });
  await form.getByLabel("Title").fill(title);
  await form.getByLabel(/^Brief/).fill("Say what is known and what is not. About 2,000 words.");
  for (const name of ["Chizuru Satō", "Liina"]) await form.getByRole("checkbox", { name }).check();
  await form.getByLabel(/^Due on/).fill("2027-03-31");
  await form.getByLabel(/^Month the public is told/).fill("2027-05");
  await form.getByRole("button", { name: "Offer the commission" }).click();
  await expect(page.getByText("The commission is offered to its authors.")).toBeVisible();
}

/** Chooses a source by words, and says the page. */
async function cite(page: Page, words: string, pages: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Search the sources" }).fill(words);
  await expect(dialog.getByRole("listbox").getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await dialog.getByLabel("Where", { exact: true }).last().fill(pages);
}

const citations = (page: Page) => editorIn(page).locator(".citation");
const bibliography = ({ page }: Guest) => page.locator("[role=doc-bibliography]");
