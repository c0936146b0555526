import { pictureColumns } from "#lib/domain/pictures/queries.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { figuresIn } from "#lib/editor/figures-in.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { PrintedPicture } from "./edition-content.ts";

/** The pictures that the figures of a text show, each once; only those that are the text's own. */
export async function printPictures(
  tx: Tx,
  documentId: string,
  document: DocumentJson,
): Promise<PrintedPicture[]> {
  const ids = figuresIn(document).flatMap(({ pictureId }) => pictureId ?? []);
  return tx.picture.findMany({
    where: { documentId, id: { in: ids } },
    select: pictureColumns,
    orderBy: { id: "asc" },
  });
}
