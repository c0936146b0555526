import { z } from "zod";
import { nearDay } from "#lib/base/local-time.ts";
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
