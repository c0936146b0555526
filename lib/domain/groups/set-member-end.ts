import type { Actor } from "#lib/base/actor.ts";
import { endOfDay } from "#lib/base/day-end.ts";
import type { NotAllowed, NotVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { readClock } from "#lib/infra/read-clock.ts";
import type { EndIsPast } from "./invite-member.ts";
import { lockManagedMember } from "./lock-managed-member.ts";
import type { LastModerator } from "./remove-member.ts";
import { leavesNoModerator } from "./rules.ts";
import type { SetMemberEndInput } from "./schema.ts";

export type SetMemberEndRefusal = NotVisible | NotAllowed | EndIsPast | LastModerator;

/**
 * Says on which day a membership ends by itself, another day than before, or that it does not. The day counts in UTC.
 * Refuses: NotVisible (also: it has ended), NotAllowed, EndIsPast, LastModerator.
 */
export async function setMemberEnd(
  actor: Actor,
  { memberId, until }: SetMemberEndInput,
): Promise<Result<undefined, SetMemberEndRefusal>> {
  return transact(async (tx): Promise<Result<undefined, SetMemberEndRefusal>> => {
    const locked = await lockManagedMember(tx, actor, memberId);
    if (!locked.ok) return locked;
    const member = locked.value;
    const endsAt = until ? endOfDay(until) : null;
    if (endsAt?.getTime() === member.endsAt?.getTime()) return ok();
    if (endsAt && endsAt <= (await readClock(tx))) return refuse({ kind: "EndIsPast" });
    if (leavesNoModerator(member, { ...member, endsAt }, member.otherModerators))
      return refuse({ kind: "LastModerator" });
    // Of another day they are told anew.
    const data = { endsAt, endToldAt: null };
    await tx.member.update({ where: { id: memberId }, data, select: { id: true } });
    const detail = { ends: endsAt !== null };
    await recordFact(tx, actor, {
      kind: "MemberEndSet",
      groupId: member.group.id,
      subjectId: memberId,
      detail,
    });
    return ok();
  });
}
