import * as Y from "yjs";
import { editorSchema } from "#lib/editor/schema.ts";
import type { CheckedUpdate } from "./check-update.ts";
import { deepest } from "./crdt-text.ts";
import { type Place, Places } from "./struct-places.ts";

/**
 * Whether an update adds nothing to the text but what an editor writes: elements and letters of the document schema,
 * plain attributes, no deeper than texts go. Over anything else the others' editors would stumble, or delete it.
 * Asked before the update is applied, when all it rests on is in the document or in the update itself.
 */
export function fitsText(update: CheckedUpdate, doc: Y.Doc): boolean {
  const places = new Places(update, doc);
  return update.structs.every((struct) => {
    if (!(struct instanceof Y.Item) || places.isKnown(struct.lastId)) return true;
    const place = places.of(struct);
    return place !== null && fits(struct, place) && places.continues(struct, place);
  });
}

/** Whether an update adds letters to something that was deleted, so that they never come to be. */
export function typesIntoGone(update: CheckedUpdate, doc: Y.Doc): boolean {
  const places = new Places(update, doc);
  return update.structs.some(
    (struct) =>
      struct instanceof Y.Item &&
      struct.content instanceof Y.ContentString &&
      !places.isKnown(struct.lastId) &&
      places.of(struct)?.inside === "gone",
  );
}

function fits({ content }: Y.Item, { inside, depth, attribute }: Place): boolean {
  if (content instanceof Y.ContentDeleted || inside === "gone") return true;
  if (attribute !== null) return inside === "element" && isPlainValue(content);
  if (inside === "letters") return content instanceof Y.ContentString || isMark(content);
  return content instanceof Y.ContentType && depth < deepest && isNode(content.type, inside);
}

function isNode(type: Y.AbstractType<unknown>, inside: Place["inside"]): boolean {
  if (type.constructor === Y.XmlText) return inside === "element";
  return type instanceof Y.XmlElement && Object.hasOwn(editorSchema().nodes, type.nodeName);
}

function isPlainValue(content: unknown): boolean {
  return (
    content instanceof Y.ContentAny &&
    content.arr.every((value) => value === null || typeof value !== "object")
  );
}

// Marks that may overlap are written with a hash behind their name.
const overlapping = /--[A-Za-z0-9+/=]{8}$/;

function isMark(content: unknown): boolean {
  if (!(content instanceof Y.ContentFormat) || !areAttributes(content.value)) return false;
  return Object.hasOwn(editorSchema().marks, content.key.replace(overlapping, ""));
}

/** Of a mark; null where it ends. */
function areAttributes(value: unknown): boolean {
  if (typeof value !== "object" || Array.isArray(value)) return false;
  return Object.values(value ?? {}).every((each) => each === null || typeof each !== "object");
}
