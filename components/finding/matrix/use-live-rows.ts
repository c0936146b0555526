"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLiveChanges } from "#components/live/use-live-changes.ts";
import { askJson } from "#components/ui/ask-json.ts";
import type { Matrix } from "#lib/domain/findings/types.ts";

/** Most that the server is asked for at once. */
const mostAsked = 100;
const flashMs = 4_000;

type Known = {
  drawnAt: number;
  /** By id: letters that changed since the page was drawn. */
  fresh: ReadonlyMap<string, string>;
  /** Ids of rows that changed a moment ago. */
  changed: readonly string[];
};

/** The rows of the matrix as they are now: those that change elsewhere are asked for again, and they alone. */
export function useLiveRows(
  { slug, drawnAt }: { slug: string; drawnAt: number },
  { members, rows }: Matrix,
): { rows: Matrix["rows"]; changed: readonly string[] } {
  const router = useRouter();
  const [known, setKnown] = useState<Known>({ drawnAt, fresh: new Map(), changed: [] });
  // The page was drawn anew: it knows everything.
  if (known.drawnAt !== drawnAt) setKnown({ drawnAt, fresh: new Map(), changed: [] });
  useLiveChanges({ slug, drawnAt }, async (changes) => {
    if (changes === null) return router.refresh();
    const ids = new Set(changes.map(({ id }) => id));
    const here = rows.filter(({ id }) => ids.has(id)).slice(0, mostAsked);
    if (here.length === 0) return;
    const numbers = here.map(({ number }) => number).join(",");
    const answer = await askJson<Matrix>(
      `/workspace/${slug}/findings/standings?of=members&numbers=${numbers}`,
    );
    if (!answer) return;
    setKnown((before) => withAnswer(before, answer, members));
    setTimeout(() => setKnown((before) => ({ ...before, changed: [] })), flashMs);
  });
  return {
    rows: rows.map((row) => ({ ...row, cells: known.fresh.get(row.id) ?? row.cells })),
    changed: known.changed,
  };
}

/** The letters of the members on the page; somebody who has left since has none. */
function withAnswer(before: Known, answer: Matrix, members: Matrix["members"]): Known {
  const placeOf = new Map(answer.members.map(({ id }, place) => [id, place]));
  const cellsOf = (cells: string) => members.map(({ id }) => cells[placeOf.get(id) ?? -1] ?? "-").join("");
  const answered = answer.rows.map(({ id, cells }) => [id, cellsOf(cells)] as const);
  return {
    drawnAt: before.drawnAt,
    fresh: new Map([...before.fresh, ...answered]),
    changed: answered.map(([id]) => id),
  };
}
