import { editorIn, goToEnd, makeHeading, untilSaved } from "../editor.ts";
import { expect, type Guest } from "../journey.ts";
import { workspace } from "./cast.ts";

const report = `${workspace}/report`;

/** The moderator starts the report and writes its first words, the last of which name something otherwise than the group does. */
export async function startReport({ page, open, look }: Guest, title: string, ending: string): Promise<void> {
  await open(report);
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Start the report" }).click();
  await untilSaved(page);
  await editorIn(page, "Report text").click();
  await makeHeading(page);
  await page.keyboard.type("What the group found");
  await page.keyboard.press("Enter");
  await page.keyboard.type(`The group met four times and read one paper on the ${ending}`);
  await untilSaved(page);
  await page.getByText("Title and standfirst", { exact: true }).click();
  await page.getByRole("textbox", { name: "Standfirst" }).fill("What four meetings and one paper came to.");
  await page.getByRole("button", { name: "Save title and standfirst" }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await look();
}

/** The group chooses a name for something. */
export async function chooseTerm({ page }: Guest, term: string, variant: string): Promise<void> {
  await page.goto(`${workspace}/terms`);
  const form = page.getByRole("form", { name: "Choose a name" });
  await form.getByLabel("Name", { exact: true }).fill(term);
  await form.getByLabel("Not to be written").fill(variant);
  await form.getByRole("button", { name: "Choose this name" }).click();
  await expect(page.getByText("The name is chosen.")).toBeVisible();
}

/** The last words of the report are flagged, and mended. */
export async function mendLastWords(
  { page, open, look }: Guest,
  { wrong, right }: Record<"wrong" | "right", string>,
): Promise<void> {
  await open(`${workspace}/terms`);
  await expect(page.locator("mark")).toHaveText([wrong]);
  await page.goto(report);
  await untilSaved(page);
  await goToEnd(page, editorIn(page, "Report text"));
  for (const _ of `${wrong}.`) await page.keyboard.press("Backspace");
  await page.keyboard.type(`${right}.`);
  await untilSaved(page);
  await page.goto(`${workspace}/terms`);
  await expect(page.getByText("Every name is written as chosen.")).toBeVisible();
  await look();
}

/** Puts a finding or a paper into the report. */
export async function insert({ page }: Guest, what: "finding" | "paper", title: string): Promise<void> {
  if (!page.url().endsWith("/report")) await page.goto(report);
  const editor = editorIn(page, "Report text");
  await untilSaved(page);
  await goToEnd(page, editor);
  await page.getByRole("button", { name: `Insert ${what}` }).click();
  await page.getByRole("menuitem", { name: title }).click();
  await expect(editor.getByText(title)).toBeVisible();
  await untilSaved(page);
}

/** Pulls a whole section of a paper into the report. */
export async function pullSection({ page, open, look }: Guest, heading: string): Promise<void> {
  await open(`${report}/pull`);
  await page.getByRole("checkbox", { name: `${heading} (the whole section` }).check();
  await page.getByRole("button", { name: "Pull in", exact: true }).click();
  await expect(page.getByText("It stands in the report")).toBeVisible();
  await look();
}

/** Writes what stands before the report, and asks for all that can stand after it. */
export async function writeFrontMatter({ page, open, look }: Guest, foreword: string): Promise<void> {
  await open(`${report}/front`);
  await page.getByLabel("Foreword", { exact: true }).fill(foreword);
  await page.getByLabel("Signed by").fill("The two moderators");
  await page.getByLabel("Summary", { exact: true }).fill("Cables are cut, and nobody answers for it.");
  for (const annex of await page.getByRole("group", { name: "After the text" }).getByRole("checkbox").all())
    await annex.check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await look();
}

/** Adds a paragraph at the end of the report. */
export async function addParagraph({ page }: Guest, text: string): Promise<void> {
  await page.goto(report);
  await untilSaved(page);
  await goToEnd(page, editorIn(page, "Report text"));
  await page.keyboard.press("Enter");
  await page.keyboard.type(text);
  await untilSaved(page);
}
