import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addContribution } from "#lib/domain/discussions/add-contribution.ts";
import { findDiscussion } from "#lib/domain/discussions/queries.ts";
import { remarkOnSummary } from "#lib/domain/discussions/remark-on-summary.ts";
import { removeContribution } from "#lib/domain/discussions/remove-contribution.ts";
import { tightenRule } from "#lib/domain/discussions/tighten-rule.ts";
import { addEvidence } from "#lib/domain/evidence/add-evidence.ts";
import { listEvidenceTargets, readEvidence } from "#lib/domain/evidence/queries.ts";
import { commentOnFinding } from "#lib/domain/findings/comment-on-finding.ts";
import { findFinding } from "#lib/domain/findings/queries.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { removeMember } from "#lib/domain/groups/remove-member.ts";
import { answerSenseCheck } from "#lib/domain/sense-checks/answer-sense-check.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aDiscussion, aFinding, aGroup, aSenseCheck, someone } from "#tests/world/world.ts";

withDatabase();

const refusal = (kind: string) => ({ ok: false, refusal: { kind } });

async function aTable() {
  const group = await aGroup();
  const [expert, moderator] = [await someone(group), await someone(group, "moderator")];
  const discussion = await aDiscussion(group);
  const finding = await aFinding(group, expert);
  return { group, expert, moderator, discussion, finding };
}

describe("in a concluded group", () => {
  it("everything is read and nothing is changed", async () => {
    const { group, expert, moderator, discussion, finding } = await aTable();
    await db.workingGroup.update({ where: { id: group.id }, data: { concludedAt: new Date() } });
    const [discussionId, findingId] = [discussion.id, finding.id];
    const source = { kind: "own_source", findingId, stance: "supports", note: "", locator: "" } as const;
    for (const tried of [
      addContribution(expert, { discussionId, id: randomUUID(), body: "Too late." }),
      tightenRule(moderator, { discussionId, rule: "off_the_record", understood: "yes" }),
      recordPosition(expert, { findingId, version: 1, value: "support", text: "" }),
      commentOnFinding(expert, { findingId, body: "Too late." }),
      addEvidence(expert, { ...source, sourceTitle: "A book" }),
    ])
      expect(await tried).toEqual(refusal("NotAllowed"));
    const table = await findDiscussion(moderator, group.id, discussion.slug);
    const { readContributions, ...changes } = table?.may ?? { none: true };
    expect(readContributions).toBe(true);
    expect(Object.values(changes)).not.toContain(true);
    const shown = await findFinding(expert, group.id, finding.number);
    expect(Object.values(shown?.may ?? { none: true })).not.toContain(true);
    expect(shown?.positions).toEqual([]);
    expect(await readEvidence(expert, findingId)).toEqual({ pieces: [], hidden: 0 });
    expect(await listEvidenceTargets(expert, group.id)).toEqual([]);
  });
});

describe("somebody whose membership ended since they asked", () => {
  it("writes nothing into a discussion any more, and answers no sense-check", async () => {
    const { group, expert, moderator, discussion } = await aTable();
    const { id } = await db.member.findFirstOrThrow({
      where: { groupId: group.id, personId: expert.personId },
    });
    expect(await removeMember(moderator, id)).toMatchObject({ ok: true });
    const [discussionId, body] = [discussion.id, "From outside."];
    expect(await addContribution(expert, { discussionId, id: randomUUID(), body })).toEqual(
      refusal("NotVisible"),
    );
    await db.discussion.update({ where: { id: discussionId }, data: { state: "summary_circulated" } });
    expect(await remarkOnSummary(expert, { discussionId, body })).toEqual(refusal("NotVisible"));
    const { id: senseCheckId, options } = await aSenseCheck(group, moderator);
    const answer = { senseCheckId, optionId: options[0]?.id ?? "" };
    expect(await answerSenseCheck(expert, answer)).toEqual(refusal("NotVisible"));
  });
});

it("a moderator of another group learns nothing of what rests on a contribution", async () => {
  const { discussion, finding } = await aTable();
  const point = { discussionId: discussion.id, rule: "not_for_attribution", body: "A point." } as const;
  const { id } = await db.contribution.create({ data: { ...point, heldOn: new Date() } });
  await db.evidence.create({ data: { findingId: finding.id, kind: "contribution", contributionId: id } });
  const elsewhere = await aTable();
  expect(
    await removeContribution(elsewhere.moderator, { discussionId: elsewhere.discussion.id, id }),
  ).toEqual(refusal("NotVisible"));
});
