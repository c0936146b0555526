import type { Pool } from "pg";
import type { SignedInActor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { ConnectionRefusal, DocumentAccess } from "#lib/domain/documents/types.ts";
import type { WritingRole } from "#lib/editor/live-messages.ts";
import { schemaToken } from "#lib/editor/schema-version.ts";

/** Who asks and what they may: the portal's own answers, given to the collaboration server from outside. */
export type Rights = {
  /** @returns null when the sign-in has ended or the account is disabled */
  findActor(token: string): Promise<SignedInActor | null>;
  /** Whether the sign-in of a token that stands for nobody goes on under another one. */
  wasRenewed(token: string, actor: SignedInActor): Promise<boolean>;
  /** @returns null when the document is not visible to the actor */
  findAccess(actor: SignedInActor, documentId: string): Promise<DocumentAccess | null>;
};

export type Refused = { kind: ConnectionRefusal };

/** Whether the page that connects knows the same document schema as the server.
 *  Refuses: reload; another schema would delete what it does not know, for everyone. */
export function decideSchema(token: string): Result<undefined, Refused> {
  return token === schemaToken ? ok() : refuse({ kind: "reload" });
}

/**
 * Whether the actor may write in this document now, and how. Collaboration bytes tell who typed what, so whoever may
 * only read or comment gets no connection at all.
 * Refuses: forbidden, closed. Throws: when the database does not answer.
 */
export async function decideWriting(
  { pool, rights }: { pool: Pool; rights: Rights },
  actor: SignedInActor,
  documentId: string,
): Promise<Result<WritingRole, Refused>> {
  const access = await rights.findAccess(actor, documentId);
  if (!access?.read) return refuse({ kind: "forbidden" });
  const { rows } = await pool.query<{ closed: boolean }>(
    `SELECT "closedAt" IS NOT NULL AS "closed" FROM "Document" WHERE "id" = $1::uuid`,
    [documentId],
  );
  if (!rows[0]) return refuse({ kind: "forbidden" });
  if (rows[0].closed) return refuse({ kind: "closed" });
  if (access.edit) return ok("edit");
  return access.suggest ? ok("suggest") : refuse({ kind: "forbidden" });
}

/** The actor as they are at this moment.
 *  Refuses: signed-out, when the sign-in has ended or stands for another account by now. */
export async function findSameActor(
  rights: Rights,
  { token, actor }: { token: string; actor: SignedInActor },
): Promise<Result<SignedInActor, Refused>> {
  const now = await rights.findActor(token);
  return now?.accountId === actor.accountId ? ok(now) : refuse({ kind: "signed-out" });
}
