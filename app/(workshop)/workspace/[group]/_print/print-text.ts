import "#server-only";
import { patienceForCitationsMs, printCitations } from "#lib/domain/sources/print-citations.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { buildModel } from "#lib/publish/model.ts";
import {
  noReferences,
  type PictureReference,
  picturesAmong,
  type References,
} from "#lib/publish/references.ts";
import type { Model } from "#lib/publish/types.ts";

export type PrintedText = {
  /** As it was read, with what it cites. */
  document: DocumentJson;
  /** What the text has of pictures. */
  pictures: readonly PictureReference[];
  /** Findings and papers it embeds. */
  references?: References;
  /** How long its citations are waited for; after that short forms stand for them. */
  patienceMs?: number;
};

/** A text of the workshop as it is printed: on a page, on paper or into a file. */
export async function printText({
  document,
  pictures,
  references = noReferences,
  patienceMs = patienceForCitationsMs,
}: PrintedText): Promise<Model> {
  const citations = await printCitations(document, { patienceMs });
  return buildModel(document, { ...references, picture: picturesAmong(pictures) }, citations);
}
