import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { type CheckedUpdate, checkUpdate, leavesGap, newAuthors } from "./check-update.ts";

function typed(client: number, ...words: string[]): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  doc.clientID = client;
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const word of words) doc.getText("default").insert(doc.getText("default").length, word);
  return { doc, updates };
}

/** A run of deleted letters under number 77, as bytes. */
function deletedRun(length: number): Uint8Array {
  const bytes: number[] = [];
  let rest = length;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 | (rest % 128));
  return Uint8Array.of(1, 1, 77, 0, 0, ...bytes, rest, 0);
}

function checked(update: Uint8Array): CheckedUpdate {
  const result = checkUpdate(update);
  if (!result.ok) throw new Error("refused");
  return result.value;
}

const nothing = () => 0;

test("an honest update is measured by client number and clock", () => {
  const { updates } = typed(5, "one", "two");
  expect(checked(updates[0] as Uint8Array).written).toEqual(new Map([[5, { from: 0, to: 3 }]]));
  expect(checked(updates[1] as Uint8Array).written).toEqual(new Map([[5, { from: 3, to: 6 }]]));
});

test("a run below 2^31 passes; one that reaches it is refused", () => {
  expect(checkUpdate(deletedRun(5)).ok).toBe(true);
  expect(checkUpdate(deletedRun(2 ** 31 - 1)).ok).toBe(true);
  for (const length of [0, 2 ** 31, 2 ** 40, 2 ** 53 - 1])
    expect(checkUpdate(deletedRun(length)).ok).toBe(false);
});

test("a document inside the document is refused", () => {
  const doc = new Y.Doc();
  doc.getMap("default").set("inner", new Y.Doc());
  expect(checkUpdate(Y.encodeStateAsUpdate(doc)).ok).toBe(false);
});

test.each(["a mark", "an embedded object"])(
  "%s nested deeper than anybody could write it again is refused",
  (what) => {
    const depth = 20_000;
    const doc = new Y.Doc();
    const place = "@".repeat(2 * depth);
    const text = doc.getText("default");
    if (what === "a mark") text.insert(0, "words", { link: { href: place } });
    else text.insertEmbed(0, { href: place });
    const honest = Y.encodeStateAsUpdate(doc);
    expect(checkUpdate(honest).ok).toBe(true);
    const written = JSON.stringify({ href: place });
    const nested = `${"[".repeat(depth)}${"]".repeat(depth)}`.padEnd(written.length);
    const update = Buffer.from(honest);
    update.write(nested, update.indexOf(written), "latin1");
    expect(checkUpdate(new Uint8Array(update)).ok).toBe(false);
  },
);

test("only text the document does not have yet counts as somebody's work", () => {
  const { doc } = typed(5, "one");
  const update = checked(Y.encodeStateAsUpdate(doc));
  expect(newAuthors(update, nothing)).toEqual([5]);
  expect(newAuthors(update, () => 3)).toEqual([]);
});

test("an update that continues what the document lacks leaves a gap", () => {
  const second = checked(typed(5, "one", "two").updates[1] as Uint8Array);
  expect(leavesGap(second, nothing)).toBe(true);
  expect(leavesGap(second, () => 3)).toBe(false);
});

test("a deletion of text the document lacks leaves a gap", () => {
  const { doc, updates } = typed(5, "one");
  doc.getText("default").delete(0, 1);
  const deletion = checked(updates[1] as Uint8Array);
  expect(leavesGap(deletion, nothing)).toBe(true);
  expect(leavesGap(deletion, () => 3)).toBe(false);
});

test("whatever is made of an honest update by changing bytes either is refused or opens in a fresh document again", () => {
  const { doc } = typed(5, "one", "two", "three");
  const honest = Y.encodeStateAsUpdate(doc);
  const change = fc.record({ at: fc.nat(honest.length - 1), byte: fc.integer({ min: 0, max: 255 }) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const update = honest.slice();
      for (const { at, byte } of changes) update[at] = byte;
      const result = checkUpdate(update);
      if (!result.ok || leavesGap(result.value, nothing)) return;
      const first = new Y.Doc();
      Y.applyUpdate(first, update);
      const second = new Y.Doc();
      Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
      expect(Y.encodeStateVector(second)).toEqual(Y.encodeStateVector(first));
    }),
    { numRuns: 3000 },
  );
});
