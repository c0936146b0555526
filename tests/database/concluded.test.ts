import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { commissionStates } from "#lib/domain/commissions/types.ts";
import { addContribution } from "#lib/domain/discussions/add-contribution.ts";
import { findDiscussion } from "#lib/domain/discussions/queries.ts";
import { remarkOnSummary } from "#lib/domain/discussions/remark-on-summary.ts";
import { removeContribution } from "#lib/domain/discussions/remove-contribution.ts";
import { tightenRule } from "#lib/domain/discussions/tighten-rule.ts";
import { discussionStates } from "#lib/domain/discussions/types.ts";
import { frozenTextOf } from "#lib/domain/documents/rules.ts";
import { addEvidence } from "#lib/domain/evidence/add-evidence.ts";
import { listEvidenceTargets, readEvidence } from "#lib/domain/evidence/queries.ts";
import { commentOnFinding } from "#lib/domain/findings/comment-on-finding.ts";
import { findFinding } from "#lib/domain/findings/queries.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { findingStates } from "#lib/domain/findings/types.ts";
import { removeMember } from "#lib/domain/groups/remove-member.ts";
import { paperStates } from "#lib/domain/papers/types.ts";
import { reportStates } from "#lib/domain/reports/types.ts";
import { answerSenseCheck } from "#lib/domain/sense-checks/answer-sense-check.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import {
  commissionCalls,
  discussionCalls,
  findingCalls,
  groupCalls,
  paperCalls,
  reportCalls,
  senseCheckCalls,
  type VerbCall,
} from "#tests/world/verb-calls.ts";
import {
  aCommission,
  aDiscussion,
  aFinding,
  aGroup,
  aLastCall,
  aPaper,
  aReport,
  aSenseCheck,
  someone,
  textOf,
} from "#tests/world/world.ts";

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

describe("no verb of a concluded group writes", () => {
  it.each([
    ["a commission", commissionCalls, commissionStates, aCommissionIn],
    ["a paper", paperCalls, paperStates, aPaperIn],
    ["a report", reportCalls, reportStates, aReportIn],
    ["a finding", findingCalls, findingStates, aFindingIn],
    ["a discussion", discussionCalls, discussionStates, aDiscussionIn],
    ["a sense-check", senseCheckCalls, ["open"], aSenseCheckIn],
    ["the group itself", groupCalls, ["open"], aGroupIn],
  ] as const)("on %s, in any state, by whoever might", async (_noun, calls, states, make) => {
    const group = await aGroup();
    const [moderator, author] = [await someone(group, "moderator"), await someone(group)];
    const things = [];
    for (const state of states) things.push(await make(group, author, state as never));
    await db.workingGroup.update({ where: { id: group.id }, data: { concludedAt: new Date() } });
    const facts = await db.fact.count({ where: { groupId: group.id } });
    const written: string[] = [];
    for (const [verb, call] of Object.entries(calls))
      for (const one of [call].flat() as VerbCall<unknown>[])
        for (const thing of things)
          for (const actor of [moderator, author]) if ((await one(actor, thing)).ok) written.push(verb);
    expect(written).toEqual([]);
    expect(await db.fact.count({ where: { groupId: group.id } })).toBe(facts);
  });
});

type Made = [group: { id: string }, author: SignedInActor, state: never];

const aCommissionIn = (...[group, author, state]: Made) => aCommission(group, { authors: [author], state });
const aDiscussionIn = (...[group, , state]: Made) => aDiscussion(group, { state });
const aSenseCheckIn = (...[group, author]: Made) => aSenseCheck(group, author);
const aGroupIn = async (...[group]: Made) => group;

async function aPaperIn(...[group, author, state]: Made) {
  return { ...(await aPaper(group, { authors: [author], state })), groupId: group.id };
}

async function aReportIn(...[group, author, state]: Made) {
  const { id, documentId } = await aReport(group, { state });
  const version = await db.documentVersion.create({
    data: { documentId, number: 1, name: "Signed", ...frozenTextOf(textOf("Words.")) },
    select: { id: true },
  });
  const isOpen = state === "sign_off";
  const round = await db.signOffRound.create({
    data: {
      ...{ groupId: group.id, reportId: id, number: 1, versionId: version.id, openedById: author.personId },
      ...{ content: "{}", hash: "0".repeat(64), statement: "We stand behind it." },
      ...{ state: isOpen ? ("open" as const) : ("approved" as const), endedAt: isOpen ? null : new Date() },
    },
    select: { id: true },
  });
  return { id, roundId: round.id };
}

async function aFindingIn(...[group, author, state]: Made) {
  const finding = await aFinding(group, author, state);
  if (state === "last_call") await aLastCall(finding, author);
  return finding;
}

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
