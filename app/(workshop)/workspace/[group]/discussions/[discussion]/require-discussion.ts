import "#server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { findDiscussion } from "#lib/domain/discussions/queries.ts";
import { readSlug } from "#lib/web/read-slug.ts";
import { requireGroup } from "#lib/web/require-group.ts";

/** The discussion at this address, for the signed-in actor; asked once by body and title. */
export const requireDiscussion = cache(async (groupPart: string, part: string) => {
  const { actor, group } = await requireGroup(groupPart);
  const slug = readSlug(part);
  const discussion = slug && (await findDiscussion(actor, group.id, slug));
  return discussion ? { actor, group, discussion } : notFound();
});
