import { LRUCache } from "lru-cache";
import { db } from "#lib/infra/db.ts";
import type { OpenedPreview } from "./open-preview.ts";
import { readImprint } from "./read-imprint.ts";
import { previewStanding } from "./rules.ts";
import { watermarkFor } from "./watermark.ts";
import { readMatter, type WrittenFile, writeReleaseFile } from "./write-release-file.ts";

// Not in the file store, which forgets nothing: a copy that names its reader is not to outlive their link.
const copies = new LRUCache<string, WrittenFile>({
  maxSize: 48 * 1024 * 1024,
  sizeCalculation: ({ bytes }) => bytes.byteLength,
  ttl: 3_600_000,
});
const inWork = new Map<string, Promise<WrittenFile>>();

/**
 * What is under embargo as a Word file, with the name of whom it is made for on every page. It is made once, however often it is
 * asked for, and kept in memory for an hour.
 * @returns null where the link was withdrawn meanwhile, or opens nothing any more for another reason
 * Throws: when it takes more time or memory than it is given.
 */
export async function writePreviewCopy(opened: OpenedPreview): Promise<WrittenFile | null> {
  const copy = copies.get(opened.id) ?? (await (inWork.get(opened.id) ?? make(opened)));
  return (await isOpen(opened.id)) ? copy : null;
}

function make(opened: OpenedPreview): Promise<WrittenFile> {
  const making = write(opened).finally(() => inWork.delete(opened.id));
  inWork.set(opened.id, making);
  return making;
}

async function write(opened: OpenedPreview): Promise<WrittenFile> {
  const { id, releaseId, content } = opened;
  const imprint = await readImprint(releaseId);
  const matter = await readMatter({ content, imprint }, watermarkFor(opened));
  const written = await writeReleaseFile(matter, "docx");
  copies.set(id, written);
  return written;
}

/** Asked last: making it may have taken longer than it took to think better of it. */
async function isOpen(id: string): Promise<boolean> {
  const row = await db.preview.findUnique({
    where: { id },
    select: {
      revokedAt: true,
      release: { select: { state: true, group: { select: { concludedAt: true } } } },
    },
  });
  return row !== null && previewStanding(row, row.release) === "open";
}
