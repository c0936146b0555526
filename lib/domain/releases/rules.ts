import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { ReportState } from "#lib/domain/reports/types.ts";

export type InstantRefusal = { kind: "InstantPassed" } | { kind: "InstantTooFar"; days: number };

const mostDays = 366;

/** Whether an edition may be released then; null stands for now. Refuses: InstantPassed, InstantTooFar. */
export function decideInstant(releaseAt: Date | null, now: Date): Result<undefined, InstantRefusal> {
  if (releaseAt === null) return ok();
  if (releaseAt <= now) return refuse({ kind: "InstantPassed" });
  const latest = now.getTime() + mostDays * 86_400_000;
  return releaseAt.getTime() > latest ? refuse({ kind: "InstantTooFar", days: mostDays }) : ok();
}

export type OrderRefusal = { kind: "BeforePaper"; title: string } | { kind: "AfterReport"; title: string };

/** Something else that comes out then; null stands for now. */
type Other = { title: string; releaseAt: Date | null };

/** Whether a report may come out then that presents papers which have not: no earlier than any of them. Refuses: BeforePaper. */
export function decideAfterPapers(
  releaseAt: Date | null,
  papers: readonly Other[],
  now: Date,
): Result<undefined, OrderRefusal> {
  const later = papers.find((paper) => paper.releaseAt !== null && paper.releaseAt > (releaseAt ?? now));
  return later ? refuse({ kind: "BeforePaper", title: later.title }) : ok();
}

/** Whether a paper may come out then that reports wait for: no later than any of them. Refuses: AfterReport. */
export function decideBeforeReports(
  releaseAt: Date | null,
  reports: readonly Other[],
  now: Date,
): Result<undefined, OrderRefusal> {
  const earlier = reports.find((report) => releaseAt !== null && releaseAt > (report.releaseAt ?? now));
  return earlier ? refuse({ kind: "AfterReport", title: earlier.title }) : ok();
}

export type Confirmation = {
  requestedById: string | null;
  hash: string;
  releaseAt: Date | null;
};

export type ConfirmationRefusal =
  | { kind: "SameModerator" }
  | { kind: "OtherText" }
  | { kind: "OtherInstant" }
  | InstantRefusal;

/** Who confirms, and what they were shown; `releaseAt` as an ISO instant, left out for at once. */
export type Shown = { personId: string; hash: string; releaseAt?: string | undefined; now: Date };

/**
 * Whether this moderator may confirm what they were shown.
 * Refuses: SameModerator (they asked for it themselves), OtherText (what they saw is not this), OtherInstant (it was moved
 * since), InstantPassed.
 */
export function decideConfirmation(
  release: Confirmation,
  { personId, hash, releaseAt, now }: Shown,
): Result<undefined, ConfirmationRefusal> {
  if (release.requestedById === personId) return refuse({ kind: "SameModerator" });
  if (release.hash !== hash) return refuse({ kind: "OtherText" });
  const shownAt = releaseAt === undefined ? null : Date.parse(releaseAt);
  if ((release.releaseAt?.getTime() ?? null) !== shownAt) return refuse({ kind: "OtherInstant" });
  return decideInstant(release.releaseAt, now);
}

/** What a report is again when its release is cancelled; what was signed keeps its text closed. */
export function reportAfterCancelling(was: { signed: boolean; published: boolean }): ReportState {
  if (was.signed) return "approved";
  return was.published ? "revising" : "drafting";
}

const aDayMin = 1_440;

/** How long to leave a download alone that could not be made so many times: twice as long each time, a day at most. */
export function minutesToNextTry(tries: number): number {
  return Math.min(aDayMin, 2 ** Math.min(tries, 11));
}

export type PreviewStanding = "open" | "over" | "none";

type Previewed = {
  state: "requested" | "scheduled" | "released" | "cancelled";
  group: { concludedAt: Date | null };
};

/** What somebody finds behind the link of a preview. `over`: what it shows is public now. A concluded group publishes nothing
 *  more and nobody is left to end the link, so it opens nothing. */
export function previewStanding(
  preview: { revokedAt: Date | null },
  { state, group }: Previewed,
): PreviewStanding {
  if (preview.revokedAt || state === "cancelled") return "none";
  if (state === "released") return "over";
  return group.concludedAt ? "none" : "open";
}
