"use client";
import { useEffect, useEffectEvent } from "react";
import type { LiveChanges } from "./live-events.ts";
import { LiveStream } from "./live-stream.ts";

// One a group: two parts of a page share a connection, of which a browser gives a server six.
const streams = new Map<string, LiveStream>();
const settleMs = 60;
/** A group's pages do not all ask in one moment. */
const jitterMs = 250;

/**
 * Tells a page what changed in its group since it was drawn. What comes in one moment comes at once, and nothing comes
 * while the page still works on what came before: an answer that is late never replaces a newer one.
 * @param drawnAt when the server drew the page, by its clock, in ms
 */
export function useLiveChanges(
  { slug, drawnAt }: { slug: string; drawnAt: number },
  onChanges: (changes: LiveChanges) => void | Promise<void>,
): void {
  const tell = useEffectEvent(onChanges);
  const firstDrawnAt = useEffectEvent(() => drawnAt);
  useEffect(() => {
    const stream = streams.get(slug) ?? new LiveStream(slug, firstDrawnAt());
    streams.set(slug, stream);
    const gathering = gather((changes) => tell(changes));
    const stop = stream.listen(gathering.add);
    return () => {
      stop();
      gathering.stop();
      if (stream.isUnheard) streams.delete(slug);
    };
  }, [slug]);
}

/** Hands over what came in a while, one while after another. */
function gather(tell: (changes: LiveChanges) => void | Promise<void>) {
  let gathered: LiveChanges = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let telling = false;
  let stopped = false;

  async function flush() {
    timer = null;
    const changes = gathered;
    gathered = [];
    telling = true;
    try {
      await tell(changes);
    } finally {
      telling = stopped;
    }
    if (gathered === null || gathered.length > 0) flushSoon();
  }

  function flushSoon() {
    if (!telling) timer ??= setTimeout(flush, settleMs + Math.random() * jitterMs);
  }

  return {
    add(changes: LiveChanges) {
      gathered = changes && gathered && [...gathered, ...changes];
      flushSoon();
    },
    stop() {
      if (timer) clearTimeout(timer);
      stopped = true;
      telling = true;
    },
  };
}
