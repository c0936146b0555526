import "#server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { SignedInActor } from "#lib/base/actor.ts";
import { findGroup } from "#lib/domain/groups/queries.ts";
import type { GroupView } from "#lib/domain/groups/types.ts";
import { requireActor } from "./current-actor.ts";
import { readSlug } from "./read-slug.ts";

/** The signed-in actor and the group at this address; a group that is not theirs is not found. */
export const requireGroup: (part: string) => Promise<{ actor: SignedInActor; group: GroupView }> = cache(
  async (part) => {
    const actor = await requireActor();
    const slug = readSlug(part);
    const group = slug && (await findGroup(actor, slug));
    return group ? { actor, group } : notFound();
  },
);
