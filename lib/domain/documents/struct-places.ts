import * as Y from "yjs";
import type { CheckedUpdate } from "./check-update.ts";
import { fragmentName } from "./crdt-text.ts";

/** What a piece of an update stands in: the text itself, an element, or the letters of a block. gone: something that
 *  was deleted, so that the piece never comes to be. */
export type Place = {
  inside: "text" | "element" | "letters" | "gone";
  /** How many elements are around it. */
  depth: number;
  /** Its name, when it is an attribute. */
  attribute: string | null;
  /** The piece that brought what it stands in; null for the text itself. */
  container: Struct | null;
};

/** Finds out where the new pieces of an update will stand. A piece names what it is in, or its neighbour. */
export class Places {
  readonly #update: CheckedUpdate;
  readonly #doc: Y.Doc;
  readonly #text: Y.XmlFragment;
  readonly #found = new Map<Y.Item, Place | null>();

  constructor(update: CheckedUpdate, doc: Y.Doc) {
    this.#update = update;
    this.#doc = doc;
    this.#text = doc.getXmlFragment(fragmentName);
  }

  /** Whether the document has this piece already. */
  isKnown({ client, clock }: Y.ID): boolean {
    return clock < Y.getState(this.#doc.store, client);
  }

  /** Whether a piece of which the document has the beginning goes on where that beginning stands. Yjs does not ask, and
   *  would tie letters of one block to those of another. */
  continues({ id, length }: Y.Item, place: Place): boolean {
    const known = Y.getState(this.#doc.store, id.client);
    if (id.clock >= known || id.clock + length <= known) return true;
    const beginning = Y.getItem(this.#doc.store, Y.createID(id.client, known - 1)) as Struct;
    const stands = beginning instanceof Y.Item ? placeOfKnown(beginning, this.#text) : null;
    return stands?.container === place.container && stands.attribute === place.attribute;
  }

  /** @returns null where it is not in this text, or where pieces wait for each other */
  of(item: Y.Item): Place | null {
    // Letters typed one by one each name the one before: too long a way for recursion.
    const way: Y.Item[] = [];
    let next: Struct | null = item;
    while (next instanceof Y.Item && !this.#found.has(next) && (next === item || !this.isKnown(next.id))) {
      way.push(next);
      this.#found.set(next, null); // who comes back here goes round in a circle
      next = this.#restOf(next);
    }
    let place = next === null ? null : this.#placeOf(next);
    for (const step of way.toReversed()) {
      place = this.#placeFrom(step, place);
      this.#found.set(step, place);
    }
    return place;
  }

  #restOf(item: Y.Item): Struct | null {
    const rest = item.parent instanceof Y.ID ? item.parent : (item.origin ?? item.rightOrigin);
    return rest && this.#structAt(rest);
  }

  #structAt(id: Y.ID): Struct | null {
    return this.isKnown(id) ? (Y.getItem(this.#doc.store, id) as Struct) : this.#update.find(id);
  }

  /** Of a piece the document has, or whose place has been found before. */
  #placeOf(struct: Struct): Place | null {
    if (!(struct instanceof Y.Item)) return gone;
    return this.#found.get(struct) ?? (this.isKnown(struct.id) ? placeOfKnown(struct, this.#text) : null);
  }

  /** @param rest the place of what the item rests on */
  #placeFrom(item: Y.Item, rest: Place | null): Place | null {
    const { parent, parentSub } = item as { parent: unknown; parentSub: string | null };
    if (typeof parent === "string") return parent === fragmentName ? inText(parentSub) : null;
    if (!(parent instanceof Y.ID) || !rest || rest.inside === "gone") return rest;
    const container = this.#structAt(parent);
    return container && within(container, rest.depth, parentSub);
  }
}

type Struct = Y.Item | Y.GC | Y.Skip;

const gone: Place = { inside: "gone", depth: 0, attribute: null, container: null };

function inText(attribute: string | null): Place {
  return { inside: "text", depth: 0, attribute, container: null };
}

function placeOfKnown({ parent, parentSub }: Y.Item, text: Y.XmlFragment): Place | null {
  if (parent === text) return inText(parentSub);
  if (!(parent instanceof Y.AbstractType)) return gone;
  return parent._item && within(parent._item, depthOf(parent._item), parentSub);
}

/** @param depth of the container */
function within(container: Struct, depth: number, attribute: string | null): Place | null {
  if (!(container instanceof Y.Item) || !(container.content instanceof Y.ContentType)) return gone;
  const { type } = container.content;
  if (type instanceof Y.XmlText) return { inside: "letters", depth: depth + 1, attribute, container };
  return type instanceof Y.XmlElement ? { inside: "element", depth: depth + 1, attribute, container } : null;
}

function depthOf(item: Y.Item): number {
  let depth = 0;
  for (
    let parent = item.parent;
    parent instanceof Y.AbstractType && parent._item;
    parent = parent._item.parent
  )
    depth += 1;
  return depth;
}
