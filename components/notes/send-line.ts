import type { NotesPlace } from "./kept-lines.ts";
import type { NoteStep } from "./note-lines.ts";

/** `later`: nobody answered, or whoever is signed out has to sign in first. */
export type LineAnswer =
  | { kind: "done"; appearsAt: string | null }
  | { kind: "later"; isSignedOut: boolean }
  | { kind: "refused"; message: string };

/** Brings one line to the server, or takes it back. Sent again it is the same line. It says whose it is: by now somebody
 *  else may be signed in on this device, who did not write it. */
export async function sendLine(address: string, place: NotesPlace, step: NoteStep): Promise<LineAnswer> {
  const { id, key, body, agendaItemId, speaker } = step.line;
  const isNew = step.kind === "send";
  const words = isNew ? { body, agendaItemId: agendaItemId ?? "" } : {};
  const whose = speaker ? { speakerId: speaker.id } : {};
  try {
    const answer = await fetch(address, {
      method: isNew ? "POST" : "DELETE",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ ...place, id, key, ...words, ...whose }),
      cache: "no-store",
    });
    return await read(answer, isNew);
  } catch {
    return { kind: "later", isSignedOut: false };
  }
}

async function read(answer: Response, isNew: boolean): Promise<LineAnswer> {
  if (answer.status === 401) return { kind: "later", isSignedOut: true };
  if (answer.status >= 500) return { kind: "later", isSignedOut: false };
  const said = (await answer.json()) as { appearsAt?: string | null; message?: string };
  if (answer.ok) return { kind: "done", appearsAt: said.appearsAt ?? null };
  // What is not there to be taken back is gone, and that is what was wanted.
  if (!isNew) return { kind: "done", appearsAt: null };
  return { kind: "refused", message: said.message ?? "" };
}
