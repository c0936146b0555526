import { formColumns, readForm } from "#lib/domain/pictures/queries.ts";
import { db } from "#lib/infra/db.ts";
import type { AskedForm, ServedImage } from "#lib/infra/images/types.ts";
import { readableEditions } from "./policy.ts";

/**
 * A picture that an edition prints which anybody may read, in the stored width that serves the one asked for.
 * It asks for no actor: the same picture is everybody's.
 * @returns null when no such edition prints it. Throws: when its bytes are gone from the file store.
 */
export async function findPublicPicture(pictureId: string, asked: AskedForm): Promise<ServedImage | null> {
  const row = await db.picture.findFirst({
    where: { id: pictureId, editions: { some: { edition: readableEditions } } },
    select: formColumns,
  });
  return row && readForm(row, asked);
}
