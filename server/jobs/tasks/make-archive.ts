import type { Task } from "graphile-worker";
import { z } from "zod";
import { makeArchive } from "#lib/domain/archives/make-archive.ts";

const payloadSchema = z.object({ archiveId: z.uuid() });

/** Makes an archive of a group that a moderator asked for. */
export const makeArchiveOf: Task = async (payload) => {
  await makeArchive(payloadSchema.parse(payload).archiveId);
};
