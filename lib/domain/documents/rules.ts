import { canonicalJson } from "#lib/base/canonical-json.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { plainText, wordCount } from "#lib/editor/plain-text.ts";
import { readDocumentJson } from "#lib/editor/read-document-json.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import type { DocumentAccess } from "./types.ts";

/** What a version keeps of a text besides its name and number. */
export type FrozenText = { content: string; hash: string; plainText: string; wordCount: number };

/** Turns plain content into what a version stores: canonical JSON, its SHA-256 in hex, the words and their number. */
export function frozenTextOf(document: DocumentJson): FrozenText {
  const content = canonicalJson(document);
  const words = plainText(document);
  return { content, hash: hashOf(content), plainText: words, wordCount: wordCount(words) };
}

/** Reads what a version stored.
 *  @returns null when it is not (any more) the text that was kept */
export function goodContentOf({ content, hash }: Pick<FrozenText, "content" | "hash">): DocumentJson | null {
  if (hashOf(content) !== hash) return null;
  try {
    const read = readDocumentJson(JSON.parse(content));
    return read.ok ? read.value : null;
  } catch {
    return null;
  }
}

type Closing = { closedAt: Date | null };
type Concluding = { concludedAt: Date | null };

/** What is left of an actor's rights to a text that may have been closed: nobody writes in a frozen one, nor in one of a
 *  group that is concluded. */
export function whileOpen(
  rights: DocumentAccess,
  { closedAt }: Closing,
  { concludedAt }: Concluding,
): DocumentAccess {
  return closedAt === null && concludedAt === null ? rights : { ...rights, suggest: false, edit: false };
}

/** Whether what is read of a text is the working text, and not its last version: it was never closed, or only because its
 *  group was concluded, in the same instant. */
export function readsWorkingText({ closedAt }: Closing, { concludedAt }: Concluding): boolean {
  return closedAt === null || closedAt.getTime() === concludedAt?.getTime();
}
