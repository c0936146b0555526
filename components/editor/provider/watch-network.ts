/** Browsers know at once that a cable was pulled; an open socket would notice after minutes.
 *  @returns how to stop watching */
export function watchNetwork({ onGone, onBack }: { onGone(): void; onBack(): void }): () => void {
  if (typeof window === "undefined") return () => undefined;
  window.addEventListener("offline", onGone);
  window.addEventListener("online", onBack);
  return () => {
    window.removeEventListener("offline", onGone);
    window.removeEventListener("online", onBack);
  };
}
