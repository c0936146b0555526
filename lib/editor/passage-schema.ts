import { z } from "zod";
import { anchorContextLength, maxQuoteLength } from "./passage.ts";

/** Reads an anchor at a door (form, stored JSON). */
export const passageAnchorSchema = z.object({
  blockId: z.string().max(64).nullable(),
  prefix: z.string().max(anchorContextLength),
  suffix: z.string().max(anchorContextLength),
});

/** Reads a passage at a door. */
export const passageSchema = z.object({
  quote: z.string().trim().min(1).max(maxQuoteLength),
  anchor: passageAnchorSchema,
});
