import { z } from "zod";
import { commenterKinds, dispositions } from "./types.ts";

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** What an address chooses among a round's comments; what cannot be read chooses nothing. */
export const responsesChoiceSchema = z.object({
  /** What was answered; `none`: nothing yet. */
  answer: optional(z.enum(["none", ...dispositions])),
  /** Who commented. */
  from: optional(z.enum(commenterKinds)),
  /** `open`: contested and not answered again; `any`: contested at all. */
  contest: optional(z.enum(["open", "any"])),
  /** Id of a heading; `whole`: about the text as a whole. */
  section: optional(z.string().min(1).max(64)),
  q: optional(z.string().trim().min(1).max(200)),
  /** Number of the round in its document; the latest unless told. */
  round: optional(z.coerce.number().int().min(1).max(10_000)),
  page: z.coerce.number().int().min(1).max(1_000).catch(1),
});
export type ResponsesChoice = z.infer<typeof responsesChoiceSchema>;

/** Nothing is left out. */
export const everyResponse: ResponsesChoice = { page: 1 };
