import type { Actor } from "#lib/base/actor.ts";
import {
  type NotAllowed,
  type NotVisible,
  notVisible,
  type WrongState,
  wrongState,
} from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import { findLastVersion } from "#lib/domain/documents/queries.ts";
import { loadPaper } from "#lib/domain/papers/load-paper.ts";
import { paperRights } from "#lib/domain/papers/policy.ts";
import { personCard } from "#lib/domain/people/queries.ts";
import { editionContentSchema } from "#lib/domain/publications/edition-content.ts";
import { keepAddress } from "#lib/domain/publications/ensure-publication.ts";
import { printPictures } from "#lib/domain/publications/print-pictures.ts";
import { checkPaperReadiness } from "#lib/domain/readiness/check-paper.ts";
import { commentGaps } from "#lib/domain/readiness/comment-gaps.ts";
import { readCheckedPaper } from "#lib/domain/readiness/read-checked-paper.ts";
import { isReady } from "#lib/domain/readiness/rules.ts";
import type { Tx } from "#lib/infra/db.ts";
import type { Prepared } from "./prepare-report.ts";
import { type GroupNotAnnounced, readPublishingGroup } from "./read-publishing-group.ts";

export type PreparePaperRefusal =
  | NotVisible
  | NotAllowed
  | WrongState
  | GroupNotAnnounced
  | { kind: "RoundsNotCompleted"; count: number }
  | { kind: "NotReady"; count: number };

/**
 * Gathers what a paper's edition prints: the version its authors approved. The paper waits for its release from here on.
 * Refuses: NotVisible, NotAllowed, WrongState, GroupNotAnnounced, RoundsNotCompleted (somebody waits for the answer to their
 * comment), NotReady (a check is neither met nor waived).
 */
export async function preparePaper(
  tx: Tx,
  actor: Actor,
  paperId: string,
): Promise<Result<Prepared, PreparePaperRefusal>> {
  const paper = await loadPaper(tx, actor, paperId);
  if (!paper || actor.kind !== "member") return notVisible();
  const group = await readPublishingGroup(tx, paper.groupId);
  const right = decideRight(paperRights, paper.roles, { state: paper.state, verb: "publish" });
  if (!right.ok) return right;
  if (!group.announcedAt) return refuse({ kind: "GroupNotAnnounced" });
  const { subject } = await readCheckedPaper(tx, paper.id);
  const { gaps: open } = await commentGaps(tx, subject);
  if (open.length > 0) return refuse({ kind: "RoundsNotCompleted", count: open.length });
  const content = await assemble(tx, paper.id, paper.documentId);
  const checks = await checkPaperReadiness(tx, actor, subject, content);
  const unmet = checks.filter(({ state }) => state === "open");
  if (!isReady(checks)) return refuse({ kind: "NotReady", count: unmet.length });
  const moved = await tx.paper.updateMany({
    where: { id: paper.id, state: paper.state },
    data: { state: "scheduled" },
  });
  if (moved.count === 0) return wrongState(paper.state);
  await keepAddress(tx, { paperId: paper.id }, content.title);
  return ok({ group, content, signOffId: null, awaited: [] });
}

async function assemble(tx: Tx, paperId: string, documentId: string) {
  const version = await findLastVersion(tx, documentId);
  if (!version) throw new Error("A paper that is ready was never frozen");
  const { title, abstract, language, group, authors } = await tx.paper.findUniqueOrThrow({
    where: { id: paperId },
    select: {
      title: true,
      abstract: true,
      language: true,
      group: { select: { slug: true, name: true } },
      authors: { select: { person: { select: personCard } }, orderBy: { rank: "asc" } },
    },
  });
  return editionContentSchema.parse({
    format: 1,
    type: "expert_paper",
    series: null,
    title,
    standfirst: abstract,
    language,
    group,
    authors: authors.map(({ person: { id: _, ...author } }) => author),
    members: [],
    document: version.content,
    findings: [],
    papers: [],
    pictures: await printPictures(tx, documentId, version.content),
  });
}
