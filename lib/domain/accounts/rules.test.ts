import { describe, expect, it } from "vitest";
import { landing, mayTry } from "./rules.ts";

describe("signing in", () => {
  it("lands on a path of this site only", () => {
    for (const here of ["/", "/workspace/a?b=c", "/workspace/", "/workspace?next=https://a.example/b//c"]) {
      expect(landing(here)).toBe(here);
    }
    for (const elsewhere of [
      "//evil.example",
      "/\\evil.example",
      "/.//evil.example",
      "/a/..//evil.example",
      "/./\\evil.example",
      "https://evil.example",
      "",
      undefined,
      "/a\nb",
    ]) {
      expect(landing(elsewhere)).toBe("/workspace");
    }
  });

  it("stops guessing from one network without locking the account for others", () => {
    const none = { sameAccount: 0, sameAccountAndNetwork: 0, sameNetwork: 0, isKnownDevice: false };
    expect(mayTry({ ...none, sameAccountAndNetwork: 9, sameNetwork: 9 })).toBe(true);
    expect(mayTry({ ...none, sameAccountAndNetwork: 10, sameNetwork: 10 })).toBe(false);
    expect(mayTry({ ...none, sameNetwork: 60 })).toBe(false);
  });

  it("stops guessing from many networks, and does not hold the owner's own devices up", () => {
    const many = { sameAccount: 50, sameAccountAndNetwork: 0, sameNetwork: 0 };
    expect(mayTry({ ...many, isKnownDevice: false })).toBe(false);
    expect(mayTry({ ...many, isKnownDevice: true })).toBe(true);
    expect(mayTry({ ...many, sameAccountAndNetwork: 10, isKnownDevice: true })).toBe(false);
  });
});
