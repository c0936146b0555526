"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLiveChanges } from "#components/live/use-live-changes.ts";
import { askJson } from "#components/ui/ask-json.ts";
import type { Board, BoardCard } from "#lib/domain/findings/types.ts";

/** Most that the server is asked for at once. */
const mostAsked = 100;
const flashMs = 4_000;

type Known = {
  drawnAt: number;
  /** By id: what changed since the page was drawn. */
  fresh: ReadonlyMap<string, BoardCard>;
  /** What changed a moment ago. */
  changed: readonly BoardCard[];
  /** Whether something is new, gone, or stands in another place by now. */
  moved: boolean;
};

export type LiveCards = Omit<Known, "drawnAt">;

/** The cards of a page as they are now: those that change elsewhere are asked for again, and they alone. */
export function useLiveCards(
  { slug, drawnAt }: { slug: string; drawnAt: number },
  drawn: readonly BoardCard[],
): LiveCards {
  const router = useRouter();
  const [known, setKnown] = useState<Known>(() => nothingSince(drawnAt));
  // The page was drawn anew: it knows everything.
  if (known.drawnAt !== drawnAt) setKnown(nothingSince(drawnAt));
  useLiveChanges({ slug, drawnAt }, async (changes) => {
    if (changes === null) return router.refresh();
    const ids = new Set(changes.flatMap(({ kind, id }) => (kind === "finding" ? id : [])));
    const here = drawn.filter(({ id }) => ids.has(id));
    const isNew = here.length < ids.size;
    const answer = here.length > 0 ? await askStandings(slug, here) : null;
    if (here.length === 0 && !isNew) return;
    setKnown((before) => withChanges(before, { drawn: here, answer, isNew }));
    if (answer) setTimeout(() => setKnown((before) => ({ ...before, changed: [] })), flashMs);
  });
  return known;
}

function nothingSince(drawnAt: number): Known {
  return { drawnAt, fresh: new Map(), changed: [], moved: false };
}

function askStandings(slug: string, cards: readonly BoardCard[]): Promise<Board | null> {
  const numbers = cards.slice(0, mostAsked).map(({ number }) => number);
  return askJson<Board>(`/workspace/${slug}/findings/standings?numbers=${numbers.join(",")}`);
}

function withChanges(
  before: Known,
  { drawn, answer, isNew }: { drawn: readonly BoardCard[]; answer: Board | null; isNew: boolean },
): Known {
  if (!answer) return { ...before, moved: before.moved || isNew };
  const stateWhenDrawn = new Map(drawn.map(({ id, state }) => [id, state]));
  const moved = answer.cards.some(({ id, state }) => stateWhenDrawn.get(id) !== state);
  return {
    drawnAt: before.drawnAt,
    fresh: new Map([...before.fresh, ...answer.cards.map((card) => [card.id, card] as const)]),
    changed: answer.cards,
    moved: before.moved || isNew || moved || answer.cards.length < drawn.length,
  };
}
