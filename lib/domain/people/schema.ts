import { z } from "zod";
import { countries } from "#lib/base/countries.ts";

/** Languages in whose script a name may stand beside the printed one (BCP 47). */
export const scriptLanguages = [
  ...[
    "ja",
    "ko",
    "zh-Hans",
    "zh-Hant",
    "ar",
    "be",
    "bg",
    "bn",
    "el",
    "fa",
    "he",
    "hi",
    "hy",
    "ka",
    "kk",
    "km",
  ],
  ...["lo", "mk", "mn", "my", "ne", "ru", "si", "sr", "ta", "th", "uk", "ur"],
] as const;

/** A line that can stand in a mail header: no control characters. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^\P{Cc}*$/u);

export const describePersonSchema = z.object({
  personId: z.uuid(),
  /** Stands for what the form was filled with. */
  seen: z.string().max(64).default(""),
  name: line(120).min(1),
  nativeName: line(120).optional(),
  nativeLanguage: z.enum(scriptLanguages).optional(),
  affiliation: line(200).default(""),
  position: line(200).default(""),
  country: z.enum(countries).or(z.literal("")).default(""),
  orcid: z.string().trim().max(100).optional(),
  bio: z.string().trim().max(4_000).default(""),
  /** What stood there was true until now, and is kept; otherwise it is corrected. */
  moved: z.literal("yes").optional(),
});
export type DescribePersonInput = z.infer<typeof describePersonSchema>;

export const personActionSchema = z.object({ personId: z.uuid() });
