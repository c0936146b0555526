import { z } from "zod";
import { languages } from "#lib/base/languages.ts";
import { type KeptKind, keptKindNames, keptKinds } from "./retention.ts";

/** A line that can stand in a mail header: no control characters. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^\P{Cc}*$/u);

export const describeInstitutionSchema = z.object({
  /** Stands for what the form was filled with. */
  seen: z.string().max(64).default(""),
  name: line(160).min(1),
  shortName: line(40).default(""),
  tagline: line(300).default(""),
  accent: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable()
    .default(null),
  languages: z.array(z.enum(languages)).max(languages.length).default([]),
  privacyWords: z.string().trim().max(20_000).default(""),
  accessibilityWords: z.string().trim().max(20_000).default(""),
});
export type DescribeInstitutionInput = z.infer<typeof describeInstitutionSchema>;

export const removeLogoSchema = z.object({});

/** Days, each within its own bounds. */
export const setRetentionSchema = z.object(
  Object.fromEntries(
    keptKindNames.map((kind) => {
      const { fewest, most } = keptKinds[kind];
      return [kind, z.coerce.number().int().min(fewest).max(most)];
    }),
  ) as Record<KeptKind, z.ZodCoercedNumber>,
);
export type SetRetentionInput = z.infer<typeof setRetentionSchema>;
