import { type Batch, inBatches } from "#lib/base/in-batches.ts";
import { db } from "#lib/infra/db.ts";
import { keepVersion } from "./keep-version.ts";

const restMs = 10 * 60_000;
const longestMs = 60 * 60_000;

/**
 * Keeps a version of every text that was written in since its last one and has rested for ten minutes, or has been
 * written in for an hour without one. For the job that runs every few minutes.
 * @returns how many were kept
 */
export async function keepAutomaticVersions(now: Date): Promise<number> {
  let kept = 0;
  for await (const { id } of inBatches((batch) => listDue(now, batch))) {
    const { isNew } = await db.$transaction((tx) => keepVersion(tx, id));
    if (isNew) kept += 1;
  }
  return kept;
}

/** Open texts with updates later than their last version. A merged row was written when its newest part was stored or
 *  later, so it can make a text due that says nothing new; keeping then finds the same text and keeps nothing. */
function listDue(now: Date, { after, atOnce }: Batch): Promise<{ id: string }[]> {
  const rested = new Date(now.getTime() - restMs);
  const overdue = new Date(now.getTime() - longestMs);
  return db.$queryRaw`
    SELECT "Document"."id"
    FROM "Document"
    CROSS JOIN LATERAL (
      SELECT coalesce(max("createdAt"), "Document"."createdAt") AS "at" FROM "DocumentVersion"
      WHERE "documentId" = "Document"."id"
    ) AS last_version
    CROSS JOIN LATERAL (
      SELECT max("createdAt") AS "last", min("createdAt") AS "first" FROM "DocumentUpdate"
      WHERE "documentId" = "Document"."id" AND "createdAt" > last_version."at"
    ) AS written
    WHERE "Document"."id" > ${after}::uuid AND "closedAt" IS NULL AND written."last" IS NOT NULL
      AND (written."last" <= ${rested} OR written."first" <= ${overdue})
    ORDER BY "Document"."id" LIMIT ${atOnce}`;
}
