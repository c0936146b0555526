"use server";
import { confirmPosition } from "#lib/domain/findings/confirm-position.ts";
import { confirmPositionSchema } from "#lib/domain/findings/schema.ts";
import { action } from "#lib/web/action.ts";

export const confirmPositionAction = action(confirmPositionSchema, confirmPosition, () => ({
  done: "positionConfirmed",
}));
