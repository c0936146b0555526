import { listUnsentNotes } from "./kept-notes.ts";
import { listTextNames, openTextDatabase, settled, type TextName } from "./text-database.ts";
import { isUnsent, readNotes } from "./text-notes.ts";

/** A text on this device with words that the server is not known to have. */
export type UnsentText = TextName & {
  title: string;
  path: string;
  /** The words themselves, where they are no text of the editor. */
  text?: string;
};

/** What was written on this device and never reached the server, of every account. */
export async function listUnsentTexts(): Promise<UnsentText[]> {
  const notes = listUnsentNotes();
  if (typeof indexedDB === "undefined") return notes;
  const found = await Promise.all((await listTextNames()).map(findUnsent));
  return [...notes, ...found.filter((text) => text !== null)];
}

/** The rows of a text as they were kept: Yjs updates, in no order that matters. */
export async function readKeptUpdates(name: TextName): Promise<Uint8Array[]> {
  const database = await openTextDatabase(name);
  try {
    return await settled<Uint8Array[]>(database.transaction("updates").objectStore("updates").getAll());
  } finally {
    database.close();
  }
}

async function findUnsent(name: TextName): Promise<UnsentText | null> {
  const database = await openTextDatabase(name);
  try {
    const notes = await readNotes(database.transaction("custom").objectStore("custom"));
    return isUnsent(notes) ? { ...name, title: notes.title, path: notes.path } : null;
  } finally {
    database.close();
  }
}
