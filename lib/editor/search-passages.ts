import { type Passage, passageIn } from "./passage.ts";
import type { RunningText } from "./passage-text.ts";

/** The sentences of a text that hold every word somebody typed, as passages, in the order of the text.
 *  @param most as many as are shown */
export function searchPassages(running: RunningText, typed: string, most = 20): Passage[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found: Passage[] = [];
  for (const [index, { start }] of running.blocks.entries()) {
    const end = (running.blocks[index + 1]?.start ?? running.text.length + 1) - 1;
    for (const { from, to } of sentencesIn(running.text.slice(start, end), start)) {
      const sentence = running.text.slice(from, to).toLowerCase();
      const passage = words.every((word) => sentence.includes(word)) && passageIn(running, from, to);
      if (passage) found.push(passage);
      if (found.length === most) return found;
    }
  }
  return found;
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

function sentencesIn(block: string, start: number): { from: number; to: number }[] {
  return [...segmenter.segment(block)].map(({ segment, index }) => ({
    from: start + index,
    to: start + index + segment.length,
  }));
}
