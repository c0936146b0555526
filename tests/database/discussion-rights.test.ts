import { describe, expect, it } from "vitest";
import { type Actor, type MemberRole, rolesIn } from "#lib/base/actor.ts";
import type { Result } from "#lib/base/result.ts";
import { allows, everAllows } from "#lib/base/rights.ts";
import { agreeSummary } from "#lib/domain/discussions/agree-summary.ts";
import { amendDiscussion } from "#lib/domain/discussions/amend-discussion.ts";
import { answerRemark } from "#lib/domain/discussions/answer-remark.ts";
import { cancelDiscussion } from "#lib/domain/discussions/cancel-discussion.ts";
import { changeAgenda } from "#lib/domain/discussions/change-agenda.ts";
import { circulateSummary } from "#lib/domain/discussions/circulate-summary.ts";
import { draftSummary } from "#lib/domain/discussions/draft-summary.ts";
import { holdDiscussion } from "#lib/domain/discussions/hold-discussion.ts";
import { inviteToDiscussion } from "#lib/domain/discussions/invite-to-discussion.ts";
import { discussionRights } from "#lib/domain/discussions/policy.ts";
import { postponeDiscussion } from "#lib/domain/discussions/postpone-discussion.ts";
import { findDiscussion } from "#lib/domain/discussions/queries.ts";
import { remarkOnSummary } from "#lib/domain/discussions/remark-on-summary.ts";
import { resumeDiscussion } from "#lib/domain/discussions/resume-discussion.ts";
import { tightenRule } from "#lib/domain/discussions/tighten-rule.ts";
import { type DiscussionVerb, discussionStates } from "#lib/domain/discussions/types.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aDiscussion, aGroup, someone } from "#tests/world/world.ts";

withDatabase();

type Use = (actor: Actor, discussionId: string) => Promise<Result<unknown>>;
const time = { startsAt: "2027-03-12T14:00", endsAt: "2027-03-12T16:00", timeZone: "UTC" };
const plan = { title: "A title", ...time, place: "", link: "", briefing: "" };

/** Every use of a discussion, with the verb that the table has for it. */
const uses: [DiscussionVerb, Use][] = [
  ["amend", (actor, discussionId) => amendDiscussion(actor, { discussionId, ...plan })],
  ["amend", (actor, discussionId) => changeAgenda(actor, { discussionId, change: "add", title: "Item" })],
  ["invite", (actor, discussionId) => inviteToDiscussion(actor, { discussionId })],
  [
    "tighten",
    (actor, discussionId) =>
      tightenRule(actor, { discussionId, rule: "not_for_attribution", understood: "yes" }),
  ],
  ["hold", (actor, discussionId) => holdDiscussion(actor, { discussionId })],
  ["postpone", (actor, discussionId) => postponeDiscussion(actor, { discussionId, reason: "Fog." })],
  ["resume", (actor, discussionId) => resumeDiscussion(actor, { discussionId, ...time })],
  ["cancel", (actor, discussionId) => cancelDiscussion(actor, { discussionId, reason: "Fog." })],
  ["draftSummary", (actor, discussionId) => draftSummary(actor, { discussionId, from: 1, body: "New." })],
  ["circulateSummary", (actor, discussionId) => circulateSummary(actor, { discussionId, number: 1 })],
  ["remark", (actor, discussionId) => remarkOnSummary(actor, { discussionId, body: "A remark." })],
  ["agreeSummary", (actor, discussionId) => agreeSummary(actor, { discussionId, number: 1 })],
];

async function aDiscussionIn(group: { id: string }, state: (typeof discussionStates)[number]) {
  const discussion = await aDiscussion(group, { rule: "on_the_record", state });
  const { id: discussionId } = discussion;
  await db.discussion.update({
    where: { id: discussionId },
    data: {
      summaryNumber: 1,
      summaries: { create: { number: 1, body: "Words.", madeOn: new Date() } },
    },
    select: { id: true },
  });
  return discussion;
}

async function cast(group: { id: string }): Promise<Actor[]> {
  const roles: MemberRole[] = ["moderator", "expert", "observer"];
  const members = await Promise.all(roles.map((role) => someone(group, role)));
  const outsider = await someone(await aGroup(), "moderator");
  return [...members, outsider, { ...(await someone()), administrator: true }, { kind: "visitor" }];
}

/** What the table says must come of it; null where it may be done. */
function expected(
  actor: Actor,
  state: (typeof discussionStates)[number],
  verb: DiscussionVerb,
  group: string,
) {
  const roles = rolesIn(actor, group);
  if (!allows(discussionRights, roles, state, "read")) return "NotVisible";
  if (!everAllows(discussionRights, roles, verb)) return "NotAllowed";
  return allows(discussionRights, roles, state, verb) ? null : "WrongState";
}

describe("what may be done with a discussion is what the table says", () => {
  it.each(discussionStates)("while it is %s", async (state) => {
    const group = await aGroup();
    for (const actor of await cast(group)) {
      for (const [verb, use] of uses) {
        const { id } = await aDiscussionIn(group, state);
        const result = await use(actor, id);
        const outcome = result.ok ? null : result.refusal.kind;
        const role = rolesIn(actor, group.id)[0] ?? "nobody";
        expect(outcome, `${role} ${verb}`).toBe(expected(actor, state, verb, group.id));
      }
    }
  });

  it("and the page offers just that", async () => {
    const group = await aGroup();
    for (const state of discussionStates) {
      const { slug } = await aDiscussionIn(group, state);
      for (const actor of await cast(group)) {
        const found = await findDiscussion(actor, group.id, slug);
        const roles = rolesIn(actor, group.id);
        expect(found !== null).toBe(allows(discussionRights, roles, state, "read"));
        for (const [verb] of uses)
          expect(found?.may[verb] ?? false, `${roles} ${state} ${verb}`).toBe(
            found !== null && allows(discussionRights, roles, state, verb),
          );
      }
    }
  });

  it("also for an answer to a remark", async () => {
    const group = await aGroup();
    for (const state of discussionStates) {
      for (const actor of await cast(group)) {
        const { id: discussionId } = await aDiscussionIn(group, state);
        const remarkId = crypto.randomUUID();
        await db.summaryRemark.create({
          data: { id: remarkId, discussionId, body: "A remark.", madeOn: new Date() },
        });
        const result = await answerRemark(actor, { discussionId, remarkId, answer: "Done." });
        const outcome = result.ok ? null : result.refusal.kind;
        expect(outcome, state).toBe(expected(actor, state, "answerRemark", group.id));
      }
    }
  });
});
