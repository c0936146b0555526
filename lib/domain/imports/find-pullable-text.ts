import type { Actor } from "#lib/base/actor.ts";
import { readVersion } from "#lib/domain/documents/queries.ts";
import { visiblePapers } from "#lib/domain/papers/policy.ts";
import { findPaperAccess } from "#lib/domain/papers/queries.ts";
import { visibleVersions } from "#lib/domain/versions/policy.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import { db } from "#lib/infra/db.ts";

/** The text of a paper from which passages can be pulled in: the version that was frozen last. */
export type PullableText = {
  paperId: string;
  groupId: string;
  documentId: string;
  title: string;
  authors: string[];
  versionId: string;
  version: number;
  document: DocumentJson;
};

/** @returns null when there is no such paper for the actor, or nothing of it was frozen that they may read */
export async function findPullableText(
  actor: Actor,
  groupId: string,
  paperId: string,
): Promise<PullableText | null> {
  const paper = await db.paper.findFirst({
    where: { AND: [{ id: paperId, groupId }, visiblePapers(actor)] },
    select: {
      documentId: true,
      title: true,
      authors: { select: { person: { select: { name: true } } }, orderBy: { rank: "asc" } },
    },
  });
  if (!paper) return null;
  const { documentId, title } = paper;
  const may = await findPaperAccess(actor, documentId);
  const frozen = await db.documentVersion.findFirst({
    where: { AND: [visibleVersions(documentId, may), { kind: { in: ["submitted", "named"] } }] },
    select: { id: true, number: true },
    orderBy: { number: "desc" },
  });
  const version = frozen && (await readVersion(db, frozen.id));
  if (!version) return null;
  const authors = paper.authors.map(({ person }) => person.name);
  const text = { versionId: version.id, version: version.number, document: version.content };
  return { paperId, groupId, documentId, title, authors, ...text };
}
