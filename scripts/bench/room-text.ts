import { newBlockId } from "#lib/editor/block-id.ts";
import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import { plainText, wordCount } from "#lib/editor/plain-text.ts";
import { longText } from "./long-text.ts";

/** How long a text is, and what stands in it. `threads` are ids of comment threads, each about a few words. */
export type RoomSize = { words: number; notes: number; threads: readonly string[] };

const sampleWords = 12_000;
const wordsOfThread = 5;
const noteText =
  "See the figures that the ministry gave to parliament in the year of the contract, and the reply to them.";

/**
 * A text longer than the sample's: its texts again and again, each block with an id of its own, notes and threads spread
 * evenly over the paragraphs.
 */
export async function roomText({ words, notes, threads }: RoomSize): Promise<DocumentJson> {
  const sample = await longText({ words: sampleWords, notes: 100 });
  const bare = sample.content.map(withoutNotes);
  const content: NodeJson[] = [];
  for (let count = 0; count < words; ) {
    const block = named(bare[content.length % bare.length] as NodeJson);
    content.push(block);
    count += wordCount(plainText({ type: "doc", content: [block] }));
  }
  const withThreads = onEvenly(content, threads, marked);
  const noted = onEvenly(withThreads, Array.from({ length: notes }), withNote);
  return { type: "doc", content: noted };
}

function withoutNotes(node: NodeJson): NodeJson {
  if (!node.content) return node;
  return {
    ...node,
    content: node.content.filter(({ type }) => type !== "footnote").map(withoutNotes),
  };
}

function named(node: NodeJson): NodeJson {
  const attrs = node.attrs && "id" in node.attrs ? { ...node.attrs, id: newBlockId() } : node.attrs;
  return { ...node, ...(attrs && { attrs }), ...(node.content && { content: node.content.map(named) }) };
}

/** Changes a paragraph for each thing, at equal distances; where there are more things than paragraphs, some twice. */
function onEvenly<T>(
  blocks: readonly NodeJson[],
  things: readonly T[],
  change: (block: NodeJson, thing: T) => NodeJson,
): NodeJson[] {
  const places = blocks.flatMap((block, at) => (longestWords(block) >= 0 ? [at] : []));
  const changed = [...blocks];
  for (const [index, thing] of things.entries()) {
    const at = places[Math.floor((index * places.length) / things.length)] ?? 0;
    changed[at] = change(changed[at] as NodeJson, thing);
  }
  return changed;
}

function withNote(block: NodeJson): NodeJson {
  const note: NodeJson = { type: "footnote", content: [{ type: "text", text: noteText }] };
  return { ...block, content: [...(block.content ?? []), note] };
}

/** Marks the first words of the longest run that a paragraph has. */
function marked(block: NodeJson, thread: string): NodeJson {
  const content = block.content ?? [];
  const at = longestWords(block);
  const run = content[at] as NodeJson;
  const words = (run.text ?? "").split(" ");
  const passage = { ...run, text: words.slice(0, wordsOfThread).join(" ") };
  const after = { ...run, text: ` ${words.slice(wordsOfThread).join(" ")}` };
  const marks = [...(run.marks ?? []), { type: "comment", attrs: { id: thread } }];
  return { ...block, content: content.toSpliced(at, 1, { ...passage, marks }, after) };
}

/** Where the longest run of words of a paragraph is; -1 where none is long enough to mark words in it. */
function longestWords(block: NodeJson): number {
  const lengths = (block.type === "paragraph" ? (block.content ?? []) : []).map(
    ({ text = "" }) => text.split(" ").length,
  );
  const longest = Math.max(0, ...lengths);
  return longest > 2 * wordsOfThread ? lengths.indexOf(longest) : -1;
}
