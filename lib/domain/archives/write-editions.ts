import { pictureKey, printTypeOf } from "#lib/domain/pictures/rules.ts";
import { signedTextOf } from "#lib/domain/publications/signed-text.ts";
import type { Tx } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import type { Zipped, ZipWriter } from "#lib/infra/zip/write-zip.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Writes the editions of a group as they were published, byte by byte, with their downloads. */
export async function* writeEditions(tx: Tx, zip: ZipWriter, groupId: string): AsyncGenerator<Zipped[]> {
  const rows = await tx.edition.findMany({
    where: { publication: { groupId } },
    select: {
      id: true,
      number: true,
      publication: { select: { slug: true } },
      release: { select: { files: { select: { format: true, key: true } } } },
    },
    orderBy: [{ publicationId: "asc" }, { number: "asc" }],
  });
  for (const { id, number, publication, release } of rows) {
    const folder = `editions/${publication.slug}/${number}`;
    const { content } = await tx.edition.findUniqueOrThrow({ where: { id }, select: { content: true } });
    const files = [await zip.add(`${folder}/edition.json`, bytesOf(content))];
    for (const { format, key } of release?.files ?? [])
      files.push(await zip.add(`${folder}/edition.${format}`, await stored(key)));
    yield files;
  }
}

/** Writes the texts that were signed: the bytes whose SHA-256 everybody signed. */
export async function* writeSigned(tx: Tx, zip: ZipWriter, groupId: string): AsyncGenerator<Zipped[]> {
  const rows = await tx.signOffRound.findMany({
    where: { groupId },
    select: { id: true, number: true, report: { select: { slug: true } } },
    orderBy: { id: "asc" },
  });
  for (const { id, number, report } of rows) {
    const { content } = await tx.signOffRound.findUniqueOrThrow({ where: { id }, select: { content: true } });
    const signed = signedTextOf(JSON.parse(content));
    yield [await zip.add(`sign-offs/${report.slug}/${number}.json`, bytesOf(signed))];
  }
}

/** Writes the pictures of all texts, each in its largest form. */
export async function* writePictures(tx: Tx, zip: ZipWriter, groupId: string): AsyncGenerator<Zipped[]> {
  const rows = await tx.picture.findMany({
    where: { document: { groupId } },
    select: { id: true, hash: true },
    orderBy: { id: "asc" },
  });
  for (const { id, hash } of rows) {
    const bytes = await stored(pictureKey(hash, "print"));
    yield [await zip.add(`pictures/${id}.${printTypeOf(bytes)}`, bytes)];
  }
}

async function stored(key: string): Promise<Uint8Array> {
  const bytes = await fileStore().read(key);
  if (!bytes) throw new Error(`The file store has lost ${key}`);
  return bytes;
}
