import type { Actor } from "#lib/base/actor.ts";
import { readVersion, readWorkingText } from "#lib/domain/documents/queries.ts";
import { personName } from "#lib/domain/people/queries.ts";
import { db } from "#lib/infra/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { type LoadedPaper, loadPaper } from "./load-paper.ts";
import { isWorkingTextOpen } from "./rules.ts";
import type { PaperText, PaperVersion } from "./types.ts";

/**
 * What the actor reads of a paper at this moment: the working text as it is stored, or from its submission on the
 * version that was submitted.
 * @returns null when there is no such paper or the actor may not read it
 */
export async function readPaperText(actor: Actor, paperId: string): Promise<PaperText | null> {
  const paper = await loadPaper(db, actor, paperId);
  if (!paper) return null;
  if (isWorkingTextOpen(paper.state))
    return { document: await readWorkingText(db, paper.documentId), version: null };
  return findVersion(readableVersions(paper), { number: "desc" });
}

/** The frozen versions of a paper, newest first; none for whoever may not read the paper. */
export async function listPaperVersions(actor: Actor, paperId: string): Promise<PaperVersion[]> {
  const paper = await loadPaper(db, actor, paperId);
  if (!paper) return [];
  return db.documentVersion.findMany({
    where: readableVersions(paper),
    select: versionColumns,
    orderBy: { number: "desc" },
    take: 500,
  });
}

/** @returns null when the paper has no version of this number or the actor may not read it */
export async function findPaperVersion(
  actor: Actor,
  paperId: string,
  number: number,
): Promise<PaperText | null> {
  const paper = await loadPaper(db, actor, paperId);
  return paper && findVersion({ AND: [readableVersions(paper), { number }] }, { number: "desc" });
}

const versionColumns = {
  number: true,
  name: true,
  wordCount: true,
  createdAt: true,
  createdBy: { select: personName },
} as const;

/** Observers read what the group has accepted, not the versions on the way there. */
function readableVersions({ documentId, submittedVersionId, roles }: LoadedPaper) {
  const everyVersion = roles.some((role) => role !== "observer");
  if (everyVersion) return { documentId };
  return { documentId, id: { in: submittedVersionId ? [submittedVersionId] : [] } };
}

async function findVersion(
  where: Prisma.DocumentVersionWhereInput,
  orderBy: Prisma.DocumentVersionOrderByWithRelationInput,
): Promise<PaperText | null> {
  const row = await db.documentVersion.findFirst({ where, orderBy, select: { id: true, ...versionColumns } });
  if (!row) return null;
  const { id, ...version } = row;
  const text = await readVersion(db, id);
  return text && { document: text.content, version };
}
