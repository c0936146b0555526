import "#server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { findCommission } from "#lib/domain/commissions/find-commission.ts";
import { readSlug } from "#lib/web/read-slug.ts";
import { requireGroup } from "#lib/web/require-group.ts";

/** The commission at this address, for the signed-in actor; asked once by body and title. */
export const requireCommission = cache(async (groupPart: string, part: string) => {
  const { actor, group } = await requireGroup(groupPart);
  const slug = readSlug(part);
  const commission = slug && (await findCommission(actor, group.id, slug));
  return commission ? { actor, group, commission } : notFound();
});
