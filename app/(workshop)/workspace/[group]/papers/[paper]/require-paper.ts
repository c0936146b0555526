import "#server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { SignedInActor } from "#lib/base/actor.ts";
import type { GroupView } from "#lib/domain/groups/types.ts";
import { findPaper } from "#lib/domain/papers/queries.ts";
import type { PaperView } from "#lib/domain/papers/types.ts";
import { readSlug } from "#lib/web/read-slug.ts";
import { requireGroup } from "#lib/web/require-group.ts";

export type PaperAddress = { actor: SignedInActor; group: GroupView; paper: PaperView; address: string };

/** The signed-in actor and the paper at this address; a paper that is not theirs to read is not found. */
export const requirePaper: (groupPart: string, paperPart: string) => Promise<PaperAddress> = cache(
  async (groupPart, paperPart) => {
    const { actor, group } = await requireGroup(groupPart);
    const slug = readSlug(paperPart);
    const paper = (slug && (await findPaper(actor, group.id, slug))) || notFound();
    return { actor, group, paper, address: `/workspace/${group.slug}/papers/${paper.slug}` };
  },
);
