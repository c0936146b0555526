import "#server-only";
import { notFound } from "next/navigation";
import type { GlassReader } from "#lib/base/actor.ts";
import { findTextBehindGlass } from "#lib/domain/break-glass/find-text.ts";
import { readBehindGlass } from "#lib/domain/break-glass/read-behind-glass.ts";
import type { ClosedGroup, GlassPage, GlassText } from "#lib/domain/break-glass/types.ts";
import { readSlug } from "#lib/web/read-slug.ts";
import { requireGlass } from "../require-glass.ts";

/** The parts of an address; `paper` is null for the group’s report. */
export type TextAt = { group: string; paper: string | null };

/** A paper or the report with what a page of it shows. */
export type OfText<T> = { group: ClosedGroup; text: GlassText; address: string; value: T };

/** Reads something of a paper or of the report behind the glass, and records which page of it. */
export async function requireOfText<T>(
  { group: groupPart, paper }: TextAt,
  page: GlassPage,
  read: (reader: GlassReader, text: GlassText) => Promise<T | null>,
): Promise<OfText<T>> {
  const { actor, group } = await requireGlass(groupPart);
  const slug = paper === null ? null : (readSlug(paper) ?? notFound());
  const found = await readBehindGlass(actor, group.id, async (reader) => {
    const text = await findTextBehindGlass(reader, slug);
    const value = text && (await read(reader, text));
    return text && value !== null ? { subjectId: text.id, page, value: { text, value } } : null;
  });
  if (!found) notFound();
  return { group, ...found, address: `/admin/groups/${group.slug}/${found.text.path}` };
}
