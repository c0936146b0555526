import "#server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { SignedInActor } from "#lib/base/actor.ts";
import { findClosedGroup } from "#lib/domain/break-glass/queries.ts";
import type { BreakGlassView, ClosedGroup } from "#lib/domain/break-glass/types.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { readSlug } from "#lib/web/read-slug.ts";

type Before = { actor: SignedInActor; group: ClosedGroup };

/** An administrator before a group; anybody else gets what an address without a page gets. */
export const requireClosedGroup: (part: string) => Promise<Before> = cache(async (part) => {
  const actor = await requireActor();
  const slug = readSlug(part);
  const group = slug ? await findClosedGroup(actor, slug) : null;
  return group ? { actor, group } : notFound();
});

/** The same behind broken glass; where it is whole, the way leads to where it can be broken. */
export async function requireGlass(part: string): Promise<Before & { glass: BreakGlassView }> {
  const { actor, group } = await requireClosedGroup(part);
  if (!group.glass) redirect(`/admin/groups/${group.slug}`);
  return { actor, group, glass: group.glass };
}
