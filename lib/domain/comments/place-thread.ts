import { ok, type Result, refuse } from "#lib/base/result.ts";
import { changeText } from "#lib/domain/documents/change-text.ts";
import { markPassage } from "#lib/domain/documents/mark-passage.ts";
import { readWorkingText } from "#lib/domain/documents/queries.ts";
import { wholeBlocks } from "#lib/editor/comment-places.ts";
import { findPassage } from "#lib/editor/passage.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { StartThreadInput } from "./schema.ts";
import type { CommentedPassageGone } from "./types.ts";

/**
 * Makes sure that what a new thread is about stands in the text, and marks its words there. A frozen text cannot be
 * marked: its words do not move either, and are found by their quote.
 * Refuses: CommentedPassageGone.
 */
export async function placeThread(
  tx: Tx,
  { id, documentId, passage }: StartThreadInput,
): Promise<Result<undefined, CommentedPassageGone>> {
  if (!passage) return ok();
  if (passage.kind === "block") return stands(await hasBlock(tx, documentId, passage.anchor.blockId));
  if (passage.quote === "") return stands(false);
  const marked = await changeText(tx, { documentId, accountId: null }, (doc) =>
    markPassage(doc, passage, id),
  );
  if (marked.ok) return ok();
  if (marked.refusal.kind === "PassageGone") return stands(false);
  return stands(findPassage(await readWorkingText(tx, documentId), passage) !== null);
}

async function hasBlock(tx: Tx, documentId: string, blockId: string | null): Promise<boolean> {
  return blockId !== null && wholeBlocks(await readWorkingText(tx, documentId)).has(blockId);
}

function stands(found: boolean): Result<undefined, CommentedPassageGone> {
  return found ? ok() : refuse({ kind: "CommentedPassageGone" });
}
