import type { SignedInActor } from "#lib/base/actor.ts";
import { recordDownload } from "#lib/domain/texts/record-download.ts";
import { readText } from "./read-text.ts";
import type { PresentText } from "./types.ts";

/** What `readText` gives, to be taken away as a file, which is recorded. @returns null as `readText` does */
export async function takeText(
  actor: SignedInActor,
  documentId: string,
  format: "docx" | "md",
): Promise<PresentText | null> {
  const text = await readText(actor, documentId);
  const detail = { format, working: false };
  if (text) await recordDownload(actor, { kind: "TextDownloaded", documentId, detail });
  return text;
}
