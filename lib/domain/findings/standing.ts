import type { FindingText, PositionValue, StalePosition } from "./types.ts";

/** A position as far as it matters whether it stands: whose it is, and the substance its version has. */
export type RecordedPosition = { personId: string; substance: number };

/** Where people stand, by person. Nobody is in both. */
export type Standing<P> = {
  /** Each one's latest word on a text of the current substance: what is counted, called and printed. */
  current: Map<string, P>;
  /** Of those with none: their latest word on an earlier text. It counts for nothing until they confirm it. */
  stale: Map<string, P>;
};

/**
 * Tells positions that stand from stale ones. A position stays with the version it was taken on; it stands while no
 * later version changed the substance.
 * @param rows oldest first, of any versions of one finding
 * @param currentSubstance the current version's
 */
export function standingPositions<P extends RecordedPosition>(
  rows: readonly P[],
  currentSubstance: number,
): Standing<P> {
  const current = latestByPerson(rows.filter(({ substance }) => substance === currentSubstance));
  const stale = latestByPerson(
    rows.filter(({ personId, substance }) => substance < currentSubstance && !current.has(personId)),
  );
  return { current, stale };
}

function latestByPerson<P extends RecordedPosition>(rows: readonly P[]): Map<string, P> {
  return new Map(rows.map((row) => [row.personId, row]));
}

/**
 * Whether one person's position on a finding stands.
 * @param versions oldest first, each with that person's positions alone
 * @returns `none` where they never took any
 */
export function standingOf(
  versions: readonly { substance: number; positions: readonly unknown[] }[],
): "none" | "stands" | "stale" {
  const said = versions.findLast(({ positions }) => positions.length > 0);
  if (!said) return "none";
  return said.substance === versions.at(-1)?.substance ? "stands" : "stale";
}

type OwnVersion = FindingText & {
  number: number;
  substance: number;
  /** One person's alone, oldest first. */
  positions: readonly { value: PositionValue; text: string }[];
};

/**
 * How one person stands to a finding.
 * @param versions oldest first
 * @returns whether their position stands, and otherwise the one they may confirm; null: they never took any
 */
export function ownStanding(
  findingId: string,
  versions: readonly OwnVersion[],
): { isAnswered: boolean; stale: StalePosition | null } {
  const after = versions.at(-1);
  const before = versions.findLast(({ positions }) => positions.length > 0);
  const said = before?.positions.at(-1);
  const standing = standingOf(versions);
  if (!after || !before || !said || standing !== "stale")
    return { isAnswered: standing === "stands", stale: null };
  const { value, text } = said;
  return {
    isAnswered: false,
    stale: { findingId, version: after.number, value, text, before: textOf(before), after: textOf(after) },
  };
}

function textOf({ statement, reasons }: FindingText): FindingText {
  return { statement, reasons };
}
