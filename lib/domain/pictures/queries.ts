import type { Actor, Reader } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { serveForm } from "#lib/infra/images/serve-form.ts";
import type { AskedForm, ServedImage } from "#lib/infra/images/types.ts";
import { visiblePictures } from "./policy.ts";
import { maxPicturesOfText, pictureKey, printTypeOf, servedWidth } from "./rules.ts";
import type { PictureView, PrintPicture } from "./types.ts";

/** What a page needs to know of a picture. */
export const pictureColumns = { id: true, width: true, height: true, widths: true } as const;

/** What `readForm` needs to know of it. */
export const formColumns = { hash: true, widths: true, avifWidths: true, avifAt: true } as const;

/** The pictures that were given to a text, oldest first, used or not; none for whoever may not read it. */
export async function listPictures(actor: Reader, documentId: string): Promise<PictureView[]> {
  return db.picture.findMany({
    where: { AND: [{ documentId }, visiblePictures(actor)] },
    select: pictureColumns,
    orderBy: { id: "asc" },
    take: maxPicturesOfText,
  });
}

/**
 * A picture of a text that the actor may read, in the stored width that serves the one asked for.
 * @returns null when there is no such picture for them. Throws: when its bytes are gone from the file store.
 */
export async function findPictureForm(
  actor: Reader,
  pictureId: string,
  asked: AskedForm,
): Promise<ServedImage | null> {
  const row = await db.picture.findFirst({
    where: { AND: [{ id: pictureId }, visiblePictures(actor)] },
    select: formColumns,
  });
  return row && readForm(row, asked);
}

/**
 * A picture of a text that the actor may read, in its largest form, for Word and PDF.
 * @returns null when there is no such picture for them. Throws: when its bytes are gone from the file store.
 */
export async function findPrintPicture(actor: Actor, pictureId: string): Promise<PrintPicture | null> {
  const row = await db.picture.findFirst({
    where: { AND: [{ id: pictureId }, visiblePictures(actor)] },
    select: { hash: true, width: true, height: true },
  });
  if (!row) return null;
  const bytes = await stored(pictureKey(row.hash, "print"));
  return { type: printTypeOf(bytes), width: row.width, height: row.height, bytes };
}

/** The bytes of a picture whose reader was authorized. Null: it has no form at all. */
export async function readForm(
  row: { hash: string; widths: number[]; avifWidths: number[]; avifAt: Date | null },
  asked: AskedForm,
): Promise<ServedImage | null> {
  const width = servedWidth(row, asked.width);
  if (width === null) return null;
  const avif = { widths: row.avifWidths, at: row.avifAt };
  return serveForm({ width, type: asked.type, avif, keyOf: (...form) => pictureKey(row.hash, ...form) });
}

async function stored(key: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await fileStore().read(key);
  if (!bytes) throw new Error(`The file store has lost ${key}`);
  return bytes;
}
