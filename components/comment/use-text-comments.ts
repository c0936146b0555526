import { useCallback, useEffect, useRef, useState } from "react";
import { askJson } from "#components/ui/ask-json.ts";
import type { TextComments, ThreadView } from "#lib/domain/comments/types.ts";
import { withSameThreads } from "./same-threads.ts";

const askAgainMs = 30_000;

export type LiveComments = {
  threads: ThreadView[];
  people: TextComments["people"];
  isClosed: boolean;
  /** Asks for the comments as they are now. Settles when they are here, or could not be had. */
  refresh: () => Promise<void>;
};

/**
 * The comments of a text, as they are. They are asked for again when somebody comes back to the page and, while it is
 * seen, from time to time.
 * @param source where they come from as JSON
 * @param isTold whether somebody else says when to ask again, so that the clock need not
 */
export function useTextComments(source: string, first: TextComments, isTold: boolean): LiveComments {
  const [comments, setComments] = useState(first);
  useFirst(first, setComments);
  const asking = useRef<Promise<void> | null>(null);
  const refresh = useCallback(() => {
    // A question that is under way may have been answered before the change it should tell of.
    const before = asking.current ?? Promise.resolve();
    const asked = before.then(async () => {
      const next = await askJson<TextComments>(source);
      if (next) setComments((known) => withSameThreads(known, next));
    });
    asking.current = asked;
    return asked;
  }, [source]);
  useAskedAgain(refresh, isTold);
  return { ...comments, refresh };
}

/** A page that was drawn anew brings newer comments. */
function useFirst(first: TextComments, adopt: (next: (known: TextComments) => TextComments) => void): void {
  const drawn = useRef(first);
  useEffect(() => {
    if (drawn.current === first) return;
    drawn.current = first;
    adopt((known) => withSameThreads(known, first));
  }, [first, adopt]);
}

function useAskedAgain(refresh: () => Promise<void>, isTold: boolean): void {
  useEffect(() => {
    const askIfSeen = () => {
      if (document.visibilityState === "visible") void refresh();
    };
    const timer = isTold ? undefined : setInterval(askIfSeen, askAgainMs);
    document.addEventListener("visibilitychange", askIfSeen);
    window.addEventListener("focus", askIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", askIfSeen);
      window.removeEventListener("focus", askIfSeen);
    };
  }, [refresh, isTold]);
}
