import * as Y from "yjs";
import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible, type WrongState } from "#lib/base/refusals.ts";
import { ok, type Refusal, type Result, refuse } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import { changeText } from "#lib/domain/documents/change-text.ts";
import { fragmentName, textOf } from "#lib/domain/documents/crdt-text.ts";
import { keepMoved } from "#lib/domain/documents/move-blocks.ts";
import type { MovedPiece } from "#lib/domain/documents/moved-pieces.ts";
import { rescueRecentWords } from "#lib/domain/documents/rescue-words.ts";
import type { WorkingTextClosed } from "#lib/domain/documents/types.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { transact } from "#lib/infra/db.ts";
import { loadReport } from "./load-report.ts";
import { reportRights } from "./policy.ts";

export type ChangeOutlineRefusal = NotVisible | NotAllowed | WrongState | WorkingTextClosed;

/** What is changed in a scratch copy of the text. `content` is the text as it stands, suggestions included. Moved pieces are
 *  given back. */
export type OutlineChange<R extends Refusal> = (doc: Y.Doc, content: DocumentJson) => Result<MovedPiece[], R>;

/**
 * Changes the sections of a report's working text while others may be writing in it: nothing they type is lost.
 * Refuses: NotVisible, NotAllowed, WrongState, WorkingTextClosed, and whatever `change` refuses.
 */
export async function changeOutline<R extends Refusal>(
  actor: Actor,
  reportId: string,
  change: OutlineChange<R>,
): Promise<Result<undefined, R | ChangeOutlineRefusal>> {
  const moved = await transact(async (tx): Promise<Result<string | null, R | ChangeOutlineRefusal>> => {
    const report = await loadReport(tx, actor, reportId);
    if (!report || actor.kind !== "member") return notVisible();
    const { roles, state, documentId, groupId } = report;
    const right = decideRight(reportRights, roles, { state, verb: "edit" });
    if (!right.ok) return right;
    const { accountId } = actor;
    const changed = await changeText(tx, { documentId, accountId }, (doc) => change(doc, contentOf(doc)));
    if (!changed.ok) return changed;
    await keepMoved(tx, documentId, changed.value);
    await recordFact(tx, actor, { kind: "ReportOutlineChanged", groupId, subjectId: reportId });
    return ok(changed.value.length > 0 ? documentId : null);
  });
  if (!moved.ok) return moved;
  if (moved.value) await rescueAfter(moved.value);
  return ok();
}

/** The plain content of a shared document that somebody else goes on using: reading may repair what it reads. */
export function contentOf(doc: Y.Doc): DocumentJson {
  const scratch = new Y.Doc();
  Y.applyUpdate(scratch, Y.encodeStateAsUpdate(doc));
  const content = textOf(scratch);
  scratch.destroy();
  return content;
}

/** Where every block that can be read stands, or a refusal: a text that has to be repaired first is not taken apart. */
export function blocksOf(
  doc: Y.Doc,
  { content }: DocumentJson,
): Result<Y.XmlElement[], { kind: "SectionGone" }> {
  const blocks = doc.getXmlFragment(fragmentName).toArray();
  const whole = blocks.filter((block): block is Y.XmlElement => block instanceof Y.XmlElement);
  const agrees = whole.length === content.length && whole.length === blocks.length;
  return agrees ? ok(whole) : refuse({ kind: "SectionGone" });
}

/** By then every server has heard of the move; what it took before that went to the old place. */
const heardMs = 300;

async function rescueAfter(documentId: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, heardMs));
  await rescueRecentWords(documentId);
}
