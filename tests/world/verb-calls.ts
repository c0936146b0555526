import type { SignedInActor } from "#lib/base/actor.ts";
import type { Result } from "#lib/base/result.ts";
import { addContribution } from "#lib/domain/discussions/add-contribution.ts";
import type { DiscussionVerb } from "#lib/domain/discussions/types.ts";
import { addSource } from "#lib/domain/findings/add-source.ts";
import { commentOnFinding } from "#lib/domain/findings/comment-on-finding.ts";
import { moveFinding } from "#lib/domain/findings/move-finding.ts";
import { recordOutcome } from "#lib/domain/findings/record-outcome.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { reopenFinding } from "#lib/domain/findings/reopen-finding.ts";
import { reviseFinding } from "#lib/domain/findings/revise-finding.ts";
import type { FindingVerb } from "#lib/domain/findings/types.ts";
import { answerSenseCheck } from "#lib/domain/sense-checks/answer-sense-check.ts";
import type { SenseCheckVerb } from "#lib/domain/sense-checks/types.ts";

/** How a verb of a policy is called on a thing, with input that only a right or a state can refuse. */
type Calls<Verb extends string, Thing> = Partial<
  Record<Exclude<Verb, "read">, (actor: SignedInActor, thing: Thing) => Promise<Result<unknown>>>
>;

type CalledFinding = { id: string; number: number };

const words = "Words that say something, and say it again.";

/** One line a verb. */
export const findingCalls: Calls<FindingVerb, CalledFinding> = {
  comment: (actor, { id }) => commentOnFinding(actor, { findingId: id, body: words }),
  takePosition: (actor, { id }) =>
    recordPosition(actor, { findingId: id, version: 1, value: "support", text: "" }),
  revise: (actor, { id }) =>
    reviseFinding(actor, {
      findingId: id,
      version: 1,
      statement: words,
      reasons: "",
      theme: "",
      change: "words",
      note: "",
    }),
  circulate: (actor, { id }) => moveFinding(actor, { findingId: id, move: "circulate" }),
  openLastCall: (actor, { id }) => moveFinding(actor, { findingId: id, move: "openLastCall" }),
  recordOutcome: (actor, { id }) =>
    recordOutcome(actor, { findingId: id, outcome: "deferred", rationale: words }),
  reopen: (actor, { id }) => reopenFinding(actor, { findingId: id }),
  addEvidence: (actor, { id }) =>
    addSource(actor, { findingId: id, stance: "supports", sourceTitle: words, note: "" }),
};

export const discussionCalls: Calls<DiscussionVerb, { id: string }> = {
  contribute: (actor, { id }) => addContribution(actor, { discussionId: id, body: words }),
};

export const senseCheckCalls: Calls<SenseCheckVerb, { id: string; options: { id: string }[] }> = {
  answer: (actor, { id, options }) =>
    answerSenseCheck(actor, { senseCheckId: id, optionId: options[0]?.id ?? "" }),
};

/** Verbs of a policy that nothing calls yet. One that gets its line above leaves this list (tested). */
export const notYetCalled: {
  finding: FindingVerb[];
  discussion: DiscussionVerb[];
  senseCheck: SenseCheckVerb[];
} = {
  finding: ["changeLastCall", "remind", "changeEvidence", "succeed", "withdraw"],
  discussion: [
    "amend",
    "invite",
    "tighten",
    "hold",
    "postpone",
    "resume",
    "cancel",
    "arrange",
    "release",
    "draftSummary",
    "circulateSummary",
    "remark",
    "answerRemark",
    "agreeSummary",
  ],
  // Reading, by what the page gets.
  senseCheck: ["readQuestion", "readResults"],
};
