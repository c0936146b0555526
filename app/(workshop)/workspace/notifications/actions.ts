"use server";
import { markRead } from "#lib/domain/notifications/mark-read.ts";
import { markAllReadSchema, markReadSchema } from "#lib/domain/notifications/schema.ts";
import { action } from "#lib/web/action.ts";

export const markReadAction = action(markReadSchema, markRead);
export const markAllReadAction = action(markAllReadSchema, markRead, () => ({ done: "notificationsRead" }));
