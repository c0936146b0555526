import { describe, expect, it } from "vitest";
import { fits } from "./rows-that-fit.ts";

describe("a filter asked without a database", () => {
  const row = { id: "a", state: "draft", leftAt: null, paper: { state: "ready" }, authors: [{ id: "b" }] };

  it.each([
    [{}, true],
    [{ id: "a", state: { in: ["draft"] } }, true],
    [{ id: "a", state: { in: [] } }, false],
    [{ leftAt: null }, true],
    [{ missing: { not: null } }, false],
    [{ OR: [{ id: "b" }, { state: { not: "public" } }] }, true],
    [{ OR: [] }, false],
    [{ NOT: { id: "a" } }, false],
    [{ AND: [{ id: "a" }, { id: { notIn: ["a"] } }] }, false],
    [{ paper: { state: { in: ["ready"] } } }, true],
    [{ paper: { is: { state: "draft" } } }, false],
    [{ report: { is: {} } }, false],
    [{ authors: { some: { id: "b" } } }, true],
    [{ authors: { some: { id: "c" } } }, false],
  ])("lets %j through as the database would: %s", (filter, answer) => {
    expect(fits(filter, row)).toBe(answer);
  });

  it("does not guess at what it does not know", () => {
    expect(() => fits({ id: { startsWith: "a" } }, row)).toThrow("startsWith");
    expect(() => fits({ id: undefined }, row)).toThrow("everything");
  });
});
