import { z } from "zod";
import type { Actor } from "#lib/base/actor.ts";
import { cslItemSchema } from "#lib/editor/csl-item.ts";
import { db } from "#lib/infra/db.ts";
import { sourceLabel } from "#lib/publish/citation/source-words.ts";
import { findLibrary } from "./find-library.ts";
import { listSources } from "./queries.ts";
import { twinsOf } from "./rules.ts";
import type { SourceImportView } from "./types.ts";

/** What the actor has read from a file and not taken yet, beside what the library holds at this moment.
 *  @returns null when there is no such import, it is somebody else's, or the library may not be changed */
export async function findSourceImport(actor: Actor, id: string): Promise<SourceImportView | null> {
  if (actor.kind !== "member") return null;
  const row = await db.sourceImport.findFirst({
    where: { id, createdById: actor.personId },
    select: { id: true, groupId: true, documentId: true, fileName: true, content: true },
  });
  if (!row) return null;
  const library = await findLibrary(actor, row);
  if (!library?.may.change) return null;
  const { items, unread, unkept } = contentSchema.parse(row.content);
  const held = await listSources(actor, library);
  const twins = twinsOf(
    items,
    held.map(({ csl }) => csl),
  );
  const sources = items.map((csl, index) => ({ csl, label: sourceLabel(csl), twin: twins[index] ?? null }));
  return { id, fileName: row.fileName, library, sources, unread, unkept };
}

const contentSchema = z.object({
  items: z.array(cslItemSchema),
  unread: z.array(z.string()),
  unkept: z.partialRecord(z.enum(["notes", "files", "keywords", "abstracts"]), z.number()),
});
