import { readdirSync } from "node:fs";
import type { DocumentJson, NodeJson } from "#lib/editor/document-json.ts";
import { plainText, wordCount } from "#lib/editor/plain-text.ts";
import { projectRoot } from "#server/build/project-root.ts";
import { readSampleText } from "#server/sample/sample-text.ts";

const noteText =
  "See the figures that the ministry gave to parliament in the year of the contract, and the reply to them.";

/**
 * A text of real sentences that do not repeat: the sample's texts one after another, cut at a paragraph.
 * @param notes how many it has at the end; those of the sample are kept, others are added to paragraphs without one
 * Throws: RangeError when the sample has fewer words, or more notes.
 */
export async function longText({ words, notes }: { words: number; notes: number }): Promise<DocumentJson> {
  const content: NodeJson[] = [];
  let count = 0;
  for (const block of await sampleBlocks()) {
    if (count >= words) break;
    content.push(block);
    count += wordCount(plainText({ type: "doc", content: [block] }));
  }
  if (count < words) throw new RangeError(`The sample has ${count} words, not ${words}`);
  return { type: "doc", content: withNotes(content, notes - countNotes(content)) };
}

export function countNotes(blocks: readonly NodeJson[]): number {
  return blocks.reduce(
    (sum, { type, content = [] }) => sum + (type === "footnote" ? 1 : countNotes(content)),
    0,
  );
}

async function sampleBlocks(): Promise<NodeJson[]> {
  const files = readdirSync(`${projectRoot}prisma/sample/texts`).sort();
  const texts = await Promise.all(files.map((file) => readSampleText(file)));
  return texts.flatMap(({ content }) => content);
}

function withNotes(blocks: readonly NodeJson[], missing: number): NodeJson[] {
  const bare = blocks.filter((block) => block.type === "paragraph" && countNotes([block]) === 0);
  if (missing < 0 || missing > bare.length) throw new RangeError(`${missing} notes cannot be added`);
  const chosen = new Set(bare.slice(0, missing));
  const note: NodeJson = { type: "footnote", content: [{ type: "text", text: noteText }] };
  return blocks.map((block) =>
    chosen.has(block) ? { ...block, content: [...(block.content ?? []), note] } : block,
  );
}
