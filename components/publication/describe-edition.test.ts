import { expect, test } from "vitest";
import { editionContentSchema } from "#lib/domain/publications/edition-content.ts";
import type { EditionView } from "#lib/domain/publications/types.ts";
import type { ReleaseFormat } from "#lib/domain/releases/types.ts";
import { describeEdition } from "./describe-edition.ts";
import firstEdition from "./first-edition.sample.json" with { type: "json" };

const at = (number: number, publishedAt: string): EditionView["editions"][number] => ({
  ...{ number, publishedAt: new Date(publishedAt), state: "public", hash: "a".repeat(64), notices: [] },
});
const edition: EditionView = {
  ...at(1, "2026-06-01T08:00:00Z"),
  ...{ id: "e1", slug: "seas", withdrawnAt: null, withdrawalReason: null, wordCount: 460, doi: null },
  content: editionContentSchema.parse(firstEdition),
  topics: [{ slug: "cables", name: "Cables" }],
  notices: [{ id: "n1", kind: "correction", text: "It was 2024.", madeAt: new Date("2026-07-01") }],
  editions: [at(1, "2026-06-01T08:00:00Z")],
  events: [],
};
const other = (slug: string, language: string) => ({
  ...{ id: slug, slug, language, title: `On ${slug}`, type: "analysis" as const },
});
const relations = [
  { kind: "translation_of" as const, inverse: false, other: other("umi", "ja") },
  { kind: "translation_of" as const, inverse: true, other: other("mers", "fr") },
  { kind: "answers" as const, inverse: true, other: other("rivers", "en") },
];
const newer = [at(2, "2026-08-01T08:00:00Z"), ...edition.editions];

const described = (
  changes: Partial<EditionView> = {},
  formats: readonly ReleaseFormat[] = ["docx", "md"],
  orcids = new Map<string, string>(),
) =>
  describeEdition(
    { ...edition, ...changes },
    {
      publisher: { institution: "Institute", appUrl: "https://example.org" },
      formats,
      orcids,
      relations,
      words: { kind: (kind) => `a ${kind}`, notice: (kind) => `a ${kind}` },
    },
  );

test("the newest edition is described with its files, in whole addresses and plain media types", () => {
  const folder = "https://example.org/publications/seas/download";
  expect(described()).toMatchObject({
    url: "https://example.org/publications/seas/editions/1",
    publicationUrl: "https://example.org/publications/seas",
    isCurrent: true,
    topics: [{ name: "Cables", url: "https://example.org/topics/cables" }],
    notices: [{ kindName: "a correction", text: "It was 2024." }],
    image: "https://example.org/publications/seas/editions/1/share.png",
  });
  expect(described().files.map(({ url }) => url)).toEqual([`${folder}/docx`, `${folder}/md`]);
  expect(described().files.at(-1)?.type).toBe("text/markdown");
  expect(described().records.map(({ url }) => url)).toEqual([
    `${folder}/bib`,
    `${folder}/ris`,
    `${folder}/csl`,
  ]);
});

test("it names its authors' ORCID iDs, what it translates and what translates it, and no other relation", () => {
  const at = (slug: string) => `https://example.org/publications/${slug}`;
  expect(described()).toMatchObject({
    translationOf: { name: "On umi", url: at("umi"), language: "ja" },
    translations: [{ name: "On mers", url: at("mers"), language: "fr" }],
  });
  const author = { slug: "haruka-mori", name: "Haruka Mori", nativeName: null, nativeLanguage: null };
  const authors = [{ ...author, affiliation: "", position: "", country: "" }];
  const orcids = new Map([[author.slug, "0000-0002-1825-0097"]]);
  const signed = { content: { ...edition.content, authors } };
  expect(described(signed, [], orcids).authors[0]?.orcid).toBe("0000-0002-1825-0097");
});

test("an edition that another followed has no files, and one that was withdrawn says so", () => {
  expect(described({ editions: newer })).toMatchObject({ isCurrent: false, files: [], records: [] });
  expect(described({ state: "withdrawn" })).toMatchObject({ isWithdrawn: true, isCurrent: true });
});

test("a second edition knows when the first came out", () => {
  const second = described({ number: 2, publishedAt: new Date("2026-08-01T08:00:00Z"), editions: newer });
  expect(second.firstPublishedAt).toEqual(new Date("2026-06-01T08:00:00Z"));
});
