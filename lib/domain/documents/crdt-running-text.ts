import * as Y from "yjs";
import type { RunningText } from "#lib/editor/passage-text.ts";

/** The running text of a shared document (see `RunningText`) with the way back: which letters stand where. */
export type CrdtRunningText = RunningText & { runs: Run[] };

/** Letters of one text of the shared document; `start` is their offset in the running text. */
export type Run = { text: Y.XmlText; start: number; length: number };

/** Reads the text of a whole document, without its notes, or of one note. */
export function crdtRunningText(root: Y.XmlFragment): CrdtRunningText {
  const running: CrdtRunningText = { text: "", blocks: [], runs: [] };
  const reading = { running, begun: null };
  for (const child of root.toArray()) read(reading, root, child);
  return running;
}

type Reading = { running: CrdtRunningText; begun: Y.XmlFragment | null };

function read(reading: Reading, parent: Y.XmlFragment, child: unknown): void {
  if (child instanceof Y.XmlText) readLetters(reading, parent, child);
  else if (!(child instanceof Y.XmlElement) || child.nodeName === "footnote") return;
  else if (child.nodeName === "hardBreak") append(reading, parent, "\n");
  else for (const grandchild of child.toArray()) read(reading, child, grandchild);
}

function readLetters(reading: Reading, parent: Y.XmlFragment, text: Y.XmlText): void {
  const letters = lettersOf(text);
  if (letters === "") return;
  append(reading, parent, letters);
  const { running } = reading;
  running.runs.push({ text, start: running.text.length - letters.length, length: letters.length });
}

/** A line end stands between blocks that hold words. */
function append(reading: Reading, parent: Y.XmlFragment, words: string): void {
  const { running } = reading;
  if (parent !== reading.begun) {
    if (running.blocks.length > 0) running.text += "\n";
    const id: unknown = parent instanceof Y.XmlElement ? parent.getAttribute("id") : null;
    running.blocks.push({ blockId: typeof id === "string" ? id : null, start: running.text.length });
    reading.begun = parent;
  }
  running.text += words;
}

function lettersOf(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === "string" ? insert : "\uFFFC"))
    .join("");
}
