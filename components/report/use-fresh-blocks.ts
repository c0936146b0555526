import { useEffect, useState } from "react";
import type { InsertableBlocks } from "#components/editor/references/insertable.ts";
import { askJson } from "#components/ui/ask-json.ts";

/** What can be put into the report, asked for again from time to time and whenever the page is looked at again.
 *  Without a network, or without the right any more, what is known stays. */
export function useFreshBlocks(known: InsertableBlocks, address: string): InsertableBlocks {
  const [fresh, setFresh] = useState<InsertableBlocks | null>(null);
  useEffect(() => {
    const asking = new AbortController();
    const ask = async () => {
      if (document.visibilityState === "hidden" || !navigator.onLine) return;
      const blocks = await askJson<InsertableBlocks>(address, asking.signal);
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
