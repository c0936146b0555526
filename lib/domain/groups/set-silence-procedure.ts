import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { mayInGroup, visibleGroups } from "./policy.ts";
import { allowsSilence } from "./rules.ts";
import type { SetSilenceProcedureInput } from "./schema.ts";

export type SetSilenceRefusal = NotVisible | NotAllowed | { kind: "CharterSaysNothing" };

/**
 * Begins or ends a group's use of the silence procedure. Last calls that are open keep what they were opened with, but none
 * takes silence as consent once it has ended.
 * Refuses: NotVisible, NotAllowed, CharterSaysNothing.
 */
export async function setSilenceProcedure(
  actor: Actor,
  { groupId, silence }: SetSilenceProcedureInput,
): Promise<Result<undefined, SetSilenceRefusal>> {
  return transact(async (tx): Promise<Result<undefined, SetSilenceRefusal>> => {
    await tx.$queryRaw`select id from "WorkingGroup" where id = ${groupId}::uuid for no key update`;
    const group = await tx.workingGroup.findFirst({
      where: { AND: [{ id: groupId }, visibleGroups(actor)] },
      select: { id: true, concludedAt: true, charter: true, silenceProcedure: true },
    });
    if (!group) return notVisible();
    if (!mayInGroup(actor, group, "moderate")) return notAllowed();
    if (silence && !allowsSilence(group.charter)) return refuse({ kind: "CharterSaysNothing" });
    if (silence === group.silenceProcedure) return ok();
    await tx.workingGroup.update({
      where: { id: groupId },
      data: { silenceProcedure: silence },
      select: { id: true },
    });
    const detail = { silence };
    await recordFact(tx, actor, { kind: "SilenceProcedureSet", groupId, subjectId: groupId, detail });
    return ok();
  });
}
