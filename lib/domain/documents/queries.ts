import type { DocumentJson } from "#lib/editor/document-json.ts";
import { emptyDocument } from "#lib/editor/document-json.ts";
import type { Tx } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { textOf } from "./crdt-text.ts";
import { assembleText } from "./readable-updates.ts";
import { goodContentOf } from "./rules.ts";
import type { VersionView } from "./types.ts";

/**
 * The working text as plain content, without any trace of who wrote what. The caller has asked whether the actor may
 * read it: a document belongs to a paper or report, and theirs is the policy. Locks nothing.
 * @returns an empty document when nothing was written (or the document does not exist); the last version that can be
 *   read when the log has become unreadable
 */
export async function readWorkingText(client: Tx, documentId: string): Promise<DocumentJson> {
  const rows = await client.documentUpdate.findMany({
    where: { documentId },
    select: { id: true, merged: true, data: true },
    orderBy: { id: "asc" },
  });
  if (rows.length === 0) return emptyDocument;
  const { doc, baseLost } = assembleText(rows);
  const text = (baseLost ? await findGoodContent(client, documentId) : null) ?? textOf(doc);
  doc.destroy();
  return text;
}

/**
 * A named version, by its id. The caller has asked whether the actor may read it.
 * @returns null when there is none. Throws: when the stored text is not the one that was hashed.
 */
export async function readVersion(client: Tx, versionId: string): Promise<VersionView | null> {
  const row = await client.documentVersion.findUnique({ where: { id: versionId }, select: versionColumns });
  return row && toView(row);
}

/** What the live text will be restored from when it is opened next. */
async function findGoodContent(client: Tx, documentId: string): Promise<DocumentJson | null> {
  for (let below = 2 ** 31 - 1; ; ) {
    const version = await client.documentVersion.findFirst({
      where: { documentId, number: { lt: below } },
      orderBy: { number: "desc" },
      select: { number: true, content: true, hash: true },
    });
    const content = version ? goodContentOf(version) : null;
    if (!version || content) return content;
    below = version.number;
  }
}

/** @returns the newest named version, or null when the text was never frozen */
export async function findLastVersion(client: Tx, documentId: string): Promise<VersionView | null> {
  const row = await client.documentVersion.findFirst({
    where: { documentId },
    orderBy: { number: "desc" },
    select: versionColumns,
  });
  return row && toView(row);
}

const versionColumns = {
  id: true,
  documentId: true,
  number: true,
  name: true,
  content: true,
  hash: true,
  plainText: true,
  wordCount: true,
  createdAt: true,
} as const;

type VersionRow = Omit<VersionView, "content"> & { content: string };

function toView(row: VersionRow): VersionView {
  if (hashOf(row.content) !== row.hash) throw new Error(`Version ${row.id} is not the text that was frozen`);
  return { ...row, content: JSON.parse(row.content) as DocumentJson };
}
