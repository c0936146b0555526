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
 * Tells a page what changed in its group since it was drawn. What comes in one moment comes at once.
 * @param drawnAt when the server drew the page, by its clock, in ms
 */
export function useLiveChanges(
  { slug, drawnAt }: { slug: string; drawnAt: number },
  onChanges: (changes: LiveChanges) => void,
): void {
  const tell = useEffectEvent(onChanges);
  const firstDrawnAt = useEffectEvent(() => drawnAt);
  useEffect(() => {
    const stream = streams.get(slug) ?? new LiveStream(slug, firstDrawnAt());
    streams.set(slug, stream);
    let gathered: LiveChanges = [];
    let timer: ReturnType<typeof setTimeout> | null = null;
    const flush = () => {
      timer = null;
      const changes = gathered;
      gathered = [];
      tell(changes);
    };
    const stop = stream.listen((changes) => {
      gathered = changes && gathered && [...gathered, ...changes];
      timer ??= setTimeout(flush, settleMs + Math.random() * jitterMs);
    });
    return () => {
      stop();
      if (timer) clearTimeout(timer);
      if (stream.isUnheard) streams.delete(slug);
    };
  }, [slug]);
}
