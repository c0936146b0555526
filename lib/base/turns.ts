type Limits = {
  /** How many work at one time. */
  atOnce: number;
  /** How many may wait for their turn, of those who do not insist. */
  mostWaiting: number;
};

/** Lets a few work at a time while the others wait for their turn, in the order in which they came. */
export class Turns {
  readonly #limits: Limits;
  readonly #waiting: (() => void)[] = [];
  #working = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** @returns null when so many wait that it is not begun at all */
  async tryTake<T>(work: () => Promise<T>): Promise<T | null> {
    return this.#waiting.length >= this.#limits.mostWaiting ? null : this.take(work);
  }

  /** Waits as long as it takes. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#working < this.#limits.atOnce) this.#working += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      // Whose turn is next takes this place over: nobody who comes meanwhile gets before them.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#working -= 1;
    }
  }
}
