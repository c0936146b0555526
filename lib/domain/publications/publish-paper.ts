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
import { type Tx, transact } from "#lib/infra/db.ts";
import type { EditionMatter } from "./edition-content.ts";
import { ensurePaperPublication } from "./ensure-publication.ts";
import { type GroupNotAnnounced, isAnnounced } from "./is-announced.ts";
import { issueEdition, type Published } from "./issue-edition.ts";
import { printPictures } from "./print-pictures.ts";
import type { PublishPaperInput } from "./schema.ts";

export type PublishPaperRefusal = NotVisible | NotAllowed | WrongState | GroupNotAnnounced;

/**
 * A moderator publishes a paper its authors have approved: the frozen version becomes an edition.
 * Refuses: NotVisible, NotAllowed, WrongState, GroupNotAnnounced.
 */
export async function publishPaper(
  actor: Actor,
  input: PublishPaperInput,
): Promise<Result<Published, PublishPaperRefusal>> {
  return transact(async (tx): Promise<Result<Published, PublishPaperRefusal>> => {
    const paper = await loadPaper(tx, actor, input.paperId);
    if (!paper || actor.kind !== "member") return notVisible();
    const right = decideRight(paperRights, paper.roles, { state: paper.state, verb: "publish" });
    if (!right.ok) return right;
    if (!(await isAnnounced(tx, paper.groupId))) return refuse({ kind: "GroupNotAnnounced" });
    const moved = await tx.paper.updateMany({
      where: { id: paper.id, state: paper.state },
      data: { state: "published" },
    });
    if (moved.count === 0) return wrongState(paper.state);
    const { content, title } = await assemble(tx, paper.id, paper.documentId);
    const publication = await ensurePaperPublication(tx, {
      id: paper.id,
      groupId: paper.groupId,
      title,
    });
    return ok(await issueEdition(tx, actor, paper.groupId, { publication, content }));
  });
}

async function assemble(
  tx: Tx,
  paperId: string,
  documentId: string,
): Promise<{ content: EditionMatter; title: string }> {
  const version = await findLastVersion(tx, documentId);
  if (!version) throw new Error("A paper that is ready was never frozen");
  const { title, abstract, group, authors } = await tx.paper.findUniqueOrThrow({
    where: { id: paperId },
    select: {
      title: true,
      abstract: true,
      group: { select: { slug: true, name: true } },
      authors: { select: { person: { select: personCard } }, orderBy: { rank: "asc" } },
    },
  });
  const content: EditionMatter = {
    format: 1,
    type: "expert_paper",
    series: null,
    title,
    standfirst: abstract,
    language: "en",
    group,
    authors: authors.map(({ person: { id: _, ...author } }) => author),
    members: [],
    document: version.content,
    findings: [],
    papers: [],
    pictures: await printPictures(tx, documentId, version.content),
  };
  return { content, title };
}
