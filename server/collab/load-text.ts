import type { Pool } from "pg";
import { updateOf } from "#lib/domain/documents/crdt-text.ts";
import { type AssembledText, assembleText, type UpdateRow } from "#lib/domain/documents/readable-updates.ts";
import { goodContentOf } from "#lib/domain/documents/rules.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { rememberAuthors } from "./remember-authors.ts";
import type { Report } from "./report.ts";

/**
 * A working text from its log. What cannot be read is left out and reported by its row; when the base of the text is
 * lost, the last version that can be read takes its place, and the log is set aside, so that a document always opens.
 * Throws: when the database does not answer.
 */
export async function loadText(pool: Pool, documentId: string, report: Report): Promise<AssembledText> {
  const text = assembleText(await readRows(pool, documentId));
  for (const id of text.unreadable) report("update cannot be read", { documentId, row: String(id) });
  const content = text.baseLost ? await findGoodContent(pool, documentId) : null;
  if (!content) return text;
  await setAside(pool, { documentId, rows: [...text.contained, ...text.unreadable], content });
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

/** @returns the newest version that is what was once kept, named or not; null when there is none */
async function findGoodContent(pool: Pool, documentId: string): Promise<DocumentJson | null> {
  for (let below = 2 ** 31 - 1; ; ) {
    const { rows } = await pool.query<{ number: number; content: string; hash: string }>(
      `SELECT "number", "content", "hash" FROM "DocumentVersion"
       WHERE "documentId" = $1::uuid AND "number" < $2 ORDER BY "number" DESC LIMIT 1`,
      [documentId, below],
    );
    const version = rows[0];
    const content = version ? goodContentOf(version) : null;
    if (!version || content) return content;
    below = version.number;
  }
}

/** Another process may do the same at the same moment; the rows can be set aside once, and only then the version comes. */
async function setAside(
  pool: Pool,
  { documentId, rows, content }: { documentId: string; rows: bigint[]; content: DocumentJson },
): Promise<void> {
  await pool.query(replaceRows, [documentId, updateOf(content, freshClient()), rows]);
}

// Another number than the server's first: clients may still hold what was once written under that one.
function freshClient(): number {
  return 2 + Math.floor(Math.random() * (2 ** 32 - 2));
}

const replaceRows = `
  WITH replaced AS (
    DELETE FROM "DocumentUpdate" WHERE "documentId" = $1::uuid AND "id" = ANY ($3::bigint[])
    RETURNING "id", "accountId", "data", "createdAt"
  ), ${rememberAuthors}, kept AS (
    INSERT INTO "SetAsideUpdate" ("id", "documentId", "accountId", "data", "createdAt")
    SELECT "id", $1::uuid, "accountId", "data", "createdAt" FROM replaced
  )
  INSERT INTO "DocumentUpdate" ("documentId", "merged", "data")
  SELECT $1::uuid, true, $2 WHERE EXISTS (SELECT FROM replaced)`;
