import { storePicture } from "#lib/domain/pictures/store-picture.ts";
import type { NodeJson } from "#lib/editor/document-json.ts";
import { fitted } from "#lib/import/fitted.ts";
import { newLossCount } from "#lib/import/losses.ts";
import type { ImportedText } from "#lib/import/types.ts";
import { db } from "#lib/infra/db.ts";

type Whose = { documentId: string; createdById: string };

/**
 * Makes the pictures of a file pictures of the text, as if each had been uploaded; the figures then show them. A figure
 * whose picture cannot be used keeps its caption as a paragraph.
 * @param onShare is told which share of them is done, from 0 to 1
 */
export async function storeImportedPictures(
  { documentId, createdById }: Whose,
  { content, losses, pictures }: ImportedText,
  onShare: (share: number) => Promise<void>,
): Promise<Pick<ImportedText, "content" | "losses">> {
  if (pictures.length === 0) return { content, losses };
  const ids: (string | null)[] = [];
  for (const { bytes } of pictures) {
    const stored = await storePicture(db, { documentId, createdById, bytes });
    ids.push(stored.ok ? stored.value.id : null);
    await onShare(ids.length / pictures.length);
  }
  const counts = newLossCount();
  for (const { kind, count } of losses) counts.add(kind, count);
  const named = content.content.map((block) => withPicture(block, ids));
  const whole = fitted(named, { pictures: ids.map(() => null), losses: counts });
  return { content: whole.content, losses: counts.list() };
}

function withPicture(node: NodeJson, ids: (string | null)[]): NodeJson {
  const place = /^import:(\d+)$/.exec(String(node.attrs?.pictureId ?? ""))?.[1];
  const id = place && ids[Number(place)];
  const attrs = id ? { ...node.attrs, pictureId: id } : node.attrs;
  return {
    ...node,
    ...(attrs && { attrs }),
    ...(node.content && { content: node.content.map((inner) => withPicture(inner, ids)) }),
  };
}
