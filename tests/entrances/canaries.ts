import pg from "pg";
import {
  type Audience,
  columns,
  parsedColumns,
  publicColumns,
  publicTables,
  textWords,
  wordless,
} from "./canary-columns.ts";
import { type CastName, castNames } from "./stage/types.ts";

/** A word that stands in one column alone, and who may receive it. */
type Canary = { table: string; column: string; word: string; audience: Audience };

/** Words and secrets that were planted, with where they stand. */
export type Planted = Map<string, { place: string; audience: Audience }>;

/**
 * Plants a word in every private text column of the database, into every row of it. Hashes and secrets stay as they are and are
 * looked for as they stand. Throws: Error naming each column of which nobody said who may receive it.
 */
export async function plantCanaries(databaseUrl: string, ownerAccountId: string): Promise<Planted> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ table: string; column: string; isList: boolean }>(textColumns);
    requireAudiences(rows);
    // History that is only added to, texts that are frozen: here what stands in them is not meant.
    await client.query("SET session_replication_role = replica");
    const texts = Object.entries(textWords).map(
      ([word, audience]) => [word, { place: word, audience }] as const,
    );
    const planted: Planted = new Map(texts);
    for (const { table, column } of rows) {
      const audience = columns[table]?.[column];
      if (!audience) continue;
      const canary = { table, column, word: wordFor(table, column), audience };
      for (const word of await plant(client, canary, ownerAccountId))
        planted.set(word, { place: `${table}.${column}`, audience });
    }
    return planted;
  } finally {
    await client.end();
  }
}

const textColumns = `
  SELECT table_name AS "table", column_name AS "column", data_type = 'ARRAY' AS "isList"
  FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
  WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name ~ '^[A-Z]'
    AND (data_type = 'text' OR udt_name = '_text')
  ORDER BY 1, 2`;

/** Columns of text of which nobody has said who may receive them, or that they are public, parsed or hold no words. */
export function unsaidAmong(rows: readonly { table: string; column: string }[]): string[] {
  return rows
    .filter(({ table }) => !publicTables.includes(table))
    .filter(({ table, column }) => !columns[table]?.[column] && !wordless.test(column))
    .filter(
      ({ table, column }) =>
        !publicColumns[table]?.includes(column) && !parsedColumns[table]?.includes(column),
    )
    .map(({ table, column }) => `${table}.${column}`);
}

function requireAudiences(rows: { table: string; column: string }[]): void {
  const unsaid = unsaidAmong(rows);
  if (unsaid.length > 0)
    throw new Error(`Say in tests/entrances/canary-columns.ts who may receive ${unsaid.join(", ")}`);
}

const wordFor = (table: string, column: string) => `zq${table}${column}`.toLowerCase();

const isSecret = (column: string) => /(hash|secret|commitment|key|credentialId)$/i.test(column);

/** What is an owner's alone is planted in what one of the cast has, so that the others' is not theirs. */
async function plant(
  client: pg.Client,
  { table, column, word }: Canary,
  ownerAccountId: string,
): Promise<string[]> {
  if (isSecret(column)) {
    const { rows } = await client.query(
      `SELECT DISTINCT "${column}" AS secret FROM "${table}" WHERE "${column}" <> ''`,
    );
    return rows.map(({ secret }) => secret as string);
  }
  const owned = {
    Account: "id",
    Session: "accountId",
    Passkey: "accountId",
    PendingSignIn: "accountId",
    LinkedIdentity: "accountId",
  }[table];
  const where = owned ? `AND "${owned}" = '${ownerAccountId}'` : "";
  // What is not there stays so, and an address stays one.
  const value = column === "email" ? `'${word}.' || "${column}"` : `"${column}" || ' ${word}'`;
  const update = (rows: string) =>
    client.query(`UPDATE "${table}" SET "${column}" = ${value} WHERE "${column}" ${rows} ${where}`);
  // Some have to be empty in some states.
  const { rowCount } = await update("IS NOT NULL").catch(() => update("<> ''"));
  return rowCount ? [word] : [];
}

/** Listens to all that the walk receives. @returns what hears it, and what was heard by whom that should not have been */
export function sweepFor(planted: Planted) {
  const leaks = new Set<string>();
  const heard = new Set<string>();
  const secrets = [...planted].filter(([word]) => !word.startsWith("zq"));
  const hear = (name: CastName, said: string, body: string): void => {
    const words = body.match(/zq[a-z]{6,}/g) ?? [];
    const found = [
      ...new Set(words),
      ...secrets.flatMap(([secret]) => (body.includes(secret) ? [secret] : [])),
    ];
    for (const word of found) {
      const canary = planted.get(word);
      if (!canary) continue;
      heard.add(word);
      if (!isFor(canary.audience, name)) leaks.add(`${name} received ${canary.place}: ${said}`);
    }
  };
  return { hear, leaks, heard };
}

function isFor(audience: Audience, name: CastName): boolean {
  if (audience === "everybody") return castNames.includes(name);
  return audience !== "nobody" && audience.includes(name);
}
