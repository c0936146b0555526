import type { Pool } from "pg";
import { updateOf } from "#lib/domain/documents/crdt-text.ts";
import { type AssembledText, assembleText, type UpdateRow } from "#lib/domain/documents/readable-updates.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { rememberAuthors } from "./remember-authors.ts";
import type { Report } from "./report.ts";

/**
 * A working text from its log. What cannot be read is left out and reported by its row; when the base of the text is
 * lost, the last named version takes its place, so that a document always opens.
 * Throws: when the database does not answer.
 */
export async function loadText(pool: Pool, documentId: string, report: Report): Promise<AssembledText> {
  const text = assembleText(await readRows(pool, documentId));
  for (const id of text.unreadable) report("update cannot be read", { documentId, row: String(id) });
  if (!text.baseLost || !(await restoreLastVersion(pool, documentId))) return text;
  report("text restored from its last version", { documentId });
  text.doc.destroy();
  return assembleText(await readRows(pool, documentId));
}

/** All rows in one statement: ids commit out of order, so "up to n" would be another text. */
async function readRows(pool: Pool, documentId: string): Promise<UpdateRow[]> {
  const { rows } = await pool.query<{ id: string; merged: boolean; data: Buffer }>({
    name: "load-text",
    text: `SELECT "id", "merged", "data" FROM "DocumentUpdate" WHERE "documentId" = $1::uuid ORDER BY "id"`,
    values: [documentId],
  });
  return rows.map(({ id, merged, data }) => ({ id: BigInt(id), merged, data: new Uint8Array(data) }));
}

/** @returns false when the text was never frozen */
async function restoreLastVersion(pool: Pool, documentId: string): Promise<boolean> {
  const { rows } = await pool.query<{ content: string }>(
    `SELECT "content" FROM "DocumentVersion" WHERE "documentId" = $1::uuid ORDER BY "number" DESC LIMIT 1`,
    [documentId],
  );
  const version = rows[0];
  if (!version) return false;
  const seed = updateOf(JSON.parse(version.content) as DocumentJson, freshClient());
  await pool.query(replaceRows, [documentId, seed]);
  return true;
}

// Another number than the server's first: clients may still hold what was once written under that one.
function freshClient(): number {
  return 2 + Math.floor(Math.random() * (2 ** 32 - 2));
}

const replaceRows = `
  WITH replaced AS (
    DELETE FROM "DocumentUpdate" WHERE "documentId" = $1::uuid RETURNING "accountId", "createdAt"
  ), ${rememberAuthors}
  INSERT INTO "DocumentUpdate" ("documentId", "merged", "data") VALUES ($1::uuid, true, $2)`;
