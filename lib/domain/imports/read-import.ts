import { canonicalJson } from "#lib/base/canonical-json.ts";
import { type Result, refuse } from "#lib/base/result.ts";
import type { FileToRead } from "#lib/import/read-file.worker.ts";
import type { ImportedText, ImportFailure, ImportRefusal } from "#lib/import/types.ts";
import { runBounded } from "#lib/infra/bounded/run-bounded.ts";
import { db } from "#lib/infra/db.ts";
import { log } from "#lib/infra/log.ts";
import { formatSchema } from "./schema.ts";
import { storeImportedPictures } from "./store-imported-pictures.ts";

/**
 * Reads a file that was brought in, for the job. The reading runs in a thread with an end; whatever the file is, it
 * ends as a text to look at or as a reason why not. An import that was given up meanwhile stays so.
 */
export async function readImport(importId: string): Promise<void> {
  const row = await db.textImport.findUnique({
    where: { id: importId },
    select: { documentId: true, createdById: true, format: true, source: true, state: true },
  });
  if (!row?.source || !["waiting", "reading"].includes(row.state)) return;
  await setProgress(importId, begun);
  const read = await readBounded({ format: formatSchema.parse(row.format), bytes: row.source });
  if (!read.ok) return fail(importId, read.refusal.kind);
  await setProgress(importId, textRead);
  const text = await storeImportedPictures(row, read.value, (share) =>
    setProgress(importId, Math.round(textRead + share * (100 - textRead))),
  );
  await db.textImport.updateMany({
    where: { id: importId, state: "reading" },
    data: {
      state: "ready",
      progress: 100,
      source: null,
      content: canonicalJson(text.content),
      losses: text.losses,
    },
  });
}

const begun = 5;
const textRead = 70;
const bounds = { timeoutMs: 40_000, memoryMb: 900 };

async function readBounded(file: FileToRead): Promise<Result<ImportedText, ImportRefusal>> {
  try {
    const answer = await runBounded<Result<ImportedText, ImportRefusal>>(
      "lib/import/read-file.worker.ts",
      file,
      bounds,
    );
    return answer.ok ? answer.value : refuse({ kind: "FileTooIntricate" });
  } catch (error) {
    // What is inside no zip can be held against; the message may quote the file.
    log.warn({ name: error instanceof Error ? error.name : "unknown" }, "an import could not be read");
    return refuse({ kind: "DamagedFile" });
  }
}

async function setProgress(importId: string, progress: number): Promise<void> {
  await db.textImport.updateMany({
    where: { id: importId, state: { in: ["waiting", "reading"] } },
    data: { state: "reading", progress },
  });
}

async function fail(importId: string, failure: ImportFailure): Promise<void> {
  await db.textImport.updateMany({
    where: { id: importId, state: "reading" },
    data: { state: "failed", failure, source: null },
  });
}
