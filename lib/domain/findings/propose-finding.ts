import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import type { ProposeFindingInput } from "./schema.ts";

export type ProposeFindingRefusal = NotVisible | NotAllowed;

/** Where the new finding is: its number, and the slug of its group. */
export type ProposedFinding = { number: number; group: string };

/**
 * An expert or moderator proposes a finding, from a paper's passage or afresh. The passage is kept as its
 * first evidence: the exact words, where they stood, and the version they stood in.
 * Refuses: NotVisible (group or paper), NotAllowed (observers, and everybody in a concluded group).
 */
export async function proposeFinding(
  actor: Actor,
  input: ProposeFindingInput,
): Promise<Result<ProposedFinding, ProposeFindingRefusal>> {
  return transact(async (tx): Promise<Result<ProposedFinding, ProposeFindingRefusal>> => {
    const group = await tx.workingGroup.findFirst({
      where: { AND: [{ id: input.groupId }, visibleGroups(actor)] },
      select: { id: true, slug: true, concludedAt: true },
    });
    if (!group || actor.kind !== "member") return notVisible();
    if (!mayInGroup(actor, group, "proposeFinding")) return notAllowed();
    if (input.passage && !(await isReadablePaper(tx, actor, input))) return notVisible();
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
            statement: input.statement,
            reasons: input.reasons,
            createdById: actor.personId,
          },
        },
      },
      select: { id: true },
    });
    if (input.passage) await keepPassage(tx, id, actor.personId, input.passage);
    await recordFact(tx, actor, {
      kind: "FindingProposed",
      groupId: group.id,
      subjectId: id,
      detail: { number },
    });
    return ok({ number, group: group.slug });
  });
}

async function isReadablePaper(
  tx: Tx,
  actor: Actor,
  { groupId, passage }: ProposeFindingInput,
): Promise<boolean> {
  const where = { AND: [{ groupId, documentId: passage?.documentId ?? "" }, visiblePapers(actor)] };
  return (await tx.paper.count({ where })) > 0;
}

/** Locks the group, so that two proposals at once get two numbers. */
async function nextNumber(tx: Tx, groupId: string): Promise<number> {
  await tx.$queryRaw`select id from "WorkingGroup" where id = ${groupId}::uuid for update`;
  const last = await tx.finding.aggregate({ where: { groupId }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}

async function keepPassage(
  tx: Tx,
  findingId: string,
  addedById: string,
  passage: NonNullable<ProposeFindingInput["passage"]>,
) {
  const { documentId, quote, anchor } = passage;
  const frozen = await tx.document.findFirst({
    where: { id: documentId, closedAt: { not: null } },
    select: { versions: { select: { id: true }, orderBy: { number: "desc" }, take: 1 } },
  });
  const documentVersionId = frozen?.versions[0]?.id ?? null;
  await tx.evidence.create({
    data: { findingId, kind: "passage", quote, anchor, documentId, documentVersionId, addedById },
    select: { id: true },
  });
}
