import { z } from "zod";

/** Somebody as an edition names them. */
export const printedName = z.object({
  slug: z.string(),
  name: z.string(),
  nativeName: z.string().nullable(),
  nativeLanguage: z.string().nullable(),
});

/** With what they were on the day. */
export const printedAuthor = printedName.extend({
  affiliation: z.string(),
  position: z.string(),
  country: z.string(),
});
