import type { Actor } from "#lib/base/actor.ts";
import { db } from "#lib/infra/db.ts";
import { visibleDiscussions } from "./policy.ts";
import type { QuotedContribution } from "./types.ts";

/** @returns null when the group has no such contribution, or its discussion is not the actor's to read */
export async function findContribution(
  actor: Actor,
  groupId: string,
  contributionId: string,
): Promise<QuotedContribution | null> {
  return db.contribution.findFirst({
    where: { id: contributionId, discussion: { AND: [{ groupId }, visibleDiscussions(actor)] } },
    select: { id: true, body: true, discussion: { select: { slug: true, title: true, rule: true } } },
  });
}
