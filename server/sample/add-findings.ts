import type { Tx } from "#lib/infra/db.ts";
import { findings } from "#prisma/sample/findings.ts";
import { groups } from "#prisma/sample/groups.ts";
import type { SampleFinding } from "#prisma/sample/types.ts";
import { addSuccession } from "./add-succession.ts";
import { evidenceRow } from "./evidence-row.ts";
import { idOf, type SampleIds } from "./sample-ids.ts";
import { onDay } from "./sample-text.ts";
import { sampleVersions } from "./sample-versions.ts";

/** Adds the findings, then what they rest on: a finding may rest on a later one. */
export async function addFindings(tx: Tx, ids: SampleIds): Promise<void> {
  for (const finding of findings) await addFinding(tx, ids, finding);
  for (const finding of findings) await addEvidence(tx, ids, finding);
  for (const finding of findings) await addSuccession(tx, ids, finding);
}

async function addFinding(tx: Tx, ids: SampleIds, finding: SampleFinding): Promise<void> {
  const { group, number, theme, state, proposedBy } = finding;
  const proposedOn = proposalDay(finding);
  const proposedById = idOf(ids.people, proposedBy);
  const { id, versions } = await tx.finding.create({
    data: {
      groupId: idOf(ids.groups, group),
      number,
      theme,
      state,
      proposedById,
      createdAt: proposedOn,
      lastCallClosesAt: finding.lastCallClosesAt ? new Date(finding.lastCallClosesAt) : null,
      versions: { create: sampleVersions(finding, { createdById: proposedById, from: proposedOn }) },
    },
    select: { id: true, versions: { select: { id: true }, orderBy: { number: "asc" } } },
  });
  ids.findings.set(`${group}/${number}`, id);
  const versionIds = versions.map((version) => version.id);
  const versionId = versionIds.at(-1) ?? "";
  await addPositions(tx, ids, finding, versionIds);
  await addComments(tx, ids, finding, id);
  await addLastCall(tx, ids, finding, id, versionId);
  await addCall(tx, ids, finding, id, versionId);
}

async function addLastCall(
  tx: Tx,
  ids: SampleIds,
  finding: SampleFinding,
  findingId: string,
  findingVersionId: string,
): Promise<void> {
  if (finding.state !== "last_call" || !finding.lastCallClosesAt) return;
  await tx.lastCall.create({
    data: {
      findingId,
      findingVersionId,
      openedById: moderatorOf(ids, finding),
      openedAt: dayAfter(finding, 20),
      closesAt: new Date(finding.lastCallClosesAt),
    },
    select: { id: true },
  });
}

async function addPositions(
  tx: Tx,
  ids: SampleIds,
  finding: SampleFinding,
  versionIds: readonly string[],
): Promise<void> {
  await tx.position.createMany({
    data: finding.positions.map(({ person, value, text, version = versionIds.length }, index) => ({
      findingVersionId: versionIds[version - 1] ?? "",
      personId: idOf(ids.people, person),
      value,
      text: text ?? "",
      createdAt: dayAfter(finding, version < versionIds.length ? 0.5 : 3 + index),
    })),
  });
}

async function addComments(tx: Tx, ids: SampleIds, finding: SampleFinding, findingId: string): Promise<void> {
  for (const [index, { person, body, replies = [] }] of finding.comments.entries()) {
    const createdAt = dayAfter(finding, 1 + index * 2);
    const comment = await tx.findingComment.create({
      data: { findingId, authorId: idOf(ids.people, person), body, createdAt },
      select: { id: true },
    });
    await tx.findingComment.createMany({
      data: replies.map((reply, place) => ({
        findingId,
        parentId: comment.id,
        authorId: idOf(ids.people, reply.person),
        body: reply.body,
        createdAt: new Date(createdAt.getTime() + (place + 1) * 3 * 3_600_000),
      })),
    });
  }
}

async function addCall(
  tx: Tx,
  ids: SampleIds,
  finding: SampleFinding,
  findingId: string,
  findingVersionId: string,
): Promise<void> {
  const { state, calledOn, rationale = "" } = finding;
  if (
    state !== "agreed" &&
    state !== "agreed_with_reservations" &&
    state !== "not_agreed" &&
    state !== "deferred"
  )
    return;
  const calledById = moderatorOf(ids, finding);
  const createdAt = calledOn ? onDay(calledOn) : dayAfter(finding, 30);
  await tx.consensusCall.create({
    data: { findingId, findingVersionId, outcome: state, rationale, calledById, createdAt },
    select: { id: true },
  });
}

function moderatorOf(ids: SampleIds, finding: SampleFinding): string {
  const moderator = groups
    .find(({ slug }) => slug === finding.group)
    ?.members.find(({ role }) => role === "moderator");
  return idOf(ids.people, moderator?.person ?? "");
}

async function addEvidence(tx: Tx, ids: SampleIds, finding: SampleFinding): Promise<void> {
  const findingId = idOf(ids.findings, `${finding.group}/${finding.number}`);
  for (const evidence of finding.evidence) {
    const row = await evidenceRow(tx, ids, finding, evidence);
    const addedById = idOf(ids.people, finding.proposedBy);
    await tx.evidence.create({
      data: { findingId, addedById, createdAt: proposalDay(finding), ...row },
      select: { id: true },
    });
  }
}

/** Called findings were proposed five weeks before their call, open ones this autumn. */
function proposalDay({ calledOn, number }: SampleFinding): Date {
  return calledOn ? onDay(calledOn, -35) : onDay("2026-10-01", number * 2);
}

function dayAfter(finding: SampleFinding, days: number): Date {
  return new Date(proposalDay(finding).getTime() + days * 86_400_000);
}
