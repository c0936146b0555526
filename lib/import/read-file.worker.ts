import type { Result } from "#lib/base/result.ts";
import { readHtml } from "./html/read-html.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import type { ImportedText, ImportFormat, ImportRefusal } from "./types.ts";
import { readWord } from "./word/read-word.ts";

export type FileToRead = { format: ImportFormat; bytes: Uint8Array };

/** Reads a file that somebody brought in, in a thread of its own. */
export function run({ format, bytes }: FileToRead): Promise<Result<ImportedText, ImportRefusal>> {
  if (format === "docx") return readWord(bytes);
  return Promise.resolve(format === "html" ? readHtml(bytes) : readMarkdown(bytes));
}
