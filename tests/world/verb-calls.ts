import { randomBytes, randomUUID } from "node:crypto";
import type { SignedInActor } from "#lib/base/actor.ts";
import type { Result } from "#lib/base/result.ts";
import { concludeGroup } from "#lib/domain/archives/conclude-group.ts";
import { answerThread } from "#lib/domain/comments/answer-thread.ts";
import { assignThread } from "#lib/domain/comments/assign-thread.ts";
import { resolveThread } from "#lib/domain/comments/resolve-thread.ts";
import { startThread } from "#lib/domain/comments/start-thread.ts";
import { amendCommission } from "#lib/domain/commissions/amend-commission.ts";
import { answerCommission } from "#lib/domain/commissions/answer-commission.ts";
import { answerExtension } from "#lib/domain/commissions/answer-extension.ts";
import { cancelCommission } from "#lib/domain/commissions/cancel-commission.ts";
import { dischargeCommission } from "#lib/domain/commissions/discharge-commission.ts";
import { handInMilestone } from "#lib/domain/commissions/hand-in-milestone.ts";
import { hideCommission } from "#lib/domain/commissions/hide-commission.ts";
import { offerCommission } from "#lib/domain/commissions/offer-commission.ts";
import { requestExtension } from "#lib/domain/commissions/request-extension.ts";
import type { CommissionVerb } from "#lib/domain/commissions/types.ts";
import { addContribution } from "#lib/domain/discussions/add-contribution.ts";
import { agreeSummary } from "#lib/domain/discussions/agree-summary.ts";
import { amendDiscussion } from "#lib/domain/discussions/amend-discussion.ts";
import { answerRemark } from "#lib/domain/discussions/answer-remark.ts";
import { arrangeContribution } from "#lib/domain/discussions/arrange-contribution.ts";
import { cancelDiscussion } from "#lib/domain/discussions/cancel-discussion.ts";
import { changeAgenda } from "#lib/domain/discussions/change-agenda.ts";
import { changeContribution } from "#lib/domain/discussions/change-contribution.ts";
import { circulateSummary } from "#lib/domain/discussions/circulate-summary.ts";
import { draftSummary } from "#lib/domain/discussions/draft-summary.ts";
import { holdDiscussion } from "#lib/domain/discussions/hold-discussion.ts";
import { inviteToDiscussion } from "#lib/domain/discussions/invite-to-discussion.ts";
import { postponeDiscussion } from "#lib/domain/discussions/postpone-discussion.ts";
import { releaseContribution } from "#lib/domain/discussions/release-contribution.ts";
import { remarkOnSummary } from "#lib/domain/discussions/remark-on-summary.ts";
import { removeContribution } from "#lib/domain/discussions/remove-contribution.ts";
import { resumeDiscussion } from "#lib/domain/discussions/resume-discussion.ts";
import { takeBackContribution } from "#lib/domain/discussions/take-back-contribution.ts";
import { tightenRule } from "#lib/domain/discussions/tighten-rule.ts";
import type { DiscussionVerb } from "#lib/domain/discussions/types.ts";
import { addEvidence } from "#lib/domain/evidence/add-evidence.ts";
import { changeEvidence } from "#lib/domain/evidence/change-evidence.ts";
import { removeEvidence } from "#lib/domain/evidence/remove-evidence.ts";
import { changeLastCall } from "#lib/domain/findings/change-last-call.ts";
import { commentOnFinding } from "#lib/domain/findings/comment-on-finding.ts";
import { moveFinding } from "#lib/domain/findings/move-finding.ts";
import { openLastCall } from "#lib/domain/findings/open-last-call.ts";
import { proposeFinding } from "#lib/domain/findings/propose-finding.ts";
import { recordOutcome } from "#lib/domain/findings/record-outcome.ts";
import { recordPosition } from "#lib/domain/findings/record-position.ts";
import { remindUnanswered } from "#lib/domain/findings/remind-unanswered.ts";
import { reopenFinding } from "#lib/domain/findings/reopen-finding.ts";
import { reviseFinding } from "#lib/domain/findings/revise-finding.ts";
import { splitFinding } from "#lib/domain/findings/split-finding.ts";
import { supersedeFinding } from "#lib/domain/findings/supersede-finding.ts";
import type { FindingVerb } from "#lib/domain/findings/types.ts";
import { withdrawFinding } from "#lib/domain/findings/withdraw-finding.ts";
import { announceGroup } from "#lib/domain/groups/announce-group.ts";
import { describeGroup } from "#lib/domain/groups/describe-group.ts";
import { inviteMember } from "#lib/domain/groups/invite-member.ts";
import type { GroupVerb } from "#lib/domain/groups/types.ts";
import { mayImport } from "#lib/domain/imports/policy.ts";
import { movePaper } from "#lib/domain/papers/move-paper.ts";
import { renamePaper } from "#lib/domain/papers/rename-paper.ts";
import { startPaper } from "#lib/domain/papers/start-paper.ts";
import { submitPaper } from "#lib/domain/papers/submit-paper.ts";
import type { PaperVerb } from "#lib/domain/papers/types.ts";
import { mayAddPictures } from "#lib/domain/pictures/add-picture.ts";
import { requestRelease } from "#lib/domain/releases/request-release.ts";
import { setSecondConfirmation } from "#lib/domain/releases/set-second-confirmation.ts";
import { renameReport } from "#lib/domain/reports/rename-report.ts";
import { reviseReport } from "#lib/domain/reports/revise-report.ts";
import { startReport } from "#lib/domain/reports/start-report.ts";
import type { ReportVerb } from "#lib/domain/reports/types.ts";
import { planReview } from "#lib/domain/reviews/plan-review.ts";
import { answerSenseCheck } from "#lib/domain/sense-checks/answer-sense-check.ts";
import type { SenseCheckVerb } from "#lib/domain/sense-checks/types.ts";
import { approveReport } from "#lib/domain/sign-offs/approve-report.ts";
import { freezeReport } from "#lib/domain/sign-offs/freeze-report.ts";
import { moveSignOffClosing } from "#lib/domain/sign-offs/move-sign-off-closing.ts";
import { openSignOff } from "#lib/domain/sign-offs/open-sign-off.ts";
import { signReport } from "#lib/domain/sign-offs/sign-report.ts";
import { thawReport } from "#lib/domain/sign-offs/thaw-report.ts";
import { voidSignOff } from "#lib/domain/sign-offs/void-sign-off.ts";
import { chooseStyle } from "#lib/domain/sources/choose-style.ts";
import { saveTerm } from "#lib/domain/terms/save-term.ts";
import { nameVersion } from "#lib/domain/versions/name-version.ts";
import { restoreVersion } from "#lib/domain/versions/restore-version.ts";
import { db } from "#lib/infra/db.ts";
import { inDays } from "./world.ts";

/** A verb called on a thing, with input that only a right or a state can refuse. */
export type VerbCall<Thing> = (actor: SignedInActor, thing: Thing) => Promise<Result<unknown>>;

/** How each verb of a policy is called; one right may stand for several verbs. */
type Calls<Verb extends string, Thing> = Partial<
  Record<Exclude<Verb, "read">, VerbCall<Thing> | VerbCall<Thing>[]>
>;

type CalledFinding = { id: string; number: number };

const time = { startsAt: "2027-03-01T10:00", endsAt: "2027-03-01T12:00", timeZone: "Asia/Tokyo" };
const part = { statement: "Half of what was said, and no more.", reasons: "" };
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
  openLastCall: (actor, { id }) =>
    openLastCall(actor, { findingId: id, closesAt: inDays(10), silence: false }),
  changeLastCall: (actor, { id }) => changeLastCall(actor, { findingId: id, closesAt: inDays(12) }),
  remind: (actor, { id }) => remindUnanswered(actor, { findingId: id }),
  recordOutcome: (actor, { id }) =>
    recordOutcome(actor, { findingId: id, outcome: "deferred", rationale: words }),
  succeed: [
    (actor, { id }) => supersedeFinding(actor, { findingId: id, statement: words, reasons: "", theme: "" }),
    (actor, { id }) => splitFinding(actor, { findingId: id, parts: [part, part] }),
  ],
  withdraw: (actor, { id }) => withdrawFinding(actor, { findingId: id, reason: words }),
  reopen: (actor, { id }) => reopenFinding(actor, { findingId: id }),
  addEvidence: (actor, { id }) =>
    addEvidence(actor, {
      findingId: id,
      kind: "own_source",
      stance: "supports",
      sourceTitle: words,
      note: "",
      locator: "",
    }),
  changeEvidence: [
    async (actor, { id }) =>
      changeEvidence(actor, {
        evidenceId: await aSourceUnder(id),
        stance: "qualifies",
        note: words,
        locator: "",
      }),
    async (actor, { id }) => removeEvidence(actor, { evidenceId: await aSourceUnder(id) }),
  ],
};

export const commissionCalls: Calls<CommissionVerb, { id: string }> = {
  answer: (actor, { id }) => answerCommission(actor, { commissionId: id, answer: "accepted" }),
  startPaper: (actor, { id }) => startPaper(actor, { commissionId: id }),
  handIn: (actor, { id }) => handInMilestone(actor, { commissionId: id, milestone: "outline" }),
  requestExtension: (actor, { id }) =>
    requestExtension(actor, {
      commissionId: id,
      milestone: "outline",
      wantedOn: inDays(15).toISOString().slice(0, 10),
      reason: words,
    }),
  offer: (actor, { id }) => offerCommission(actor, { commissionId: id }),
  amend: (actor, { id }) =>
    amendCommission(actor, { commissionId: id, seen: "", title: words, brief: "", perspective: "" }),
  answerExtension: async (actor, { id }) =>
    answerExtension(actor, {
      commissionId: id,
      extensionId: await aRequestFor(id),
      answer: "refused",
      note: "",
    }),
  hide: (actor, { id }) => hideCommission(actor, { commissionId: id, hidden: "yes" }),
  discharge: (actor, { id }) => dischargeCommission(actor, { commissionId: id }),
  cancel: (actor, { id }) => cancelCommission(actor, { commissionId: id, reason: words }),
};

export const discussionCalls: Calls<DiscussionVerb, { id: string }> = {
  contribute: [
    (actor, { id }) => addContribution(actor, { discussionId: id, id: randomUUID(), body: words }),
    (actor, { id }) => changeContribution(actor, { discussionId: id, key: aKey(), body: words }),
    (actor, { id }) => takeBackContribution(actor, { discussionId: id, key: aKey() }),
  ],
  arrange: [
    async (actor, { id }) => arrangeContribution(actor, { discussionId: id, id: await aPointIn(id) }),
    async (actor, { id }) => removeContribution(actor, { discussionId: id, id: await aPointIn(id) }),
  ],
  release: (actor, { id }) => releaseContribution(actor, { discussionId: id, key: aKey() }),
  amend: [
    (actor, { id }) =>
      amendDiscussion(actor, { discussionId: id, ...time, title: words, place: "", link: "", briefing: "" }),
    (actor, { id }) => changeAgenda(actor, { discussionId: id, change: "add", title: words }),
  ],
  invite: (actor, { id }) => inviteToDiscussion(actor, { discussionId: id }),
  tighten: (actor, { id }) =>
    tightenRule(actor, { discussionId: id, rule: "off_the_record", understood: "yes" }),
  hold: (actor, { id }) => holdDiscussion(actor, { discussionId: id }),
  postpone: (actor, { id }) => postponeDiscussion(actor, { discussionId: id, reason: words }),
  resume: (actor, { id }) => resumeDiscussion(actor, { discussionId: id, ...time }),
  cancel: (actor, { id }) => cancelDiscussion(actor, { discussionId: id, reason: words }),
  draftSummary: (actor, { id }) => draftSummary(actor, { discussionId: id, from: 0, body: words }),
  circulateSummary: (actor, { id }) => circulateSummary(actor, { discussionId: id, number: 1 }),
  remark: (actor, { id }) => remarkOnSummary(actor, { discussionId: id, body: words }),
  answerRemark: async (actor, { id }) =>
    answerRemark(actor, { discussionId: id, remarkId: await aRemarkOn(id), answer: words }),
  agreeSummary: (actor, { id }) => agreeSummary(actor, { discussionId: id, number: 1 }),
};

export const senseCheckCalls: Calls<SenseCheckVerb, { id: string; options: { id: string }[] }> = {
  answer: (actor, { id, options }) =>
    answerSenseCheck(actor, { senseCheckId: id, optionId: options[0]?.id ?? "" }),
};

/** The report and a round of signing it. */
type CalledReport = { id: string; roundId: string };

export const reportCalls: Calls<ReportVerb, CalledReport> = {
  edit: (actor, { id }) => renameReport(actor, { reportId: id, title: words, standfirst: "" }),
  freeze: (actor, { id }) => freezeReport(actor, { reportId: id }),
  thaw: (actor, { id }) => thawReport(actor, { reportId: id }),
  openSignOff: (actor, { id }) =>
    openSignOff(actor, { reportId: id, statement: words, closesAt: inDays(10) }),
  sign: (actor, { roundId }) =>
    signReport(
      actor,
      { roundId, value: "endorsed", text: "", password: words },
      { network: randomUUID(), sampleAllowed: true },
    ),
  approve: [
    (actor, { roundId }) => approveReport(actor, { roundId }),
    (actor, { roundId }) => moveSignOffClosing(actor, { roundId, closesAt: inDays(12) }),
  ],
  voidSignOff: (actor, { roundId }) => voidSignOff(actor, { roundId, reason: words }),
  revise: (actor, { id }) => reviseReport(actor, id),
};

/** What is done with a paper, and with its text. */
export const paperCalls: Calls<PaperVerb, { id: string; documentId: string; groupId: string }> = {
  suggest: (actor, { documentId }) => mayAddPictures(actor, documentId),
  edit: [
    (actor, { id }) => renamePaper(actor, { paperId: id, title: words, abstract: "" }),
    (actor, { documentId }) => nameVersion(actor, { documentId, name: words }),
    (actor, { documentId }) => restoreVersion(actor, { documentId, number: 1, name: words }),
    (actor, { documentId }) => chooseStyle(actor, { documentId, style: "apa" }),
    (actor, { documentId }) => mayImport(actor, documentId),
  ],
  comment: [
    (actor, { documentId }) => startThread(actor, { id: randomUUID(), documentId, body: words }),
    async (actor, { documentId }) =>
      answerThread(actor, { id: randomUUID(), threadId: await aThreadOn(documentId), body: words }),
    async (actor, { documentId }) => resolveThread(actor, { threadId: await aThreadOn(documentId) }),
    async (actor, { documentId }) =>
      assignThread(actor, { threadId: await aThreadOn(documentId), assigneeId: actor.personId }),
  ],
  submit: (actor, { id }) => submitPaper(actor, { paperId: id }),
  startReview: [
    (actor, { id }) => movePaper(actor, { paperId: id, move: "startReview" }),
    (actor, { documentId }) =>
      planReview(actor, { documentId, brief: "", asksGroup: true, withEdition: false, ...round }),
  ],
  requestRevision: (actor, { id }) => movePaper(actor, { paperId: id, move: "requestRevision" }),
  accept: (actor, { id }) => movePaper(actor, { paperId: id, move: "accept" }),
  decline: (actor, { id }) => movePaper(actor, { paperId: id, move: "decline" }),
  approve: (actor, { id }) => movePaper(actor, { paperId: id, move: "approve" }),
  publish: (actor, { id }) => requestRelease(actor, { ...atOnce, subject: "paper", subjectId: id }),
  proposeFinding: (actor, { groupId }) =>
    proposeFinding(actor, { groupId, statement: words, reasons: "", theme: "" }),
};

/** What is done with a group as a whole. */
export const groupCalls: Calls<GroupVerb, { id: string }> = {
  manageMembers: (actor, { id }) =>
    inviteMember(actor, {
      groupId: id,
      email: `${randomUUID()}@example.org`,
      name: "Somebody",
      role: "expert",
      perspective: "",
    }),
  moderate: [
    (actor, { id }) => describeGroup(actor, { groupId: id, summary: words, charter: words }),
    (actor, { id }) => setSecondConfirmation(actor, { groupId: id, second: true }),
    (actor, { id }) => startReport(actor, { groupId: id, title: words }),
    (actor, { id }) =>
      saveTerm(actor, { groupId: id, term: words, variants: [], abbreviation: "", note: "" }),
  ],
  publish: (actor, { id }) => announceGroup(actor, id),
  conclude: (actor, { id }) => concludeGroup(actor, { groupId: id, conclusion: words }),
};

const round = { personIds: [], closesAt: inDays(10) };
const atOnce = { when: "now", releaseAt: null, timeZone: "UTC", changeNote: "" } as const;

/** Verbs of a policy that nothing calls yet. One that gets its line above leaves this list (tested). */
export const notYetCalled: {
  commission: CommissionVerb[];
  finding: FindingVerb[];
  discussion: DiscussionVerb[];
  senseCheck: SenseCheckVerb[];
  report: ReportVerb[];
} = {
  // Reading, by what the page gets.
  commission: ["readRequests"],
  finding: [],
  // Reading, by what the page gets.
  discussion: ["readContributions"],
  senseCheck: ["readQuestion", "readResults"],
  // Of its text, and of nouns whose own verbs ask.
  report: ["readVersions", "comment", "suggest", "openReview", "completeReview", "publish", "reschedule"],
};

/** A key that opens nothing: that is found out after what this is about. */
const aKey = () => randomBytes(32).toString("base64url");

/** A request for more time for the outline; the one that waits already, if there is one. */
async function aRequestFor(commissionId: string): Promise<string> {
  const waiting = { commissionId, milestone: "outline" as const, decidedAt: null };
  const there = await db.commissionExtension.findFirst({ where: waiting, select: { id: true } });
  if (there) return there.id;
  const { personId } = await db.commissionAuthor.findFirstOrThrow({ where: { commissionId } });
  const data = { ...waiting, askedById: personId, reason: words, wantedOn: inDays(15) };
  return (await db.commissionExtension.create({ data, select: { id: true } })).id;
}

/** Something that was said of a text, by nobody in particular. */
async function aThreadOn(documentId: string): Promise<string> {
  const last = await db.commentThread.aggregate({ where: { documentId }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const data = { documentId, number, quote: "", comments: { create: { body: words } } };
  return (await db.commentThread.create({ data, select: { id: true } })).id;
}

/** A contribution of nobody in particular. */
async function aPointIn(discussionId: string): Promise<string> {
  const { rule } = await db.discussion.findUniqueOrThrow({ where: { id: discussionId } });
  const data = { discussionId, rule, body: words, heldOn: new Date() };
  return (await db.contribution.create({ data, select: { id: true } })).id;
}

/** Something a finding rests on, added by nobody in particular. */
async function aSourceUnder(findingId: string): Promise<string> {
  const data = { findingId, kind: "source" as const, sourceTitle: words };
  return (await db.evidence.create({ data, select: { id: true } })).id;
}

/** What somebody would change in a summary, waiting for an answer. */
async function aRemarkOn(discussionId: string): Promise<string> {
  const data = { id: crypto.randomUUID(), discussionId, body: words, madeOn: new Date() };
  return (await db.summaryRemark.create({ data, select: { id: true } })).id;
}
