import type { NumberingDefinition } from "docx";
import type { Model, Note } from "../types.ts";
import type { Box } from "./boxes.ts";
import { newThreads, type Threads } from "./threads.ts";
import type { WordExport } from "./types.ts";

/** What one pass over a model carries along on its way to a Word file. */
export type WordWriting = {
  options: WordExport;
  notes: Note[];
  threads: Threads;
  lists: Lists;
  /** Every change that is tracked has a number of its own in the file. */
  nextChange(): number;
  /** The hidden mark that the next paragraph carries: a box of its own begins with it. */
  mark: string | null;
  nextBox(box: Box): string;
};

/** The kinds of lists a file holds; each list of the text is an instance of one. */
export type Lists = { kinds: Map<string, NumberingDefinition>; next: number };

/** Begins a pass: nothing is numbered yet. */
export function newWordWriting(model: Model, options: WordExport): WordWriting {
  let changes = 0;
  let boxes = 0;
  return {
    options,
    notes: model.notes,
    threads: newThreads(model, options),
    lists: { kinds: new Map(), next: 1 },
    nextChange: () => ++changes,
    mark: null,
    nextBox: (box) => `_${box}${++boxes}`,
  };
}
