/** A module that sets a process's clock, as far as its code can see: `node --import`. */
export const wrongClock = (aheadMs: number) =>
  `data:text/javascript,${encodeURIComponent(`
    const Right = Date;
    globalThis.Date = class extends Right {
      constructor(...given) { given.length === 0 ? super(Right.now() + ${aheadMs}) : super(...given); }
      static now() { return Right.now() + ${aheadMs}; }
    };`)}`;

/** Does something here as if this machine's clock were wrong; the database's is not. */
export async function atWrongClock<T>(aheadMs: number, work: () => Promise<T>): Promise<T> {
  const Right = Date;
  globalThis.Date = class extends Right {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [Right.now() + aheadMs] : given) as [number]));
    }
    static override now() {
      return Right.now() + aheadMs;
    }
  } as DateConstructor;
  try {
    return await work();
  } finally {
    globalThis.Date = Right;
  }
}
