import { visitor } from "#lib/base/actor.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import type { Tx } from "#lib/infra/db.ts";

type Admission = { roundId: string; groupId: string; personId: string };

/** Lets somebody from outside, who accepted an invitation, read and comment on one round's text. They become no member; who
 *  is one already is asked as one. */
export async function admitReviewer(tx: Tx, { roundId, groupId, personId }: Admission): Promise<void> {
  const memberships = await tx.member.count({ where: { groupId, personId, leftAt: null } });
  const asked = { outside: memberships === 0, endedAt: null };
  await tx.reviewer.upsert({
    where: { roundId_personId: { roundId, personId } },
    create: { roundId, personId, ...asked },
    update: asked,
    select: { roundId: true },
  });
  const { number, document } = await tx.reviewRound.findUniqueOrThrow({
    where: { id: roundId },
    select: {
      number: true,
      document: { select: { paper: { select: { id: true } }, report: { select: { id: true } } } },
    },
  });
  const subjectId = document.paper?.id ?? document.report?.id ?? roundId;
  const fact = { kind: "ReviewInvitationAccepted", groupId, subjectId, detail: { round: number } };
  await recordFact(tx, visitor, fact);
}
