import { strFromU8, unzipSync, zipSync } from "fflate";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import { writeWord } from "#lib/publish/docx/write-word.ts";
import { buildWorkingModel } from "#lib/publish/model.ts";
import { exportLabels } from "#tests/world/export-material.ts";
import { editorIn, untilSaved } from "./editor.ts";
import { expect, type Guest, test } from "./journey.ts";
import { lookFromEverywhere } from "./look.ts";
import { commissionPaper } from "./main-job/commission.ts";

const slug = "asia-pacific-partners";
const title = `What the Pilots Wrote Down ${Date.now().toString(36)}`;
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A draft as somebody keeps it in Word: a heading, a note, a table, a tracked change and a comment. */
async function wordDraft() {
  const document = documentFromMarkdown(
    "## Pilots’ notes\n\nThe strait was busy.[^1]\n\n| Day | Ships |\n|---|---|\n| Monday | 41 |\n\n[^1]: Log book, page 7.",
  );
  const added = {
    type: "insertion",
    attrs: { id: "w1", author: "Chizuru Satō", at: "2026-11-20T09:00:00.000Z" },
  };
  const asked = { type: "comment", attrs: { id: "t1" } };
  document.content.push({
    type: "paragraph",
    content: [
      { type: "text", text: "Nobody counted fishing boats", marks: [asked] },
      { type: "text", text: " at night", marks: [added] },
    ],
  });
  const file = await writeWord(buildWorkingModel(document), {
    ...{ title, authors: ["Chizuru Satō"], labels: exportLabels, pictures: {} },
    working: {
      names: { "Chizuru Satō": "Chizuru Satō" },
      threads: [
        {
          id: "t1",
          quote: "",
          resolved: false,
          remarks: [{ author: "A Pilot", at: "2026-11-20T10:00:00Z", text: "Why?" }],
        },
      ],
    },
  });
  return { name: "draft.docx", mimeType: wordType, buffer: Buffer.from(file) };
}

test("a Word file is looked at, takes the place of the text before the other author’s eyes, and goes out again", async ({
  member,
}) => {
  test.setTimeout(180_000);
  const [chair, chizuru, liina] = [
    await member("moderator"),
    await member("expert"),
    await member("expert2"),
  ];
  await commissionPaper(chair, slug, { title, authors: ["Chizuru Satō", "Liina Kallaste"] });
  const paper = await begin(chizuru);
  const { page, expectTrouble } = chizuru;
  await page.keyboard.type("What stood here before.");
  await untilSaved(page);
  await liina.page.goto(paper);
  await expect(editorIn(liina.page)).toContainText("What stood here before.");
  await page.getByText("Word and Markdown").click();
  await page.getByRole("link", { name: "Bring in a file" }).click();
  await lookFromEverywhere(page);

  await test.step("files that cannot be read say why within seconds", async () => {
    expectTrouble(/status of 422/);
    await send(chizuru, { name: "paper.docx", mimeType: wordType, buffer: Buffer.from("%PDF-1.7 really") });
    await expect(page.getByText(/^This is a PDF, whatever its name says/)).toBeVisible();
    const bomb = zipSync({
      "[Content_Types].xml": new Uint8Array(),
      "word/document.xml": new Uint8Array(20_000_000),
    });
    await send(chizuru, { name: "bomb.docx", mimeType: wordType, buffer: Buffer.from(bomb) });
    await expect(page.getByText(/^Unpacked, this file would be larger than any text/)).toBeVisible();
    await expect(page.getByText("The text is as it was.")).toBeVisible();
    await page.getByRole("button", { name: "Choose another file" }).click();
  });

  await test.step("what was read is shown, with what is not as it was", async () => {
    await send(chizuru, await wordDraft());
    // A file may take its time: the page shows how far its reading is.
    const read = page.getByRole("heading", { name: "What was read from “draft.docx”" });
    await expect(read).toBeVisible({ timeout: 45_000 });
    await expect(page.getByText("A tracked change comes as suggestions", { exact: false })).toBeVisible();
    await expect(page.getByText("A comment is not taken over.")).toBeVisible();
    await expect(page.getByRole("columnheader", { name: "Ships" })).toBeVisible();
    await lookFromEverywhere(page);
    await expect(editorIn(liina.page)).toContainText("What stood here before.");
  });

  await test.step("it is left, found again, and taken; the other author sees it", async () => {
    await page.goto(`${paper}/import`);
    await page.getByRole("link", { name: "draft.docx" }).click();
    await page.getByRole("button", { name: "Replace the text" }).click();
    await page.waitForURL((url) => url.pathname === paper);
    await expect(editorIn(liina.page)).toContainText("The strait was busy.");
    await expect(editorIn(liina.page)).not.toContainText("What stood here before.");
    await untilSaved(page);
    await page.goto(`${paper}/versions`);
    await expect(page.getByRole("row", { name: /Kept automatically/ })).toBeVisible();
  });

  await test.step("it goes out as Word, with the suggestion, and as Markdown, without", async () => {
    const { parts, headers } = await wordOf(liina, `${paper}/export/docx?working=1`);
    expect(headers).toMatchObject({ "content-type": wordType, "cache-control": "private, no-store" });
    expect(parts["word/document.xml"]).toMatch(/<w:ins [^>]*w:author="Chizuru Satō"[^>]*>.*at night/);
    expect(parts["word/footnotes.xml"]).toContain("Log book, page 7.");
    expect(parts["docProps/core.xml"]).toContain("Chizuru Satō; Liina Kallaste");
    const plain = await wordOf(liina, `${paper}/export/docx`);
    expect(plain.parts["word/document.xml"]).not.toContain("at night");
    const markdown = await (await liina.context.request.get(`${paper}/export/md`)).text();
    expect(markdown).toMatch(/^## Pilots’ notes\n\nThe strait was busy\.\[\^1\]/);
    const outsider = await member("outsider");
    expect((await outsider.context.request.get(`${paper}/export/docx`)).status()).toBe(404);
    expect((await outsider.context.request.get(`${paper}/import`)).status()).toBe(404);
  });

  await test.step("without scripts a file is added at the end as well", async () => {
    const plain = await member("expert2", { javaScriptEnabled: false });
    await plain.open(`${paper}/import`);
    await send(plain, {
      name: "more.md",
      mimeType: "text/markdown",
      buffer: Buffer.from("> [!NOTE]\n> A box at the end."),
    });
    await expect(async () => {
      await plain.page.reload();
      await expect(plain.page.getByText("A box at the end.")).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 45_000 });
    await plain.look();
    await plain.page.getByRole("button", { name: "Add at the end" }).click();
    await plain.page.waitForURL((url) => url.pathname === paper);
    await expect(editorIn(liina.page)).toContainText("A box at the end.");
  });
});

/** Accepts the commission and begins the paper. Answers with its address. */
async function begin({ page }: Guest): Promise<string> {
  await page.goto(`/workspace/${slug}/papers`);
  const form = (name: string) => page.getByRole("form", { name: `${name} ${title}` });
  await form("Answer the commission").getByRole("button", { name: "Accept the commission" }).click();
  await form("Begin").getByRole("button", { name: "Start writing" }).click();
  await page.waitForURL(/\/papers\/[a-z0-9-]+$/);
  await untilSaved(page);
  await editorIn(page).click();
  return new URL(page.url()).pathname;
}

async function send({ page }: Guest, file: { name: string; mimeType: string; buffer: Buffer }) {
  await page.getByLabel("Word, Markdown or HTML file").setInputFiles(file);
  await page.getByRole("button", { name: "Read this file" }).click();
}

async function wordOf({ context }: Guest, address: string) {
  const answer = await context.request.get(address);
  const parts = Object.entries(unzipSync(new Uint8Array(await answer.body())));
  return {
    headers: answer.headers(),
    parts: Object.fromEntries(parts.map(([name, bytes]) => [name, strFromU8(bytes)])),
  };
}
