import type { Actor, Reader } from "#lib/base/actor.ts";
import type { CitationStyle } from "#lib/editor/cited-sources.ts";
import { type CslItem, cslItemSchema } from "#lib/editor/csl-item.ts";
import { db } from "#lib/infra/db.ts";
import { visibleSources } from "./policy.ts";
import type { Citable, Library, SourceView } from "./types.ts";
import { maxSources } from "./types.ts";

const columns = { id: true, csl: true, label: true, changedAt: true } as const;

/** The sources of a library that the actor may read, all of them: a library is bounded. In the order of their labels.
 *  @param removed those that were taken out instead */
export async function listSources(
  actor: Reader,
  { groupId, documentId }: Library,
  removed = false,
): Promise<SourceView[]> {
  const rows = await db.source.findMany({
    where: {
      AND: [{ groupId, documentId, removedAt: removed ? { not: null } : null }, visibleSources(actor)],
    },
    select: columns,
    orderBy: [{ label: "asc" }, { id: "asc" }],
    take: maxSources,
  });
  return rows.map(readRow);
}

/** @returns null when the library has no such source or the actor may not read it */
export async function findSource(
  actor: Actor,
  { groupId, documentId }: Library,
  id: string,
): Promise<SourceView | null> {
  const row = await db.source.findFirst({
    where: { AND: [{ id, groupId, documentId, removedAt: null }, visibleSources(actor)] },
    select: columns,
  });
  return row && readRow(row);
}

/** How a text cites. The caller has found its library for this actor. */
export async function readCitationStyle({ documentId }: Library): Promise<CitationStyle> {
  const where = { id: documentId ?? "" };
  return (await db.document.findUniqueOrThrow({ where, select: { citationStyle: true } })).citationStyle;
}

/** What can be cited in a text: its own library and its group's. The caller has found the text for this actor. */
export async function listCitable(actor: Actor, { groupId, documentId }: Library): Promise<Citable> {
  const [style, rows] = await Promise.all([
    readCitationStyle({ groupId, documentId }),
    db.source.findMany({
      where: { AND: [{ groupId, OR: [{ documentId: null }, { documentId }] }, visibleSources(actor)] },
      select: { ...columns, documentId: true, removedAt: true },
      orderBy: [{ label: "asc" }, { id: "asc" }],
      take: 2 * maxSources,
    }),
  ]);
  const sources = rows.map((row) => ({
    id: row.id,
    label: row.label,
    csl: shortly(readRow(row).csl),
    own: row.documentId !== null,
    removed: row.removedAt !== null,
  }));
  return { style, sources };
}

function readRow({ csl, ...row }: SourceView | (Omit<SourceView, "csl"> & { csl: unknown })): SourceView {
  return { ...row, csl: cslItemSchema.parse(csl) };
}

/** What is said of a source where it is cited in the editor. */
function shortly({ type, title, author, editor, interviewer, translator, issued }: CslItem) {
  return { type, title, author, editor, interviewer, translator, issued };
}
