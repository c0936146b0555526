import { randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import * as Y from "yjs";
import { textOf, updateOf } from "#lib/domain/documents/crdt-text.ts";
import { assembleText } from "#lib/domain/documents/readable-updates.ts";
import { plainText } from "#lib/editor/plain-text.ts";
import { startDatabase } from "#server/database/embedded.ts";
import { migrate } from "#server/database/migrate.ts";
import { startRelay } from "./relay.ts";

/** Somebody who can sign in. */
export type Somebody = { accountId: string; personId: string; token: string; name: string };

/** A database of one group, and what the tests of live editing put into it. */
export type World = {
  databaseUrl: string;
  pool: Pool;
  /** Kills the database server with -9. */
  killDatabase(): void;
  /** Kills it with all that works for it, as where the power is cut. */
  cutPower(): void;
  /** Brings a killed one back, under the same address. */
  restartDatabase(): Promise<void>;
  member(name: string, role?: "expert" | "observer"): Promise<Somebody>;
  paper(authors: readonly Somebody[]): Promise<string>;
  /** Every word of the stored text, without the help of any client. */
  storedText(documentId: string): Promise<string>;
  /** The stored text as one update. */
  storedUpdate(documentId: string): Promise<Uint8Array>;
  stop(): Promise<void>;
};

export async function openWorld(): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), "colloquy-collab-"));
  chmodSync(dataDir, 0o755);
  let database = await startDatabase({ dataDir });
  const relay = await startRelay(portOf(database.url));
  const databaseUrl = database.url.replace(`:${portOf(database.url)}/`, `:${relay.port}/`);
  await migrate(databaseUrl);
  const pool = new Pool({ connectionString: databaseUrl, max: 4 });
  pool.on("error", () => undefined);
  const groupId = await addGroup(pool);
  return {
    databaseUrl,
    pool,
    killDatabase: () => void process.kill(database.pid, "SIGKILL"),
    cutPower: () => killAll(database.pid),
    async restartDatabase() {
      database = await startDatabase({ dataDir });
      relay.pointTo(portOf(database.url));
    },
    member: (name, role = "expert") => addMember(pool, { groupId, name, role }),
    paper: (authors) => addPaper(pool, groupId, authors),
    storedText: async (documentId) => wordsOf(await readStored(pool, documentId)),
    storedUpdate: async (documentId) => Y.encodeStateAsUpdate(await readStored(pool, documentId)),
    async stop() {
      await pool.end();
      await relay.stop();
      await database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The postmaster first, so that it starts nobody anew. */
function killAll(pid: number): void {
  const path = `/proc/${pid}/task/${pid}/children`;
  process.kill(pid, "SIGSTOP");
  const workers = readFileSync(path, "utf8").trim().split(" ").map(Number);
  for (const each of [pid, ...workers]) process.kill(each, "SIGKILL");
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}

async function addGroup(pool: Pool): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `INSERT INTO "WorkingGroup" ("id", "slug", "name", "shortName", "openedOn") VALUES ($1::uuid, $1::uuid::text, 'Group', 'Group', now())`,
    [id],
  );
  return id;
}

async function addMember(
  pool: Pool,
  { groupId, name, role }: { groupId: string; name: string; role: string },
): Promise<Somebody> {
  const [accountId, personId, token] = [randomUUID(), randomUUID(), randomUUID()];
  await pool.query(`INSERT INTO "Person" ("id", "slug", "name") VALUES ($1::uuid, $1::uuid::text, $2)`, [
    personId,
    name,
  ]);
  await pool.query(
    `INSERT INTO "Account" ("id", "personId", "email") VALUES ($1::uuid, $2, $1::uuid::text || '@example.org')`,
    [accountId, personId],
  );
  await pool.query(
    `INSERT INTO "Session" ("id", "tokenHash", "accountId", "expiresAt") VALUES ($1::uuid, $1::uuid::text, $2, now() + interval '1 day')`,
    [token, accountId],
  );
  await pool.query(
    `INSERT INTO "Member" ("id", "groupId", "personId", "role") VALUES ($1, $2, $3, $4::"MemberRole")`,
    [randomUUID(), groupId, personId, role],
  );
  return { accountId, personId, token, name };
}

async function addPaper(pool: Pool, groupId: string, authors: readonly Somebody[]): Promise<string> {
  const [paperId, documentId] = [randomUUID(), randomUUID()];
  await pool.query(`INSERT INTO "Document" ("id", "groupId", "kind") VALUES ($1, $2, 'paper')`, [
    documentId,
    groupId,
  ]);
  await pool.query(`INSERT INTO "DocumentUpdate" ("documentId", "data") VALUES ($1, $2)`, [
    documentId,
    oneParagraph,
  ]);
  await pool.query(
    `INSERT INTO "Paper" ("id", "groupId", "documentId", "slug", "title", "state") VALUES ($1::uuid, $2, $3, $1::uuid::text, 'Paper', 'drafting')`,
    [paperId, groupId, documentId],
  );
  for (const [index, { personId }] of authors.entries()) {
    await pool.query(`INSERT INTO "PaperAuthor" ("paperId", "personId", "rank") VALUES ($1, $2, $3)`, [
      paperId,
      personId,
      index + 1,
    ]);
  }
  return documentId;
}

const oneParagraph = updateOf({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "Begin." }] }],
});

async function readStored(pool: Pool, documentId: string): Promise<Y.Doc> {
  const { rows } = await pool.query(`SELECT * FROM "DocumentUpdate" WHERE "documentId" = $1 ORDER BY "id"`, [
    documentId,
  ]);
  const { doc } = assembleText(
    rows.map(({ id, merged, data }) => ({ id: BigInt(id), merged, data: new Uint8Array(data) })),
  );
  return doc;
}

function wordsOf(scratch: Y.Doc): string {
  return plainText(textOf(scratch));
}

/** The one paragraph every test types into. */
export function paragraphOf(document: Y.Doc): Y.XmlText {
  const paragraph = document.getXmlFragment("default").get(0) as Y.XmlElement;
  return paragraph.get(0) as Y.XmlText;
}
