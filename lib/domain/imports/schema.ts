import { z } from "zod";
import { importFailures, lossKinds } from "#lib/import/types.ts";

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

/** Reads the stored reason why a file could not be read; null where it could. */
export const failureSchema = z.enum(importFailures).nullable();
