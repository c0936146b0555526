import { z } from "zod";
import { evidenceStances } from "#lib/domain/evidence/types.ts";
import { consensusOutcomes, positionValues } from "#lib/domain/findings/types.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { aroundTheText } from "./edition-parts.ts";
import { printedAuthor, printedName } from "./printed-names.ts";
import { publicationTypes } from "./schema.ts";

/** Checked in full when it was frozen; an old edition must stay readable when the schema has moved on. */
const document = z.custom<DocumentJson>(
  (value) => z.object({ type: z.literal("doc"), content: z.array(z.unknown()) }).safeParse(value).success,
);

const stance = z.enum(evidenceStances);

/** What a finding rests on, as far as the public may see it. No speaker is ever part of it. */
const printedEvidence = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("passage"),
    stance,
    note: z.string(),
    quote: z.string(),
    blockId: z.string().nullable(),
    publication: z.string(),
    title: z.string(),
    authors: z.array(z.string()),
  }),
  z.object({ kind: z.literal("unpublished_paper"), stance }),
  z.object({
    kind: z.literal("contribution"),
    stance,
    note: z.string(),
    body: z.string(),
    discussion: z.string(),
  }),
  z.object({
    kind: z.literal("source"),
    stance,
    note: z.string(),
    title: z.string(),
    url: z.string().nullable(),
    /** Page or section of a source that is given by its title. Editions from before there were any say nothing of it. */
    locator: z.string().default(""),
  }),
  z.object({
    kind: z.literal("finding"),
    stance,
    note: z.string(),
    number: z.number(),
    statement: z.string(),
  }),
  z.object({ kind: z.literal("uncalled_finding"), stance, number: z.number() }),
]);

const printedFinding = z.object({
  id: z.string(),
  number: z.number().int(),
  statement: z.string(),
  reasons: z.string(),
  outcome: z.enum(consensusOutcomes),
  rationale: z.string(),
  calledOn: z.string(),
  /** How many consented by silence. Editions from before the group could take it so say nothing of it. */
  silent: z.number().int().default(0),
  positions: z.array(
    z.object({
      /** Null: whoever holds it does not wish to be named. */
      person: printedName.nullable(),
      perspective: z.string(),
      value: z.enum(positionValues),
      text: z.string(),
    }),
  ),
  evidence: z.array(printedEvidence),
});

const printedPaper = z.object({
  id: z.string(),
  title: z.string(),
  standfirst: z.string(),
  authors: z.array(z.string()),
  publication: z.string(),
});

const printedPicture = z.object({
  id: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  widths: z.array(z.number().int()),
});

/** Everything an edition's page shows, as it was on the day. Its canonical JSON is what is stored and hashed. */
export const editionContentSchema = z.object({
  format: z.literal(1),
  type: z.enum(publicationTypes),
  series: z.object({ name: z.string(), number: z.string() }).nullable(),
  title: z.string(),
  standfirst: z.string(),
  language: z.string(),
  group: z.object({ slug: z.string(), name: z.string() }).nullable(),
  authors: z.array(printedAuthor),
  /** For a report, whose author is the group: its members and their affiliations as of the day. */
  members: z.array(printedAuthor.extend({ perspective: z.string(), role: z.enum(["moderator", "expert"]) })),
  document,
  findings: z.array(printedFinding),
  papers: z.array(printedPaper),
  /** Of the document's figures. Editions from before there were any say nothing of them. */
  pictures: z.array(printedPicture).default([]),
  ...aroundTheText,
});

export type EditionContent = z.infer<typeof editionContentSchema>;
/** The same as it may be written: what there is nothing to say of is left out. */
export type EditionMatter = z.input<typeof editionContentSchema>;
export type PrintedFinding = z.infer<typeof printedFinding>;
export type PrintedEvidence = z.infer<typeof printedEvidence>;
export type PrintedPaper = z.infer<typeof printedPaper>;
export type PrintedPicture = z.infer<typeof printedPicture>;
