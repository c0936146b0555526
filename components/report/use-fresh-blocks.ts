import { useEffect, useState } from "react";
import type { InsertableBlocks } from "#components/editor/references/insertable.ts";

/** What can be put into the report, asked for again from time to time and whenever the page is looked at again.
 *  Without a network, or without the right any more, what is known stays. */
export function useFreshBlocks(known: InsertableBlocks, address: string): InsertableBlocks {
  const [fresh, setFresh] = useState<InsertableBlocks | null>(null);
  useEffect(() => {
    const asking = new AbortController();
    const ask = async () => {
      if (document.visibilityState === "hidden" || !navigator.onLine) return;
      const blocks = await fetchBlocks(address, asking.signal);
      if (blocks && !asking.signal.aborted) setFresh(blocks);
    };
    const timer = setInterval(ask, askAgainMs);
    document.addEventListener("visibilitychange", ask, { signal: asking.signal });
    return () => {
      clearInterval(timer);
      asking.abort();
    };
  }, [address]);
  return fresh ?? known;
}

const askAgainMs = 30_000;

async function fetchBlocks(address: string, signal: AbortSignal): Promise<InsertableBlocks | null> {
  try {
    const answer = await fetch(address, { signal, headers: { accept: "application/json" } });
    return answer.ok ? ((await answer.json()) as InsertableBlocks) : null;
  } catch {
    return null; // the network went, or the page
  }
}
