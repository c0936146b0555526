import type { Actor } from "#lib/base/actor.ts";
import { type NotAllowed, type NotVisible, notVisible, type WrongState } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import { readWorkingText } from "#lib/domain/documents/queries.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { type Tx, transact } from "#lib/infra/db.ts";
import { loadReport } from "./load-report.ts";
import { outlinedOf, sectionAt } from "./outline.ts";
import { reportRights } from "./policy.ts";
import type { SetChapterAuthorsInput } from "./schema.ts";

export type SetChapterAuthorsRefusal =
  | NotVisible
  | NotAllowed
  | WrongState
  | { kind: "SectionGone" }
  | { kind: "NoSuchMember" };

/**
 * Says who wrote a chapter, in the order of its byline; with nobody, no one is named any more.
 * Refuses: NotVisible, NotAllowed, WrongState, SectionGone (only for naming somebody: an orphan can be taken away),
 * NoSuchMember (only who is or was in the group is named).
 */
export async function setChapterAuthors(
  actor: Actor,
  { reportId, blockId, personIds }: SetChapterAuthorsInput,
): Promise<Result<undefined, SetChapterAuthorsRefusal>> {
  return transact(async (tx): Promise<Result<undefined, SetChapterAuthorsRefusal>> => {
    const report = await loadReport(tx, actor, reportId);
    if (!report) return notVisible();
    const right = decideRight(reportRights, report.roles, { state: report.state, verb: "edit" });
    if (!right.ok) return right;
    const wanted = [...new Set(personIds)];
    if (wanted.length > 0 && !(await isThere(tx, report.documentId, blockId)))
      return refuse({ kind: "SectionGone" });
    if (!(await areMembers(tx, report.groupId, wanted))) return refuse({ kind: "NoSuchMember" });
    await tx.reportChapterAuthor.deleteMany({ where: { reportId, blockId } });
    await tx.reportChapterAuthor.createMany({
      data: wanted.map((personId, index) => ({ reportId, blockId, personId, rank: index + 1 })),
    });
    const { groupId } = report;
    await recordFact(tx, actor, { kind: "ReportChapterAuthorsSet", groupId, subjectId: reportId });
    return ok();
  });
}

async function isThere(tx: Tx, documentId: string, blockId: string): Promise<boolean> {
  return sectionAt(outlinedOf(await readWorkingText(tx, documentId)), blockId) !== null;
}

async function areMembers(tx: Tx, groupId: string, personIds: string[]): Promise<boolean> {
  const found = await tx.member.findMany({
    where: { groupId, personId: { in: personIds } },
    select: { personId: true },
  });
  return new Set(found.map(({ personId }) => personId)).size === personIds.length;
}
