import { notFound, permanentRedirect } from "next/navigation";
import { findAnnouncedGroup, findRenamedGroup } from "#lib/domain/groups/queries.ts";
import type { GroupPublicView } from "#lib/domain/groups/types.ts";
import { readSlug } from "#lib/web/read-slug.ts";

/** The announced group whose file programs follow. Whoever asks under a former address is led to the same file at the present one. */
export async function requireFollowedGroup(
  part: string,
  file: "feed.xml" | "feed.json" | "calendar.ics",
): Promise<GroupPublicView> {
  const slug = readSlug(part) ?? notFound();
  const group = await findAnnouncedGroup(slug);
  if (group) return group;
  const renamed = await findRenamedGroup(slug);
  if (renamed) permanentRedirect(`/groups/${renamed}/${file}`);
  notFound();
}
