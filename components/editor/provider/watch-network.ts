type NetworkEvents = { onGone(): void; onBack(): void };

const tickMs = 5000;
/** Hidden pages are woken once a minute. */
const sleptMs = 90_000;

/**
 * Browsers know at once that a cable was pulled; an open socket would notice after minutes. A laptop that slept wakes
 * with sockets that look open and are not: they are given up and opened again.
 * @returns how to stop watching
 */
export function watchNetwork({ onGone, onBack }: NetworkEvents): () => void {
  if (typeof window === "undefined") return () => undefined;
  const onWake = () => {
    onGone();
    if (navigator.onLine) onBack();
  };
  const onShow = ({ persisted }: PageTransitionEvent) => persisted && onWake();
  const stopWatch = watchSleep(onWake);
  window.addEventListener("offline", onGone);
  window.addEventListener("online", onBack);
  window.addEventListener("pageshow", onShow);
  return () => {
    stopWatch();
    window.removeEventListener("offline", onGone);
    window.removeEventListener("online", onBack);
    window.removeEventListener("pageshow", onShow);
  };
}

/** A clock that jumps tells of a sleep, or that somebody set it: connecting again harms nobody. */
function watchSleep(onWake: () => void): () => void {
  let last = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    const gapMs = Math.abs(now - last);
    last = now;
    if (gapMs > sleptMs) onWake();
  }, tickMs);
  return () => clearInterval(timer);
}
