import { z } from "zod";
import { nearDay } from "#lib/base/local-time.ts";
import { notificationKinds } from "#lib/domain/mail-settings/types.ts";
import { factFamilies } from "./facts.ts";

const day = z.iso.date().regex(nearDay).optional().catch(undefined);

/** What an address chooses among the recorded facts; what cannot be read chooses nothing. Days are of UTC. */
export const activityFilterSchema = z.object({
  kind: z.enum(factFamilies).optional().catch(undefined),
  /** Id of the person who did it. */
  person: z.uuid().optional().catch(undefined),
  /** Id of what it happened to. */
  subject: z.uuid().optional().catch(undefined),
  from: day,
  until: day,
  /** The last entry of the page before; at most 18 digits, within what the database counts with. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
});
export type ActivityFilter = z.infer<typeof activityFilterSchema>;

/** What an address chooses among notifications; what cannot be read chooses nothing. */
export const notificationFilterSchema = z.object({
  /** A group's slug. */
  group: z
    .string()
    .regex(/^[a-z0-9-]{1,200}$/)
    .optional()
    .catch(undefined),
  kind: z.enum(notificationKinds).optional().catch(undefined),
  show: z.enum(["unread"]).optional().catch(undefined),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
});
export type NotificationFilter = z.infer<typeof notificationFilterSchema>;

export const markReadSchema = z.object({ subjectId: z.uuid() });
export const markAllReadSchema = z.object({});
/** One thing; without it everything. */
export type MarkReadInput = Partial<z.infer<typeof markReadSchema>>;
