/** What somebody typed and did not send yet, kept on this device alone, for one account. Where a browser keeps nothing,
 *  nothing is kept. Names begin with `colloquy:`, so that signing out finds them. */
export function keepDraft(name: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // A full or closed store: the words are still in the field.
  }
}

/** @returns empty where nothing is kept */
export function keptDraft(name: string): string {
  try {
    return localStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
}

export type DraftPlace = { accountId: string; about: string };

/** @param about the document, thread or remark it belongs to */
export function draftName({ accountId, about }: DraftPlace, part: string): string {
  return `colloquy:draft:${accountId}:${about}:${part}`;
}
