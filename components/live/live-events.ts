import { z } from "zod";

/** What a page is told: which findings and discussions changed. Null: something may have, and what is not known. */
export type LiveChanges = readonly { kind: "finding" | "discussion"; id: string }[] | null;

const eventSchema = z.object({
  at: z.number(),
  changes: z
    .array(z.object({ kind: z.enum(["finding", "discussion"]), id: z.uuid() }))
    .max(10_000)
    .nullish(),
});

const unreadSchema = z.object({ at: z.number(), unread: z.int().min(0).max(100) });

/** How much somebody has not read, and when it was counted. @returns null for what this page does not understand */
export function readUnreadEvent(data: string): z.infer<typeof unreadSchema> | null {
  return readEvent(unreadSchema, data);
}

/** @returns null for what this page does not understand: another version of the server may say more */
export function readLiveEvent(data: string): { at: number; changes?: LiveChanges } | null {
  return readEvent(eventSchema, data);
}

function readEvent<T>(schema: z.ZodType<T>, data: string): T | null {
  try {
    return schema.safeParse(JSON.parse(data)).data ?? null;
  } catch {
    return null;
  }
}
