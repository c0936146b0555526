import type { AttributionRule } from "./types.ts";

/** Who is written down as the speaker: only on the record is anybody. */
export function speakerUnder(rule: AttributionRule, personId: string): string | null {
  return rule === "on_the_record" ? personId : null;
}

/** When everybody sees what is written now under a rule that hides who wrote it: the next full five minutes that is a
 *  minute away at least, so that several people's points appear together and nobody sees who was typing. */
export function appearsAt(now: Date): Date {
  return new Date(Math.ceil((now.getTime() + atLeastMs) / everyMs) * everyMs);
}

const everyMs = 5 * 60_000;
const atLeastMs = 60_000;

/** The discussion's day at its venue, as the database keeps days: midnight UTC. */
export function dayOf({ startsAt, timeZone }: { startsAt: Date; timeZone: string }): Date {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(startsAt);
  return new Date(`${parts}T00:00:00Z`);
}
