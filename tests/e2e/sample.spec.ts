import { promisedMs } from "#tests/world/promised.ts";
import { editorIn, goToEnd, statusIn, untilSaved } from "./editor.ts";
import { expect, test } from "./journey.ts";

const workspace = "/workspace/asia-pacific-partners";
const paper = `${workspace}/papers/cables-between-two-seas`;

test("the authors of the paper in drafting write in it together", async ({ member }) => {
  const [chizuru, liina] = [await member("expert"), await member("expert2")];
  for (const { page } of [chizuru, liina]) {
    await page.goto(paper);
    await untilSaved(page);
  }
  const sentence = "Seen by both of its authors at once.";
  await goToEnd(chizuru.page);
  await chizuru.page.keyboard.type(sentence);
  await expect(editorIn(liina.page)).toContainText(sentence);
  await untilSaved(chizuru.page);
  const here = liina.page.getByRole("list", { name: "Also here now" });
  await expect(here.getByRole("img", { name: "Chizuru Satō" })).toBeVisible();
  await liina.page.reload();
  await expect(editorIn(liina.page)).toContainText(sentence);
});

test("two windows of one author are one author", async ({ member }) => {
  const { page, context } = await member("expert");
  const second = await context.newPage();
  for (const window of [page, second]) {
    await window.goto(paper);
    await untilSaved(window);
  }
  await goToEnd(page);
  await page.keyboard.type("From the first window.");
  await expect(editorIn(second)).toContainText("From the first window.");
  await expect(statusIn(second)).toHaveText("Saved");
});

test("the moderator, who is no author, reads the stored text and cannot write in it", async ({ member }) => {
  const { page, open } = await member("moderator");
  await open(paper);
  await expect(page.getByText("Points still to be made here")).toBeVisible();
  await expect(editorIn(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Submit for review" })).toHaveCount(0);
});

test("an expert takes a position, changes it, and both are kept", async ({ member }) => {
  const { page, open, look } = await member("expert2");
  await open(`${workspace}/findings/8`);
  const positions = page.getByRole("radiogroup", { name: "Your position" });
  for (const value of ["Support", "Abstain"]) {
    await positions.getByRole("radio", { name: value }).check();
    await page.getByRole("button", { name: "Record position" }).click();
    await expect(page.getByText("Your position is recorded.")).toBeVisible();
    await expect(positions.getByRole("radio", { name: value })).toBeChecked();
  }
  await page.getByText("What you said before").click();
  const said = page.getByRole("region", { name: "Take a position" }).getByRole("listitem");
  await expect(said).toContainText([/Abstain/, /Support/]);
  await look();
});

test("a contribution not for attribution stands there without its author", async ({ member }) => {
  const { page, open, look } = await member("expert2");
  await open(`${workspace}/discussions/industry-and-standards`);
  await expect(page.getByText("Not for attribution").first()).toBeVisible();
  await page.getByRole("textbox", { name: "Contribution" }).fill("Depots decide more than deliveries.");
  await page.getByRole("button", { name: "Add contribution" }).click();
  const contribution = page.getByRole("listitem").filter({ hasText: "Depots decide more than deliveries." });
  await expect(contribution).toBeVisible();
  await expect(contribution).not.toContainText("Liina Kallaste");
  await look();
});

test("the moderator writes in the report, and sees what stands against publishing it", async ({ member }) => {
  const { page } = await member("moderator");
  await page.goto(`${workspace}/report`);
  await untilSaved(page);
  await goToEnd(page, editorIn(page, "Report text"));
  await page.keyboard.press("Enter");
  await page.keyboard.type("A sentence for the report.");
  await untilSaved(page);
  await page.getByRole("button", { name: "Open sign-off" }).click();
  await expect(page.getByRole("region", { name: "Before publication" })).toBeVisible();
});

test("an observer reads findings and comments, takes no position, and finds no draft", async ({ member }) => {
  const { page, open, look, expectTrouble } = await member("observer");
  await open(`${workspace}/findings/7`);
  await expect(page.getByRole("radiogroup", { name: "Your position" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Record position" })).toHaveCount(0);
  await page.getByRole("textbox", { name: "Add a comment" }).fill("Seen from the foundation.");
  await page.getByRole("button", { name: "Post comment" }).click();
  const comment = page.getByRole("article").filter({ hasText: "Seen from the foundation." });
  await expect(comment.getByText("Observer", { exact: true })).toBeVisible();
  await look();
  expectTrouble(/status of 404/);
  expect(await open(paper)).toBe(404);
});

test("to an expert of another group the group is not there", async ({ member }) => {
  const { page, open, expectTrouble } = await member("outsider");
  expectTrouble(/status of 404/);
  for (const path of [
    "",
    "/papers",
    "/papers/cables-between-two-seas",
    "/findings/7",
    "/report",
    "/members",
  ]) {
    expect(await open(`${workspace}${path}`)).toBe(404);
    await expect(page.getByRole("main")).not.toContainText(/Asia-Pacific|Cables/);
    await expect(page).not.toHaveTitle(/Asia-Pacific|Cables/);
  }
  expect(await open("/workspace/arctic-security")).toBe(200);
});

test("who is not signed in is led to sign in, and from there to where they were going", async ({ guest }) => {
  const { page, look } = await guest();
  await page.goto(`${workspace}/findings/7`);
  await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(`${workspace}/findings/7`)}`);
  await look();
  await page.getByLabel("Email").fill("observer@example.org");
  await page.getByLabel("Password").fill("sample-password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`${workspace}/findings/7`);
});

test("signing out everywhere else ends an open text within two seconds", async ({ guest, member }) => {
  const writer = await guest();
  writer.expectTrouble(/WebSocket/);
  await writer.page.goto(`/sign-in?next=${encodeURIComponent(paper)}`);
  await writer.page.getByLabel("Email").fill("expert2@example.org");
  await writer.page.getByLabel("Password").fill("sample-password");
  await writer.page.getByRole("button", { name: "Sign in" }).click();
  await untilSaved(writer.page);
  const elsewhere = await member("expert2");
  await elsewhere.page.goto("/account");
  await elsewhere.page.getByRole("button", { name: "End all others" }).click();
  await expect(statusIn(writer.page)).toHaveText("Not connected", { timeout: promisedMs(2_000) });
  await expect(editorIn(writer.page)).toHaveAttribute("contenteditable", "false");
  await writer.open(paper);
  await expect(writer.page).toHaveURL(/\/sign-in\?next=/);
});
