import { z } from "zod";

/** How many days a sense-check may stay open. */
export const openDays = [1, 2, 3, 7, 14, 30] as const;

const day = z.coerce.number().pipe(z.literal(openDays));

export const askSenseCheckSchema = z.object({
  groupId: z.uuid(),
  question: z.string().trim().min(10).max(500),
  /** One answer a line; what is read is what stands on the lines. */
  options: z.string().max(2_000).transform(linesOf),
  /** Number of the finding it is about. */
  finding: z.coerce.number().int().min(1).max(999_999).optional(),
  openForDays: day,
});
export type AskSenseCheckInput = z.infer<typeof askSenseCheckSchema>;

export const answerSenseCheckSchema = z.object({ senseCheckId: z.uuid(), optionId: z.uuid() });
export type AnswerSenseCheckInput = z.infer<typeof answerSenseCheckSchema>;

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
