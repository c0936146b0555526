import type { Page } from "@playwright/test";
import sharp from "sharp";
import { editorIn, goToEnd, untilSaved } from "./editor.ts";
import { expect, type Guest, test } from "./journey.ts";
import { lookFromEverywhere } from "./look.ts";
import { publishPaper } from "./main-job/publish.ts";
import { takeStep } from "./main-job/review.ts";

const slug = "asia-pacific-partners";
const title = `What the Harbours Counted ${Date.now().toString(36)}`;
const alternative = "Bars for four harbours. Each counts more ships than the one before it.";

/** The recorder of the test, not the product, asks for the previews of files that are on their way. */
const recorder = /Connecting to 'blob:/;

const chart = async () => ({
  name: "harbours.png",
  mimeType: "image/png",
  buffer: await sharp({ create: { width: 1200, height: 500, channels: 3, background: "#1f4b6e" } })
    .png()
    .toBuffer(),
});

test("a figure is put in, worded, seen by the other author, asked for its alternative text, printed and public", async ({
  member,
  guest,
}) => {
  test.setTimeout(180_000);
  const [chair, chizuru, liina] = [
    await member("moderator"),
    await member("expert"),
    await member("expert2"),
  ];
  const reader = await guest({ javaScriptEnabled: false });
  await commission(chair);
  const paper = await begin(chizuru);
  await liina.page.goto(paper);
  await untilSaved(liina.page);
  const { page } = chizuru;
  chizuru.expectTrouble(recorder);

  await test.step("by the toolbar, by keyboard from there on", async () => {
    await editorIn(page).click();
    await page.keyboard.type("Four harbours were asked.");
    await choose(page, await chart());
    await page.keyboard.type("Ships by harbour.");
    await expect(figuresOf(page)).toHaveCount(1);
    await expect(imagesOf(liina.page)).toBeVisible();
    await expect(figuresOf(liina.page)).toContainText("Ships by harbour.");
    await untilSaved(page);
    await lookFromEverywhere(page);
  });

  await test.step("it is not submitted without its alternative text", async () => {
    await page.getByRole("button", { name: "Submit for review" }).click();
    await expect(page.getByText(/^Figure 1 has no alternative text/)).toBeVisible();
    await liina.page.reload();
    await untilSaved(liina.page);
    await figuresOf(liina.page).getByText("Ships by harbour.").click();
    await liina.page.keyboard.press("Tab");
    await expect(liina.page.getByLabel("Alternative text")).toBeFocused();
    await liina.page.keyboard.type(alternative);
    await liina.page.keyboard.press("Tab");
    await liina.page.keyboard.type("Harbour masters");
    await liina.page.keyboard.press("Escape");
    await expect(editorIn(liina.page)).toBeFocused();
    await expect(figuresOf(page).getByRole("img", { name: alternative })).toBeVisible();
    await untilSaved(liina.page);
  });

  const picture = await addressOf(page);
  await test.step("nobody outside the group has the picture, and nobody can tell that it is there", async () => {
    const outsider = await member("outsider");
    const never = picture.replace(/[0-9a-f]{12}/, "000000000000");
    for (const stranger of [reader, outsider, await member("observer")]) {
      const [missing, hidden] = [await fetchFrom(stranger, never), await fetchFrom(stranger, picture)];
      expect(hidden).toEqual(missing);
      expect(hidden.status).toBe(404);
    }
    expect(await fetchFrom(chair, picture)).toMatchObject({ status: 200, cache: "private, no-store" });
  });

  await test.step("it is submitted, reviewed, read and published", async () => {
    await page.getByRole("button", { name: "Submit for review" }).click();
    await expect(page.getByText("The paper is submitted.")).toBeVisible();
    await expect(page.getByRole("figure").getByRole("img", { name: alternative })).toBeVisible();
    await takeStep(chair, paper, "Start the review");
    await takeStep(chair, paper, "Accept the paper");
    await takeStep(chizuru, paper, "Approve the final text");
    await publishPaper(chair, paper);
  });

  await test.step("the public sees it, without scripts", async () => {
    await reader.open(`/publications?q=${encodeURIComponent(title)}`);
    await reader.page.getByRole("link", { name: title }).click();
    const figure = reader.page.getByRole("figure").first();
    await expect(figure).toContainText(/Figure 1\.\s*Ships by harbour\.\s*Picture: Harbour masters/);
    const image = figure.getByRole("img", { name: alternative });
    await image.scrollIntoViewIfNeeded();
    await expect
      .poll(() => image.evaluate((drawn: HTMLImageElement) => drawn.naturalWidth))
      .toBeGreaterThan(300);
    await expect(image).toHaveAttribute("width", "1200");
    await reader.look();
    expect(await fetchFrom(reader, picture)).toMatchObject({
      status: 200,
      type: "image/webp",
      policy: "default-src 'none'; sandbox",
      sniff: "nosniff",
      cache: "public, max-age=31536000, immutable",
    });
  });
});

test("what is no picture, or comes without its bytes, is left out with a sentence, and the text stays", async ({
  member,
}) => {
  const author = await member("expert");
  const { page, expectTrouble } = author;
  expectTrouble(recorder);
  expectTrouble(/status of 422|ERR_INTERNET_DISCONNECTED|WebSocket/);
  await page.goto(`/workspace/${slug}/papers/cables-between-two-seas`);
  await untilSaved(page);
  const before = await figuresOf(page).count();
  await goToEnd(page);
  await page.keyboard.press("Enter");
  const script = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
  await choose(page, { name: "chart.png", mimeType: "image/png", buffer: script });
  await page.keyboard.type("The words of the caption stay.");
  const figure = figuresOf(page).last();
  await expect(figure.getByRole("alert")).toContainText("This is not a picture that can be used here.");
  await expect(figure).toContainText("The words of the caption stay.");
  await figure.getByRole("button", { name: "Cancel" }).click();
  await expect(figure).toContainText("This figure has no picture yet.");

  await author.context.setOffline(true);
  const chooser = page.waitForEvent("filechooser");
  await figure.getByRole("button", { name: "Choose a picture" }).click();
  await (await chooser).setFiles(await chart());
  await expect(figure.getByRole("alert")).toContainText("Pictures need a connection.");
  await author.context.setOffline(false);
  await figure.getByRole("button", { name: "Try again" }).click();
  await expect(figure.locator("img[src^='/pictures/']")).toBeVisible();
  await figure.getByText("The words of the caption stay.").click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Delete");
  await expect(figuresOf(page)).toHaveCount(before);

  await goToEnd(page);
  await paste(page, "<p>Pasted words <img src='https://example.org/a.png'></p>");
  await expect(page.getByText(/^A picture was left out of what you pasted\./)).toBeVisible();
  await expect(editorIn(page)).toContainText("Pasted words");
  await expect(editorIn(page).locator("img[src^='https:']")).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+z");
  await untilSaved(page);
});

async function commission({ page }: Guest) {
  await page.goto(`/workspace/${slug}/papers`);
  await page.getByText("Commission a paper").first().click();
  const form = page.getByRole("form", { name: "Commission a paper" });
  await form.getByLabel("Title").fill(title);
  for (const author of ["Chizuru Satō", "Liina Kallaste"])
    await form.getByRole("checkbox", { name: author }).check();
  await form.getByRole("button", { name: "Offer the commission" }).click();
  await expect(page.getByText("The commission is offered to its authors.")).toBeVisible();
}

/** Accepts the commission and begins the paper. Answers with its address. */
async function begin({ page }: Guest): Promise<string> {
  await page.goto(`/workspace/${slug}/papers`);
  const form = (name: string) => page.getByRole("form", { name: `${name} ${title}` });
  await form("Answer the commission").getByRole("button", { name: "Accept the commission" }).click();
  await form("Begin").getByRole("button", { name: "Start writing" }).click();
  await page.waitForURL(/\/papers\/[a-z0-9-]+$/);
  await untilSaved(page);
  return new URL(page.url()).pathname;
}

function figuresOf(page: Page) {
  return editorIn(page).locator("[data-figure]");
}

/** Without its alternative text a picture has no role. */
function imagesOf(page: Page) {
  return figuresOf(page).locator("img[src^='/pictures/']");
}

async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Figure", exact: true }).click();
  await (await chooser).setFiles(file);
}

async function addressOf(page: Page): Promise<string> {
  return (await imagesOf(page).getAttribute("src")) ?? "";
}

/** What is told of an address, for comparing. */
async function fetchFrom({ context }: Guest, address: string) {
  const answer = await context.request.get(address);
  const { "content-type": type, "content-security-policy": policy, ...headers } = answer.headers();
  const body = answer.ok() ? "" : await answer.text();
  const [cache, sniff] = [headers["cache-control"], headers["x-content-type-options"]];
  return { status: answer.status(), body, type, policy, cache, sniff };
}

async function paste(page: Page, html: string) {
  await editorIn(page).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", pasted);
    clipboardData.setData("text/plain", "Pasted words");
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}
