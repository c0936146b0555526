import { describe, expect, it } from "vitest";
import { type MemberRole, rolesIn, type SignedInActor } from "#lib/base/actor.ts";
import type { Result } from "#lib/base/result.ts";
import { allows, everAllows, type Rights } from "#lib/base/rights.ts";
import { commissionRights, commissionRoles } from "#lib/domain/commissions/policy.ts";
import { commissionStates, commissionVerbs } from "#lib/domain/commissions/types.ts";
import { discussionRights } from "#lib/domain/discussions/policy.ts";
import { discussionStates, discussionVerbs } from "#lib/domain/discussions/types.ts";
import { freezeDocument } from "#lib/domain/documents/freeze-document.ts";
import { frozenTextOf } from "#lib/domain/documents/rules.ts";
import { findingRights, findingRoles } from "#lib/domain/findings/policy.ts";
import { type FindingState, findingStates, findingVerbs } from "#lib/domain/findings/types.ts";
import { reportRights } from "#lib/domain/reports/policy.ts";
import { type ReportState, reportStates, reportVerbs } from "#lib/domain/reports/types.ts";
import { senseCheckRights } from "#lib/domain/sense-checks/policy.ts";
import { findSenseCheck } from "#lib/domain/sense-checks/queries.ts";
import { senseCheckStates, senseCheckVerbs } from "#lib/domain/sense-checks/types.ts";
import { db } from "#lib/infra/db.ts";
import { withDatabase } from "#tests/world/database.ts";
import {
  commissionCalls,
  discussionCalls,
  findingCalls,
  notYetCalled,
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
  aReport,
  aSenseCheck,
  someone,
  textOf,
} from "#tests/world/world.ts";

withDatabase();

type Verdict = "NotVisible" | "NotAllowed" | "WrongState" | "allowed";

/** Everybody who could ask, and how they are called in a failure. */
async function cast() {
  const group = await aGroup();
  const proposer = await someone(group);
  const gone = await someone(group, "moderator");
  await db.member.updateMany({ where: { personId: gone.personId }, data: { leftAt: new Date() } });
  const askers: Record<string, SignedInActor> = {
    moderator: await someone(group, "moderator"),
    expert: await someone(group),
    observer: await someone(group, "observer"),
    proposer,
    outsider: await someone(await aGroup(), "moderator"),
    administrator: { ...(await someone()), administrator: true },
    "former member": { ...gone, memberships: [] },
  };
  return { group, proposer, askers: Object.entries(askers) };
}

/** What the table says somebody with these roles is answered. */
function expected<Role extends string, State extends string, Verb extends string>(
  rights: Rights<Role, State, Verb | "read">,
  roles: readonly Role[],
  { state, verb }: { state: State; verb: Verb },
): Verdict {
  if (!allows(rights, roles, state, "read")) return "NotVisible";
  if (!everAllows(rights, roles, verb)) return "NotAllowed";
  return allows(rights, roles, state, verb) ? "allowed" : "WrongState";
}

/** Refusals by state with names of their own, where these say more. */
const byState = ["SenseCheckOver", "NoLongerStands"];

/** Any other refusal came after right and state were asked. */
function verdict(result: Result<unknown>): Verdict {
  if (result.ok) return "allowed";
  const { kind } = result.refusal;
  if (byState.includes(kind)) return "WrongState";
  return kind === "NotVisible" || kind === "NotAllowed" || kind === "WrongState" ? kind : "allowed";
}

/** Calls by everybody in turn; what was changed by a success is made anew for the next. */
async function verdicts<Thing>(
  askers: [string, SignedInActor][],
  make: () => Promise<Thing>,
  call: (actor: SignedInActor, thing: Thing) => Promise<Result<unknown>>,
): Promise<Record<string, Verdict>> {
  let thing = await make();
  const answers: Record<string, Verdict> = {};
  for (const [name, actor] of askers) {
    const result = await call(actor, thing);
    answers[name] = verdict(result);
    if (result.ok) thing = await make();
  }
  return answers;
}

function everybody(
  askers: [string, SignedInActor][],
  decide: (actor: SignedInActor) => Verdict,
): Record<string, Verdict> {
  return Object.fromEntries(askers.map(([name, actor]) => [name, decide(actor)]));
}

/** Each call with the verb whose right it asks. */
function callsOf<Thing>(calls: Partial<Record<string, VerbCall<Thing> | VerbCall<Thing>[]>>) {
  return Object.entries(calls).flatMap(([verb, call]) =>
    [call ?? []].flat().map((one) => [verb, one] as const),
  );
}

describe("every role in every state is answered as the table says", () => {
  it.each(callsOf(commissionCalls))("when calling on a commission to %s", async (name, call) => {
    const verb = name as keyof typeof commissionCalls;
    const { group, proposer, askers } = await cast();
    const authors = [proposer];
    for (const state of commissionStates) {
      const answers = await verdicts(askers, () => aCommission(group, { authors, state }), call);
      const table = everybody(askers, (actor) => {
        const roles = commissionRoles(actor, { groupId: group.id, authorIds: [proposer.personId] });
        return expected(commissionRights, roles, { state, verb });
      });
      expect({ state, ...answers }).toEqual({ state, ...table });
    }
  });

  it.each(callsOf(findingCalls))("when calling on a finding to %s", async (name, call) => {
    const verb = name as keyof typeof findingCalls;
    const { group, proposer, askers } = await cast();
    for (const state of findingStates) {
      const answers = await verdicts(askers, () => findingIn(state, group, proposer), call);
      const table = everybody(askers, (actor) => {
        const roles = findingRoles(actor, { groupId: group.id, proposedById: proposer.personId });
        return expected(findingRights, roles, { state, verb });
      });
      expect({ state, ...answers }).toEqual({ state, ...table });
    }
  });

  it.each(callsOf(discussionCalls))("when calling on a discussion to %s", async (name, call) => {
    const verb = name as keyof typeof discussionCalls;
    const { group, askers } = await cast();
    for (const state of discussionStates) {
      const answers = await verdicts(askers, () => aDiscussion(group, { state }), call);
      const table = everybody(askers, (actor) =>
        expected(discussionRights, rolesIn(actor, group.id), { state, verb }),
      );
      expect({ state, ...answers }).toEqual({ state, ...table });
    }
  });

  it.each(callsOf(senseCheckCalls))("when calling on a sense-check to %s", async (name, call) => {
    const verb = name as keyof typeof senseCheckCalls;
    const { group, proposer, askers } = await cast();
    for (const state of senseCheckStates) {
      const answers = await verdicts(askers, () => aSenseCheck(group, proposer, closing(state)), call);
      const table = everybody(askers, (actor) =>
        expected(senseCheckRights, rolesIn(actor, group.id), { state, verb }),
      );
      expect({ state, ...answers }).toEqual({ state, ...table });
    }
  });

  it.each(callsOf(reportCalls))("when calling on a report to %s", async (name, call) => {
    const verb = name as keyof typeof reportCalls;
    const { group, proposer, askers } = await cast();
    for (const state of reportStates) {
      const answers = await verdicts(askers, () => reportIn(state, group, proposer), call);
      const table = everybody(askers, (actor) =>
        expected(reportRights, rolesIn(actor, group.id), { state, verb }),
      );
      expect({ state, ...answers }).toEqual({ state, ...table });
    }
  });

  it("when reading a sense-check, its question and what came of it", async () => {
    const { group, proposer, askers } = await cast();
    for (const state of senseCheckStates) {
      const { number } = await aSenseCheck(group, proposer, closing(state));
      for (const [name, actor] of askers) {
        const seen = await findSenseCheck(actor, group.id, number);
        const roles: MemberRole[] = rolesIn(actor, group.id);
        const told = {
          read: seen !== null,
          readQuestion: seen?.question != null && seen.options.length > 0,
          readResults: seen?.results?.kind === "shown",
        };
        for (const verb of ["read", "readQuestion", "readResults"] as const)
          expect(told[verb], `${name} ${verb} ${state}`).toBe(allows(senseCheckRights, roles, state, verb));
      }
    }
  });
});

describe("every verb of a policy", () => {
  it.each([
    ["commission", commissionVerbs, commissionCalls, notYetCalled.commission],
    ["finding", findingVerbs, findingCalls, notYetCalled.finding],
    ["discussion", discussionVerbs, discussionCalls, notYetCalled.discussion],
    ["sense-check", senseCheckVerbs, senseCheckCalls, notYetCalled.senseCheck],
    ["report", reportVerbs, reportCalls, notYetCalled.report],
  ] as const)("of a %s is called here, or is known not to be", (_noun, verbs, calls, waiting) => {
    const known = ["read", ...Object.keys(calls), ...waiting];
    expect(known.sort()).toEqual([...verbs].sort());
  });
});

/** Whatever belongs to the state is there as well. */
async function findingIn(state: FindingState, group: { id: string }, proposer: SignedInActor) {
  const finding = await aFinding(group, proposer, state);
  if (state === "last_call") await aLastCall(finding, proposer);
  return finding;
}

/** With a text that is closed where the state says so, and a round of signing it that stands where it can. */
async function reportIn(state: ReportState, group: { id: string }, opener: SignedInActor) {
  const { id, documentId } = await aReport(group, { state });
  if (!["outline", "drafting", "revising"].includes(state))
    await db.$transaction((tx) => freezeDocument(tx, { documentId, name: "Frozen", createdById: null }));
  const isOpen = state === "sign_off";
  const text = frozenTextOf(textOf("Words."));
  const version = await db.documentVersion.create({
    data: { documentId, number: 2, name: "Signed", ...text },
    select: { id: true },
  });
  const round = await db.signOffRound.create({
    data: {
      ...{ groupId: group.id, reportId: id, number: 1, versionId: version.id, openedById: opener.personId },
      ...{ content: "{}", hash: "0".repeat(64), statement: "We stand behind it." },
      state: isOpen ? "open" : "approved",
      endedAt: isOpen ? null : new Date(),
    },
    select: { id: true },
  });
  return { id, roundId: round.id };
}

/** Enough counted for results to be shown once it has closed. */
function closing(state: (typeof senseCheckStates)[number]) {
  const hour = state === "open" ? 3_600_000 : -3_600_000;
  return { closesAt: new Date(Date.now() + hour), counts: [3, 3, 0] };
}
