import "#server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { findFinding } from "#lib/domain/findings/queries.ts";
import { requireGroup } from "#lib/web/require-group.ts";

/** The finding with this number in the group at this address, for the signed-in actor; asked once by body and title. */
export const requireFinding = cache(async (groupSlug: string, number: string) => {
  const { actor, group } = await requireGroup(groupSlug);
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound();
  const finding = await findFinding(actor, group.id, Number(number));
  return finding ? { actor, group, finding } : notFound();
});
