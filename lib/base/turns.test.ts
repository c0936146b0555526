import { describe, expect, it } from "vitest";
import { Turns } from "./turns.ts";

const moment = () => new Promise((resolve) => setImmediate(resolve));

describe("turns", () => {
  it("are taken by so many at once and no more, in the order in which they came", async () => {
    const turns = new Turns({ atOnce: 2, mostWaiting: 100 });
    let working = 0;
    let most = 0;
    const begun: number[] = [];
    await Promise.all(
      Array.from({ length: 12 }, (_, which) =>
        turns.take(async () => {
          begun.push(which);
          working += 1;
          most = Math.max(most, working);
          await moment();
          working -= 1;
        }),
      ),
    );
    expect(most).toBe(2);
    expect(begun).toEqual(begun.toSorted((a, b) => a - b));
  });

  it("are not waited for by more than may wait, but for whoever insists", async () => {
    const turns = new Turns({ atOnce: 1, mostWaiting: 2 });
    const tries = Array.from({ length: 5 }, () => turns.tryTake(async () => moment().then(() => "done")));
    const insisting = turns.take(async () => "done");
    expect(await Promise.all(tries)).toEqual(["done", "done", "done", null, null]);
    expect(await insisting).toBe("done");
    expect(await turns.tryTake(async () => "again")).toBe("again");
  });

  it("go on after one that failed", async () => {
    const turns = new Turns({ atOnce: 1, mostWaiting: 1 });
    const failing = turns.take(async () => {
      throw new Error("no");
    });
    const next = turns.take(async () => "done");
    await expect(failing).rejects.toThrow("no");
    expect(await next).toBe("done");
  });
});
