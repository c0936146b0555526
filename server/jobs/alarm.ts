/** Waits for a moment, and can be woken before it. */
export class Alarm {
  private isRung = false;
  private wake = () => {};

  /** Wakes whoever waits, or lets the next wait be none. */
  ring(): void {
    this.isRung = true;
    this.wake();
  }

  /** What rings from here on is not forgotten by the next wait. */
  set(): void {
    this.isRung = false;
  }

  /** Settles at `until`; where it rings, at `rested` already, or as soon as it rings after that. Both by `performance.now()`. */
  async waitUntil(until: number, rested: number): Promise<void> {
    for (;;) {
      const end = this.isRung ? Math.min(until, rested) : until;
      const leftMs = end - performance.now();
      if (leftMs <= 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.ceil(leftMs)).unref();
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}
