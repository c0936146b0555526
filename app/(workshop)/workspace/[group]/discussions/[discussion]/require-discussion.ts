import "#server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { findDiscussion } from "#lib/domain/discussions/queries.ts";
import { requireGroup } from "#lib/web/require-group.ts";

/** The discussion at this address, for the signed-in actor; asked once by body and title. */
export const requireDiscussion = cache(async (groupSlug: string, slug: string) => {
  const { actor, group } = await requireGroup(groupSlug);
  const discussion = await findDiscussion(actor, group.id, slug);
  return discussion ? { group, discussion } : notFound();
});
