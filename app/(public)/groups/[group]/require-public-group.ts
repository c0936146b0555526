import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { findAnnouncedGroup, findRenamedGroup } from "#lib/domain/groups/queries.ts";
import type { GroupPublicView } from "#lib/domain/groups/types.ts";
import { readSlug } from "#lib/web/read-slug.ts";

/** The announced group at this address. A former address leads to the present one; anything else is not found. */
export const requirePublicGroup: (part: string) => Promise<GroupPublicView> = cache(async (part) => {
  const slug = readSlug(part);
  if (!slug) notFound();
  const group = await findAnnouncedGroup(slug);
  if (group) return group;
  const renamed = await findRenamedGroup(slug);
  if (renamed) permanentRedirect(`/groups/${renamed}`);
  notFound();
});
