import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { catalogueEntryOf } from "#app/oai/catalogue-entry.ts";
import { citationOf } from "#components/publication/citation-of.ts";
import { describeEdition } from "#components/publication/describe-edition.ts";
import { depositMatterOf } from "#lib/domain/publications/deposit-matter.ts";
import type { EditionContent } from "#lib/domain/publications/edition-content.ts";
import { editionFileModel } from "#lib/domain/releases/edition-file-model.ts";
import { editionMatter } from "#lib/domain/releases/edition-matter.ts";
import { releaseFormats } from "#lib/domain/releases/types.ts";
import { citeAs, readersStyles } from "#lib/publish/citation/cite-as.ts";
import { keyedItemOf } from "#lib/publish/citation/csl-of-citation.ts";
import { run as readSources } from "#lib/publish/citation/read-sources.worker.ts";
import { referenceFiles } from "#lib/publish/citation/reference-files.ts";
import { cleanText } from "#lib/publish/clean-text.ts";
import { crossrefDeposit } from "#lib/publish/deposit/crossref.ts";
import { dataciteDeposit } from "#lib/publish/deposit/datacite.ts";
import { writeWord } from "#lib/publish/docx/write-word.ts";
import { writeEpub } from "#lib/publish/epub/write-epub.ts";
import { atomFeed } from "#lib/publish/feed/atom.ts";
import { jsonFeed } from "#lib/publish/feed/json-feed.ts";
import { fileLabels } from "#lib/publish/file-labels.ts";
import { writeJats } from "#lib/publish/jats/write-jats.ts";
import { writeMarkdown } from "#lib/publish/markdown/write-markdown.ts";
import { editionThing } from "#lib/publish/metadata/edition-thing.ts";
import { highwireTags } from "#lib/publish/metadata/highwire.ts";
import { jsonLd } from "#lib/publish/metadata/json-ld.ts";
import { linkHeader, signpostsOf } from "#lib/publish/metadata/signposts.ts";
import { dublinCoreOf } from "#lib/publish/oai/dublin-core.ts";
import { writePdf } from "#lib/publish/pdf/write-pdf.ts";
import type { PrintMatter } from "#lib/publish/print-matter.ts";
import { drawCard } from "#lib/publish/share/draw-card.ts";
import { shareCardOf } from "#lib/publish/share/share-card.ts";
import { writeText } from "#lib/publish/text/write-text.ts";
import { xmlFile } from "#lib/publish/xml/element.ts";
import { onePixel } from "#tests/world/export-material.ts";
import { oddEditions, viewOf } from "#tests/world/odd-editions.ts";
import { temporaryFolder } from "../../scripts/temporary-folder.ts";
import { atom, crossref, ownDefinition } from "./schemas.ts";
import { ask, testWith, validate } from "./tools.ts";

const folder = temporaryFolder("odd");
afterAll(() => folder.remove());

const publisher = { institution: "Institute", appUrl: "https://example.org" };
const accent = "#1f4b6e";
const day = new Date("2026-11-22T08:00:00Z");
const odd = oddEditions();
/** Enough to meet every odd title and every odd byline once. */
const isOfFew = (_: unknown, index: number) => index % 12 === 0;
const few = odd.filter(isOfFew);
const pictureAddress = (id: string) => `https://example.org/pictures/${id}.webp`;

function matterOf(content: EditionContent): PrintMatter {
  const { institution: name, appUrl } = publisher;
  const model = editionFileModel(content, { citations: null, appUrl, heading: "Findings" });
  const imprint = { slug: "cables", number: 1, publishedAt: day, hash: "a".repeat(64) };
  const pictures = { [onePixel.id]: onePixel.print };
  return editionMatter(content, {
    ...{ model, imprint, pictures, appUrl, brand: { name, accent, logo: null } },
    ...{ orcids: new Map(), watermark: null },
  });
}

const describedAs = (content: EditionContent) =>
  describeEdition(viewOf(content), {
    publisher,
    formats: releaseFormats,
    orcids: new Map(),
    relations: [],
    words: { kind: (kind) => kind, notice: (kind) => kind },
  });

/** What is written of an edition as text, by its format. */
function written(content: EditionContent): Record<string, string> {
  const matter = matterOf(content);
  const view = viewOf(content);
  const described = describedAs(content);
  const deposit = depositMatterOf(view, {
    ...{ ...publisher, kind: "Analysis", doi: "10.5555/a", orcids: new Map() },
  });
  const { authors, title, standfirst } = content;
  const names = authors.map(({ name }) => name);
  const entry = { url: described.url, title, summary: standfirst, authors: names, topics: [title] };
  const dated = { ...entry, publishedAt: day, changedAt: day };
  const head = { title, subtitle: title, url: described.url, feedUrl: described.url, author: title };
  const card = { ...view, ...content, editionId: "1", corporateAuthor: "", origins: [], notice: null };
  const citation = citationOf(view, publisher);
  return {
    "jats.xml": writeJats(matter, pictureAddress),
    "atom.xml": atomFeed(head, [dated]),
    "crossref.xml": crossrefDeposit(deposit, {
      ...{
        id: "cables-1",
        at: day,
        depositor: { name: "Institute", email: "a@example.org" },
        registrant: "Institute",
      },
    }),
    "dc.xml": xmlFile(dublinCoreOf(catalogueEntryOf(card, publisher))),
    "feed.json": jsonFeed(head, [dated]),
    "datacite.json": dataciteDeposit(deposit, { isPublic: true }),
    "ld.json": jsonLd([editionThing(described)]),
    "highwire.json": JSON.stringify(highwireTags(described)),
    "cited.txt": readersStyles
      .map((style) =>
        citeAs(style, citation)
          .map(({ text }) => text)
          .join(""),
      )
      .join("\n"),
    "text.txt": writeText(matter),
    "text.md": writeMarkdown(matter, { labels: fileLabels(content.language), pictureAddress }),
    ...Object.fromEntries(
      [...referenceFiles].map(([name, file]) => [name, file.write([keyedItemOf(citation)])]),
    ),
  };
}

const forbidden = (text: string) =>
  // Line ends are ours; JSON writes what it may not hold as it stands only where it may.
  text.split(/\r?\n/).find((line) => cleanText(line) !== line);

describe(`of ${odd.length} odd editions`, () => {
  const all = new Map<string, Record<string, string>>();
  beforeAll(() => {
    for (const [name, content] of odd) all.set(name, written(content));
  }, 120_000);

  test("every text can be written, and holds nothing that no output may hold", () => {
    for (const [name, texts] of all)
      for (const [format, text] of Object.entries(texts)) {
        expect(forbidden(text), `${format}: ${name}`).toBeUndefined();
        expect(text.isWellFormed(), `${format}: ${name}`).toBe(true);
      }
  });

  test("what programs read as JSON is JSON, and cannot end the element it stands in", () => {
    for (const [name, texts] of all) {
      for (const format of ["feed.json", "datacite.json", "ld.json", "highwire.json", "csl"])
        expect(() => JSON.parse(texts[format] ?? ""), `${format}: ${name}`).not.toThrow();
      expect(texts["ld.json"], name).not.toMatch(/[<>&]/);
    }
  });

  test("signposts fit into one header", () => {
    for (const [name, content] of odd) {
      const header = linkHeader(signpostsOf(describedAs(content)));
      expect(header, name).toMatch(/^[\x20-\x7e]*$/);
      expect(header.length, name).toBeLessThan(24_000);
    }
  });

  test("each is one record for reference managers, which read its title back", () => {
    for (const [name, texts] of all) {
      expect(texts.bib?.match(/^@/gm), name).toHaveLength(1);
      expect(texts.ris?.match(/^ER {2}- /gm), name).toHaveLength(1);
      for (const format of ["bib", "ris", "csl"])
        expect(readSources({ text: texts[format] ?? "", limit: 9 }), `${format}: ${name}`).toMatchObject({
          items: [{ URL: "https://example.org/publications/cables/editions/1" }],
          unread: [],
        });
    }
  });

  testWith(["xmllint"], "what is XML is XML, and what its schema says", async () => {
    const files: string[] = [];
    for (const [index, texts] of [...all.values()].entries())
      for (const [format, text] of Object.entries(texts))
        if (format.endsWith(".xml")) files.push(kept(`${index}-${format}`, text));
    expect(await ask("xmllint", "--noout", "--nonet", ...files)).toBe("");
    const of = (format: string) => files.filter((file) => file.endsWith(format));
    // Each reads the whole definition again.
    await validate(of("jats.xml").filter(isOfFew), ownDefinition);
    await validate(of("atom.xml"), atom);
    await validate(of("crossref.xml"), crossref);
  });

  testWith(["xmllint"], "every page of every book is XML", async () => {
    const files: string[] = [];
    for (const [index, [, content]] of odd.entries())
      for (const [name, bytes] of Object.entries(unzipSync(writeEpub(matterOf(content)))))
        if (/\.(xhtml|opf|xml)$/.test(name))
          files.push(kept(`book-${index}/${name.replaceAll("/", "-")}`, bytes));
    expect(await ask("xmllint", "--noout", "--nonet", ...files)).toBe("");
  });
});

describe(`of ${few.length} of them`, () => {
  testWith(["xmllint"], "every part of a Word file is XML", async () => {
    const files: string[] = [];
    for (const [index, [, content]] of few.entries()) {
      const { title, authors, language, model, pictures } = matterOf(content);
      const labels = fileLabels(language);
      const bytes = await writeWord(model, { title, authors, labels, pictures, working: null });
      for (const [name, part] of Object.entries(unzipSync(bytes)))
        if (/\.(xml|rels)$/.test(name)) files.push(kept(`word-${index}/${name.replaceAll("/", "-")}`, part));
    }
    expect(await ask("xmllint", "--noout", "--nonet", ...files)).toBe("");
  });

  testWith(
    ["qpdf"],
    "a PDF can be set, is sound, and accessible but for letters that no font of ours has",
    async () => {
      for (const [index, [name, content]] of few.entries()) {
        const { bytes, warnings } = writePdf(matterOf(content));
        for (const warning of warnings) expect(withoutFont(warning), name).toBe("");
        const said = await ask("qpdf", "--check", kept(`${index}.pdf`, bytes));
        expect(said, name).toContain("No syntax or stream encoding errors");
      }
    },
  );

  test("a picture for links can be drawn", () => {
    for (const [name, content] of few)
      expect(drawCard({ card: shareCardOf(describedAs(content), accent), logo: null }), name).toContain(
        'viewBox="0 0 1200 630"',
      );
  });
});

/** What else a typesetter complains of. */
function withoutFont(warning: string): string {
  const complaints = warning.match(/message: "PDF.*?(?=, trace)/g) ?? [warning];
  return complaints.filter((said) => !said.includes("could not be displayed with font")).join("\n");
}

function kept(name: string, bytes: string | Uint8Array): string {
  const file = join(folder.path, name);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}
