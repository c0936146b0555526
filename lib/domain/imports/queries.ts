import type { Actor } from "#lib/base/actor.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { db } from "#lib/infra/db.ts";
import { mayImport, visibleImports } from "./policy.ts";
import { failureSchema, formatSchema, lossesSchema } from "./schema.ts";
import type { ImportView, OpenImport } from "./types.ts";

/** An import of a text that the actor brought in and may still take.
 *  @returns null when there is none, or they may no longer write in the text */
export async function findImport(
  actor: Actor,
  documentId: string,
  importId: string,
): Promise<ImportView | null> {
  const allowed = await mayImport(actor, documentId);
  if (!allowed.ok) return null;
  const row = await db.textImport.findFirst({
    where: { AND: [{ id: importId, documentId }, visibleImports(actor)] },
    select: {
      id: true,
      fileName: true,
      format: true,
      state: true,
      progress: true,
      content: true,
      losses: true,
      failure: true,
    },
  });
  if (!row) return null;
  return {
    ...row,
    format: formatSchema.parse(row.format),
    content: row.content === null ? null : (JSON.parse(row.content) as DocumentJson),
    losses: lossesSchema.parse(row.losses),
    failure: failureSchema.parse(row.failure),
  };
}

/** The actor's imports into a text that are not taken yet, newest first. */
export async function listOpenImports(actor: Actor, documentId: string): Promise<OpenImport[]> {
  return db.textImport.findMany({
    where: { AND: [{ documentId, state: { not: "taken" } }, visibleImports(actor)] },
    select: { id: true, fileName: true, state: true },
    orderBy: { id: "desc" },
    take: 10,
  });
}
