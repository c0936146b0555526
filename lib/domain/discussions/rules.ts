import type { AttributionRule } from "./types.ts";

/** Who is written down as the speaker: only on the record is anybody. */
export function speakerUnder(rule: AttributionRule, personId: string): string | null {
  return rule === "on_the_record" ? personId : null;
}
