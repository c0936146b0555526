import type { Actor } from "#lib/base/actor.ts";
import {
  type NotAllowed,
  type NotVisible,
  notVisible,
  type WrongState,
  wrongState,
} from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { changeText } from "#lib/domain/documents/change-text.ts";
import { replaceContent } from "#lib/domain/documents/replace-content.ts";
import type { WorkingTextClosed } from "#lib/domain/documents/types.ts";
import { keepVersion } from "#lib/domain/versions/keep-version.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { appendContent } from "./append-content.ts";
import { mayTake, visibleImports } from "./policy.ts";
import type { TakeImportInput } from "./schema.ts";
import type { TextAddress } from "./types.ts";
import { withMembersNames } from "./with-members-names.ts";

export type TakeImportRefusal = NotVisible | NotAllowed | WrongState | WorkingTextClosed;

/**
 * Makes what was read from a file the text, or adds it at its end. What stood there is kept as a version first; what
 * others type at this moment is not lost. Word's tracked changes are suggestions of the members who have the same
 * name, and otherwise of whoever takes the file.
 * Refuses: NotVisible, NotAllowed, WrongState (not read yet, or taken already), WorkingTextClosed.
 */
export async function takeImport(
  actor: Actor,
  { importId, how }: TakeImportInput,
): Promise<Result<TextAddress, TakeImportRefusal>> {
  return transact(async (tx): Promise<Result<TextAddress, TakeImportRefusal>> => {
    const row = await loadImport(tx, actor, importId);
    if (!row || actor.kind !== "member") return notVisible();
    const allowed = await mayTake(actor, row.documentId);
    if (!allowed.ok) return allowed;
    const taken = await tx.textImport.updateMany({
      where: { id: importId, state: "ready" },
      data: { state: "taken", takenAt: new Date() },
    });
    if (taken.count === 0 || row.content === null) return wrongState(row.state);
    const content = await withMembersNames(tx, JSON.parse(row.content) as DocumentJson, {
      groupId: row.document.groupId,
      otherwise: actor.personId,
    });
    await keepVersion(tx, row.documentId);
    const whose = { documentId: row.documentId, accountId: actor.accountId };
    const write = how === "replace" ? replaceContent : appendContent;
    const changed = await changeText(tx, whose, (doc): Result<undefined, never> => {
      write(doc, content);
      return ok();
    });
    if (!changed.ok) return changed;
    return ok({ group: row.document.group.slug, paper: row.document.paper?.slug ?? null, earlier: null });
  });
}

function loadImport(tx: Tx, actor: Actor, importId: string) {
  return tx.textImport.findFirst({
    where: { AND: [{ id: importId }, visibleImports(actor)] },
    select: {
      documentId: true,
      state: true,
      content: true,
      document: {
        select: { groupId: true, group: { select: { slug: true } }, paper: { select: { slug: true } } },
      },
    },
  });
}
