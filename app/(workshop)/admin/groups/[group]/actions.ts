"use server";
import { endBreakGlass } from "#lib/domain/break-glass/end-break-glass.ts";
import { openBreakGlass } from "#lib/domain/break-glass/open-break-glass.ts";
import { breakGlassSchema, endBreakGlassSchema } from "#lib/domain/break-glass/schema.ts";
import { action } from "#lib/web/action.ts";
import { signInHere } from "#lib/web/sign-in-here.ts";

export const openBreakGlassAction = action(
  breakGlassSchema,
  async (actor, input) => openBreakGlass(actor, input, await signInHere()),
  ({ slug }) => ({ redirect: `/admin/groups/${slug}` }),
);
export const endBreakGlassAction = action(endBreakGlassSchema, endBreakGlass, () => ({ redirect: "/admin" }));
