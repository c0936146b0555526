import "#server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { isUuid } from "#lib/base/uuid.ts";
import { findEarlier } from "#lib/domain/earlier-publications/queries.ts";
import { requirePublisher } from "../require-publisher.ts";

/** An earlier publication of the group, for its moderators. */
export const requireEarlier = cache(async (part: string, id: string) => {
  const { actor, group } = await requirePublisher(part);
  const earlier = isUuid(id) ? await findEarlier(actor, group.id, id) : null;
  if (!earlier) notFound();
  return { actor, group, earlier, address: `/workspace/${group.slug}/earlier/${earlier.id}` };
});

/** The same while a file may be brought into it. */
export async function requirePrepared(part: string, id: string) {
  const found = await requireEarlier(part, id);
  return found.earlier.broughtInAt || !found.group.may.publish ? notFound() : found;
}
