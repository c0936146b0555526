import { setTimeout as sleep } from "node:timers/promises";
import type { SignedInActor } from "#lib/base/actor.ts";
import { releaseDue } from "#lib/domain/releases/release-due.ts";
import { requestRelease } from "#lib/domain/releases/request-release.ts";
import { type ReportState, reportStates } from "#lib/domain/reports/types.ts";
import { approveReport } from "#lib/domain/sign-offs/approve-report.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf, newToken } from "#lib/infra/tokens.ts";
import { aSubmittedPaper } from "#tests/world/reviews.ts";
import { openFor } from "#tests/world/sign-offs.ts";
import { aGroup, aReport, inDays, now, unique } from "#tests/world/world.ts";
import { type Cast, letIn } from "./cast.ts";
import { anImport, aThread, type Group, granted, inEach, inGroup, inTime, type SetThing } from "./thing.ts";

/** A group has one report in work, so that each has a group of its own. */
export async function reports(cast: Cast): Promise<SetThing[]> {
  const all = await inEach(reportStates, (state) => inTime(() => aReportThing(state, cast)));
  return all.flat();
}

async function aReportThing(state: ReportState, cast: Cast): Promise<SetThing[]> {
  const group = await aGroup();
  await letIn(cast, group);
  const { id, documentId, release, roundId } = await aReportIn(state, cast, group);
  const pulled = signing.includes(state) ? {} : await aPaperToPull(cast, group);
  const thread = await aThread(documentId, cast.author.personId);
  const brought = await anImport(documentId, cast.moderator.personId);
  const subject = { subject: "report", subjectId: id };
  const about: SetThing = {
    ...inGroup("Report", group, state),
    parts: { group: group.slug, number: "1", ...brought },
    ids: { groupId: group.id, reportId: id, documentId, ...subject, ...thread, ...roundId, ...pulled },
  };
  return release ? [about, { ...inGroup("Release", group, "requested"), ids: release }] : [about];
}

async function aPaperToPull({ author }: Cast, group: Group): Promise<Record<string, string>> {
  const paper = await aSubmittedPaper(group, { authors: [author], state: "accepted" });
  return { paperId: paper.id, version: "1" };
}

const signing: readonly ReportState[] = ["sign_off", "approved", "scheduled", "published"];

/** As it comes there by its verbs, where more than its state belongs to it. */
async function aReportIn(state: ReportState, { moderator }: Cast, group: Group) {
  const isSigned = signing.includes(state);
  const text = state === "published" ? "Some words." : "Some words. zqreporttext";
  const report = await aReport(group, { state: isSigned ? "drafting" : state, text });
  const { id, documentId } = report;
  if (!isSigned) {
    const isOpen = ["outline", "drafting", "revising"].includes(state);
    await db.document.update({ where: { id: documentId }, data: { closedAt: isOpen ? null : new Date() } });
    return { id, documentId };
  }
  const actor = { ...moderator, memberships: [{ groupId: group.id, role: "moderator" as const }] };
  await openFor(actor, id);
  const round = await db.signOffRound.findFirstOrThrow({ where: { reportId: id }, select: { id: true } });
  if (state !== "sign_off") granted(await approveReport(actor, { roundId: round.id }));
  if (state === "published") await comeOut(actor, id);
  const release = state === "scheduled" ? await aRelease(actor, group, id) : null;
  return { id, documentId, release, roundId: { roundId: round.id } };
}

/** The product under test does what is due as well: whichever of us is first. */
async function comeOut(moderator: SignedInActor, subjectId: string) {
  const { id } = granted(await requestRelease(moderator, { ...now, subject: "report", subjectId }));
  await db.release.update({ where: { id }, data: { filesWanted: 0 }, select: { id: true } });
  while (!(await db.release.count({ where: { id, editionId: { not: null } } }))) {
    await releaseDue();
    await sleep(50);
  }
}

/** A release that waits for another moderator, and somebody outside whom it is shown to. */
async function aRelease(moderator: SignedInActor, group: Group, subjectId: string) {
  await db.workingGroup.update({ where: { id: group.id }, data: { secondConfirmation: true } });
  const asked = { ...now, when: "later", releaseAt: inDays(3), subject: "report", subjectId } as const;
  const { id: releaseId } = granted(await requestRelease(moderator, asked));
  await db.report.update({ where: { id: subjectId }, data: { state: "scheduled" } });
  const shown = { name: "Somebody", email: `${unique("shown")}@example.org`, tokenHash: hashOf(newToken()) };
  const preview = await db.preview.create({ data: { ...shown, releaseId }, select: { id: true } });
  const { hash } = await db.release.findUniqueOrThrow({ where: { id: releaseId }, select: { hash: true } });
  return { releaseId, previewId: preview.id, hash };
}
