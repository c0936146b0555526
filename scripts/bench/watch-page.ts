// What runs inside the pages of the keystroke bench. Each function is sent to the browser as text, so it uses nothing
// of this module. All times are milliseconds since 1970 by the machine's clock, so that two pages can be compared.

/** What a page has seen so far. */
export type Watch = {
  /** When each measured key was pressed here. */
  keys: number[];
  /** When each of the other's letters stood in this page's document, and when it had been drawn. */
  arrivals: number[];
  drawn: number[];
  /** From each update sent until the server said that it is stored. */
  acknowledgedMs: number[];
};

/** Runs before the page's own scripts: notes when updates leave and when they are acknowledged, in their order. */
export function watchSocket(): void {
  const frame = { kindAt: 37, sync: 0, update: 2, acknowledgement: 8 };
  const watch: Watch = { keys: [], arrivals: [], drawn: [], acknowledgedMs: [] };
  Object.assign(globalThis, { colloquyBench: watch });
  const sentAt: number[] = [];
  const heard = new WeakSet<WebSocket>();
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (data) {
    if (!heard.has(this)) this.addEventListener("message", onMessage);
    heard.add(this);
    const bytes = data instanceof Uint8Array ? data : new Uint8Array();
    if (bytes[frame.kindAt] === frame.sync && bytes[frame.kindAt + 1] === frame.update)
      sentAt.push(performance.now());
    send.call(this, data);
  };
  function onMessage({ data }: MessageEvent<ArrayBuffer>) {
    if (new Uint8Array(data)[frame.kindAt] !== frame.acknowledgement) return;
    const sent = sentAt.shift();
    if (sent !== undefined) watch.acknowledgedMs.push(performance.now() - sent);
  }
}

/** Begins to note this page's own letter at the key and the other's letter in the text. */
export function watchLetters({ own, other }: { own: string; other: string }): void {
  const { colloquyBench: watch } = globalThis as unknown as { colloquyBench: Watch };
  const editor = document.querySelector("[contenteditable=true]");
  if (!editor) throw new Error("There is no editor");
  const now = () => performance.timeOrigin + performance.now();
  const countOther = () => (editor.textContent ?? "").split(other).length - 1;
  const atFirst = countOther();
  watch.acknowledgedMs.length = 0;
  addEventListener(
    "keydown",
    ({ key, timeStamp }) => key === own && watch.keys.push(performance.timeOrigin + timeStamp),
    true,
  );
  new MutationObserver(() => {
    const arrivedAt = now();
    const here = countOther() - atFirst;
    const news = Array.from({ length: here - watch.arrivals.length }, (_, i) => watch.arrivals.length + i);
    for (const letter of news) watch.arrivals[letter] = arrivedAt;
    if (news.length === 0) return;
    afterDrawing((drawnAt) => {
      for (const letter of news) watch.drawn[letter] = drawnAt;
    });
  }).observe(editor, { subtree: true, childList: true, characterData: true });

  /** A message posted in an animation frame arrives when the frame has been drawn. */
  function afterDrawing(then: (at: number) => void) {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(now());
    requestAnimationFrame(() => channel.port2.postMessage(null));
  }
}

/** Hands over what was seen. */
export function readWatch(): Watch {
  return (globalThis as unknown as { colloquyBench: Watch }).colloquyBench;
}
