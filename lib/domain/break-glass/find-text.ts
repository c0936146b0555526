import type { GlassReader } from "#lib/base/actor.ts";
import { findPaper } from "#lib/domain/papers/queries.ts";
import { findReport } from "#lib/domain/reports/queries.ts";
import type { GlassText } from "./types.ts";

/** A paper by its slug, or with none the report. @returns null where there is none behind this glass */
export async function findTextBehindGlass(
  reader: GlassReader,
  slug: string | null,
): Promise<GlassText | null> {
  const text =
    slug === null ? await findReport(reader, reader.groupId) : await findPaper(reader, reader.groupId, slug);
  if (!text) return null;
  const { id, documentId, title } = text;
  return { id, documentId, title, path: slug === null ? "report" : `papers/${slug}` };
}
