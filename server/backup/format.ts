import { z } from "zod";

/** What a backup is, for whoever opens it: docs/BACKUP.md says it in words. */
export const format = "colloquy-backup";
export const formatVersion = 1;

/** Text of a table lies in pieces of this size, so that neither side ever holds a whole table. */
export const pieceBytes = 4 * 1024 * 1024;

/** More than any installation needs; what claims more is not read into memory. */
export const maxJsonBytes = 128 * 1024 * 1024;

const name = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,62}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

const tableSchema = z.object({ name, columns: z.array(name).min(1).max(1000) });

/** The first file of a backup: where it comes from, and what the tables in it look like. */
export const aboutSchema = z.object({
  format: z.literal(format),
  version: z.int().min(1),
  product: z.string().max(50),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string().max(255), checksum: hash })).max(10_000),
  tables: z.array(tableSchema).max(1000),
  /** The secret of an installation that keeps its own, and only where the backup is enciphered. */
  authSecret: z.string().max(1000).optional(),
  /** By which a secret can be told to be another one, where it was known. */
  secretCheck: z.string().max(64).optional(),
});

export type About = z.infer<typeof aboutSchema>;
export type BackedUpTable = z.infer<typeof tableSchema>;

const tableRecord = z.object({ rows: count, bytes: count, sha256: hash });

/** The last file of a backup: what all the others have to be. */
export const manifestSchema = z.object({
  tables: z.record(name, tableRecord),
  sequences: z.record(name, z.string().regex(/^-?\d{1,19}$/)),
  files: z.record(z.string().max(200), z.object({ sizeBytes: count, sha256: hash })),
  /** Files that rows name and the store does not have. */
  missing: z.array(z.string().max(200)),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type TableRecord = z.infer<typeof tableRecord>;

/** The queue's waiting jobs: not a table of ours, but kept as one. */
export const queueName = "queue";

export const aboutName = "about.json";
export const manifestName = "manifest.json";
export const readMeName = "README.txt";

/** The name of a piece of a table, from 1. */
export function pieceName(table: string, number: number): string {
  return `tables/${table}/${String(number).padStart(6, "0")}.copy`;
}

/** What a name in the backup stands for; null where no backup has such a name, wherever it may lead. */
export function readName(entry: string): { table: string; number: number } | { key: string } | null {
  const piece = /^tables\/([A-Za-z_][A-Za-z0-9_]{0,62})\/(\d{6,9})\.copy$/.exec(entry);
  if (piece) return { table: piece[1] ?? "", number: Number(piece[2]) };
  const file = /^files\/([a-z0-9][a-z0-9.-]*(?:\/[a-z0-9][a-z0-9.-]*)*)$/.exec(entry);
  return file && !entry.includes("..") ? { key: file[1] ?? "" } : null;
}
