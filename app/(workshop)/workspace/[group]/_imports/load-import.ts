import "#server-only";
import { notFound } from "next/navigation";
import type { SignedInActor } from "#lib/base/actor.ts";
import { isUuid } from "#lib/base/uuid.ts";
import { findImport } from "#lib/domain/imports/queries.ts";
import type { ImportView } from "#lib/domain/imports/types.ts";
import { listPictures } from "#lib/domain/pictures/queries.ts";
import { emptyDocument } from "#lib/editor/document-json.ts";
import { withoutSuggestions } from "#lib/editor/plain-content.ts";
import { buildModel } from "#lib/publish/model.ts";
import { noReferences, picturesAmong } from "#lib/publish/references.ts";
import type { Model } from "#lib/publish/types.ts";
import { refusalText } from "#lib/web/refusal-text.ts";

/** An import of this text that the actor brought in, as it is shown; any other is not found. */
export async function loadImport(
  actor: SignedInActor,
  documentId: string,
  importId: string,
): Promise<{ view: ImportView; model: Model; failure: string | null }> {
  const view = (isUuid(importId) && (await findImport(actor, documentId, importId))) || notFound();
  const picture = picturesAmong(await listPictures(actor, documentId));
  return {
    view,
    model: buildModel(view.content ? withoutSuggestions(view.content) : emptyDocument, {
      ...noReferences,
      picture,
    }),
    failure: view.failure && (await refusalText({ kind: view.failure })),
  };
}
