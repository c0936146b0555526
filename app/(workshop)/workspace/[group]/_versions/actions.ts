"use server";
import { markRead } from "#lib/domain/versions/mark-read.ts";
import { nameVersion } from "#lib/domain/versions/name-version.ts";
import { restoreVersion } from "#lib/domain/versions/restore-version.ts";
import { markReadSchema, nameVersionSchema, restoreVersionSchema } from "#lib/domain/versions/schema.ts";
import { action } from "#lib/web/action.ts";

export const nameVersionAction = action(nameVersionSchema, nameVersion, () => ({ done: "versionNamed" }));
export const restoreVersionAction = action(restoreVersionSchema, restoreVersion, () => ({
  done: "versionRestored",
}));
export const markReadAction = action(markReadSchema, markRead, () => ({ done: "markedRead" }));
