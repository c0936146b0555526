import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { SenseCheckResults, SenseCheckState } from "./types.ts";

/** With fewer answers than these, how they fall could be told from who might have given them. */
export const fewestAnswers = 5;
const [fewestOptions, mostOptions, longestOption] = [2, 7, 200];

export type OptionsRefusal =
  | { kind: "OptionCount"; least: number; most: number }
  | { kind: "OptionTooLong"; most: number }
  | { kind: "OptionTwice"; label: string };

/** Whether these are answers to choose among. Refuses: OptionCount, OptionTooLong, OptionTwice. */
export function decideOptions(options: readonly string[]): Result<undefined, OptionsRefusal> {
  if (options.length < fewestOptions || options.length > mostOptions)
    return refuse({ kind: "OptionCount", least: fewestOptions, most: mostOptions });
  if (options.some((label) => label.length > longestOption))
    return refuse({ kind: "OptionTooLong", most: longestOption });
  const twice = options.find((label, place) => options.findIndex((other) => same(other, label)) < place);
  return twice === undefined ? ok() : refuse({ kind: "OptionTwice", label: twice });
}

function same(one: string, other: string): boolean {
  return one.localeCompare(other, "en", { sensitivity: "accent" }) === 0;
}

/** @returns whether it is open at this instant; the closing instant itself is closed */
export function stateAt(closesAt: Date, now: Date): SenseCheckState {
  return now < closesAt ? "open" : "closed";
}

const hourMs = 3_600_000;

/** @returns the full hour at which a sense-check asked now closes, never sooner than the days asked for */
export function closingAfter(now: Date, days: number): Date {
  return new Date(Math.ceil((now.getTime() + days * 24 * hourMs) / hourMs) * hourMs);
}

/** What may be shown of the counts: nothing while it is open, and never fewer than five answers. */
export function resultsOf(
  state: SenseCheckState,
  options: readonly { label: string; count: number }[],
): SenseCheckResults {
  if (state === "open") return { kind: "pending" };
  const total = options.reduce((sum, { count }) => sum + count, 0);
  if (total < fewestAnswers) return { kind: "withheld" };
  return {
    kind: "shown",
    total,
    unanimous: options.some(({ count }) => count === total),
    options: options.map(({ label, count }) => ({ label, count })),
  };
}
