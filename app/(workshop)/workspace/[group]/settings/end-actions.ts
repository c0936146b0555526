"use server";
import { concludeGroup } from "#lib/domain/archives/conclude-group.ts";
import { reopenGroup } from "#lib/domain/archives/reopen-group.ts";
import { requestArchive } from "#lib/domain/archives/request-archive.ts";
import { concludeGroupSchema } from "#lib/domain/archives/schema.ts";
import { groupActionSchema } from "#lib/domain/groups/schema.ts";
import { action } from "#lib/web/action.ts";

export const concludeGroupAction = action(concludeGroupSchema, concludeGroup, () => ({ done: "concluded" }));
export const reopenGroupAction = action(groupActionSchema, reopenGroup, () => ({ done: "groupReopened" }));
export const requestArchiveAction = action(groupActionSchema, requestArchive, () => ({
  done: "archiveRequested",
}));
