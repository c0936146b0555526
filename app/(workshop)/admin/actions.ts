"use server";
import { createGroup } from "#lib/domain/groups/create-group.ts";
import { createGroupSchema } from "#lib/domain/groups/schema.ts";
import { action } from "#lib/web/action.ts";

export const createGroupAction = action(createGroupSchema, createGroup, () => ({ done: "groupCreated" }));
