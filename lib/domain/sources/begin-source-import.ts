import type { Actor } from "#lib/base/actor.ts";
import type { NotAllowed, NotVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { type BoundedRefusal, runBounded } from "#lib/infra/bounded/run-bounded.ts";
import { db } from "#lib/infra/db.ts";
import { type ReadSources, readSourcesWorker } from "#lib/publish/citation/read-sources.ts";
import { requireLibrary } from "./require-library.ts";
import type { BeginSourceImportInput } from "./schema.ts";
import { maxReadSources } from "./types.ts";

/** What was sent is no file of sources; holds more than may come at once (`count`); holds nothing that can be read. */
export type SourcesRefusal =
  | { kind: "UnknownSources" }
  | { kind: "TooManySources"; count: number }
  | { kind: "NoSourceRead"; start: string }
  | { kind: "SourcesTooHard" };

/**
 * Reads a file of sources for a library, to be looked at before it is taken. Nothing of it is in the library yet, and it
 * is forgotten after a day.
 * @returns the import's id and where to look at it
 * Refuses: NotVisible, NotAllowed, SourcesRefusal.
 */
export async function beginSourceImport(
  actor: Actor,
  input: BeginSourceImportInput,
): Promise<Result<{ id: string; address: string }, NotVisible | NotAllowed | SourcesRefusal>> {
  const library = await requireLibrary(actor, input);
  if (!library.ok) return library;
  const job = { text: input.text, limit: maxReadSources };
  const read = accepted(await runBounded<ReadSources>(readSourcesWorker, job, bounds));
  if (!read.ok) return read;
  const { id } = await keep(actor, input, read.value);
  return ok({ id, address: `/workspace/${library.value.groupSlug}/sources/import/${id}` });
}

const bounds = { timeoutMs: 30_000, memoryMb: 256 };

function accepted(
  result: Result<ReadSources, BoundedRefusal>,
): Result<ReadSources & { kind: "read" }, SourcesRefusal> {
  if (!result.ok) return refuse({ kind: "SourcesTooHard" });
  const read = result.value;
  if (read.kind === "unknown") return refuse({ kind: "UnknownSources" });
  if (read.kind === "too-many") return refuse({ kind: "TooManySources", count: read.limit });
  if (read.items.length === 0) return refuse({ kind: "NoSourceRead", start: read.unread[0] ?? "" });
  return ok(read);
}

/** As many files as somebody may have read and not taken; a file is some megabytes. */
const mostAtOnce = 20;

async function forgetOlder(createdById: string): Promise<void> {
  const older = await db.sourceImport.findMany({
    where: { createdById },
    select: { id: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: mostAtOnce - 1,
  });
  await db.sourceImport.deleteMany({ where: { id: { in: older.map(({ id }) => id) } } });
}

async function keep(actor: Actor, input: BeginSourceImportInput, read: ReadSources & { kind: "read" }) {
  if (actor.kind !== "member") throw new Error("Only somebody reads a file");
  const { groupId, documentId } = input;
  const fileName = input.fileName.replace(/\p{Cc}/gu, "");
  const dayAgo = new Date(Date.now() - 86_400_000);
  await db.sourceImport.deleteMany({ where: { createdAt: { lt: dayAgo } } });
  await forgetOlder(actor.personId);
  const { items, unread, unkept } = read;
  return db.sourceImport.create({
    data: {
      ...{ groupId, documentId, fileName, createdById: actor.personId },
      content: { items, unread: unread.slice(0, 200), unkept },
    },
    select: { id: true },
  });
}
