/** Part of a statement in which `replaced` are the rows a document ($1) loses: keeps who wrote when. */
export const rememberAuthors = `remembered AS (
    INSERT INTO "DocumentContribution" ("documentId", "accountId", "wroteAt")
    SELECT $1::uuid, "accountId", max("createdAt") FROM replaced WHERE "accountId" IS NOT NULL
    GROUP BY "accountId" ORDER BY "accountId"
    ON CONFLICT ("documentId", "accountId") DO UPDATE
      SET "wroteAt" = greatest("DocumentContribution"."wroteAt", EXCLUDED."wroteAt")
  )`;
