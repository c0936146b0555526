import { sealFacts } from "#lib/domain/facts/seal-facts.ts";
import { readHead } from "#lib/domain/facts/verify-seals.ts";
import { db, type Tx } from "#lib/infra/db.ts";
import { writeZip, type Zipped, type ZipWriter } from "#lib/infra/zip/write-zip.ts";
import { archiveFormat, type Manifest } from "./format.ts";
import { listTexts } from "./list-texts.ts";
import { readMe } from "./read-me.ts";
import { writeData } from "./write-data.ts";
import { writeEditions, writePictures, writeSigned } from "./write-editions.ts";
import { writeTexts } from "./write-texts.ts";

/** Longer than any group takes; what it reads is as of one moment, and nobody waits for it. */
const longestMs = 3_600_000;

/**
 * Writes everything that a group has into a zip, as of one moment; docs/ARCHIVE.md describes it. The caller has authorized.
 * @param onProgress is told per cent, rising, and waited for
 * @returns the zip's SHA-256 and size. Throws: when something that belongs into it is gone, or it becomes too large.
 */
export async function writeArchive(
  { groupId, file }: { groupId: string; file: string },
  onProgress: (percent: number) => Promise<void> = async () => undefined,
): Promise<{ hash: string; bytes: number }> {
  // Sealed before that moment: whatever the seal stands for is in the archive.
  await sealFacts();
  const seal = await readHead();
  const head = seal && { ...seal, at: seal.at.toISOString() };
  const zip = await writeZip(file);
  const options = { isolationLevel: "RepeatableRead", timeout: longestMs } as const;
  await db.$transaction((tx) => writeAll(tx, zip, { groupId, head, onProgress }), options);
  return zip.end();
}

type Task = { groupId: string; head: Manifest["head"]; onProgress(percent: number): Promise<void> };

async function writeAll(tx: Tx, zip: ZipWriter, { groupId, head, onProgress }: Task): Promise<void> {
  const group = await tx.workingGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: { id: true, slug: true, name: true },
  });
  const texts = await listTexts(tx, groupId);
  const wanted = 1 + texts.reduce((sum, { versions, isOpen }) => sum + versions.length + (isOpen ? 1 : 0), 0);
  const madeAt = new Date().toISOString();
  const files: Zipped[] = [
    await zip.add("README.md", new TextEncoder().encode(readMe(group, { madeAt, head }))),
  ];
  const rows: Manifest["rows"] = {};
  for await (const { name, rows: count, file } of writeData(tx, zip, groupId)) {
    rows[name] = count;
    files.push(file);
  }
  for (const part of [writeEditions, writeSigned, writePictures])
    for await (const written of part(tx, zip, groupId)) files.push(...written);
  const pictures = new Map(
    files.flatMap(({ path }) => {
      const [, id] = /^pictures\/(.*)\.[a-z]+$/.exec(path) ?? [];
      return id ? [[id, path] as const] : [];
    }),
  );
  let done = 1;
  for await (const written of writeTexts(tx, zip, { groupId, texts, pictures })) {
    files.push(...written);
    done += 1;
    await onProgress(Math.floor((99 * done) / wanted));
  }
  const manifest: Manifest = { format: archiveFormat, madeAt, group, head, rows, files };
  await zip.add("manifest.json", new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`));
}
