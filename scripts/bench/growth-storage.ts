import { setTimeout as sleep } from "node:timers/promises";
import { openPage, reaches, until } from "#tests/collab/author.ts";
import { serve } from "#tests/collab/serve.ts";
import { openWorld, type World } from "#tests/collab/world.ts";
import { type Figure, single } from "./figures.ts";

/** Below the number of rows at which the server merges them while the document is open. */
const keys = 990;

/** What typing leaves in the database: while the document is open, and when its last author has left. */
export async function measureStorage(): Promise<Figure[]> {
  const world = await openWorld();
  const served = await serve(world.databaseUrl);
  try {
    const author = await world.member("Author");
    const documentId = await world.paper([author]);
    const page = openPage(served.port, author, documentId);
    await reaches(page, "saved");
    const empty = await stored(world, documentId);
    for (let key = 0; key < keys; key++) {
      page.type("abcde "[key % 6] ?? "");
      await sleep(2);
    }
    await reaches(page, "saved");
    const typed = await stored(world, documentId);
    page.destroy();
    await until(async () => (await stored(world, documentId)).rows === 1);
    return figuresOf(empty, typed, await stored(world, documentId));
  } finally {
    await served.stop();
    await world.stop();
  }
}

type Stored = { rows: number; dataBytes: number; tableBytes: number; writtenBytes: number };

async function stored({ pool }: World, documentId: string): Promise<Stored> {
  const { rows } = await pool.query<Stored>(
    `SELECT count(*)::int AS rows, sum(octet_length(data))::int AS "dataBytes",
       pg_total_relation_size('"DocumentUpdate"')::int AS "tableBytes",
       pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 AS "writtenBytes"
     FROM "DocumentUpdate" WHERE "documentId" = $1`,
    [documentId],
  );
  if (!rows[0]) throw new Error("The document has no row");
  return rows[0];
}

function figuresOf(empty: Stored, typed: Stored, merged: Stored): Figure[] {
  const perKey = (bytes: keyof Stored) => (typed[bytes] - empty[bytes]) / keys;
  return [
    single(typed.rows, { what: `${keys} keys: rows while open`, unit: "rows" }),
    single(merged.rows, { what: `${keys} keys: rows after merging`, unit: "rows" }),
    single(perKey("dataBytes"), { what: "a key: update while open", unit: "B" }),
    single(perKey("tableBytes"), { what: "a key: table and indexes while open", unit: "B" }),
    single(perKey("writtenBytes"), { what: "a key: written to PostgreSQL's log", unit: "B" }),
    single((merged.dataBytes - empty.dataBytes) / keys, { what: "a key: update after merging", unit: "B" }),
  ];
}
