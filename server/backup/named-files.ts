import type { Client } from "pg";
import { logoKey } from "#lib/domain/institution/rules.ts";
import { portraitKey } from "#lib/domain/people/rules.ts";
import { pictureKey } from "#lib/domain/pictures/rules.ts";

type Row = Record<string, unknown>;

/**
 * Which rows name files in the store. Pictures for shared links are not among them: they are drawn again when somebody
 * asks. Rows come as JSON, so that a database of an older release, which lacks a column, is read all the same.
 */
const naming: { table: string; keysOf(row: Row): string[] }[] = [
  {
    table: "Person",
    keysOf: ({ portrait, portraitWidths, portraitAvif }) =>
      forms(portrait, portraitWidths, portraitAvif, portraitKey),
  },
  {
    table: "Picture",
    keysOf: ({ hash, widths, avifWidths }) => [
      pictureKey(String(hash), "print"),
      ...forms(hash, widths, avifWidths, pictureKey),
    ],
  },
  {
    table: "Institution",
    keysOf: ({ logo }) => (typeof logo === "string" ? [logoKey(logo, "webp"), logoKey(logo, "png")] : []),
  },
  { table: "ReleaseFile", keysOf: keyColumn },
  { table: "GroupArchive", keysOf: keyColumn },
];

const atOnce = 500;

/** The keys of all files that rows of the open snapshot name, each once. */
export async function listNamedFiles(client: Client): Promise<string[]> {
  const keys = new Set<string>();
  for (const { table, keysOf } of naming)
    for await (const row of rowsOf(client, table)) for (const key of keysOf(row)) keys.add(key);
  return [...keys].sort();
}

async function* rowsOf(client: Client, table: string): AsyncGenerator<Row> {
  const name = client.escapeIdentifier(table);
  const { rows } = await client.query("SELECT to_regclass($1) IS NOT NULL AS there", [`public.${name}`]);
  if (!rows[0].there) return;
  // Not the whole row: some are as large as a book.
  const small = `to_jsonb(t) - ARRAY['bio', 'searched']`;
  await client.query(`DECLARE naming NO SCROLL CURSOR FOR SELECT ${small} AS row FROM public.${name} t`);
  for (;;) {
    const fetched = await client.query<{ row: Row }>(`FETCH ${atOnce} FROM naming`);
    for (const { row } of fetched.rows) yield row;
    if (fetched.rows.length < atOnce) break;
  }
  await client.query("CLOSE naming");
}

function forms(
  hash: unknown,
  webp: unknown,
  avif: unknown,
  keyOf: (hash: string, width: number, type: "webp" | "avif") => string,
): string[] {
  if (typeof hash !== "string") return [];
  const of = (widths: unknown, type: "webp" | "avif") =>
    Array.isArray(widths) ? widths.map((width) => keyOf(hash, Number(width), type)) : [];
  return [...of(webp, "webp"), ...of(avif, "avif")];
}

function keyColumn({ key }: Row): string[] {
  return typeof key === "string" ? [key] : [];
}
