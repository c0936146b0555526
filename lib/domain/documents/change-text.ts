import type * as Y from "yjs";
import { type Refusal, type Result, refuse } from "#lib/base/result.ts";
import type { Tx } from "#lib/infra/db.ts";
import { assembleText } from "./readable-updates.ts";
import type { WorkingTextClosed } from "./types.ts";

/**
 * A change of a working text that the server makes, while people may be writing in it. Only the difference is stored,
 * as one more update of the log; it merges with what the others type, and every live page has it within moments of
 * the commit.
 * @param tx open transaction of the verb that owns the change, which has authorized; keeps the text from being closed
 *   until commit
 * @param accountId who wrote; null where nobody did, as with the mark of a comment
 * @param change writes in a scratch copy and must not keep it; when it refuses, nothing is stored
 * Refuses: WorkingTextClosed (frozen, or there is no such document), and whatever `change` refuses.
 */
export async function changeText<T, R extends Refusal>(
  tx: Tx,
  { documentId, accountId }: { documentId: string; accountId: string | null },
  change: (doc: Y.Doc) => Result<T, R>,
): Promise<Result<T, R | WorkingTextClosed>> {
  const [open] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Document" WHERE "id" = ${documentId}::uuid AND "closedAt" IS NULL FOR SHARE`;
  if (!open) return refuse({ kind: "WorkingTextClosed" });
  const rows = await tx.documentUpdate.findMany({
    where: { documentId },
    select: { id: true, merged: true, data: true },
    orderBy: { id: "asc" },
  });
  const { doc } = assembleText(rows);
  const { result, update } = changed(doc, change);
  doc.destroy();
  if (result.ok && update) await store(tx, { documentId, accountId, data: update });
  return result;
}

/** The scratch copy writes under a number of its own, which no account ever used. */
function changed<T, R extends Refusal>(
  doc: Y.Doc,
  change: (doc: Y.Doc) => Result<T, R>,
): { result: Result<T, R>; update: Uint8Array | null } {
  let update: Uint8Array | null = null;
  doc.once("update", (data: Uint8Array) => {
    update = data;
  });
  return { result: doc.transact(() => change(doc)), update };
}

/** Every collaboration server fetches the row when it is told of it. */
async function store(
  tx: Tx,
  { documentId, accountId, data }: { documentId: string; accountId: string | null; data: Uint8Array },
): Promise<void> {
  const { id } = await tx.documentUpdate.create({
    data: { documentId, accountId, data: new Uint8Array(data) },
    select: { id: true },
  });
  await tx.$executeRaw`SELECT pg_notify('text_changed', ${`updates::${documentId}:${id}`})`;
}
