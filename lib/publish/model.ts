import type { DocumentJson } from "#lib/editor/document-json.ts";
import { readBlocks } from "./blocks.ts";
import { withoutGaps } from "./heading-levels.ts";
import { contentsOf } from "./headings.ts";
import { noReferences, type References } from "./references.ts";
import type { Model } from "./types.ts";
import { newWriting } from "./writing.ts";

/** Turns a document into what is printed: notes numbered in the order of reference, headings with addresses, clean
 *  text, checked links, findings and papers filled in. The web page and every export read only this.
 *  Pure: the same document and references give the same model.
 *  What `references` does not know is left out of the blocks and listed in `missing`.
 *  Never throws on a document of the schema; unknown nodes are drawn as the text they hold. */
export function buildModel(document: DocumentJson, references: References = noReferences): Model {
  const writing = newWriting(references);
  const blocks = withoutGaps(readBlocks(document.content, writing));
  return { blocks, notes: writing.notes, contents: contentsOf(blocks), missing: writing.missing };
}
