import { z } from "zod";

/** The kinds of publication there are. */
export const publicationTypes = [
  "report",
  "expert_paper",
  "analysis",
  "bulletin",
  "question_and_answer",
] as const;
export type PublicationType = (typeof publicationTypes)[number];

/** The kinds of remark on an edition, and of change from one edition to the next. */
export const noticeKinds = ["correction", "erratum", "addendum", "clarification", "withdrawal"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

const slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9-]+$/);

/** What somebody searches for. Postgres takes no null character. */
export const searchWords = z
  .string()
  .max(200)
  .transform((words) => words.replaceAll("\0", " ").toWellFormed().trim())
  .pipe(z.string().min(1));

const filters = {
  type: z.enum(publicationTypes).optional(),
  topic: slug.optional(),
  group: slug.optional(),
  author: slug.optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  /** As it is called: "Meridian Bulletin". */
  series: searchWords.optional(),
  q: searchWords.optional(),
};
const page = z.coerce.number().int().min(1).max(10_000);

/** The filters of the public list, for programs: what does not fit is told. */
export const publicationQuerySchema = z.object({ ...filters, page: page.default(1) });

/** The filters of the public list. Whatever does not fit counts as not given: crawlers make up addresses. */
export const publicationFilterSchema = z.object({
  type: filters.type.catch(undefined),
  topic: filters.topic.catch(undefined),
  group: filters.group.catch(undefined),
  author: filters.author.catch(undefined),
  year: filters.year.catch(undefined),
  series: filters.series.catch(undefined),
  q: filters.q.catch(undefined),
  page: page.catch(1).default(1),
});
export type PublicationFilter = z.infer<typeof publicationFilterSchema>;

/** What is searched for, and by what it is narrowed; whatever does not fit counts as not given. */
export const publicationSearchSchema = publicationFilterSchema
  .pick({ type: true, topic: true, group: true, year: true })
  .extend({
    q: searchWords,
    language: z
      .string()
      .max(35)
      .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i)
      .optional()
      .catch(undefined),
  });
export type PublicationSearch = z.infer<typeof publicationSearchSchema>;

export const withdrawEditionSchema = z.object({
  editionId: z.uuid(),
  reason: z.string().trim().min(10).max(2_000),
});
export type WithdrawEditionInput = z.infer<typeof withdrawEditionSchema>;

/** What can be said of an edition without ending it: to withdraw one is a verb of its own. */
export const remarkKinds = noticeKinds.filter((kind) => kind !== "withdrawal");

export const addNoticeSchema = z.object({
  editionId: z.uuid(),
  kind: z.enum(remarkKinds),
  text: z.string().trim().min(10).max(4_000),
});
export type AddNoticeInput = z.infer<typeof addNoticeSchema>;

/** What one publication can be to another: the first is said of the second. */
export const relationKinds = ["follows", "answers", "translation_of", "supersedes", "part_of"] as const;
export type RelationKind = (typeof relationKinds)[number];

export const relatePublicationSchema = z.object({
  publicationId: z.uuid(),
  kind: z.enum(relationKinds),
  otherId: z.uuid(),
});
export type RelatePublicationInput = z.infer<typeof relatePublicationSchema>;

export const setTopicsSchema = z.object({
  publicationId: z.uuid(),
  topics: z.array(slug).max(100).default([]),
  /** Names, one a line or between commas. */
  newTopics: z.string().trim().max(1_000).default(""),
});
export type SetTopicsInput = z.infer<typeof setTopicsSchema>;

export const depositSchema = z.object({ editionId: z.uuid() });
export type DepositInput = z.infer<typeof depositSchema>;
