import "#server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { SignedInActor } from "#lib/base/actor.ts";
import { findGroup } from "#lib/domain/groups/queries.ts";
import type { GroupView } from "#lib/domain/groups/types.ts";
import { requireActor } from "./current-actor.ts";

/** The signed-in actor and the group at this address; a group that is not theirs is not found. */
export const requireGroup: (slug: string) => Promise<{ actor: SignedInActor; group: GroupView }> = cache(
  async (slug) => {
    const actor = await requireActor();
    const group = await findGroup(actor, slug);
    return group ? { actor, group } : notFound();
  },
);
