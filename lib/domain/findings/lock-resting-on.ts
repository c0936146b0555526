import type { Tx } from "#lib/infra/db.ts";

/**
 * Lets one transaction at a time make findings of a finding's group rest on each other: two at once, each fine alone, could
 * make a circle together. Taken before any finding is locked.
 */
export async function lockRestingOn(tx: Tx, findingId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('evidence ' || "groupId"::text, 0))::text
    FROM "Finding" WHERE "id" = ${findingId}::uuid`;
}
