import type { SignedInActor } from "#lib/base/actor.ts";
import { recordDownload } from "#lib/domain/texts/record-download.ts";
import { readWorkingMaterial, type WorkingTextMaterial } from "./working-material.ts";

/** What `readWorkingMaterial` gives, to be taken away as a Word file, which is recorded. @returns null as that does */
export async function takeWorkingMaterial(
  actor: SignedInActor,
  documentId: string,
): Promise<WorkingTextMaterial | null> {
  const material = await readWorkingMaterial(actor, documentId);
  const detail = { format: "docx", working: true };
  if (material) await recordDownload(actor, { kind: "TextDownloaded", documentId, detail });
  return material;
}
