import { z } from "zod";
import type { Prisma } from "#prisma/generated/client.ts";
import type { ToldFact } from "./decide-told.ts";

/** What is read of a fact to tell of it. */
export const factColumns = {
  id: true,
  at: true,
  kind: true,
  groupId: true,
  subjectId: true,
  personId: true,
  detail: true,
} as const satisfies Prisma.FactSelect;

export type FactRow = Prisma.FactGetPayload<{ select: typeof factColumns }>;

/** What of a detail is asked for here; whatever else is in it is left. */
const detailSchema = z
  .object({ thread: z.int(), comment: z.string(), people: z.string(), round: z.int() })
  .partial()
  .catch({});

/** Facts of groups; those of the installation are told to nobody. */
export function toToldFacts(rows: readonly FactRow[]): ToldFact[] {
  return rows.flatMap(({ groupId, detail, ...row }) =>
    groupId ? [{ ...row, groupId, detail: detailSchema.parse(detail) }] : [],
  );
}
