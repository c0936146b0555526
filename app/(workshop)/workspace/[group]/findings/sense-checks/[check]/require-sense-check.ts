import "#server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { findSenseCheck } from "#lib/domain/sense-checks/queries.ts";
import { requireGroup } from "#lib/web/require-group.ts";

/** The sense-check with this number in the group at this address, for the signed-in actor. */
export const requireSenseCheck = cache(async (groupSlug: string, number: string) => {
  const { actor, group } = await requireGroup(groupSlug);
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound();
  const check = await findSenseCheck(actor, group.id, Number(number));
  return check ? { group, check } : notFound();
});
