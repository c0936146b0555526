import type { Actor } from "#lib/base/actor.ts";
import { visibleDiscussions } from "#lib/domain/discussions/policy.ts";
import { visibleFindings } from "#lib/domain/findings/policy.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** The evidence an actor may read: what it quotes has to be theirs to read too. What was taken away is left out. */
export function visibleEvidence(actor: Actor): Prisma.EvidenceWhereInput {
  return { AND: [{ removedAt: null }, readableEvidence(actor)] };
}

/** The same with what was taken away, for how a finding came about. */
export function readableEvidence(actor: Actor): Prisma.EvidenceWhereInput {
  return {
    OR: [
      { kind: "source" },
      { kind: "passage", document: { paper: visiblePapers(actor) } },
      { kind: "contribution", contribution: { discussion: visibleDiscussions(actor) } },
      { kind: "finding", otherFinding: visibleFindings(actor) },
    ],
  };
}
