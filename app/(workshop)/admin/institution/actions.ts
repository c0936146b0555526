"use server";
import { describeInstitution } from "#lib/domain/institution/describe-institution.ts";
import { removeLogo } from "#lib/domain/institution/remove-logo.ts";
import { describeInstitutionSchema, removeLogoSchema } from "#lib/domain/institution/schema.ts";
import { action } from "#lib/web/action.ts";

export const describeInstitutionAction = action(describeInstitutionSchema, describeInstitution, () => ({
  done: "institutionDescribed",
}));
export const removeLogoAction = action(removeLogoSchema, removeLogo, () => ({ done: "logoRemoved" }));
