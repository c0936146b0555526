import type { Actor } from "#lib/base/actor.ts";
import { findPrintPicture } from "#lib/domain/pictures/queries.ts";
import type { PrintPicture } from "#lib/domain/pictures/types.ts";
import type { Model } from "#lib/publish/types.ts";

/** The pictures of a model's figures as a file takes them, by their id; without those the actor may not see. */
export async function printPictures(actor: Actor, model: Model): Promise<Record<string, PrintPicture>> {
  const pictures: Record<string, PrintPicture> = {};
  for (const id of figurePictures(model.blocks)) {
    const picture = await findPrintPicture(actor, id);
    if (picture) pictures[id] = picture;
  }
  return pictures;
}

/** Figures stand in lists, quotations and boxes as well. */
function figurePictures(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(figurePictures);
  if (typeof value !== "object" || value === null) return [];
  const { kind, picture } = value as { kind?: string; picture?: { id: string } | null };
  if (kind === "figure") return picture ? [picture.id] : [];
  return Object.values(value).flatMap(figurePictures);
}
