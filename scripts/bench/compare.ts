import { compareDocuments } from "#lib/editor/compare/compare.ts";
import { summaryOf } from "#lib/editor/compare/summary.ts";
import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import type { Bench } from "./bench.ts";
import { distribution, type Figure } from "./figures.ts";
import { longText } from "./long-text.ts";

const repetitions = 15;
const copies = 4;

/** Comparing two versions of a text of 50 pages (some 30,000 words and 240 notes): one in eight paragraphs reworked,
 *  some moved, some new. */
export const benchCompare: Bench = async () => {
  const before = await fiftyPages();
  const after = revised(before);
  const bare = (document: DocumentJson) => withIds(document, () => null);
  return [
    measured("two versions of 50 pages", before, after),
    measured("the same without block ids, as two imports have none", bare(before), bare(after)),
    measured("two texts with nothing in common but ids", before, shuffledWords(before)),
  ];
};

function measured(what: string, before: DocumentJson, after: DocumentJson): Figure {
  const samples = Array.from({ length: repetitions }, () => {
    const start = performance.now();
    summaryOf(compareDocuments(before, after));
    return performance.now() - start;
  });
  return distribution(samples, { what, unit: "ms", target: "< 1000" });
}

async function fiftyPages(): Promise<DocumentJson> {
  const text = await longText({ words: 7500, notes: 60 });
  const content = Array.from({ length: copies }, (_, copy) =>
    text.content.map((block) => marked(block, copy)),
  );
  let next = 0;
  return withIds({ type: "doc", content: content.flat() }, () => `block${next++}`);
}

/** No two copies say the same: each paragraph names its part. */
function marked(block: NodeJson, copy: number): NodeJson {
  if (block.type !== "paragraph") return block;
  return { ...block, content: [{ type: "text", text: `Part ${copy + 1}: ` }, ...(block.content ?? [])] };
}

function withIds({ content }: DocumentJson, nextId: () => string | null): DocumentJson {
  const named = (node: NodeJson): NodeJson => ({
    ...node,
    ...(node.attrs && "id" in node.attrs ? { attrs: { ...node.attrs, id: nextId() } } : {}),
    ...(node.content ? { content: node.content.map(named) } : {}),
  });
  return { type: "doc", content: content.map(named) };
}

function revised({ content }: DocumentJson): DocumentJson {
  const changed = content.flatMap((block, index): NodeJson[] => {
    if (index % 40 === 7) return [];
    if (index % 40 === 9) return [block, added(index)];
    return [index % 8 === 3 ? reworded(block) : block];
  });
  const moved = changed.splice(30, 4);
  changed.splice(100, 0, ...moved);
  return { type: "doc", content: changed };
}

function added(index: number): NodeJson {
  const text = `A paragraph that was not there before, number ${index}, about what the ministries said since.`;
  return { type: "paragraph", attrs: { id: `added${index}` }, content: [{ type: "text", text }] };
}

function reworded(block: NodeJson): NodeJson {
  const content = (block.content ?? []).map((node) =>
    node.text
      ? { ...node, text: node.text.replaceAll(/\b(the|and|of)\b/g, "its").concat(" More was said.") }
      : node,
  );
  return { ...block, content };
}

function shuffledWords({ content }: DocumentJson): DocumentJson {
  const shuffled = (node: NodeJson): NodeJson => ({
    ...node,
    ...(node.text ? { text: node.text.split(" ").toReversed().join("-") } : {}),
    ...(node.content ? { content: node.content.map(shuffled) } : {}),
  });
  return { type: "doc", content: content.map(shuffled) };
}
