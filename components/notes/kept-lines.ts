import type { NoteLine } from "./note-lines.ts";

/** Whose notes, of which discussion. */
export type NotesPlace = { accountId: string; discussionId: string };

/** The lines this device keeps, each under a name of its own, so that two pages of the same discussion lose none. */
export function keptLines(place: NotesPlace): NoteLine[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(prefixOf(place)))
      .flatMap((name) => readLine(localStorage.getItem(name)));
  } catch {
    return [];
  }
}

/** @returns false where the browser keeps nothing: the line lives as long as the page */
export function keepLine(place: NotesPlace, line: NoteLine): boolean {
  try {
    localStorage.setItem(`${prefixOf(place)}${line.id}`, JSON.stringify(line));
    return true;
  } catch {
    return false;
  }
}

export function forgetLine(place: NotesPlace, id: string): void {
  try {
    localStorage.removeItem(`${prefixOf(place)}${id}`);
  } catch {
    // What was never kept is gone already.
  }
}

function readLine(text: string | null): NoteLine[] {
  try {
    return [JSON.parse(text ?? "") as NoteLine];
  } catch {
    return [];
  }
}

const prefixOf = ({ accountId, discussionId }: NotesPlace) => `colloquy:notes:${accountId}:${discussionId}:`;
