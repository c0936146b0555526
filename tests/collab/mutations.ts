import * as Y from "yjs";
import { fragmentName } from "#lib/domain/documents/crdt-text.ts";

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Random = () => number;

export const pick = <T>(random: Random, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T;

/** Changes some bytes of an update: overwritten, taken out, put in, cut short, or the end of another one grafted on. */
export function mutated(update: Uint8Array, random: Random, other: Uint8Array = update): Uint8Array {
  const bytes = [...update];
  for (let changes = 1 + Math.floor(random() * 4); changes > 0; changes--) {
    const at = Math.floor(random() * bytes.length);
    const kind = random();
    if (kind < 0.6) bytes[at] = pick(random, [Math.floor(random() * 256), 0, 1, 127, 128, 255]);
    else if (kind < 0.72) bytes.splice(at, 1 + Math.floor(random() * 3));
    else if (kind < 0.84)
      bytes.splice(at, 0, ...varUint(pick(random, [0, 1, 77, 2 ** 31, 2 ** 32, 2 ** 53 - 1])));
    else if (kind < 0.92) bytes.splice(at, bytes.length, ...other.slice(Math.floor(random() * other.length)));
    else bytes.length = at;
  }
  return Uint8Array.from(bytes);
}

/** What a page may honestly do at one moment, in a text of elements and letters. */
export function editAtRandom(page: Y.Doc, random: Random): void {
  const blocks = page.getXmlFragment(fragmentName);
  const letters = lettersIn(blocks);
  if (letters.length === 0) {
    blocks.insert(0, [newBlock(random)]);
    return;
  }
  const text = pick(random, letters);
  const at = Math.floor(random() * (text.length + 1));
  const kind = random();
  // No letters of two halves: an editor never writes between them, and this might.
  if (kind < 0.5) text.insert(at, pick(random, ["a", "word ", "é", "漢"]));
  else if (kind < 0.65 && text.length > 1) text.delete(0, 1 + Math.floor(random() * (text.length - 1)));
  else if (kind < 0.75) text.format(0, at, { [pick(random, ["bold", "italic"])]: pick(random, [{}, null]) });
  else if (kind < 0.9) blocks.insert(0, [newBlock(random)]);
  else if (blocks.length > 2) blocks.delete(0, 1);
}

function newBlock(random: Random): Y.XmlElement {
  const block = new Y.XmlElement(pick(random, ["paragraph", "heading"]));
  block.setAttribute("id", String(random()).slice(2, 10));
  block.insert(0, [new Y.XmlText("New. ")]);
  return block;
}

function lettersIn(root: Y.XmlFragment): Y.XmlText[] {
  return [...root.createTreeWalker((node) => node instanceof Y.XmlText)] as unknown as Y.XmlText[];
}

function varUint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 | (rest % 128));
  return [...bytes, rest];
}
