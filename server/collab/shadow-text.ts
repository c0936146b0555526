import type { Node } from "@tiptap/pm/model";
import { yXmlFragmentToProseMirrorFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { fragmentName } from "#lib/domain/documents/crdt-text.ts";
import { editorSchema } from "#lib/editor/schema.ts";
import { sameWithout } from "./same-without.ts";

/** A copy of a live text on which updates are tried, read block by block: what did not change is read once. */
export class ShadowText {
  readonly #doc = new Y.Doc();
  readonly #text = this.#doc.getXmlFragment(fragmentName);
  readonly #read = new WeakMap<Y.XmlElement, Node[]>();

  constructor(live: Y.Doc) {
    Y.applyUpdate(this.#doc, Y.encodeStateAsUpdate(live));
    this.#doc.on("afterTransaction", (transaction: Y.Transaction) => {
      for (const type of transaction.changed.keys()) this.#forget(type);
    });
  }

  /** Takes in what the live text has taken in. */
  follow(update: Uint8Array): void {
    Y.applyUpdate(this.#doc, update);
  }

  /** Applies the update, and tells whether it left all as it was but for suggestions of this person. */
  admits(update: Uint8Array, personId: string): boolean {
    try {
      const before = this.#blocks();
      Y.applyUpdate(this.#doc, update);
      return sameWithout(personId, before, this.#blocks());
    } catch {
      // What cannot be read, or decided upon, is no suggestion.
      return false;
    }
  }

  destroy(): void {
    this.#doc.destroy();
  }

  /** As an editor reads it; a block that did not change is the same object as before. */
  #blocks(): Node[] {
    return (this.#text.toArray() as Y.XmlElement[]).flatMap((block) => {
      const known = this.#read.get(block);
      if (known) return known;
      const read = readBlock(block);
      this.#read.set(block, read);
      return read;
    });
  }

  #forget(changed: unknown): void {
    let type = changed;
    while (type instanceof Y.AbstractType && type.parent !== this.#text) type = type.parent;
    if (type instanceof Y.XmlElement) this.#read.delete(type);
  }
}

/** @returns nothing for a block an editor could not show; it would delete it */
function readBlock(block: Y.XmlElement): Node[] {
  // The binding reads whole texts only.
  const alone = { toArray: () => [block] } as unknown as Y.XmlFragment;
  return [...yXmlFragmentToProseMirrorFragment(alone, editorSchema()).content];
}
