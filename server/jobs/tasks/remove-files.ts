import type { Task } from "graphile-worker";
import { z } from "zod";
import { fileStore } from "#lib/infra/files/file-store.ts";

const payloadSchema = z.object({ keys: z.array(z.string().max(200)).max(100) });

/** Takes files out of the store; tried again until the store has let go of all of them. */
export const removeFiles: Task = async (payload) => {
  for (const key of payloadSchema.parse(payload).keys) await fileStore().remove(key);
};
