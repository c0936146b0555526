import type { DocumentJson } from "#lib/editor/document-json.ts";
import { readBlocks } from "./blocks.ts";
import { citationsOf } from "./citation/citations-of.ts";
import type { PrintedCitations } from "./citation/printed-citations.ts";
import { withoutGaps } from "./heading-levels.ts";
import { contentsOf } from "./headings.ts";
import { noReferences, type References } from "./references.ts";
import type { Model } from "./types.ts";
import { newWriting } from "./writing.ts";

/** Turns a document into what is printed: notes numbered in the order of reference, headings with addresses, clean
 *  text, checked links, findings and papers filled in. The web page and every export read only this.
 *  Pure: the same document, references and citations give the same model. Without `citations`, as the processor printed
 *  them, what is cited is given in one short form.
 *  What `references` does not know is left out of the blocks and listed in `missing`.
 *  Never throws on a document of the schema; unknown nodes are drawn as the text they hold. */
export function buildModel(
  document: DocumentJson,
  references: References = noReferences,
  citations: PrintedCitations | null = null,
): Model {
  return modelOf(document, { references, citations, working: false });
}

/** The same for those who work on a text: its words, notes and paragraph ends carry what is suggested of them and which
 *  conversations are about them. What is suggested to be added is in it, and what is suggested to go still is. */
export function buildWorkingModel(
  document: DocumentJson,
  references: References = noReferences,
  citations: PrintedCitations | null = null,
): Model {
  return modelOf(document, { references, citations, working: true });
}

type Material = { references: References; citations: PrintedCitations | null; working: boolean };

function modelOf(document: DocumentJson, { references, citations, working }: Material): Model {
  const { inText, bibliography, missing } = citationsOf(document, citations);
  const writing = newWriting(references, inText, working);
  const blocks = withoutGaps(readBlocks(document.content, writing));
  return {
    blocks,
    notes: writing.notes,
    contents: contentsOf(blocks),
    bibliography,
    missing: [...writing.missing, ...missing],
  };
}
