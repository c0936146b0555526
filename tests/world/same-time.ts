import { expect } from "vitest";

type Ways = {
  one: () => Promise<unknown>;
  other: () => Promise<unknown>;
  /** Done before each of them, and not counted. */
  before?: () => Promise<unknown>;
  /** How often each is tried in a round. */
  times?: number;
};

const rounds = 10;

/** Whether two ways take as long as one another, within a tenth. A busy machine may spoil a round: what tells them apart shows
 *  in all of them. */
export async function expectSameTime(ways: Ways): Promise<void> {
  const ratios: number[] = [];
  while (ratios.length < rounds) {
    const ratio = await ratioOf(ways);
    if (Math.abs(Math.log(ratio)) < Math.log(1.1)) return;
    ratios.push(ratio);
  }
  const seen = ratios.map((ratio) => ratio.toFixed(2)).join(", ");
  expect.fail(`one takes ${seen} times as long as the other`);
}

async function ratioOf({ one, other, before, times = 60 }: Ways): Promise<number> {
  const taken: { one: number[]; other: number[] } = { one: [], other: [] };
  for (let time = 0; time < times; time += 1) {
    // In turns, and by turns first: whatever else the machine does falls on both.
    for (const which of time % 2 ? (["one", "other"] as const) : (["other", "one"] as const)) {
      await before?.();
      const began = performance.now();
      await (which === "one" ? one : other)();
      taken[which].push(performance.now() - began);
    }
  }
  return middle(taken.one) / middle(taken.other);
}

const middle = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
