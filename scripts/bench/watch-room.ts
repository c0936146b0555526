// What runs inside the page of the room's bench. Each function is sent to the browser as text, so it uses nothing of
// this module. Times are milliseconds since the page was asked for.

export type Opening = { textMs: number; writableMs: number; longestTaskMs: number };

/** Runs before the page's own scripts: notes when the text stands there, and when it can be written in. */
export function watchOpening(): void {
  const seen: Opening = { textMs: 0, writableMs: 0, longestTaskMs: 0 };
  Object.assign(globalThis, { colloquyOpening: seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      if (seen.writableMs === 0) seen.longestTaskMs = Math.max(seen.longestTaskMs, duration);
  }).observe({ type: "longtask", buffered: true });
  const isVisible = (selector: string) => {
    const found = document.querySelector(selector);
    return found !== null && found.getBoundingClientRect().height > 0;
  };
  const look = () => {
    const now = performance.now();
    if (seen.textMs === 0 && isVisible(".editor-text p"))
      afterDrawing((at) => {
        seen.textMs ||= at;
      });
    if (isVisible(".editor-text [contenteditable=true] p"))
      afterDrawing((at) => {
        seen.writableMs ||= Math.max(at, now);
      });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  /** A message posted in an animation frame arrives when the frame has been drawn and nothing else is being done. */
  function afterDrawing(then: (at: number) => void) {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(performance.now());
    requestAnimationFrame(() => channel.port2.postMessage(null));
  }
}

export function readOpening(): Opening {
  return (globalThis as unknown as { colloquyOpening: Opening }).colloquyOpening;
}

/** Begins to note, for each key of one's own, how long it took until the frame with its letter was drawn. */
export function watchEchoes(): void {
  const echoes: number[] = [];
  Object.assign(globalThis, { colloquyEchoes: echoes });
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => echoes.push(performance.now() - timeStamp);
      requestAnimationFrame(() => channel.port2.postMessage(null));
    },
    true,
  );
}

export function readEchoes(): number[] {
  return (globalThis as unknown as { colloquyEchoes: number[] }).colloquyEchoes;
}
