import type { Task } from "graphile-worker";
import { z } from "zod";
import { listUnmade, makeReleaseFiles } from "#lib/domain/releases/make-release-files.ts";

const payloadSchema = z.object({ releaseId: z.uuid() });

/** Makes the downloads of an edition before its instant. */
export const makeReleaseFilesOf: Task = async (payload) => {
  await makeReleaseFiles(payloadSchema.parse(payload).releaseId);
};

/** Every few minutes: downloads that are still missing are made. */
export async function makeMissingFilesTask(): Promise<void> {
  for (const id of await listUnmade()) await makeReleaseFiles(id);
}
