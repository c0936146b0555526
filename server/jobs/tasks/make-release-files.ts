import type { Task } from "graphile-worker";
import { z } from "zod";
import { makeMissingFiles, makeReleaseFiles } from "#lib/domain/releases/make-release-files.ts";

const payloadSchema = z.object({ releaseId: z.uuid() });

/** Makes the downloads of an edition before its instant. */
export const makeReleaseFilesOf: Task = async (payload) => {
  await makeReleaseFiles(payloadSchema.parse(payload).releaseId);
};

/** Every few minutes: downloads that are still missing are made. */
export async function makeMissingFilesTask(): Promise<void> {
  await makeMissingFiles();
}
