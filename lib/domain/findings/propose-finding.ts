import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { findQuotedPassage, type PassageGone } from "./quoted-passage.ts";
import type { ProposeFindingInput } from "./schema.ts";
import type { FindingPlace } from "./types.ts";

export type ProposeFindingRefusal = NotVisible | NotAllowed | PassageGone;

/**
 * An expert or moderator proposes a finding, from a paper's passage or afresh. The passage is kept as its
 * first evidence: the exact words, where they stood, and the version they stood in.
 * Refuses: NotVisible (group or paper), NotAllowed (observers, and everybody in a concluded group),
 * PassageGone (the words do not stand in the paper).
 */
export async function proposeFinding(
  actor: Actor,
  input: ProposeFindingInput,
): Promise<Result<FindingPlace, ProposeFindingRefusal>> {
  return transact(async (tx): Promise<Result<FindingPlace, ProposeFindingRefusal>> => {
    const group = await tx.workingGroup.findFirst({
      where: { AND: [{ id: input.groupId }, visibleGroups(actor)] },
      select: { id: true, slug: true, concludedAt: true },
    });
    if (!group || actor.kind !== "member") return notVisible();
    if (!mayInGroup(actor, group, "proposeFinding")) return notAllowed();
    const passage = input.passage ? await findQuotedPassage(tx, actor, group.id, input.passage) : null;
    if (passage && !passage.ok) return passage;
    const number = await nextNumber(tx, group.id);
    const { id } = await tx.finding.create({
      data: {
        groupId: group.id,
        number,
        theme: input.theme,
        proposedById: actor.personId,
        versions: {
          create: {
            number: 1,
            substance: 1,
            statement: input.statement,
            reasons: input.reasons,
            createdById: actor.personId,
          },
        },
      },
      select: { id: true },
    });
    if (passage) {
      const evidence = { findingId: id, kind: "passage" as const, addedById: actor.personId };
      await tx.evidence.create({ data: { ...evidence, ...passage.value }, select: { id: true } });
    }
    await recordFact(tx, actor, {
      kind: "FindingProposed",
      groupId: group.id,
      subjectId: id,
      detail: { number },
    });
    return ok({ number, group: group.slug });
  });
}

/** Locks the group, so that two proposals at once get two numbers. */
async function nextNumber(tx: Tx, groupId: string): Promise<number> {
  await tx.$queryRaw`select id from "WorkingGroup" where id = ${groupId}::uuid for update`;
  const last = await tx.finding.aggregate({ where: { groupId }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}
