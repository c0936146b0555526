import type { Task } from "graphile-worker";
import { z } from "zod";
import { readImport } from "#lib/domain/imports/read-import.ts";

const payloadSchema = z.object({ importId: z.uuid() });

/** Reads a file that somebody brought in. */
export const readBroughtIn: Task = async (payload) => {
  await readImport(payloadSchema.parse(payload).importId);
};
