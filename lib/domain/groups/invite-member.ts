import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { mayInGroup, visibleGroups } from "./policy.ts";
import type { InviteMemberInput } from "./schema.ts";
import { sendInvitation, writeInvitation } from "./write-invitation.ts";

export type InviteMemberRefusal = NotVisible | NotAllowed | { kind: "AlreadyMember" };

/**
 * Invites somebody by mail. An earlier open invitation of the same address to the same group is revoked, so
 * that one link at most works.
 * Refuses: NotVisible, NotAllowed, AlreadyMember.
 */
export async function inviteMember(
  actor: Actor,
  input: InviteMemberInput,
): Promise<Result<{ id: string }, InviteMemberRefusal>> {
  return transact(async (tx): Promise<Result<{ id: string }, InviteMemberRefusal>> => {
    const group = await tx.workingGroup.findFirst({
      where: { AND: [{ id: input.groupId }, visibleGroups(actor)] },
      select: { id: true, name: true, concludedAt: true },
    });
    if (!group) return notVisible();
    if (!mayInGroup(actor, group, "manageMembers")) return notAllowed();
    if (await isMember(tx, group.id, input.email)) return refuse({ kind: "AlreadyMember" });
    const { id, link } = await writeInvitation(tx, actor, input);
    await sendInvitation(tx, actor, input, { group: group.name, link });
    await recordFact(tx, actor, {
      kind: "MemberInvited",
      groupId: group.id,
      subjectId: id,
      detail: { role: input.role },
    });
    return ok({ id });
  });
}

async function isMember(tx: Tx, groupId: string, email: string): Promise<boolean> {
  const count = await tx.member.count({ where: { groupId, leftAt: null, person: { account: { email } } } });
  return count > 0;
}
