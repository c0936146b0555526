"use server";
import { amendEvent } from "#lib/domain/events/amend-event.ts";
import { changeProgramme } from "#lib/domain/events/change-programme.ts";
import { moveEvent } from "#lib/domain/events/move-event.ts";
import { planEvent } from "#lib/domain/events/plan-event.ts";
import { publishMaterials } from "#lib/domain/events/publish-materials.ts";
import {
  amendEventSchema,
  changeProgrammeSchema,
  moveEventSchema,
  planEventSchema,
  publishMaterialsSchema,
} from "#lib/domain/events/schema.ts";
import { action } from "#lib/web/action.ts";

export const planEventAction = action(planEventSchema, planEvent, ({ group, slug }) => ({
  redirect: `/workspace/${group}/events/${slug}`,
}));
export const amendEventAction = action(amendEventSchema, amendEvent, () => ({ done: "eventAmended" }));
export const moveEventAction = action(moveEventSchema, moveEvent, ({ group, slug, step }) => ({
  redirect: `/workspace/${group}/events${step === "discard" ? "" : `/${slug}`}`,
}));
export const changeProgrammeAction = action(changeProgrammeSchema, changeProgramme, () => ({
  done: "programmeChanged",
}));
export const publishMaterialsAction = action(publishMaterialsSchema, publishMaterials, () => ({
  done: "materialsPublished",
}));
