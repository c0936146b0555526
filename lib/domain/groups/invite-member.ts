import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import { mayInGroup, visibleGroups } from "./policy.ts";
import type { InviteMemberInput } from "./schema.ts";
import { sendInvitations } from "./send-invitations.ts";
import { memberDraft, writeInvitation } from "./write-invitation.ts";

/** The day on which a membership is to end is over already. */
export type EndIsPast = { kind: "EndIsPast" };

export type InviteMemberRefusal = NotVisible | NotAllowed | EndIsPast | { kind: "AlreadyMember" };

/**
 * Invites somebody by mail. An earlier open invitation of the same address to the same group is revoked, so
 * that one link at most works.
 * Refuses: NotVisible, NotAllowed, EndIsPast, AlreadyMember.
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
    const { groupId, days, ...invited } = input;
    const draft = memberDraft(invited, groupId, days);
    if (draft.memberEndsAt && draft.memberEndsAt <= (await readClock(tx)))
      return refuse({ kind: "EndIsPast" });
    if (await isMember(tx, group.id, input.email)) return refuse({ kind: "AlreadyMember" });
    const written = await writeInvitation(tx, actor, draft);
    await sendInvitations(tx, { actor, group: group.name }, [written]);
    await recordFact(tx, actor, {
      kind: "MemberInvited",
      groupId: group.id,
      subjectId: written.id,
      detail: { role: input.role },
    });
    return ok({ id: written.id });
  });
}

async function isMember(tx: Tx, groupId: string, email: string): Promise<boolean> {
  const count = await tx.member.count({ where: { groupId, leftAt: null, person: { account: { email } } } });
  return count > 0;
}
