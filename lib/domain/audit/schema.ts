import { z } from "zod";
import { activityFilterSchema } from "#lib/domain/notifications/schema.ts";
import { auditFamilies } from "./facts.ts";

/** What an address chooses among what administrators read; what cannot be read chooses nothing. Days are of UTC. */
export const auditFilterSchema = activityFilterSchema.omit({ kind: true }).extend({
  kind: z.enum(auditFamilies).optional().catch(undefined),
  /** Id of the group in which it happened. */
  group: z.uuid().optional().catch(undefined),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** A hash that was written down elsewhere; none where it is not one. */
export const notedHeadSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{64}$/)
  .optional()
  .catch(undefined);
