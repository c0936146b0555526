import { z } from "zod";

/** A name for the text as it stands. */
export const nameVersionSchema = z.object({
  documentId: z.uuid(),
  name: z.string().trim().min(1).max(120),
});
export type NameVersionInput = z.infer<typeof nameVersionSchema>;

/** A version that shall be the working text again. */
export const restoreVersionSchema = z.object({
  documentId: z.uuid(),
  number: z.coerce.number().int().min(1).max(1_000_000),
  /** "Restored from version 3", in the language of whoever restores. */
  name: z.string().trim().min(1).max(120),
});
export type RestoreVersionInput = z.infer<typeof restoreVersionSchema>;

/** A text somebody has read up to now. */
export const markReadSchema = z.object({ documentId: z.uuid() });
export type MarkReadInput = z.infer<typeof markReadSchema>;
