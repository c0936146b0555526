import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { db } from "#lib/infra/db.ts";
import { requireLibrary } from "./require-library.ts";
import type { RemoveSourceInput } from "./schema.ts";
import type { LibraryView } from "./types.ts";

type Removed = Result<LibraryView, NotVisible | NotAllowed>;

/** Takes a source out of a library; texts that cite it keep it. Refuses: NotVisible, NotAllowed. */
export function removeSource(actor: Actor, input: RemoveSourceInput): Promise<Removed> {
  return mark(actor, input, { from: null, to: new Date() });
}

/** Puts a source that was taken out back. Refuses: NotVisible, NotAllowed. */
export function restoreSource(actor: Actor, input: RemoveSourceInput): Promise<Removed> {
  return mark(actor, input, { from: { not: null }, to: null });
}

type Mark = { from: null | { not: null }; to: Date | null };

async function mark(actor: Actor, input: RemoveSourceInput, { from, to }: Mark): Promise<Removed> {
  const library = await requireLibrary(actor, input);
  if (!library.ok) return library;
  const { groupId, documentId, sourceId } = input;
  const marked = await db.source.updateMany({
    where: { id: sourceId, groupId, documentId, removedAt: from },
    data: { removedAt: to },
  });
  return marked.count === 0 ? notVisible() : ok(library.value);
}
