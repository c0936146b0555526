import { describe, expect, it } from "vitest";
import { landing, mayTry } from "./rules.ts";

describe("signing in", () => {
  it("lands on a path of this site only", () => {
    expect(landing("/workspace/a?b=c")).toBe("/workspace/a?b=c");
    for (const elsewhere of [
      "//evil.example",
      "/\\evil.example",
      "https://evil.example",
      "",
      undefined,
      "/a\nb",
    ]) {
      expect(landing(elsewhere)).toBe("/workspace");
    }
  });

  it("stops guessing from one network without locking the account for others", () => {
    expect(mayTry({ sameAccountAndNetwork: 9, sameNetwork: 9 })).toBe(true);
    expect(mayTry({ sameAccountAndNetwork: 10, sameNetwork: 10 })).toBe(false);
    expect(mayTry({ sameAccountAndNetwork: 0, sameNetwork: 60 })).toBe(false);
  });
});
