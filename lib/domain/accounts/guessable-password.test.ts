import { describe, expect, it } from "vitest";
import { isGuessablePassword } from "./guessable-password.ts";

const known = ["jin.park@example.org", "jin.park", "example.org", "Institute of Quiet Seas", "IQS"];

describe("a password that anybody would try first", () => {
  it.each([
    "jin.park@example.org",
    "Jin.Park@Example.org!",
    "jin.parkjin.park",
    "Institute of Quiet Seas",
    "institute-of-quiet-seas-2027",
    "passwordpassword",
    "Password1234!",
    "aaaaaaaaaaaaaaaa",
    "121212121212",
    "123456789012",
    "abcdefghijkl",
    "qwertyuiop12",
    "............",
  ])("is refused: %s", (password) => {
    expect(isGuessablePassword(password, known)).toBe(true);
  });

  it.each([
    "correct horse battery staple",
    "a password long enough",
    "kelp barge lantern",
    "静かな海の研究所で働く人",
    "9f1c-77ad-02be-44",
    "example-of-a-better-one",
  ])("is not: %s", (password) => {
    expect(isGuessablePassword(password, known)).toBe(false);
  });

  it("does not mind an institution that has no name", () => {
    expect(isGuessablePassword("kelp barge lantern", ["", " ", "a"])).toBe(false);
  });
});
