import type { MemberRole } from "#lib/base/actor.ts";
import { allows } from "#lib/base/rights.ts";
import { type CommissionProgress, nextStepOf } from "#lib/domain/commissions/rules.ts";
import type { AuthorStep } from "#lib/domain/commissions/types.ts";
import { paperRights } from "#lib/domain/papers/policy.ts";
import type { PaperState, PaperVerb } from "#lib/domain/papers/types.ts";
import type { Obligation, ObligationKind } from "./types.ts";

const dayMs = 86_400_000;

/** What a commission asks of each of its authors, and by which day. `begun`: there is a paper, which asks for itself from
 *  the final text on. */
export function commissionTasks(
  commission: CommissionProgress & { begun: boolean },
): { kind: ObligationKind; dueOn: Date | null }[] {
  const next = nextStepOf(commission, null);
  if (next?.holder !== "authors" || (next.step === "final" && commission.begun)) return [];
  return [{ kind: authorTasks[next.step], dueOn: next.dueOn }];
}

const authorTasks = {
  answer: "answerCommission",
  outline: "deliverOutline",
  draft: "deliverDraft",
  final: "startPaper",
} as const satisfies Record<AuthorStep, ObligationKind>;

/** What a paper asks of a member, as its author and by their role. */
export function paperTasks(paper: { state: PaperState; mine: boolean }, role: MemberRole): ObligationKind[] {
  const roles = paper.mine ? (["author", role] as const) : [role];
  const may = (verb: PaperVerb) => allows(paperRights, roles, paper.state, verb);
  return [
    ...(may("submit")
      ? [paper.state === "drafting" ? ("writePaper" as const) : ("revisePaper" as const)]
      : []),
    ...(may("approve") ? (["approvePaper"] as const) : []),
    ...(may("startReview") ? (["startReview"] as const) : []),
    ...(may("publish") ? (["publishPaper"] as const) : []),
  ];
}

/** The moment from which something is late: its instant, or the end of its day in UTC; null where nothing is set. */
export function lateFrom({ dueAt, dueOn }: Pick<Obligation, "dueAt" | "dueOn">): Date | null {
  return dueAt ?? (dueOn && new Date(dueOn.getTime() + dayMs));
}

export function isLate(obligation: Pick<Obligation, "dueAt" | "dueOn">, now: Date): boolean {
  const from = lateFrom(obligation);
  return from !== null && from <= now;
}

/** How many days something is late, the first one included; 0 while it is not. */
export function daysLate(obligation: Pick<Obligation, "dueAt" | "dueOn">, now: Date): number {
  const from = lateFrom(obligation);
  if (!from || from > now) return 0;
  return Math.floor((now.getTime() - from.getTime()) / dayMs) + 1;
}

/** Sorts what closes first to the top; what has no time comes last. */
export function byDue(one: Obligation, other: Obligation): number {
  return deadline(one) - deadline(other) || one.title.localeCompare(other.title, "en");
}

/** What several people owe together is one thing: the same kind, of the same subject. */
export function thingOf({ kind, subjectId }: Pick<Obligation, "kind" | "subjectId">): string {
  return `${kind}:${subjectId}`;
}

// Not Infinity: the difference of two would be no number.
function deadline(obligation: Obligation): number {
  return lateFrom(obligation)?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
