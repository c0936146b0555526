import { z } from "zod";

/** The version of the format that docs/ARCHIVE.md describes. The one before it had no `head`, and is read as well. */
export const archiveFormat = 2;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** `manifest.json`: what is in an archive, with the SHA-256 of every file but itself. */
export const manifestSchema = z.object({
  format: z.union([z.literal(1), z.literal(archiveFormat)]),
  madeAt: z.iso.datetime(),
  group: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }),
  /** The newest seal of the installation's record, which stands for everything recorded before; null: nothing was sealed. */
  head: z
    .object({ number: z.number().int().min(1), hash, at: z.iso.datetime() })
    .nullable()
    .default(null),
  /** Rows of each file in `data`, by its name. */
  rows: z.record(z.string(), z.number().int().min(0)),
  files: z.array(z.object({ path: z.string(), hash, bytes: z.number().int().min(0) })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Where a table's rows are. */
export const dataPath = (name: string) => `data/${name}.json`;

/** The columns of `data/people.json`: everybody whom another file names by id. */
export const personColumns = [
  "id",
  "slug",
  "name",
  "nativeName",
  "nativeLanguage",
  "affiliation",
  "position",
  "country",
  "orcid",
] as const;

/** A column that holds the id of a person. */
export function namesPerson(column: string): boolean {
  return /^(personId|.*ById|authorId|speakerId|assigneeId|contributorIds)$/.test(column);
}
