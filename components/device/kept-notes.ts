/** The lines of one discussion, named as the texts of the editor are. */
export type UnsentNotes = {
  accountId: string;
  documentId: string;
  title: string;
  path: string;
  text: string;
};

const prefix = "colloquy:notes:";
const marker = "notes:";

/** Lines that a note taker wrote on this device and the server is not known to have, as one text a discussion. */
export function listUnsentNotes(): UnsentNotes[] {
  const found = new Map<string, UnsentNotes>();
  for (const { accountId, discussionId, line } of keptLines().toSorted(
    (one, other) => one.order - other.order,
  )) {
    const documentId = `${marker}${discussionId}`;
    const known = found.get(`${accountId} ${documentId}`);
    const text = known ? `${known.text}\n\n${line.body}` : line.body;
    found.set(`${accountId} ${documentId}`, {
      accountId,
      documentId,
      title: line.title,
      path: line.path,
      text,
    });
  }
  return [...found.values()];
}

/** Forgets the notes of one discussion. @returns false where the text is none of these */
export function forgetNotes({ accountId, documentId }: { accountId: string; documentId: string }): boolean {
  if (!documentId.startsWith(marker)) return false;
  const start = `${prefix}${accountId}:${documentId.slice(marker.length)}:`;
  for (const name of Object.keys(localStorage)) if (name.startsWith(start)) localStorage.removeItem(name);
  return true;
}

/** Whether a name in the device's storage is of notes that somebody has still to decide on. */
export function isOfNotes(name: string, kept: readonly string[]): boolean {
  return name.startsWith(prefix) && kept.includes(`${marker}${name.split(":")[3]}`);
}

/** Whether a name is of what one account alone may find: its keys, its notes and what it began to write. */
export function isOfAnother(name: string, accountId: string): boolean {
  return /^colloquy:(notes|keys|draft):/.test(name) && name.split(":")[2] !== accountId;
}

type KeptLine = { body: string; title: string; path: string };

function keptLines(): { accountId: string; discussionId: string; order: number; line: KeptLine }[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(prefix))
      .flatMap((name) => {
        const [, , accountId = "", discussionId = ""] = name.split(":");
        const line = JSON.parse(localStorage.getItem(name) ?? "");
        const isUnsent = line.wanted === "there" && line.state !== "sent";
        return isUnsent ? [{ accountId, discussionId, order: line.order, line }] : [];
      });
  } catch {
    return [];
  }
}
