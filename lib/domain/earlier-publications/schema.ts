import { z } from "zod";
import { textLanguages } from "#lib/base/text-languages.ts";
import { publicationTypes } from "#lib/domain/publications/schema.ts";

/** A line that can stand in a heading: no control characters. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^\P{Cc}*$/u);

const described = {
  type: z.enum(publicationTypes),
  title: line(400).min(1),
  standfirst: z.string().trim().max(1_000).default(""),
  seriesName: line(200).default(""),
  seriesNumber: line(50).default(""),
  publishedOn: z.iso.date(),
  language: z.enum(textLanguages),
  /** One a line: name, and after a semicolon the affiliation. */
  authors: z.string().trim().max(30_000).default(""),
  corporateAuthor: line(300).default(""),
  topics: z.array(z.string().max(100)).max(100).default([]),
  /** Names, one a line or between commas. */
  newTopics: z.string().trim().max(1_000).default(""),
  originalUrl: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
  doi: line(300).default(""),
};

export const prepareEarlierSchema = z.object({ groupId: z.uuid(), ...described });
export type PrepareEarlierInput = z.infer<typeof prepareEarlierSchema>;

export const describeEarlierSchema = z.object({ earlierId: z.uuid(), ...described });
export type DescribeEarlierInput = z.infer<typeof describeEarlierSchema>;

/** What both say of it. */
export type DescribedInput = Omit<DescribeEarlierInput, "earlierId">;

export const discardEarlierSchema = z.object({ earlierId: z.uuid() });
export type DiscardEarlierInput = z.infer<typeof discardEarlierSchema>;

export const bringInEarlierSchema = z.object({
  earlierId: z.uuid(),
  /** What was looked at: the description by its revision, and the text by the import it was read from. */
  revision: z.coerce.number().int().min(1),
  importId: z.uuid(),
  /** By the place of an author, from 0: somebody who is here already, or `new`. */
  people: z.record(z.string().regex(/^\d{1,3}$/), z.union([z.literal("new"), z.uuid()])).default({}),
});
export type BringInEarlierInput = z.infer<typeof bringInEarlierSchema>;

/** Reads the stored list of authors. */
export const authorLinesSchema = z.array(z.object({ name: z.string(), affiliation: z.string() }));
