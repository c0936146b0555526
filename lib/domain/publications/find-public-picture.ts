import { readForm } from "#lib/domain/pictures/queries.ts";
import { db } from "#lib/infra/db.ts";
import { readableEditions } from "./policy.ts";

/**
 * A picture that an edition prints which anybody may read, as WebP, in the stored width that serves the one asked for.
 * It asks for no actor: the same picture is everybody's.
 * @returns null when no such edition prints it. Throws: when its bytes are gone from the file store.
 */
export async function findPublicPicture(
  pictureId: string,
  width: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await db.picture.findFirst({
    where: { id: pictureId, editions: { some: { edition: readableEditions } } },
    select: { hash: true, widths: true },
  });
  return row && readForm(row, width);
}
