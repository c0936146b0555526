import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { Gap, ReadinessCheck, ReadinessKind, Waiver } from "./types.ts";

/**
 * What can be published as it is, with a reason that is kept. All else is somebody's right (an answer to their comment, their
 * objection in print, a description for whoever does not see the picture), or what the edition would say of itself would not
 * be true.
 */
export const waivable: readonly ReadinessKind[] = ["links", "footnotes", "sources", "terms", "metadata"];

/** What a check found, before anybody waived anything. */
export type Finding = { kind: ReadinessKind; total: number | null; gaps: readonly Gap[] };

/** A waiver that stands, and for what. */
export type StandingWaiver = Waiver & { kind: string; subject: string };

/** Says of each check whether it is met, open or waived: waived only where everything that is missing is. */
export function weighChecks(found: readonly Finding[], waivers: readonly StandingWaiver[]): ReadinessCheck[] {
  return found.map(({ kind, total, gaps }) => {
    const isWaivable = waivable.includes(kind);
    const weighed = gaps.map((gap) => ({ ...gap, waiver: isWaivable ? waiverOf(kind, gap, waivers) : null }));
    const isOpen = weighed.some(({ waiver }) => waiver === null);
    const state = weighed.length === 0 ? "met" : isOpen ? "open" : "waived";
    return { kind, total, gaps: weighed, isWaivable, state };
  });
}

function waiverOf(kind: ReadinessKind, { subject }: Gap, waivers: readonly StandingWaiver[]): Waiver | null {
  const found = waivers.find((waiver) => waiver.kind === kind && waiver.subject === subject);
  return found ? { reason: found.reason, by: found.by, at: found.at } : null;
}

/** Whether nothing stands against publishing. */
export function isReady(checks: readonly ReadinessCheck[]): boolean {
  return checks.every(({ state }) => state !== "open");
}

/** At most so much of one check is waived at once, and shown. */
export const mostGaps = 200;

export type WaiveRefusal =
  | { kind: "NeverWaived" }
  | { kind: "NothingToWaive" }
  | { kind: "TooMuchToWaive"; count: number };

/** What a waiver of a check is about: all that is missing and not waived yet. Refuses: NeverWaived, NothingToWaive, TooMuchToWaive. */
export function decideWaiver(
  checks: readonly ReadinessCheck[],
  kind: ReadinessKind,
): Result<string[], WaiveRefusal> {
  const check = checks.find((one) => one.kind === kind);
  if (!check?.isWaivable) return refuse({ kind: "NeverWaived" });
  const subjects = check.gaps.flatMap(({ waiver, subject }) => (waiver ? [] : [subject]));
  if (subjects.length === 0) return refuse({ kind: "NothingToWaive" });
  return subjects.length > mostGaps
    ? refuse({ kind: "TooMuchToWaive", count: mostGaps })
    : ok([...new Set(subjects)]);
}
