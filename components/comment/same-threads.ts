import type { TextComments, ThreadView } from "#lib/domain/comments/types.ts";

/** The newer comments, with the same objects for the threads that did not change, so that their cards are not drawn
 *  again. Answers `known` itself where nothing changed at all. */
export function withSameThreads(known: TextComments, next: TextComments): TextComments {
  const before = new Map(known.threads.map((thread) => [thread.id, thread]));
  const threads = next.threads.map((thread) => unchanged(before.get(thread.id), thread) ?? thread);
  const isSame =
    threads.length === known.threads.length &&
    threads.every((thread, index) => thread === known.threads[index]);
  const { people, isClosed } = next;
  const isRest = known.isClosed === isClosed && JSON.stringify(known.people) === JSON.stringify(people);
  if (isSame && isRest) return known;
  return { people, isClosed, threads: isSame ? known.threads : threads };
}

function unchanged(known: ThreadView | undefined, next: ThreadView): ThreadView | null {
  return known && JSON.stringify(known) === JSON.stringify(next) ? known : null;
}
