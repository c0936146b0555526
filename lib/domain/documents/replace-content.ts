import type { Node } from "@tiptap/pm/model";
import { initProseMirrorDoc, prosemirrorToYXmlFragment, updateYFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { longestIncreasing } from "#lib/base/longest-increasing.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { editorSchema } from "#lib/editor/schema.ts";
import { fragmentName } from "./crdt-text.ts";

/**
 * Makes the text say exactly this, by changing only what differs: blocks are paired by their ids, so that what stays
 * keeps its carets and comments, and what others type in it at the same moment is not lost.
 * Throws: RangeError when the content is not of the document schema.
 */
export function replaceContent(doc: Y.Doc, content: DocumentJson): void {
  const wanted = editorSchema().nodeFromJSON(content);
  wanted.check();
  const fragment = doc.getXmlFragment(fragmentName);
  const { doc: present, meta } = initProseMirrorDoc(fragment, editorSchema());
  const pairs = pairsOf(present.children.map(keyOf), wanted.children.map(keyOf));
  doc.transact(() => {
    let [oldEnd, newEnd] = [fragment.length, wanted.childCount];
    // From the end, so that places further up stay where they are.
    for (const [old, next] of [...pairs.toReversed(), [-1, -1] as const]) {
      replaceBlocks(fragment, { from: old + 1, to: oldEnd }, wanted.children.slice(next + 1, newEnd));
      if (old >= 0) updateYFragment(doc, fragment.get(old) as Y.XmlElement, wanted.child(next), meta);
      [oldEnd, newEnd] = [old, next];
    }
  });
}

/** Blocks of one kind with one name are the same block; a list has the name of its first line. */
function keyOf(block: Node): string {
  let name: unknown = block.attrs.id;
  block.descendants((node) => {
    name ??= node.attrs.id;
    return !name;
  });
  return `${block.type.name} ${name ?? ""}`;
}

/** @returns pairs of old and new places, both rising: as many blocks as possible stay */
function pairsOf(old: readonly string[], next: readonly string[]): [old: number, next: number][] {
  const places = new Map<string, number[]>();
  for (const [place, key] of old.entries()) places.set(key, [...(places.get(key) ?? []), place]);
  const paired = next.flatMap((key, place): [number, number][] => {
    const oldPlace = places.get(key)?.shift();
    return oldPlace === undefined ? [] : [[oldPlace, place]];
  });
  return longestIncreasing(paired, ([oldPlace]) => oldPlace);
}

function replaceBlocks(
  fragment: Y.XmlFragment,
  { from, to }: { from: number; to: number },
  blocks: readonly Node[],
): void {
  if (to > from) fragment.delete(from, to - from);
  if (blocks.length === 0) return;
  const scratch = new Y.Doc().getXmlFragment(fragmentName);
  prosemirrorToYXmlFragment(editorSchema().node("doc", null, blocks), scratch);
  fragment.insert(
    from,
    (scratch.toArray() as Y.XmlElement[]).map((block) => block.clone()),
  );
}
