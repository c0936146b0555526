import { ok, type Result, refuse } from "#lib/base/result.ts";
import type { TermPlace, TermView } from "./types.ts";

/** How many names a group can choose: each text is searched for all of them. */
export const maxTerms = 300;

export type TermRefusal =
  | { kind: "TooManyTerms"; max: number }
  | { kind: "TermExists"; term: string }
  | { kind: "TermClash"; variant: string; term: string };

type Wanted = Pick<TermView, "term" | "variants"> & { id: string | null };

/**
 * Whether a name can be chosen beside the others: no name twice, and nothing that is chosen is at the same time not to be used.
 * Refuses: TooManyTerms, TermExists, TermClash.
 */
export function decideTerm(
  wanted: Wanted,
  present: readonly Pick<TermView, "id" | "term" | "variants">[],
): Result<undefined, TermRefusal> {
  const others = present.filter(({ id }) => id !== wanted.id);
  if (others.length >= maxTerms) return refuse({ kind: "TooManyTerms", max: maxTerms });
  const same = others.find(({ term }) => folded(term) === folded(wanted.term));
  if (same) return refuse({ kind: "TermExists", term: same.term });
  return clashAmong([...others, wanted]);
}

/** Where something that is printed is changed, within the group's workspace; null: it is read in the text itself.
 *  @param room of the text: `report`, or `papers/` and its slug */
export function changedAt({ part, number }: TermPlace, room: string): string | null {
  switch (part) {
    case "text":
      return null;
    case "title":
    case "standfirst":
      return room;
    case "corporateAuthor":
    case "foreword":
    case "summary":
      return `${room}/front`;
    case "charter":
      return "settings";
    case "finding":
      return `findings/${number}`;
  }
}

function clashAmong(terms: readonly Pick<TermView, "term" | "variants">[]) {
  const chosen = new Set(terms.map(({ term }) => term));
  for (const { term, variants } of terms)
    for (const variant of variants)
      if (chosen.has(variant)) return refuse({ kind: "TermClash" as const, variant, term });
  return ok();
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
