import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { db } from "#lib/infra/db.ts";
import { type ListRefusal, readLines } from "./invitation-lines.ts";
import { mayInGroup, visibleGroups } from "./policy.ts";
import { invitationDays } from "./rules.ts";
import type { BeginInvitationListInput } from "./schema.ts";

/**
 * Keeps a list of people to invite, to be looked at before anything is sent. Lines with something wrong are kept too: what is
 * wrong is told where it is looked at.
 * @returns where that is
 * Refuses: NotVisible, NotAllowed, ListRefusal (the list as a whole).
 */
export async function beginInvitationList(
  actor: SignedInActor,
  { groupId, text, days = invitationDays.usual }: BeginInvitationListInput,
): Promise<Result<{ address: string }, NotVisible | NotAllowed | ListRefusal>> {
  const group = await db.workingGroup.findFirst({
    where: { AND: [{ id: groupId }, visibleGroups(actor)] },
    select: { id: true, slug: true, concludedAt: true },
  });
  if (!group) return notVisible();
  if (!mayInGroup(actor, group, "manageMembers")) return notAllowed();
  const read = readLines(text);
  if (!read.ok) return read;
  const { id } = await db.invitationList.create({
    data: { groupId, text, validDays: days, createdById: actor.personId },
    select: { id: true },
  });
  return ok({ address: `/workspace/${group.slug}/members/import/${id}` });
}
