import { createHash } from "node:crypto";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { readZip } from "#lib/infra/zip/read-zip.ts";
import { dataPath, type Manifest, manifestSchema, personColumns } from "./format.ts";
import { archivedTables } from "./tables.ts";

/** What an archive says of itself, once all of it has been checked. `data`: rows by the name of their file. */
export type ReadArchive = { manifest: Manifest; data: Record<string, Record<string, unknown>[]> };

export type DamagedArchive = { kind: "DamagedArchive"; because: string };

/**
 * Reads an archive back: every file is there, has the hash and size that the manifest says, and every row the columns that the
 * format says.
 * Refuses: DamagedArchive, with the first thing that is wrong in words.
 */
export async function readArchive(file: string): Promise<Result<ReadArchive, DamagedArchive>> {
  try {
    return ok(await check(file));
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    return refuse({ kind: "DamagedArchive", because });
  }
}

type Seen = Map<string, { hash: string; bytes: number }>;

async function check(file: string): Promise<ReadArchive> {
  const [seen, kept] = [new Map() as Seen, new Map<string, string>()];
  for await (const { path, bytes } of readZip(file)) {
    if (seen.has(path)) throw new Error(`${path} is there twice`);
    seen.set(path, { hash: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.byteLength });
    if (path === "manifest.json" || path.startsWith("data/")) kept.set(path, new TextDecoder().decode(bytes));
  }
  const manifest = readManifest(kept.get("manifest.json"));
  checkFiles(manifest, seen);
  return { manifest, data: readData(manifest, kept) };
}

function readManifest(text: string | undefined): Manifest {
  if (text === undefined) throw new Error("manifest.json is missing");
  const read = manifestSchema.safeParse(JSON.parse(text));
  if (!read.success) throw new Error(`manifest.json is not of this format: ${read.error.issues[0]?.message}`);
  return read.data;
}

function checkFiles({ files }: Manifest, seen: Seen): void {
  for (const { path, hash, bytes } of files) {
    const found = seen.get(path);
    if (!found) throw new Error(`${path} is missing`);
    if (found.hash !== hash || found.bytes !== bytes) throw new Error(`${path} is not what was archived`);
  }
  const known = new Set(["manifest.json", ...files.map(({ path }) => path)]);
  for (const path of seen.keys()) if (!known.has(path)) throw new Error(`${path} does not belong here`);
}

function readData({ rows }: Manifest, kept: ReadonlyMap<string, string>): ReadArchive["data"] {
  const columns = new Map<string, readonly string[]>(
    archivedTables.map((table) => [table.name, table.columns]),
  );
  columns.set("people", personColumns);
  const data: ReadArchive["data"] = {};
  for (const [name, expected] of columns) {
    const read: unknown = JSON.parse(kept.get(dataPath(name)) ?? "null");
    if (!Array.isArray(read)) throw new Error(`${dataPath(name)} holds no rows`);
    if (read.length !== rows[name])
      throw new Error(`${dataPath(name)} has ${read.length} rows, not ${rows[name]}`);
    for (const row of read)
      if (!hasColumns(row, expected)) throw new Error(`${dataPath(name)} has a row of other columns`);
    data[name] = read;
  }
  return data;
}

function hasColumns(row: unknown, columns: readonly string[]): boolean {
  if (typeof row !== "object" || row === null) return false;
  return Object.keys(row).sort().join() === [...columns].sort().join();
}
