import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { formatOf } from "#lib/import/format.ts";
import type { ImportRefusal } from "#lib/import/types.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { mayImport } from "./policy.ts";
import { maxImportBytes, shownFileName } from "./rules.ts";

export type StartImportRefusal =
  | NotVisible
  | NotAllowed
  | ImportRefusal
  | { kind: "FileTooHeavy"; megabytes: number };

/** The name of the job that reads an import. */
export const readImportTask = "read-import";

/**
 * Somebody who writes in a text brings a file into it. A job reads it; nothing of the text changes before it is taken.
 * What they brought in before and did not take is forgotten; an earlier publication keeps its text until another was read.
 * Refuses: NotVisible, NotAllowed, FileTooHeavy, and the kinds of file that are none of ours by their first bytes.
 */
export async function startImport(
  actor: Actor,
  { documentId, fileName, bytes }: { documentId: string; fileName: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<Result<{ id: string }, StartImportRefusal>> {
  const allowed = await mayImport(actor, documentId);
  if (!allowed.ok) return allowed;
  if (actor.kind !== "member") return notAllowed();
  if (bytes.length > maxImportBytes)
    return refuse({ kind: "FileTooHeavy", megabytes: maxImportBytes / 1_000_000 });
  const format = formatOf(bytes);
  if (!format.ok) return format;
  const whose = { documentId, createdById: actor.personId };
  return transact(async (tx): Promise<Result<{ id: string }, never>> => {
    const kept = await lastRead(tx, documentId);
    await tx.textImport.deleteMany({ where: { ...whose, state: { not: "taken" }, id: { notIn: kept } } });
    const row = await tx.textImport.create({
      data: { ...whose, fileName: shownFileName(fileName), format: format.value, source: bytes },
      select: { id: true },
    });
    const payload = JSON.stringify({ importId: row.id });
    await tx.$executeRaw`SELECT graphile_worker.add_job(${readImportTask}, ${payload}::json, max_attempts => 3)`;
    return ok(row);
  });
}

/** What an earlier publication prints as things stand. */
async function lastRead(tx: Tx, documentId: string): Promise<string[]> {
  const row = await tx.textImport.findFirst({
    where: { documentId, state: "ready", document: { kind: "earlier" } },
    select: { id: true },
    orderBy: { id: "desc" },
  });
  return row ? [row.id] : [];
}
