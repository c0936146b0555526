/** Whether somebody may change a working text or only suggest changes of it. */
export type WritingRole = "edit" | "suggest";

/** What the server tells a live page besides the text itself. role: what its person may do, said at the beginning and
 *  whenever it changes. comments: somebody commented, so the page asks for them again. */
export type LiveMessage = { type: "role"; role: WritingRole } | { type: "comments" };

/** What `readLiveMessage` reads. */
export function writeLiveMessage(message: LiveMessage): string {
  return JSON.stringify(message);
}

/** @returns null for what this page does not know (a newer server may say more) */
export function readLiveMessage(payload: string): LiveMessage | null {
  return known.find((message) => writeLiveMessage(message) === payload) ?? null;
}

const known: LiveMessage[] = [
  { type: "role", role: "edit" },
  { type: "role", role: "suggest" },
  { type: "comments" },
];
