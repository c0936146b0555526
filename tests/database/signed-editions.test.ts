import { expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { recordOutcome } from "#lib/domain/findings/record-outcome.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import type { EditionMatter } from "#lib/domain/publications/edition-content.ts";
import { signedHashOf } from "#lib/domain/publications/signed-text.ts";
import { releaseDue } from "#lib/domain/releases/release-due.ts";
import { requestRelease } from "#lib/domain/releases/request-release.ts";
import { renameReport } from "#lib/domain/reports/rename-report.ts";
import { reviseReport } from "#lib/domain/reports/revise-report.ts";
import { approveReport } from "#lib/domain/sign-offs/approve-report.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { openFor, sign, withPassword } from "#tests/world/sign-offs.ts";
import { aFinding, aGroup, aReport, now, someone } from "#tests/world/world.ts";

withDatabase();

/** A report with everything around it that can be printed, and a finding to which one member objects. */
async function aFullReport() {
  const group = await aGroup();
  const moderator = await someone(group, "moderator");
  const [endorser, dissenter, unnamed] = [await someone(group), await someone(group), await someone(group)];
  await withPassword(endorser, dissenter, unnamed);
  const finding = await aFinding(group, moderator);
  for (const [actor, value] of [
    [dissenter, "objection"],
    [unnamed, "support"],
  ] as const)
    await recordPosition(actor, { findingId: finding.id, version: 1, value, text: "Name the treaty." });
  const called = { findingId: finding.id, outcome: "deferred" as const, rationale: "Views differ." };
  expect((await recordOutcome(moderator, called)).ok).toBe(true);
  const report = await aReport(group, { text: `Of the IP4.\n\n{{finding:${finding.id}}}` });
  await db.report.update({
    where: { id: report.id },
    data: {
      ...{ corporateAuthor: "The Four", foreword: "A word.", forewordBy: "The chair", summary: "In short." },
      ...{ printsCharter: true, printsEvidence: true, printsAbbreviations: true },
    },
  });
  await db.workingGroup.update({ where: { id: group.id }, data: { charter: "Our task." } });
  const abbreviated = { groupId: group.id, term: "The Partners", abbreviation: "IP4" };
  await db.term.create({ data: abbreviated });
  return { group, moderator, endorser, dissenter, unnamed, finding, report };
}

type Full = Awaited<ReturnType<typeof aFullReport>>;

/** All that the signed text was made of becomes something else; nobody is asked. */
async function everythingChanges({ group, dissenter, report }: Full): Promise<void> {
  await db.person.update({ where: { id: dissenter.personId }, data: { name: "Renamed Since" } });
  await db.workingGroup.update({ where: { id: group.id }, data: { charter: "Another task.", name: "Else" } });
  await db.term.updateMany({ where: { groupId: group.id }, data: { term: "Somebody else" } });
  await db.report.update({ where: { id: report.id }, data: { summary: "At length.", foreword: "" } });
}

/** Opens, signs, approves and publishes. @returns the round, and the edition as it is stored */
async function editionOf(full: Full, answers: readonly [SignedInActor, Parameters<typeof sign>[2]][]) {
  const { moderator, report } = full;
  const round = await openFor(moderator, report.id);
  for (const [actor, value] of answers) expect((await sign(actor, round.id, value)).ok).toBe(true);
  expect((await approveReport(moderator, { roundId: round.id })).ok).toBe(true);
  await everythingChanges(full);
  const asked = await requestRelease(moderator, { ...now, subject: "report", subjectId: report.id });
  if (!asked.ok) throw new Error(asked.refusal.kind);
  await db.release.update({ where: { id: asked.value.id }, data: { filesWanted: 0 } });
  expect((await releaseDue()).released).toHaveLength(1);
  const { content } = await db.edition.findFirstOrThrow({
    where: { publication: { reportId: report.id }, state: "public" },
    select: { content: true },
  });
  const endorsements = await db.endorsement.findMany({
    where: { roundId: round.id },
    select: { hash: true },
  });
  return { round, content: JSON.parse(content) as EditionMatter, endorsements };
}

it("what an edition prints of answers is about the very text above it, in the first edition and in the second", async () => {
  const full = await aFullReport();
  const { moderator, endorser, dissenter, unnamed, report } = full;
  const first = await editionOf(full, [
    [endorser, "endorsed"],
    [dissenter, "dissents"],
    [unnamed, "not_named"],
  ]);
  expect(first.content).toMatchObject({
    ...{ summary: "In short.", charter: "Our task.", foreword: { body: "A word.", by: "The chair" } },
    abbreviations: [{ short: "IP4", long: "The Partners" }],
  });
  expect(first.content.signOff?.answers.map(({ value }) => value).sort()).toEqual(["dissents", "endorsed"]);

  expect((await reviseReport(moderator, report.id)).ok).toBe(true);
  const again = { reportId: report.id, title: "Second thoughts", standfirst: "Once more." };
  expect((await renameReport(moderator, again)).ok).toBe(true);
  const second = await editionOf(full, [[endorser, "endorsed_with_reservation"]]);
  expect(second.content).toMatchObject({ title: "Second thoughts", summary: "At length." });
  expect(second.content.signOff?.answers.map(({ value }) => value)).toEqual(["endorsed_with_reservation"]);

  for (const { round, content, endorsements } of [first, second]) {
    expect(content.signOff?.hash).toBe(round.hash);
    expect(signedHashOf(content)).toBe(round.hash);
    expect(new Set(endorsements.map(({ hash }) => hash))).toEqual(new Set([round.hash]));
  }
  expect(second.round.hash).not.toBe(first.round.hash);
});
