import { z } from "zod";

const name = z.string().trim().min(1).max(120);

/** One a line. */
const lines = z
  .string()
  .max(4_000)
  .default("")
  .transform((text) =>
    [...new Set(text.split("\n").map((line) => line.trim()))].filter((line) => line !== ""),
  )
  .pipe(z.array(z.string().max(120)).max(20));

export const saveTermSchema = z.object({
  groupId: z.uuid(),
  /** Left out: a new one. */
  termId: z.uuid().optional(),
  term: name,
  variants: lines,
  abbreviation: z.string().trim().max(30).default(""),
  note: z.string().trim().max(1_000).default(""),
});
export type SaveTermInput = z.infer<typeof saveTermSchema>;

export const removeTermSchema = z.object({ termId: z.uuid() });
export type RemoveTermInput = z.infer<typeof removeTermSchema>;
