import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { db } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { log } from "#lib/infra/log.ts";
import { writeArchive } from "./write-archive.ts";

/**
 * Makes an archive that was asked for. May be broken off anywhere and called again; what cannot be made is marked so, and whoever
 * asked for it may ask again.
 */
export async function makeArchive(archiveId: string): Promise<void> {
  const archive = await db.groupArchive.findFirst({
    where: { id: archiveId, state: "waiting" },
    select: { groupId: true },
  });
  if (!archive) return;
  const folder = await mkdtemp(join(tmpdir(), "colloquy-archive-"));
  try {
    await make(archiveId, { groupId: archive.groupId, file: join(folder, "archive.zip") });
  } catch (error) {
    log.error({ err: error, archiveId }, "an archive could not be made");
    await note(archiveId, { state: "failed", finishedAt: new Date() });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function make(archiveId: string, task: { groupId: string; file: string }): Promise<void> {
  const { hash, bytes } = await writeArchive(task, (progress) => note(archiveId, { progress }));
  const key = `archives/${archiveId}.zip`;
  await fileStore().writeFrom(key, task.file, "application/zip");
  const made = {
    state: "ready",
    progress: 100,
    key,
    hash,
    sizeBytes: bytes,
    finishedAt: new Date(),
  } as const;
  await note(archiveId, made);
}

type Noted = Parameters<typeof db.groupArchive.updateMany>[0]["data"];

async function note(id: string, data: Noted): Promise<void> {
  await db.groupArchive.updateMany({ where: { id, state: "waiting" }, data });
}
