import * as Y from "yjs";
import { ok, type Result, refuse } from "#lib/base/result.ts";

/** Not a CRDT update, or one whose numbers would make the document impossible to open again. */
export type MalformedUpdate = { kind: "MalformedUpdate" };

/** The update leans on text this document does not have. */
export type UpdateWithGap = { kind: "UpdateWithGap" };

/** What an update adds, without applying it. */
export type CheckedUpdate = {
  /** For each client number, the half-open range of clocks its text covers. */
  written: ReadonlyMap<number, { from: number; to: number }>;
  /** For each client number, the first clock beyond everything the update refers to. */
  needed: ReadonlyMap<number, number>;
  /** Everything it adds, deletions apart; by client number in the order of their clocks. */
  structs: readonly Struct[];
  /** The piece at this place. Null: not in this update. */
  find(id: Y.ID): Struct | null;
};

type Struct = Y.Item | Y.GC | Y.Skip;

// Lengths near 2^53 are accepted by Yjs, stored, and make every later load fail. No honest text comes near 2^31.
const clockLimit = 2 ** 31;
const clientLimit = 2 ** 32;
// Attributes of a mark are values in an object.
const deepestValue = 4;

/**
 * Decodes an update (encoding V1) and measures it; nothing is applied.
 * Refuses: MalformedUpdate, for bytes that do not decode, lengths and clocks of 2^31 and more, empty runs, text that
 * refers to itself or to what follows it, documents within the document, and values that are nested deep.
 */
export function checkUpdate(update: Uint8Array): Result<CheckedUpdate, MalformedUpdate> {
  try {
    const { structs, ds } = Y.decodeUpdate(update);
    const reach = {
      written: new Map<number, { from: number; to: number }>(),
      needed: new Map<number, number>(),
    };
    const sound =
      structs.every((struct) => measureStruct(struct, reach)) &&
      [...ds.clients].every(([client, ranges]) =>
        ranges.every((range) => measureDeletion(client, range, reach)),
      );
    return sound ? ok({ ...reach, structs, find: finder(structs) }) : refuse({ kind: "MalformedUpdate" });
  } catch {
    // Yjs signals bad bytes by whatever exception it stumbles into.
    return refuse({ kind: "MalformedUpdate" });
  }
}

/** How much a document has of each client number: the first clock it does not have. */
export type StateOf = (client: number) => number;

/** The client numbers under which the update adds text that a document with this state does not have yet. */
export function newAuthors(update: CheckedUpdate, stateOf: StateOf): number[] {
  return [...update.written].filter(([client, { to }]) => to > stateOf(client)).map(([client]) => client);
}

/** Whether a document with this state lacks something the update builds on; Yjs would set such an update aside, unstored. */
export function leavesGap({ written, needed }: CheckedUpdate, stateOf: StateOf): boolean {
  const startsLate = [...written].some(([client, { from }]) => from > stateOf(client));
  const refersAhead = [...needed].some(
    ([client, end]) => end > Math.max(stateOf(client), written.get(client)?.to ?? 0),
  );
  return startsLate || refersAhead;
}

function finder(structs: readonly Struct[]): (id: Y.ID) => Struct | null {
  const byClient = Map.groupBy(structs, ({ id }) => id.client);
  return ({ client, clock }) => {
    const own = byClient.get(client) ?? [];
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last || clock < first.id.clock || clock >= last.id.clock + last.length) return null;
    return own[Y.findIndexSS(own as Y.Item[], clock)] ?? null;
  };
}

type Reach = { written: Map<number, { from: number; to: number }>; needed: Map<number, number> };

function measureStruct(struct: Struct, reach: Reach): boolean {
  const { client, clock } = struct.id;
  if (struct instanceof Y.Skip || !isRange(client, clock, struct.length)) return false;
  const known = reach.written.get(client);
  if (known && known.to !== clock) return false;
  reach.written.set(client, { from: known?.from ?? clock, to: clock + struct.length });
  return !(struct instanceof Y.Item) || measureItem(struct, reach);
}

function measureItem(item: Y.Item, { needed }: Reach): boolean {
  if (item.content instanceof Y.ContentDoc || !valuesOf(item.content).every((value) => isShallow(value)))
    return false;
  const references = [item.origin, item.rightOrigin, item.parent].filter(
    (id): id is Y.ID => id instanceof Y.ID,
  );
  for (const { client, clock } of references) {
    if (!isRange(client, clock, 1) || (client === item.id.client && clock >= item.id.clock)) return false;
    needed.set(client, Math.max(needed.get(client) ?? 0, clock + 1));
  }
  return true;
}

/** What is written as JSON, or much like it. */
function valuesOf(content: Y.Item["content"]): readonly unknown[] {
  if (content instanceof Y.ContentFormat) return [content.value];
  if (content instanceof Y.ContentEmbed) return [content.embed];
  return content instanceof Y.ContentAny || content instanceof Y.ContentJSON ? content.arr : [];
}

/** Yjs reads values that are nested to any depth, and fails to write them again: nobody could open the document any more. */
function isShallow(value: unknown, levels = deepestValue): boolean {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}

function measureDeletion(
  client: number,
  { clock, len }: { clock: number; len: number },
  { needed }: Reach,
): boolean {
  if (!isRange(client, clock, len)) return false;
  needed.set(client, Math.max(needed.get(client) ?? 0, clock + len));
  return true;
}

function isRange(client: number, clock: number, length: number): boolean {
  return client < clientLimit && length > 0 && clock + length < clockLimit;
}
