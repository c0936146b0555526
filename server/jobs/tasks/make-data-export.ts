import type { Task } from "graphile-worker";
import { z } from "zod";
import { makeExport } from "#lib/domain/personal-data/make-export.ts";

const payloadSchema = z.object({ exportId: z.uuid() });

/** Makes a copy of what is somebody's, which they asked for. */
export const makeDataExport: Task = async (payload) => {
  await makeExport(payloadSchema.parse(payload).exportId);
};
