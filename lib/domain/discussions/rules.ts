import type { AttributionRule } from "./types.ts";

const strictness: Record<AttributionRule, number> = {
  on_the_record: 0,
  not_for_attribution: 1,
  off_the_record: 2,
};

/** A rule may be tightened, never loosened. */
export function mayChangeRule(from: AttributionRule, to: AttributionRule): boolean {
  return strictness[to] >= strictness[from];
}

/** Who is written down as the speaker: only on the record is anybody. */
export function speakerUnder(rule: AttributionRule, personId: string): string | null {
  return rule === "on_the_record" ? personId : null;
}
