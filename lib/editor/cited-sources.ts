import { z } from "zod";
import { cslItemSchema } from "./csl-item.ts";

/** What a text cites, as it was when the text was read or frozen, by the ids its citations name; and the style it is
 *  printed in. With it a text stands alone: later changes of the library do not reach it. */
export type CitedSources = z.infer<typeof citedSourcesSchema>;

/** The styles a text can be printed in; what each means is in decision 17. */
export const citationStyles = ["chicago_notes", "chicago_author_date", "apa"] as const;
export type CitationStyle = (typeof citationStyles)[number];

const citedSourcesSchema = z.object({
  style: z.enum(citationStyles),
  items: z.record(z.string(), cslItemSchema),
});

/** Reads stored JSON; null where it is not that. */
export function readCitedSources(value: unknown): CitedSources | null {
  return citedSourcesSchema.safeParse(value).data ?? null;
}
