import { checkTerms } from "#lib/domain/terms/check-terms.ts";
import { changedAt } from "#lib/domain/terms/rules.ts";
import type { CheckedTerm, PlacedIssue, PrintedText } from "#lib/domain/terms/types.ts";
import type { Finding } from "./rules.ts";
import { readAt } from "./text-gaps.ts";
import type { Gap } from "./types.ts";

/** Where something that is printed says a word the group has chosen another name for: once a block and word, and of what has no
 *  blocks of its own once a part and word. Pure. */
export function termGaps(
  texts: readonly PrintedText[],
  terms: readonly CheckedTerm[],
  room: string,
): Finding {
  const places = new Map<string, PlacedIssue[]>();
  for (const issue of checkTerms(texts, terms).issues) {
    const place = [placeOf(issue), issue.termId, issue.found].join("/");
    places.set(place, [...(places.get(place) ?? []), issue]);
  }
  const gaps = [...places].flatMap(([place, issues]) => gapOf(place, issues, room));
  return { kind: "terms", total: terms.length, gaps };
}

const placeOf = ({ part, number, blockId }: PlacedIssue) =>
  part === "text" ? blockId : [part, number].filter((piece) => piece !== null).join(" ");

/** Another use in the same place is another thing: whoever waived the first ones has not seen it. */
function gapOf(place: string, issues: readonly PlacedIssue[], room: string): Gap[] {
  const [first] = issues;
  if (!first) return [];
  const { part, number, found, term, blockId } = first;
  const path = changedAt(first, room);
  return [
    {
      subject: `${place}/${issues.length}`,
      ...(path === null
        ? { says: "term", values: { found, term }, path: readAt(blockId ?? "", room) }
        : { says: "termIn", values: { found, term, part, number: number ?? 0 }, path }),
    },
  ];
}
