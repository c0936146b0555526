"use server";
import { publishMaterials } from "#lib/domain/events/publish-materials.ts";
import { publishMaterialsSchema } from "#lib/domain/events/schema.ts";
import { action } from "#lib/web/action.ts";

export const publishMaterialsAction = action(publishMaterialsSchema, publishMaterials, () => ({
  done: "materialsPublished",
}));
