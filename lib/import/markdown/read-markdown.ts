import { ok, type Result, refuse } from "#lib/base/result.ts";
import { documentFromMarkdown } from "#lib/editor/from-markdown.ts";
import { fitted } from "../fitted.ts";
import { newLossCount } from "../losses.ts";
import type { ImportedText, ImportRefusal } from "../types.ts";
import { restored } from "./restore.ts";
import { hideSigns, newSigns } from "./signs.ts";

/** Reads a Markdown file (UTF-8) as a document of our schema.
 *  Refuses: NothingInFile, NotAWordFile (not UTF-8), FileTooIntricate (longer than any text). */
export function readMarkdown(file: Uint8Array): Result<ImportedText, ImportRefusal> {
  if (file.length > mostBytes) return refuse({ kind: "FileTooIntricate" });
  const text = decoded(file);
  if (text === null) return refuse({ kind: "NotAWordFile" });
  if (text.trim() === "") return refuse({ kind: "NothingInFile" });
  const losses = newLossCount();
  const signs = newSigns();
  const read = documentFromMarkdown(hideSigns(text, signs));
  const { content, isEmpty } = fitted(restored(read.content, signs), { pictures: [], losses });
  return isEmpty ? refuse({ kind: "NothingInFile" }) : ok({ content, losses: losses.list(), pictures: [] });
}

/** Ten times the longest text. */
const mostBytes = 4_000_000;

function decoded(file: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    return null;
  }
}
