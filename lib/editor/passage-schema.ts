import { z } from "zod";
import { anchorContextLength, maxQuoteLength } from "./passage.ts";

/** Reads an anchor at a door (form, stored JSON). What a form leaves empty is empty. */
export const passageAnchorSchema = z.object({
  blockId: z.string().max(64).nullable().default(null),
  prefix: z.string().max(anchorContextLength).default(""),
  suffix: z.string().max(anchorContextLength).default(""),
});

/** Reads a passage at a door. */
export const passageSchema = z.object({
  quote: z.string().trim().min(1).max(maxQuoteLength),
  anchor: passageAnchorSchema,
});
