import { describe, expect, it } from "vitest";
import { stackCards } from "./stack-cards.ts";

const slot = (id: string, wanted: number, height = 100) => ({ id, wanted, height });
const tops = (...given: Parameters<typeof stackCards>) => [...stackCards(...given).values()];

describe("cards in the margin", () => {
  it("stand beside their passages while there is room", () => {
    expect(tops([slot("a", 0), slot("b", 500)], { gap: 8 })).toEqual([0, 500]);
  });

  it("give way downwards and never overlap", () => {
    expect(tops([slot("a", 10), slot("b", 20), slot("c", 30), slot("d", 900)], { gap: 8 })).toEqual([
      10, 118, 226, 900,
    ]);
  });

  it("let the active one stand at its passage and push the others away", () => {
    const slots = [slot("a", 300), slot("b", 310), slot("c", 320), slot("d", 330)];
    expect(tops(slots, { gap: 10, activeId: "c" })).toEqual([100, 210, 320, 430]);
  });

  it("never begin above the top, even if the active one has to give way", () => {
    expect(tops([slot("a", 5), slot("b", 10)], { gap: 10, activeId: "b" })).toEqual([0, 110]);
  });
});
