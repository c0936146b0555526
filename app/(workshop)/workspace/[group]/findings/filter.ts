import { z } from "zod";
import { type BoardCard, type FindingState, findingStates } from "#lib/domain/findings/types.ts";

export const boardViews = ["board", "list"] as const;
export const groupings = ["state", "theme"] as const;
export const sortings = ["number", "objections", "unanswered", "closing", "changed", "flagged"] as const;
/** Cards of one page: more than a group has, so that searching in the page finds all of them. */
export const perPage = 500;

const text = (longest: number) => z.string().trim().min(1).max(longest).optional().catch(undefined);
const only = <Word extends string>(word: Word) => z.literal(word).optional().catch(undefined);

const filterSchema = z.object({
  view: z.enum(boardViews).catch("board"),
  by: z.enum(groupings).catch("state"),
  sort: z.enum(sortings).catch("number"),
  state: z.enum(findingStates).optional().catch(undefined),
  theme: text(80),
  /** Slug of a person. */
  proposer: text(200),
  mine: only("missing"),
  objection: only("standing"),
  evidence: z.enum(["none", "flagged"]).optional().catch(undefined),
  q: text(200),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type BoardChoice = z.infer<typeof filterSchema>;

/** The choice an address makes; what cannot be read chooses nothing. */
export function readChoice(searchParams: Record<string, string | string[] | undefined>): BoardChoice {
  return filterSchema.parse(searchParams);
}

/** The findings an address chooses, in its order. */
export function chooseFindings(cards: readonly BoardCard[], choice: BoardChoice): BoardCard[] {
  const words = choice.q?.toLocaleLowerCase("en").split(/\s+/) ?? [];
  return cards
    .filter(
      (card) =>
        (!choice.state || card.state === choice.state) &&
        (!choice.theme || card.theme === choice.theme) &&
        (!choice.proposer || card.proposedBy.slug === choice.proposer) &&
        (!choice.mine || card.missing) &&
        (!choice.objection || card.counts.objection > 0) &&
        (choice.evidence !== "none" || card.evidence === 0) &&
        (choice.evidence !== "flagged" || card.flagged > 0) &&
        words.every((word) => wordsOf(card).includes(word)),
    )
    .toSorted((one, other) => order[choice.sort](one, other) || one.number - other.number);
}

function wordsOf({ number, statement, theme }: BoardCard): string {
  return `${number} ${statement} ${theme}`.toLocaleLowerCase("en");
}

const last = "9999";
const order: Record<BoardChoice["sort"], (one: BoardCard, other: BoardCard) => number> = {
  number: () => 0,
  objections: (one, other) => other.counts.objection - one.counts.objection,
  unanswered: (one, other) => one.answered - other.answered,
  closing: (one, other) => (one.closesAt ?? last).localeCompare(other.closesAt ?? last),
  changed: (one, other) => other.changedAt.localeCompare(one.changedAt),
  flagged: (one, other) => other.flagged - one.flagged || one.evidence - other.evidence,
};

/** What could be chosen among these findings, with how many each choice has. */
export type BoardFacets = {
  states: Partial<Record<FindingState, number>>;
  themes: { value: string; count: number }[];
  proposers: { slug: string; name: string; count: number }[];
  missing: number;
  objection: number;
  noEvidence: number;
  flagged: number;
};

export function countFacets(cards: readonly BoardCard[]): BoardFacets {
  const states: BoardFacets["states"] = {};
  const themes = new Map<string, number>();
  const proposers = new Map<string, BoardFacets["proposers"][number]>();
  for (const { state, theme, proposedBy } of cards) {
    states[state] = (states[state] ?? 0) + 1;
    if (theme) themes.set(theme, (themes.get(theme) ?? 0) + 1);
    const known = proposers.get(proposedBy.slug);
    proposers.set(proposedBy.slug, { ...proposedBy, count: (known?.count ?? 0) + 1 });
  }
  return {
    states,
    themes: [...themes].map(([value, count]) => ({ value, count })).toSorted(byWord(({ value }) => value)),
    proposers: [...proposers.values()].toSorted(byWord(({ name }) => name)),
    missing: cards.filter(({ missing }) => missing).length,
    objection: cards.filter(({ counts }) => counts.objection > 0).length,
    noEvidence: cards.filter(({ evidence }) => evidence === 0).length,
    flagged: cards.filter(({ flagged }) => flagged > 0).length,
  };
}

function byWord<T>(wordOf: (thing: T) => string) {
  return (one: T, other: T) => wordOf(one).localeCompare(wordOf(other), "en");
}

/** The address of a choice; what is chosen unless told is left out. */
export function addressOf(base: string, choice: BoardChoice, change: Partial<BoardChoice> = {}): string {
  const { page, ...chosen } = { ...choice, page: 1, ...change };
  const usual: Partial<BoardChoice> = { view: "board", by: "state", sort: "number" };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(chosen))
    if (value !== undefined && usual[name as keyof BoardChoice] !== value) query.set(name, String(value));
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `${base}?${query}` : base;
}
