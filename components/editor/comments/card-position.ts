import type { Node } from "@tiptap/pm/model";
import type { CommentPlace } from "#lib/editor/comment-places.ts";

/** Where the card of a thread belongs: before what it is about; for words in a note, before the note. */
export function cardPosition(document: Node, { from }: CommentPlace): number {
  const inside = document.resolve(Math.min(from, document.content.size));
  for (let depth = inside.depth; depth > 0; depth--)
    if (inside.node(depth).type.name === "footnote") return inside.before(depth);
  return from;
}
