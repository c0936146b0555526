import { commentPlaces } from "#lib/editor/comment-places.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { passageIn } from "#lib/editor/passage.ts";
import { runningTextOf } from "#lib/editor/passage-text.ts";
import { editorSchema } from "#lib/editor/schema.ts";
import type { ThreadPlace, ThreadView } from "./types.ts";

/** Where threads stand in a text with its marks, by the thread's id. Words that were changed since are given as they
 *  stand now, so that a page finds them in what it draws. */
export function placesOf(
  text: DocumentJson,
  threads: readonly Pick<ThreadView, "id" | "passage">[],
): Record<string, ThreadPlace> {
  const document = editorSchema().nodeFromJSON(text);
  const places = commentPlaces(document, threads);
  const running = runningTextOf(document);
  const entries = threads.map(({ id, passage }): [string, ThreadPlace] => {
    const place = places.get(id);
    if (!place) return [id, { kind: "gone" }];
    if (place.kind !== "words") return [id, place.kind === "block" ? blockPlace(passage) : { kind: "text" }];
    const now = passageIn(running, running.offsetAt(place.from), running.offsetAt(place.to));
    return [id, { kind: "words", passage: now ?? passage }];
  });
  return Object.fromEntries(entries);
}

function blockPlace({ anchor }: ThreadView["passage"]): ThreadPlace {
  return { kind: "block", blockId: anchor.blockId ?? "" };
}
