import { createHash } from "node:crypto";
import { canonicalJson } from "#lib/base/canonical-json.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { plainText, wordCount } from "#lib/editor/plain-text.ts";

/** What a version keeps of a text besides its name and number. */
export type FrozenText = { content: string; hash: string; plainText: string; wordCount: number };

/** Turns plain content into what a version stores: canonical JSON, its SHA-256 in hex, the words and their number. */
export function frozenTextOf(document: DocumentJson): FrozenText {
  const content = canonicalJson(document);
  const words = plainText(document);
  return { content, hash: hashOfContent(content), plainText: words, wordCount: wordCount(words) };
}

/** SHA-256 of the canonical JSON, hex. */
export function hashOfContent(content: string): string {
  return createHash("sha256").update(content, "utf8").digest("hex");
}
