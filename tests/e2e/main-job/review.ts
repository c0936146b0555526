import { editorIn, statusIn } from "../editor.ts";
import { expect, type Guest } from "../journey.ts";

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
  await page.waitForURL(/\/versions\/1$/);
  await expect(page.getByText("Three cables were cut in one winter.")).toBeVisible();
  await look();
}

/** Presses one of the steps a paper offers. */
export async function takeStep({ page, look }: Guest, address: string, step: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("region", { name: "Next steps" }).getByRole("button", { name: step }).click();
  await expect(page.getByRole("region", { name: "Next steps" }).getByText("Done.")).toBeVisible();
  await look();
}
