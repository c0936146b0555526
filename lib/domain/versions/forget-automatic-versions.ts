import { tooOld } from "#lib/domain/institution/kept-days.ts";
import { db } from "#lib/infra/db.ts";

/**
 * Thins out the versions that were kept by themselves: of the last day all stay, of the week before one an hour, of
 * older days one a day, the last of each, and none that is older than the institution says but a text's last. One that somebody has read last, that was restored from, or on which evidence
 * rests stays for good. For the nightly job.
 */
export async function forgetAutomaticVersions(now: Date): Promise<void> {
  const day = new Date(now.getTime() - dayMs);
  const week = new Date(now.getTime() - 8 * dayMs);
  const oldest = await tooOld("automaticVersions", now);
  await db.$executeRaw`
    WITH ranked AS (
      SELECT "id", row_number() OVER (
        PARTITION BY "documentId", date_trunc(CASE WHEN "createdAt" > ${week} THEN 'hour' ELSE 'day' END, "createdAt")
        ORDER BY "number" DESC
      ) AS "rank",
      "createdAt" <= ${oldest} AND "number" < max("number") OVER (PARTITION BY "documentId") AS "old"
      FROM "DocumentVersion" WHERE "kind" = 'automatic' AND "createdAt" <= ${day}
    )
    DELETE FROM "DocumentVersion" USING ranked
    WHERE "DocumentVersion"."id" = ranked."id" AND (ranked."rank" > 1 OR ranked."old")
      AND NOT EXISTS (SELECT FROM "DocumentReading" WHERE "versionId" = ranked."id")
      AND NOT EXISTS (SELECT FROM "Evidence" WHERE "documentVersionId" = ranked."id")
      AND NOT EXISTS (SELECT FROM "FormerPassage" WHERE "documentVersionId" = ranked."id")
      AND NOT EXISTS (SELECT FROM "DocumentVersion" AS later WHERE later."restoredFromId" = ranked."id")
      AND NOT EXISTS (SELECT FROM "Paper" WHERE "submittedVersionId" = ranked."id")`;
}

const dayMs = 24 * 60 * 60_000;
