import { z } from "zod";
import { importFailures, importFormats, lossKinds } from "#lib/import/types.ts";

/** `replace`: the file's text takes the place of what stands there; `append`: it comes after it. */
export const takeImportSchema = z.object({ importId: z.uuid(), how: z.enum(["replace", "append"]) });
export type TakeImportInput = z.infer<typeof takeImportSchema>;

/** A file that shall not become text. */
export const discardImportSchema = z.object({ importId: z.uuid() });
export type DiscardImportInput = z.infer<typeof discardImportSchema>;

/** Reads the stored list of losses. */
export const lossesSchema = z
  .array(z.object({ kind: z.enum(lossKinds), count: z.number().int().min(1) }))
  .max(lossKinds.length);

/** Reads the stored kind of a file. */
export const formatSchema = z.enum(importFormats);

/** Reads the stored reason why a file could not be read; null where it could. */
export const failureSchema = z.enum(importFailures).nullable();

/** Places of blocks in a text, from 0. */
const places = z.array(z.coerce.number().int().min(0).max(100_000)).max(5_000).default([]);

export const pullInTextSchema = z.object({
  reportId: z.uuid(),
  paperId: z.uuid(),
  /** Number of the version that was looked at. */
  version: z.coerce.number().int().min(1),
  blocks: places,
  /** Headings whose whole sections are wanted. */
  sections: places,
  /** The section of the report behind which it goes; left out: at the end. */
  after: z.string().min(1).max(64).optional(),
});
export type PullInTextInput = z.infer<typeof pullInTextSchema>;
