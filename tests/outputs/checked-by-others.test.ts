import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, expect } from "vitest";
import { writeWord } from "#lib/publish/docx/write-word.ts";
import { printDrawings } from "#lib/publish/drawings/print-drawings.ts";
import { writeEpub } from "#lib/publish/epub/write-epub.ts";
import { writeJats } from "#lib/publish/jats/write-jats.ts";
import { markdownOf } from "#lib/publish/markdown/markdown-of.ts";
import { writePdf } from "#lib/publish/pdf/write-pdf.ts";
import type { PrintMatter } from "#lib/publish/print-matter.ts";
import { drawnContent } from "#tests/world/drawn-content.ts";
import { everyBlockModel, manyNotes } from "#tests/world/every-block.ts";
import { exportLabels, printMatter } from "#tests/world/export-material.ts";
import { temporaryFolder } from "../../scripts/temporary-folder.ts";
import { ownDefinition } from "./schemas.ts";
import { ask, testWith, validate } from "./tools.ts";

const folder = temporaryFolder("outputs");
afterAll(() => folder.remove());

const pictureAddress = (id: string) => `https://example.org/pictures/${id}.png`;
const drawn = { width: 160, height: 40, channels: 4, background: "#14535c80" } as const;
const logo = { type: "png" as const, bytes: await sharp({ create: drawn }).png().toBuffer() };
const everything: PrintMatter = { ...printMatter, logo, model: everyBlockModel() };
const noted: PrintMatter = { ...printMatter, model: manyNotes(60) };

function kept(name: string, bytes: string | Uint8Array): string {
  const file = join(folder.path, name);
  writeFileSync(file, bytes);
  return file;
}

testWith(["qpdf", "pdfinfo", "pdffonts"], "a PDF is sound, tagged, and has its fonts in it", async () => {
  const file = kept("every.pdf", writePdf(everything).bytes);
  expect(await ask("qpdf", "--check", file)).toContain("No syntax or stream encoding errors");
  const said = await ask("pdfinfo", file);
  expect(said).toMatch(/Title: +Cables between two seas\n/);
  expect(said).toMatch(/Author: +Liina Kallaste\n/);
  expect(said).toMatch(/Tagged: +yes/);
  const [, , ...fonts] = (await ask("pdffonts", file)).trim().split("\n");
  const families = fonts.map((line) => line.slice(7).split(/[- ]/)[0]);
  expect(new Set(families)).toEqual(
    new Set([
      "Inter",
      "SourceSerif4",
      "NotoSerifJP",
      "NotoSerifKR",
      "NotoNaskhArabic",
      "NewCMMath",
      "DejaVuSansMono",
    ]),
  );
  for (const line of fonts) expect(line).toMatch(/yes yes yes/);
});

testWith(
  ["pdfinfo"],
  "a note at a heading is printed once, though contents and heads of pages repeat it",
  async () => {
    const structure = await ask("pdfinfo", "-struct", kept("every.pdf", writePdf(everything).bytes));
    expect(structure.match(/^ *Note\b/gm)).toHaveLength(everything.model.notes.length);
  },
);

testWith(
  ["qpdf", "pdfinfo", "pdftotext", "pdffonts"],
  "each picture of ours is a figure with its alternative text, and the same stands in words",
  async () => {
    const drawings = printDrawings(drawnContent, "https://example.org");
    const file = kept("drawn.pdf", writePdf({ ...noted, drawings }).bytes);
    const structure = await ask("pdfinfo", "-struct", file);
    expect(structure.match(/^ *Figure\b/gm)).toHaveLength(drawings.length);
    const opened = join(folder.path, "drawn.qdf.pdf");
    await ask("qpdf", "--qdf", "--object-streams=disable", file, opened);
    const alternatives = [...readFileSync(opened, "latin1").matchAll(/\/Alt \((.*)\)/g)].map(
      ([, alt]) => alt,
    );
    // Each stands at its element, and at what is drawn for it.
    expect([...new Set(alternatives)]).toEqual(drawings.map(({ alt }) => alt));
    const printed = (await ask("pdftotext", "-raw", file, "-")).replaceAll(/\s+/g, " ");
    const said = drawings.flatMap(({ title, table }) => [
      title,
      ...table.rows.flat(2).map(({ text }) => text),
    ]);
    for (const words of said) expect(printed).toContain(words);
    expect(await ask("pdffonts", file)).not.toMatch(/ no +(yes|no) +(yes|no) +\d+ +0$/m);
  },
);

testWith(["epubcheck"], "a book is what devices expect", async () => {
  for (const [name, matter] of Object.entries({ everything, noted }))
    expect(await ask("epubcheck", kept(`${name}.epub`, writeEpub(matter)))).toContain(
      "0 errors / 0 warnings",
    );
});

testWith(["xmllint", "pandoc"], "JATS is read by others", async () => {
  const file = kept("every.xml", writeJats(everything, pictureAddress));
  await ask("xmllint", "--noout", "--nonet", file);
  const read = await ask("pandoc", "--from", "jats", "--to", "plain", file);
  for (const words of ["The ships", "한국어", "Ulsan", "In a box."]) expect(read).toContain(words);
});

testWith(["xmllint"], "JATS is what its own definition says, the one it names", async () => {
  const many = Array.from({ length: 60 }, (_, index) => `Somebody ${index + 1}`);
  const variants: Record<string, PrintMatter> = {
    everything,
    noted,
    bodiless: { ...everything, authors: [], byline: [], keywords: [], standfirst: "" },
    crowded: {
      ...everything,
      authors: many,
      byline: many.map((name) => ({ name, native: "سامي حداد", nativeLanguage: "ar", of: "", orcid: null })),
      title: "ا".repeat(400),
      keywords: ["<b>", "]]>"],
      language: "ja",
    },
  };
  const files = Object.entries(variants).map(([name, matter]) =>
    kept(`${name}.valid.xml`, writeJats(matter, pictureAddress)),
  );
  await validate(files, ownDefinition);
  const twisted = writeJats(everything, pictureAddress).replace("<journal-meta>", "<journal-meta><p/>");
  await expect(validate([kept("twisted.xml", twisted)], ownDefinition)).rejects.toThrow("journal-meta");
});

testWith(
  ["soffice", "pdfinfo", "pdftotext"],
  "LibreOffice opens a Word file and prints all of it",
  async () => {
    const options = { title: noted.title, authors: noted.authors, labels: exportLabels, working: null };
    const files: Record<string, Uint8Array> = {
      "every-word": await writeWord(everything.model, { ...options, pictures: everything.pictures }),
      "notes-word": await writeWord(noted.model, { ...options, pictures: {} }),
    };
    const printed: Record<string, string> = {};
    for (const [name, bytes] of Object.entries(files)) {
      const file = kept(`${name}.docx`, bytes);
      // Its own folder for settings, or it would hand the work to one that somebody has open.
      const profile = `-env:UserInstallation=file://${join(folder.path, "office")}`;
      await ask("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder.path, file);
      printed[name] = await ask("pdftotext", "-layout", file.replace(/docx$/, "pdf"), "-");
    }
    for (const words of ["The ships", "한국어", "Ulsan", "In a box."])
      expect(printed["every-word"]).toContain(words);
    const notes = [...(printed["notes-word"] ?? "").matchAll(/^ *(\d+)\s+(Remark \d+ ends\.)$/gm)];
    expect(notes.map(([, number, words]) => `${number}: ${words}`)).toEqual(
      noted.model.notes.map((_, index) => `${index + 1}: Remark ${index + 1} ends.`),
    );
  },
);

testWith(
  ["pandoc", "pdfinfo", "pdftotext"],
  "sixty notes have the same words, order and numbers in every file",
  async () => {
    const expected = noted.model.notes.map((_, index) => `${index + 1}: Remark ${index + 1} ends.`);
    const asJson = async (format: string, name: string, bytes: string | Uint8Array) =>
      notesIn(JSON.parse(await ask("pandoc", "--from", format, "--to", "json", kept(name, bytes))));
    const word = await writeWord(noted.model, {
      title: noted.title,
      authors: noted.authors,
      labels: exportLabels,
      pictures: {},
      working: null,
    });
    const markdown = markdownOf(noted.model, { labels: exportLabels, pictureAddress });
    expect(await asJson("docx", "notes.docx", word)).toEqual(expected);
    expect(await asJson("markdown", "notes.md", markdown)).toEqual(expected);
    expect(await asJson("epub", "notes.epub", writeEpub(noted))).toEqual(expected);
    const pdf = await ask("pdftotext", "-layout", kept("notes.pdf", writePdf(noted).bytes), "-");
    expect(
      [...pdf.matchAll(/^ *(\d+)(Remark \d+ ends\.)$/gm)].map((found) => `${found[1]}: ${found[2]}`),
    ).toEqual(expected);
    const jats = writeJats(noted, pictureAddress);
    const found = [...jats.matchAll(/<fn id="fn(\d+)"><label>\d+<\/label><p>([^<]*)</g)];
    expect(found.map(([, number, words]) => `${number}: ${words}`)).toEqual(expected);
  },
);

/** Pandoc's notes in the order in which the text refers to them. */
function notesIn(document: unknown): string[] {
  const notes: string[] = [];
  walk(document, (node) => {
    if (node.t === "Note") notes.push(wordsIn(node.c).replace(/^\d+ ?(?=Remark)/, ""));
  });
  return notes.map((words, index) => `${index + 1}: ${words}`);
}

type PandocNode = { t: string; c: unknown };

function walk(value: unknown, visit: (node: PandocNode) => void) {
  if (typeof value !== "object" || value === null) return;
  if ("t" in value) visit(value as PandocNode);
  for (const each of Object.values(value)) walk(each, visit);
}

function wordsIn(value: unknown): string {
  let text = "";
  walk(value, ({ t, c }) => {
    if (t === "Str") text += String(c);
    if (t === "Space" || t === "SoftBreak") text += " ";
  });
  return text.trim();
}
