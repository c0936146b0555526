import type { Tx } from "#lib/infra/db.ts";

/**
 * The people who wrote in a working text after an instant. What the compacted log has forgotten of them is in
 * `DocumentContribution`, which knows when each wrote last.
 * @returns ids of people, in no order
 */
export async function contributorsSince(tx: Tx, documentId: string, since: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT DISTINCT "personId" FROM "Account" WHERE "id" IN (
      SELECT "accountId" FROM "DocumentUpdate" WHERE "documentId" = ${documentId}::uuid AND "createdAt" > ${since}
      UNION
      SELECT "accountId" FROM "DocumentContribution" WHERE "documentId" = ${documentId}::uuid AND "wroteAt" > ${since}
    )`;
  return rows.map(({ personId }) => personId);
}
