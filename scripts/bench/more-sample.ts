import { Client } from "pg";

/** A table's new ids are made of its old ones, so that rows which belong together still do. */
type Copied = { table: string; ids: string[]; where: string; changes?: Record<string, string> };

const inGroup = `"groupId" = (SELECT id FROM "WorkingGroup" WHERE slug = 'asia-pacific-partners')`;
const ofFindings = `"findingId" IN (SELECT id FROM "Finding" WHERE ${inGroup})`;
const ofDocuments = `"documentId" IN (SELECT "documentId" FROM "Paper" WHERE ${inGroup})`;

/** From the leaves up: a table is read before the rows that it belongs to are doubled, and keys are checked last. */
const tables: Copied[] = [
  { table: "PaperAuthor", ids: ["paperId"], where: `"paperId" IN (SELECT id FROM "Paper" WHERE ${inGroup})` },
  { table: "DocumentVersion", ids: ["id", "documentId"], where: ofDocuments },
  {
    table: "DocumentUpdate",
    ids: ["documentId"],
    where: ofDocuments,
    changes: { id: `nextval(pg_get_serial_sequence('"DocumentUpdate"', 'id'))` },
  },
  {
    table: "Document",
    ids: ["id"],
    where: `id IN (SELECT "documentId" FROM "Paper" WHERE ${inGroup})`,
  },
  {
    table: "Paper",
    ids: ["id", "documentId", "submittedVersionId"],
    where: inGroup,
    changes: { slug: `old.slug || '-' || $1::text`, commissionId: "NULL" },
  },
  {
    table: "Position",
    ids: ["id", "findingVersionId"],
    where: `"findingVersionId" IN (SELECT id FROM "FindingVersion" WHERE ${ofFindings})`,
  },
  { table: "ConsensusCall", ids: ["id", "findingId", "findingVersionId"], where: ofFindings },
  { table: "FindingComment", ids: ["id", "findingId", "parentId"], where: ofFindings },
  { table: "Evidence", ids: ["id", "findingId"], where: ofFindings },
  { table: "FindingVersion", ids: ["id", "findingId"], where: ofFindings },
  {
    table: "Finding",
    ids: ["id"],
    where: inGroup,
    changes: { number: `old.number + (SELECT max(number) FROM "Finding" WHERE ${inGroup})` },
  },
];

/** Doubles the sample group's papers and findings with everything that hangs on them.
 *  @param round another number each time */
export async function doubleSample(databaseUrl: string, round: number): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    // Rows refer to rows that are copied later: keys are not checked on the way.
    await client.query("SET LOCAL session_replication_role = 'replica'");
    for (const copied of tables) await client.query(copyRows(copied), [String(round)]);
    await client.query("COMMIT; ANALYZE");
  } finally {
    await client.end();
  }
}

function copyRows({ table, ids, where, changes = {} }: Copied): string {
  const made = ids.map((id): [string, string] => [id, `md5(old."${id}"::text || $1::text)::uuid`]);
  const pairs = [...made, ...Object.entries(changes)].map(([column, value]) => `'${column}', ${value}`);
  return `
    INSERT INTO "${table}"
    SELECT (jsonb_populate_record(old, jsonb_build_object(${pairs.join(", ")}))).*
    FROM "${table}" AS old WHERE ${where}`;
}
