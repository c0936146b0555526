import { type LiveChanges, readLiveEvent, readUnreadEvent } from "./live-events.ts";
import { hearUnread } from "./unread.ts";

type Listener = (changes: LiveChanges) => void;

const askEveryMs = 15_000;
// The server beats every twenty seconds.
const longestSilenceMs = 50_000;

/**
 * One stream of a group's changes for all that listen on a page. It stands while somebody listens and the page can be
 * seen; coming back it catches up. Where it cannot be had, listeners are told every fifteen seconds that something may
 * have changed.
 */
export class LiveStream {
  private readonly listeners = new Set<Listener>();
  private readonly address: string;
  private source: EventSource | null = null;
  private asking: ReturnType<typeof setInterval> | null = null;
  private silence: ReturnType<typeof setTimeout> | null = null;
  /** The server's clock when it was last known that nothing is missed. */
  private knownAt: number;

  constructor(slug: string, drawnAt: number) {
    this.address = `/workspace/${slug}/live`;
    this.knownAt = drawnAt;
  }

  get isUnheard(): boolean {
    return this.listeners.size === 0;
  }

  /** @returns stops listening */
  listen(listener: Listener): () => void {
    if (this.listeners.size === 0) this.begin();
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.finish();
    };
  }

  private begin(): void {
    document.addEventListener("visibilitychange", this.onVisibility);
    this.onVisibility();
  }

  private finish(): void {
    document.removeEventListener("visibilitychange", this.onVisibility);
    this.close();
    this.stopAsking();
  }

  private readonly onVisibility = () => {
    if (document.hidden) {
      this.close();
      this.stopAsking();
    } else if (!this.source) this.open();
  };

  private open(): void {
    this.close();
    const source = new EventSource(`${this.address}?since=${this.knownAt}`);
    this.source = source;
    this.expectSound();
    source.addEventListener("beat", ({ data }) => this.hear(data));
    source.addEventListener("changed", ({ data }) => this.hear(data));
    source.addEventListener("unread", ({ data }) => hearUnread(readUnreadEvent(data)));
    source.addEventListener("gone", () => this.leave());
    // A browser comes back by itself after a lost connection, though with what was known when it was opened first.
    source.addEventListener("error", () => this.lose());
  }

  private close(): void {
    this.source?.close();
    this.source = null;
    if (this.silence) clearTimeout(this.silence);
  }

  private hear(data: string): void {
    this.expectSound();
    this.stopAsking();
    const event = readLiveEvent(data);
    if (!event) return;
    this.knownAt = event.at;
    if (event.changes !== undefined) this.tell(event.changes);
  }

  /** A first attempt follows soon, most often the server was started again; then the page looks from time to time. */
  private lose(): void {
    this.close();
    if (this.asking) return;
    this.asking = setInterval(() => {
      this.tell(null);
      this.open();
    }, askEveryMs);
    setTimeout(() => this.asking && !document.hidden && this.open(), 1_000 + Math.random() * 2_000);
  }

  /** The sign-in or the membership has ended: the page is asked for once more, and says so itself. */
  private leave(): void {
    this.finish();
    this.tell(null);
  }

  private stopAsking(): void {
    if (this.asking) clearInterval(this.asking);
    this.asking = null;
  }

  private expectSound(): void {
    if (this.silence) clearTimeout(this.silence);
    this.silence = setTimeout(() => this.lose(), longestSilenceMs);
  }

  private tell(changes: LiveChanges): void {
    for (const listener of this.listeners) listener(changes);
  }
}
