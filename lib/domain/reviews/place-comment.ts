import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { CommentedPassageGone } from "#lib/domain/comments/types.ts";
import { readVersion } from "#lib/domain/documents/queries.ts";
import { wholeBlocks } from "#lib/editor/comment-places.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { findPassage, maxQuoteLength, type Passage, passageIn } from "#lib/editor/passage.ts";
import { runningText } from "#lib/editor/passage-text.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { MakeReviewCommentInput } from "./schema.ts";

/**
 * What a comment is about, as it is kept with it: the words that were selected, or the beginning of the block that was chosen
 * (a figure, table or formula has none), or nothing, for the text as a whole. It is kept with the comment, so that it is still
 * told whatever becomes of the text.
 * Refuses: CommentedPassageGone (no such words or block in the frozen text).
 */
export async function placeComment(
  tx: Tx,
  versionId: string,
  { quote, anchor, blockId }: MakeReviewCommentInput,
): Promise<Result<Passage, CommentedPassageGone>> {
  if (quote === "" && blockId === "") return ok(wholeText);
  const version = await readVersion(tx, versionId);
  if (!version) throw new Error(`Version ${versionId} of an open round is gone`);
  const { content } = version;
  const passage = quote === "" ? passageOfBlock(content, blockId) : standing(content, { quote, anchor });
  return passage ? ok(passage) : refuse({ kind: "CommentedPassageGone" });
}

const wholeText: Passage = { quote: "", anchor: { blockId: null, prefix: "", suffix: "" } };

function standing(content: DocumentJson, passage: Passage): Passage | null {
  return findPassage(content, passage) ? passage : null;
}

/** @returns null where the text has no such block */
export function passageOfBlock(content: DocumentJson, blockId: string): Passage | null {
  const running = runningText(content);
  const index = running.blocks.findIndex((block) => block.blockId === blockId);
  const block = running.blocks[index];
  if (block) {
    const end = running.blocks[index + 1]?.start ?? running.text.length;
    return passageIn(running, block.start, Math.min(end, block.start + maxQuoteLength));
  }
  return wholeBlocks(content).has(blockId)
    ? { quote: "", anchor: { blockId, prefix: "", suffix: "" } }
    : null;
}
