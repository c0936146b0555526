import { z } from "zod";
import { citationStyles } from "#lib/editor/cited-sources.ts";
import { cslTypes, maxFieldLength } from "#lib/editor/csl-item.ts";
import { sourceOrders } from "#lib/publish/citation/search-sources.ts";

/** The kinds of source that are offered by hand. One that was imported as another kind stays that. */
export const sourceTypes = [
  ...["book", "chapter", "article-journal", "report", "webpage"],
  ...["article-newspaper", "treaty", "legislation", "interview", "thesis", "paper-conference"],
] as const;

const plainFields = {
  title: "title",
  container: "container-title",
  series: "collection-title",
  seriesNumber: "collection-number",
  publisher: "publisher",
  place: "publisher-place",
  edition: "edition",
  volume: "volume",
  issue: "issue",
  number: "number",
  genre: "genre",
  pages: "page",
  authority: "authority",
  medium: "medium",
  event: "event-title",
  doi: "DOI",
  isbn: "ISBN",
  url: "URL",
  archive: "archive",
  language: "language",
} as const;

/** The fields of the form that are one field of CSL each, and which. */
export const plainSourceFields: Readonly<Record<PlainSourceField, (typeof plainFields)[PlainSourceField]>> =
  plainFields;
export type PlainSourceField = keyof typeof plainFields;

export const nameFields = ["author", "editor", "translator", "interviewer"] as const;
export const dateFields = ["issued", "accessed"] as const;

export type SourceField = PlainSourceField | (typeof nameFields)[number] | (typeof dateFields)[number];

const web = ["url", "accessed"] as const;

const fieldsByType: Partial<Record<string, readonly SourceField[]>> = {
  book: [
    "author",
    "editor",
    "translator",
    "title",
    "edition",
    "volume",
    "series",
    "seriesNumber",
    "publisher",
    "place",
    "issued",
    "isbn",
    "doi",
    ...web,
  ],
  chapter: [
    "author",
    "title",
    "container",
    "editor",
    "edition",
    "volume",
    "series",
    "publisher",
    "place",
    "issued",
    "pages",
    "isbn",
    "doi",
    ...web,
  ],
  "article-journal": ["author", "title", "container", "volume", "issue", "issued", "pages", "doi", ...web],
  report: [
    "author",
    "title",
    "genre",
    "number",
    "series",
    "publisher",
    "place",
    "issued",
    "pages",
    "doi",
    ...web,
  ],
  webpage: ["author", "title", "container", "issued", ...web],
  "article-newspaper": ["author", "title", "container", "edition", "issued", "pages", ...web],
  treaty: ["title", "author", "issued", "volume", "container", "number", "pages", ...web],
  legislation: ["title", "authority", "number", "container", "volume", "issued", "pages", ...web],
  interview: ["author", "interviewer", "title", "container", "medium", "publisher", "issued", ...web],
  thesis: ["author", "title", "genre", "publisher", "place", "issued", "archive", ...web],
  "paper-conference": [
    "author",
    "title",
    "container",
    "editor",
    "event",
    "publisher",
    "place",
    "issued",
    "pages",
    "doi",
    ...web,
  ],
};

/** What is asked of a source of this type. */
export function fieldsOf(type: string): readonly SourceField[] {
  return [...(fieldsByType[type] ?? everyField), "language"];
}

const everyField: readonly SourceField[] = [
  ...["author", "editor", "title", "container", "genre", "number", "volume", "issue", "publisher"],
  ...["place", "issued", "pages", "doi", ...web],
] as SourceField[];

const line = z.string().trim().max(maxFieldLength).default("");
const lines = z.string().trim().max(10_000).default("");

const ofLibrary = {
  groupId: z.uuid(),
  documentId: z
    .union([z.literal("").transform(() => null), z.uuid()])
    .nullish()
    .transform((id) => id ?? null),
};

/** A source as its form sends it: names and dates as people write them, see `rules.ts`. */
export const saveSourceSchema = z.object({
  ...ofLibrary,
  /** Left out: a new one. */
  sourceId: z.uuid().optional(),
  type: z.enum(cslTypes),
  author: lines,
  editor: lines,
  translator: lines,
  interviewer: lines,
  issued: line,
  accessed: line,
  ...(Object.fromEntries(Object.keys(plainFields).map((name) => [name, line])) as Record<
    PlainSourceField,
    typeof line
  >),
  title: z.string().trim().min(1).max(maxFieldLength),
  url: z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(maxFieldLength)]).default(""),
});
export type SaveSourceInput = z.infer<typeof saveSourceSchema>;

/** A source that a library shall no longer offer. */
export const removeSourceSchema = z.object({ ...ofLibrary, sourceId: z.uuid() });
export type RemoveSourceInput = z.infer<typeof removeSourceSchema>;

/** Sources as words, pasted or from a file. */
export const beginSourceImportSchema = z.object({
  ...ofLibrary,
  fileName: z.string().trim().max(200).default(""),
  text: z.string().min(1),
});
export type BeginSourceImportInput = z.infer<typeof beginSourceImportSchema>;

/** Which of the sources that were read from a file are wanted. */
export const takeSourcesSchema = z.object({
  importId: z.uuid(),
  /** Places in the list that was shown, from 0. */
  chosen: z.array(z.coerce.number().int().min(0).max(10_000)).max(10_000),
});
export type TakeSourcesInput = z.infer<typeof takeSourcesSchema>;

/** How a text shall print its citations. */
export const chooseStyleSchema = z.object({ documentId: z.uuid(), style: z.enum(citationStyles) });
export type ChooseStyleInput = z.infer<typeof chooseStyleSchema>;

/** What a list of sources is asked for by its address. */
export const sourceFilterSchema = z.object({
  q: z.string().trim().max(200).catch(""),
  order: z.enum(sourceOrders).catch("author"),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
  removed: z.literal("1").optional().catch(undefined),
});
export type SourceFilter = z.infer<typeof sourceFilterSchema>;
