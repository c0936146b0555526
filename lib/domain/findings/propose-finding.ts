import type { SignedInActor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notAllowed, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { visibleDiscussions } from "#lib/domain/discussions/policy.ts";
import { isMemberStill } from "#lib/domain/groups/is-member-still.ts";
import { mayInGroup, visibleGroups } from "#lib/domain/groups/policy.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { addFinding } from "./add-finding.ts";
import { countSimilar } from "./count-similar.ts";
import { findQuotedPassage, type PassageGone } from "./quoted-passage.ts";
import type { ProposeFindingInput } from "./schema.ts";
import type { FindingPlace } from "./types.ts";

export type SimilarFindings = { kind: "SimilarFindings"; count: number };
export type ProposeFindingRefusal = NotVisible | NotAllowed | PassageGone | SimilarFindings;

/**
 * An expert or moderator proposes a finding: from a paper's passage, a contribution, or afresh. What it came from is kept
 * as its first evidence; of a passage the exact words, where they stood, and the version they stood in.
 * @param originThreadId the comment thread it came out of; the caller has asked whether the actor may read that
 * Refuses: NotVisible (group, paper or discussion), NotAllowed (observers, and everybody in a concluded group),
 * PassageGone (the words do not stand in the paper), SimilarFindings (once, where the form can show them).
 */
export async function proposeFinding(
  actor: SignedInActor,
  input: ProposeFindingInput,
  originThreadId: string | null = null,
): Promise<Result<FindingPlace, ProposeFindingRefusal>> {
  return transact(async (tx): Promise<Result<FindingPlace, ProposeFindingRefusal>> => {
    const group = await tx.workingGroup.findFirst({
      where: { AND: [{ id: input.groupId }, visibleGroups(actor)] },
      select: { id: true, slug: true, concludedAt: true },
    });
    if (!group || !(await isMemberStill(tx, actor, group.id))) return notVisible();
    if (!mayInGroup(actor, group, "proposeFinding")) return notAllowed();
    const evidence = await firstEvidence(tx, actor, input);
    if (!evidence.ok) return evidence;
    const count = input.similar === "unseen" ? await countSimilar(tx, actor, input) : 0;
    if (count > 0) return refuse({ kind: "SimilarFindings", count });
    const { statement, reasons, theme } = input;
    const text = { statement, reasons, theme, originThreadId };
    const { id, number } = await addFinding(tx, actor, { ...text, groupId: group.id, state: "draft" });
    if (evidence.value) {
      const row = { ...evidence.value, findingId: id, addedById: actor.personId };
      await tx.evidence.create({ data: row, select: { id: true } });
    }
    return ok({ number, group: group.slug });
  });
}

type FirstEvidence = Omit<Prisma.EvidenceUncheckedCreateInput, "findingId">;

/** What a finding is proposed from, as evidence; null for one that is proposed afresh. */
async function firstEvidence(
  tx: Tx,
  actor: SignedInActor,
  { groupId, passage, contributionId }: ProposeFindingInput,
): Promise<Result<FirstEvidence | null, NotVisible | PassageGone>> {
  if (passage) {
    const quoted = await findQuotedPassage(tx, actor, groupId, passage);
    return quoted.ok ? ok({ kind: "passage", ...quoted.value }) : quoted;
  }
  if (!contributionId) return ok(null);
  const contribution = await tx.contribution.findFirst({
    where: { id: contributionId, discussion: { AND: [{ groupId }, visibleDiscussions(actor)] } },
    select: { id: true },
  });
  return contribution ? ok({ kind: "contribution", contributionId: contribution.id }) : notVisible();
}
