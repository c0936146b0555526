import { z } from "zod";
import { maxLocatorLength } from "#lib/editor/cited-items.ts";
import { maxQuoteLength } from "#lib/editor/passage.ts";
import { passageAnchorSchema } from "#lib/editor/passage-schema.ts";
import { evidenceStances } from "./types.ts";

/** A form that has no script to read a selection with sends the words alone. */
const nowhere = { blockId: null, prefix: "", suffix: "" };
const quotedWords = {
  quote: z.string().trim().min(1).max(maxQuoteLength),
  anchor: passageAnchorSchema.default(nowhere),
};

const shared = {
  findingId: z.uuid(),
  stance: z.enum(evidenceStances),
  note: z.string().trim().max(2_000).default(""),
};
const locator = z.string().trim().max(maxLocatorLength).default("");

/** What a piece of evidence is, and what it does to the finding. `own_source`: not of the library, typed. */
export const addEvidenceSchema = z.discriminatedUnion("kind", [
  z.object({ ...shared, kind: z.literal("passage"), documentId: z.uuid(), ...quotedWords }),
  z.object({ ...shared, kind: z.literal("contribution"), contributionId: z.uuid() }),
  z.object({ ...shared, kind: z.literal("source"), sourceId: z.uuid(), locator }),
  z.object({
    ...shared,
    kind: z.literal("own_source"),
    sourceTitle: z.string().trim().min(3).max(500),
    sourceUrl: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .optional(),
    locator,
  }),
  z.object({ ...shared, kind: z.literal("finding"), otherFindingId: z.uuid() }),
]);
export type AddEvidenceInput = z.infer<typeof addEvidenceSchema>;

export const changeEvidenceSchema = z.object({
  evidenceId: z.uuid(),
  stance: z.enum(evidenceStances),
  note: z.string().trim().max(2_000).default(""),
  locator,
});
export type ChangeEvidenceInput = z.infer<typeof changeEvidenceSchema>;

export const removeEvidenceSchema = z.object({ evidenceId: z.uuid() });
export type RemoveEvidenceInput = z.infer<typeof removeEvidenceSchema>;

export const reanchorEvidenceSchema = z.object({ evidenceId: z.uuid(), ...quotedWords });
export type ReanchorEvidenceInput = z.infer<typeof reanchorEvidenceSchema>;
