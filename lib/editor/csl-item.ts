import { z } from "zod";

/** One source as the Citation Style Language describes it (CSL-JSON 1.0.2), without an id of its own. Only the fields
 *  below are kept; a text may carry italics, bold, raised and lowered letters as `<i> <b> <sup> <sub>`. */
export type CslItem = z.infer<typeof cslItemSchema>;

export type CslName = z.infer<typeof cslNameSchema>;

export type CslDate = z.infer<typeof cslDateSchema>;

/** The types of source, as CSL names them. */
export const cslTypes = [
  ...["article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast"],
  ...["chapter", "classic", "collection", "dataset", "document", "entry", "entry-dictionary"],
  ...[
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
  ],
  ...["manuscript", "map", "motion_picture", "musical_score", "pamphlet", "paper-conference", "patent"],
  ...["performance", "periodical", "personal_communication", "post", "post-weblog", "regulation", "report"],
  ...["review", "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage"],
] as const;

/** The longest text a field may hold, in UTF-16 units. */
export const maxFieldLength = 2_000;
const maxNames = 100;

/** Without the null character, which no database takes. */
const storable = (value: string) => value.replaceAll("\0", "");

const text = z
  .union([z.string(), z.number()])
  .transform((value) => storable(String(value)).trim().slice(0, maxFieldLength).toWellFormed())
  .optional();

/** A person with family and given name, or an organisation as `literal`. */
export const cslNameSchema = z.object({
  family: text,
  given: text,
  literal: text,
  suffix: text,
  "non-dropping-particle": text,
  "dropping-particle": text,
});

/** Year, month and day as numbers, twice for a span of time; or words that are printed as they are. */
export const cslDateSchema = z.object({
  "date-parts": z
    .array(z.array(z.coerce.number().int().min(-9999).max(9999)).min(1).max(3))
    .max(2)
    .optional(),
  literal: text,
});

const names = z
  .array(cslNameSchema)
  .transform((list) => list.slice(0, maxNames))
  .optional();
const date = cslDateSchema.optional();

const nameFields = {
  author: names,
  editor: names,
  translator: names,
  interviewer: names,
  "collection-editor": names,
  "container-author": names,
};

const dateFields = { issued: date, accessed: date, "event-date": date, "original-date": date };

const textFields = {
  title: text,
  "title-short": text,
  "container-title": text,
  "container-title-short": text,
  "collection-title": text,
  "collection-number": text,
  publisher: text,
  "publisher-place": text,
  edition: text,
  volume: text,
  "number-of-volumes": text,
  issue: text,
  number: text,
  page: text,
  section: text,
  genre: text,
  medium: text,
  authority: text,
  "event-title": text,
  "event-place": text,
  archive: text,
  archive_location: text,
  references: text,
  status: text,
  version: text,
  language: text,
  DOI: text,
  ISBN: text,
  ISSN: text,
  URL: text,
};

/** Reads one item at a door: an import, a form, stored JSON. What it does not know it leaves out. */
export const cslItemSchema = z.object({
  type: z.enum(cslTypes).catch("document"),
  ...nameFields,
  ...dateFields,
  ...textFields,
});
