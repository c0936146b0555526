import { startTransition, useEffect, useState } from "react";
import { askJson } from "#components/ui/ask-json.ts";
import type { ResponseRow } from "#lib/domain/reviews/types.ts";

/** How many rows one question is for. */
const stretch = 500;

export type Rest = { rows: readonly ResponseRow[]; hasFailed: boolean };

/**
 * The rows of a list behind those the page came with, fetched one stretch after the other so that the page can be used
 * meanwhile. Asked for anew when the page brings other first rows.
 * @param source gives rows as JSON: `skip` and `take` are added; null where there is nothing to fetch
 */
export function useRest(source: string | null, first: readonly ResponseRow[], count: number): Rest {
  const [rest, setRest] = useState<Rest>({ rows: [], hasFailed: false });
  useEffect(() => {
    const over = new AbortController();
    const fetchAll = async (address: string) => {
      let rows: ResponseRow[] = [];
      while (first.length + rows.length < count && !over.signal.aborted) {
        const query = `${address.includes("?") ? "&" : "?"}skip=${first.length + rows.length}&take=${stretch}`;
        const more = await askJson<ResponseRow[]>(address + query, over.signal);
        if (over.signal.aborted) return;
        const hasFailed = !more || more.length === 0;
        rows = [...rows, ...(more ?? [])];
        const drawn = rows;
        startTransition(() => setRest({ rows: drawn, hasFailed }));
        if (hasFailed) return;
      }
    };
    setRest({ rows: [], hasFailed: false });
    if (source) void fetchAll(source);
    return () => over.abort();
  }, [source, first, count]);
  return rest;
}
