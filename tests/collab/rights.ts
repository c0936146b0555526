import type { Pool } from "pg";
import type { Rights } from "#server/collab/admission.ts";

/** Rights asked of the real rows, without the portal's policies: while a paper is open its authors write and the group's
 *  experts suggest; observers read. A test's session token stands in the table as it is. */
export function rowRights(pool: Pool): Rights {
  return {
    async findActor(token) {
      const { rows } = await pool.query(actorOfToken, [token]);
      const row = rows[0];
      return row ? { kind: "member", administrator: false, memberships: [], ...row } : null;
    },
    async wasRenewed(token, { accountId }) {
      const { rows } = await pool.query(renewedFrom, [token, accountId]);
      return rows.length > 0;
    },
    async findAccess(actor, documentId) {
      const { rows } = await pool.query(accessOf, [actor.personId, documentId]);
      return rows[0] ?? null;
    },
  };
}

const actorOfToken = `
  SELECT "Account"."id" AS "accountId", "Person"."id" AS "personId", "Person"."name"
  FROM "Session" JOIN "Account" ON "Account"."id" = "accountId" JOIN "Person" ON "Person"."id" = "personId"
  WHERE "tokenHash" = $1 AND "expiresAt" > now() AND "disabledAt" IS NULL`;

const renewedFrom = `SELECT FROM "Session" WHERE "formerHash" = $1 AND "accountId" = $2 AND "expiresAt" > now()`;

const accessOf = `
  SELECT true AS "read", "role" <> 'observer' AS "comment",
    "closedAt" IS NULL AND "role" <> 'observer' AS "suggest",
    "closedAt" IS NULL AND EXISTS (
      SELECT FROM "PaperAuthor" WHERE "paperId" = "Paper"."id" AND "personId" = $1
    ) AS "edit"
  FROM "Document" JOIN "Paper" ON "documentId" = "Document"."id"
  JOIN "Member" ON "Member"."groupId" = "Document"."groupId" AND "Member"."personId" = $1 AND "leftAt" IS NULL
  WHERE "Document"."id" = $2`;
