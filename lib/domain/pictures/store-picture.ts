import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { Tx } from "#lib/infra/db.ts";
import { type NoRoomForFiles, storeFiles } from "#lib/infra/files/store-files.ts";
import { encodeImage } from "#lib/infra/images/encode-image.ts";
import type { EncodedImage } from "#lib/infra/images/types.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { pictureColumns } from "./queries.ts";
import { maxPicturesOfText, pictureKey } from "./rules.ts";
import type { PictureRefusal, PictureView } from "./types.ts";

export type PictureDraft = { documentId: string; bytes: Uint8Array; createdById: string | null };

/**
 * Makes an upload a picture of a text, made anew and without metadata; the same upload is stored once a text. The
 * caller has asked whether the actor may write there. Takes seconds: not for a transaction that others wait for.
 * Refuses: as PictureRefusal says. Throws: when the file store fails, or there is no such text.
 */
export async function storePicture(
  client: Tx,
  { documentId, bytes, createdById }: PictureDraft,
): Promise<Result<PictureView, PictureRefusal>> {
  const hash = hashOf(bytes);
  const known = await findByHash(client, documentId, hash);
  if (known) return ok(known);
  if ((await client.picture.count({ where: { documentId } })) >= maxPicturesOfText)
    return refuse({ kind: "TooManyPictures", count: maxPicturesOfText });
  const encoded = await encodeImage(bytes);
  if (!encoded.ok) return encoded;
  const { width, height, forms } = encoded.value;
  const written = await writeForms(hash, encoded.value);
  if (!written.ok) return written;
  const row = { documentId, hash, createdById, width, height, widths: forms.map((form) => form.width) };
  await client.picture.createMany({ data: [row], skipDuplicates: true });
  const stored = await findByHash(client, documentId, hash);
  if (!stored) throw new Error("A picture that was just stored is gone");
  return ok(stored);
}

function findByHash(client: Tx, documentId: string, hash: string): Promise<PictureView | null> {
  return client.picture.findUnique({
    where: { documentId_hash: { documentId, hash } },
    select: pictureColumns,
  });
}

function writeForms(
  hash: string,
  { forms, print }: EncodedImage,
): Promise<Result<undefined, NoRoomForFiles>> {
  return storeFiles([
    ...forms.map(({ width, bytes }) => ({
      key: pictureKey(hash, width),
      bytes,
      contentType: "image/webp",
    })),
    { key: pictureKey(hash, "print"), bytes: print.bytes, contentType: `image/${print.type}` },
  ]);
}
