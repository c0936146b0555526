import { type CommentPlace, commentPlaces } from "#lib/editor/comment-places.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { type Passage, passageIn } from "#lib/editor/passage.ts";
import { runningTextOf } from "#lib/editor/passage-text.ts";
import { editorSchema } from "#lib/editor/schema.ts";
import { rejectedAllOf } from "#lib/editor/suggest/projections.ts";
import type { ThreadPlace, ThreadView } from "./types.ts";

type PlacedThread = Pick<ThreadView, "id" | "passage">;

/** Where threads stand in a working text with its marks, by the thread's id, as readers have it: without what is only
 *  suggested. Words that were changed since are given as they stand now, so that a page finds them in what it draws. */
export function placesOf(text: DocumentJson, threads: readonly PlacedThread[]): Record<string, ThreadPlace> {
  const written = editorSchema().nodeFromJSON(text);
  const read = rejectedAllOf(written);
  const [inRead, inWritten] = [commentPlaces(read, threads), commentPlaces(written, threads)];
  const running = runningTextOf(read);
  const entries = threads.map((thread): [string, ThreadPlace] => {
    const place = inRead.get(thread.id);
    if (place) return [thread.id, placeIn(running, thread, place)];
    // On words that are only suggested: they stand in the text, but readers do not see them yet.
    return [thread.id, inWritten.has(thread.id) ? wordsOf(thread) : { kind: "gone" }];
  });
  return Object.fromEntries(entries);
}

function placeIn(
  running: ReturnType<typeof runningTextOf>,
  thread: PlacedThread,
  place: CommentPlace,
): ThreadPlace {
  switch (place.kind) {
    case "text":
      return { kind: "text" };
    case "block":
      return { kind: "block", blockId: thread.passage.anchor.blockId ?? "" };
    case "words":
      return wordsOf(thread, passageIn(running, running.offsetAt(place.from), running.offsetAt(place.to)));
  }
}

function wordsOf({ passage }: PlacedThread, now: Passage | null = null): ThreadPlace {
  return { kind: "words", passage: now ?? passage };
}
