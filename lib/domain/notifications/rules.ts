import type { MemberRole } from "#lib/base/actor.ts";
import { allows } from "#lib/base/rights.ts";
import { discussionRights } from "#lib/domain/discussions/policy.ts";
import type { AttributionRule, DiscussionState } from "#lib/domain/discussions/types.ts";
import { findingRights } from "#lib/domain/findings/policy.ts";
import type { FindingState } from "#lib/domain/findings/types.ts";
import { lateFrom } from "#lib/domain/obligations/rules.ts";
import type { Task, TaskKind } from "./types.ts";

/** A finding as it stands to one person. `mine`: they proposed it; `answered`: their position stands; `stale`: they have one,
 *  on an earlier substance. */
export type FindingStanding = {
  state: FindingState;
  lastCallClosesAt: Date | null;
  mine: boolean;
  answered: boolean;
  stale: boolean;
};

/** Whether a position of theirs is missing: it is open for positions, their role takes them, none is there. */
export function awaitsPosition(
  finding: Pick<FindingStanding, "state" | "answered">,
  role: MemberRole,
): boolean {
  return !finding.answered && allows(findingRights, [role], finding.state, "takePosition");
}

/** What a finding asks of a member: their position, or a word on the one they took before its substance changed; its
 *  circulation if they proposed it, the call once its time is up. */
export function findingTasks(finding: FindingStanding, role: MemberRole, now: Date): TaskKind[] {
  const { state, lastCallClosesAt } = finding;
  const closed = state === "last_call" && lastCallClosesAt !== null && lastCallClosesAt <= now;
  const mayCall = allows(findingRights, [role], finding.state, "recordOutcome");
  return [
    ...(!closed && awaitsPosition(finding, role)
      ? [finding.stale ? ("confirmPosition" as const) : ("takePosition" as const)]
      : []),
    ...(finding.mine && finding.state === "draft" ? (["circulateFinding"] as const) : []),
    ...(closed && mayCall ? (["callFinding"] as const) : []),
  ];
}

/** What a discussion asks of a member: its summary of a moderator once it is over, then to answer and agree it; of an
 *  expert to read it while it circulates. Who has read is kept nowhere, so it asks until the summary is agreed. */
export function discussionTasks(
  discussion: { state: DiscussionState; rule: AttributionRule; endsAt: Date },
  role: MemberRole,
  now: Date,
): TaskKind[] {
  const { state, rule, endsAt } = discussion;
  if (rule === "off_the_record") return [];
  const may = (verb: "draftSummary" | "remark" | "agreeSummary") =>
    allows(discussionRights, [role], state, verb);
  if (may("agreeSummary")) return ["agreeSummary"];
  if (may("remark")) return ["readSummary"];
  const isOver = state === "summary_drafted" || endsAt <= now;
  return may("draftSummary") && isOver ? ["writeSummary"] : [];
}

/** Sorts what closes first to the top; what has no time comes last. */
export function byUrgency(a: Task, b: Task): number {
  return deadline(a) - deadline(b) || a.title.localeCompare(b.title, "en") || a.kind.localeCompare(b.kind);
}

// Not Infinity: the difference of two would be no number.
const never = Number.MAX_SAFE_INTEGER;

/** A day is over when its last hour is. */
function deadline(task: Task): number {
  return lateFrom(task)?.getTime() ?? never;
}
