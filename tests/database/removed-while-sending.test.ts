import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { SignedInActor } from "#lib/base/actor.ts";
import { addContribution } from "#lib/domain/discussions/add-contribution.ts";
import { draftSummary } from "#lib/domain/discussions/draft-summary.ts";
import { planDiscussion } from "#lib/domain/discussions/plan-discussion.ts";
import type { AttributionRule } from "#lib/domain/discussions/types.ts";
import { proposeFinding } from "#lib/domain/findings/propose-finding.ts";
import { removeMember } from "#lib/domain/groups/remove-member.ts";
import { movePaper } from "#lib/domain/papers/move-paper.ts";
import { submitPaper } from "#lib/domain/papers/submit-paper.ts";
import { renameReport } from "#lib/domain/reports/rename-report.ts";
import { planReview } from "#lib/domain/reviews/plan-review.ts";
import { answerSenseCheck } from "#lib/domain/sense-checks/answer-sense-check.ts";
import { askSenseCheck } from "#lib/domain/sense-checks/ask-sense-check.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aDiscussion, aGroup, aPaper, aReport, aSenseCheck, inDays, someone } from "#tests/world/world.ts";

withDatabase();

type Sending = (actor: SignedInActor, groupId: string) => Promise<unknown>;

const contribute =
  (rule: AttributionRule): Sending =>
  async (actor, id) => {
    const { id: discussionId } = await aDiscussion({ id }, { rule });
    const key = randomBytes(32).toString("base64url");
    return addContribution(actor, { discussionId, id: randomUUID(), key, body: "One more thing." });
  };

// An actor is read once a request: each of these stands for a request that was on its way when the membership ended.
const sendings: Record<string, Sending> = {
  "a contribution on the record": contribute("on_the_record"),
  "a contribution not for attribution": contribute("not_for_attribution"),
  "a summary": async (actor, id) => {
    const { id: discussionId } = await aDiscussion({ id }, { rule: "on_the_record" });
    return draftSummary(actor, { discussionId, from: 0, body: "What was said." });
  },
  "a plan": (actor, groupId) =>
    planDiscussion(actor, {
      groupId,
      title: "A last one",
      rule: "not_for_attribution",
      startsAt: "2031-03-01T09:00",
      endsAt: "2031-03-01T10:00",
      timeZone: "UTC",
      place: "",
      link: "",
      briefing: "",
      agenda: "",
    }),
  "a finding": (actor, groupId) =>
    proposeFinding(actor, { groupId, statement: "Four partners, four programmes.", reasons: "", theme: "" }),
  "a question": (actor, groupId) =>
    askSenseCheck(actor, { groupId, question: "Where do we lean?", options: ["Yes", "No"], openForDays: 7 }),
  "a paper": async (actor, id) => {
    const paper = await aPaper({ id }, { authors: [actor] });
    return submitPaper(actor, { paperId: paper.id });
  },
  "a decision on a paper": async (actor, id) => {
    const paper = await aPaper({ id }, { state: "submitted" });
    return movePaper(actor, { paperId: paper.id, move: "startReview" });
  },
  "a title": async (actor, id) => {
    const report = await aReport({ id });
    return renameReport(actor, { reportId: report.id, title: "Another title", standfirst: "" });
  },
  "a review round": async (actor, id) => {
    const { documentId } = await aPaper({ id }, { state: "submitted" });
    const round = { documentId, brief: "", asksGroup: true, withEdition: false, personIds: [] };
    return planReview(actor, { ...round, closesAt: inDays(10) });
  },
  "an answer": async (actor, id) => {
    const { id: senseCheckId, options } = await aSenseCheck({ id }, actor);
    return answerSenseCheck(actor, { senseCheckId, optionId: options[0]?.id ?? "" });
  },
};

describe("whoever was removed since they sent it", () => {
  it.each(Object.entries(sendings))("cannot leave %s any more", async (_, send) => {
    const group = await aGroup();
    const [one, other] = [await someone(group, "moderator"), await someone(group, "moderator")];
    expect(await send(other, group.id)).toMatchObject({ ok: true });
    const member = await db.member.findFirstOrThrow({
      where: { personId: other.personId },
      select: { id: true },
    });
    expect(await removeMember(one, member.id)).toMatchObject({ ok: true });
    expect(await send(other, group.id)).toMatchObject({ refusal: { kind: "NotVisible" } });
  });
});
