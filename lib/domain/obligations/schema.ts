import { z } from "zod";

const ticked = <T extends z.ZodType>(value: T) => z.array(value).max(500).default([]);

/** Whom to remind: people, and whoever owes these things. */
export const remindOwingSchema = z.object({
  groupId: z.uuid(),
  people: ticked(z.uuid()),
  /** `kind:subjectId`, as `thingOf` says. */
  things: ticked(z.string().max(80)),
  /** Everybody whom the page showed, who are reminded if `everyone` is pressed. */
  shown: ticked(z.uuid()),
  everyone: z.literal("yes").optional(),
});
export type RemindOwingInput = z.infer<typeof remindOwingSchema>;
