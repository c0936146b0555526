import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { db, type Tx } from "#lib/infra/db.ts";
import { fileStore } from "#lib/infra/files/file-store.ts";
import { log } from "#lib/infra/log.ts";
import { writeZip, type ZipWriter } from "#lib/infra/zip/write-zip.ts";
import { exportedRows } from "./exported-rows.ts";
import { exportReadMe } from "./read-me.ts";
import { listOwnPapers, writePaper } from "./write-papers.ts";
import { type Owner, pageOf, readRows, writeRows } from "./write-rows.ts";

/** Longer than anybody's takes; what it reads is as of one moment, and nobody waits for it. */
const longestMs = 1_800_000;

/**
 * Makes an export that was asked for. May be broken off anywhere and called again; what cannot be made is marked so, and
 * whoever asked for it may ask again. An account that is deleted meanwhile gets none.
 */
export async function makeExport(exportId: string): Promise<void> {
  const row = await db.dataExport.findFirst({
    where: { id: exportId, state: "waiting" },
    select: { account: { select: { id: true, personId: true, person: { select: { name: true } } } } },
  });
  if (!row) return;
  const { id: accountId, personId, person } = row.account;
  const folder = await mkdtemp(join(tmpdir(), "colloquy-export-"));
  try {
    await make(exportId, {
      owner: { accountId, personId },
      name: person.name,
      file: join(folder, "export.zip"),
    });
  } catch (error) {
    log.error({ err: error, exportId }, "an export could not be made");
    await note(exportId, { state: "failed" });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Task = { owner: Owner; name: string; file: string };

async function make(exportId: string, task: Task): Promise<void> {
  const zip = await writeZip(task.file);
  const options = { isolationLevel: "RepeatableRead", timeout: longestMs } as const;
  await db.$transaction((tx) => writeAll(tx, zip, { ...task, exportId }), options);
  const { bytes } = await zip.end();
  const key = `exports/${exportId}.zip`;
  await fileStore().writeFrom(key, task.file, "application/zip");
  const kept = await note(exportId, { state: "ready", progress: 100, key, sizeBytes: bytes });
  if (!kept) await fileStore().remove(key);
}

async function writeAll(tx: Tx, zip: ZipWriter, { owner, name, exportId }: Task & { exportId: string }) {
  const papers = await listOwnPapers(tx, owner.personId);
  const steps = exportedRows.length + papers.length + 1;
  let done = 0;
  const step = async () => {
    done += 1;
    await note(exportId, { progress: Math.floor((99 * done) / steps) });
  };
  await zip.add("README.txt", new TextEncoder().encode(exportReadMe(name)));
  for (const part of exportedRows) {
    await writeRows(zip, part.name, readRows(tx, part, owner));
    await step();
  }
  await zip.add(
    "index.html",
    pageOf(name, exportedRows, (part) => readRows(tx, part, owner)),
  );
  await step();
  for (const paper of papers) {
    await writePaper(tx, zip, paper);
    await step();
  }
}

type Noted = Parameters<typeof db.dataExport.updateMany>[0]["data"];

/** @returns whether it was still waited for */
async function note(id: string, data: Noted): Promise<boolean> {
  const { count } = await db.dataExport.updateMany({ where: { id, state: "waiting" }, data });
  return count > 0;
}
