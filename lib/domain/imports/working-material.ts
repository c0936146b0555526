import type { SignedInActor } from "#lib/base/actor.ts";
import { readTextComments } from "#lib/domain/comments/queries.ts";
import type { ThreadView } from "#lib/domain/comments/types.ts";
import { withCitedSources } from "#lib/domain/documents/cited-sources.ts";
import { readWorkingText } from "#lib/domain/documents/queries.ts";
import { findText } from "#lib/domain/texts/queries.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { db } from "#lib/infra/db.ts";
import type { ExportedThread } from "#lib/publish/docx/types.ts";

/** A working text with everything that is suggested and said about it, and who the people are. */
export type WorkingTextMaterial = {
  /** With what it cites. */
  document: DocumentJson;
  /** Names of the group's people, by id. */
  names: Record<string, string>;
  threads: ExportedThread[];
};

/**
 * Reads a working text as those have it who work on it, for a file they take along.
 * @returns null when there is no such text, or the actor may not comment on it: they see neither comments nor
 *   suggestions
 */
export async function readWorkingMaterial(
  actor: SignedInActor,
  documentId: string,
): Promise<WorkingTextMaterial | null> {
  const text = await findText(actor, documentId);
  if (!text?.may.read || !text.may.comment) return null;
  const [document, people, comments] = await Promise.all([
    readWorkingText(db, documentId),
    db.person.findMany({
      where: { memberships: { some: { groupId: text.groupId } } },
      select: { id: true, name: true },
      take: 1000,
    }),
    readTextComments(actor, documentId),
  ]);
  return {
    document: await withCitedSources(db, documentId, document),
    names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    threads: (comments?.threads ?? []).map(exportedThread),
  };
}

function exportedThread({ id, passage, resolved, comments }: ThreadView): ExportedThread {
  const said = comments.filter(({ isRemoved }) => !isRemoved);
  return {
    id,
    quote: passage.quote,
    resolved: resolved !== null,
    remarks: said.map(({ author, at, body }) => ({ author: author?.name ?? "", at, text: body })),
  };
}
