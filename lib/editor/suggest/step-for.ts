import type { Node } from "@tiptap/pm/model";
import { ReplaceStep } from "@tiptap/pm/transform";
import type { Suggested } from "./suggest.ts";

/** The one step that brings these blocks into the text, replacing as little as possible. Null where nothing changes. */
export function stepFor(
  doc: Node,
  { blocks, start, end }: Pick<Suggested, "blocks" | "start" | "end">,
): ReplaceStep | null {
  const old = doc.content.cut(start, end);
  const from = old.findDiffStart(blocks);
  const to = old.findDiffEnd(blocks);
  if (from === null || !to) return null;
  const overlap = Math.max(0, from - Math.min(to.a, to.b));
  const slice = doc.copy(blocks).slice(from, to.b + overlap);
  return new ReplaceStep(start + from, start + to.a + overlap, slice);
}
