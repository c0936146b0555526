import type { SignedInActor } from "#lib/base/actor.ts";
import { recordDownload } from "#lib/domain/texts/record-download.ts";
import { findSignedText } from "./queries.ts";

/** The bytes whose SHA-256 is signed, to be taken away as a file, which is recorded. @returns null as `findSignedText` does */
export async function takeSignedText(
  actor: SignedInActor,
  { id, documentId }: { id: string; documentId: string },
): Promise<string | null> {
  const text = await findSignedText(actor, id);
  const detail = { format: "json", working: false };
  if (text !== null) await recordDownload(actor, { kind: "TextDownloaded", documentId, detail });
  return text;
}
