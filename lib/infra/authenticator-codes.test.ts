import { Secret, URI } from "otpauth";
import { expect, it } from "vitest";
import { authenticatorAddress, newAuthenticatorSecret, stepOfCode } from "./authenticator-codes.ts";

// The secret of the test values in RFC 6238, appendix B; of its eight digits six count here.
const secret = Secret.fromUTF8("12345678901234567890").base32;
const values: [seconds: number, code: string][] = [
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
];

it("codes are those of the standard", () => {
  for (const [seconds, code] of values)
    expect(stepOfCode(secret, code, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30));
});

it("a code is taken one step early or late, and told as its own step; no further", () => {
  const [seconds, code] = values[3] ?? [0, ""];
  const step = Math.floor(seconds / 30);
  const at = (steps: number) => stepOfCode(secret, code, new Date((seconds + steps * 30) * 1000));
  expect([-2, -1, 0, 1, 2].map(at)).toEqual([null, step, step, step, null]);
});

it("what is no six digits is no code", () => {
  const now = new Date(59_000);
  for (const code of ["", "28708", "2870820", "28708a", "２８７０８２", "287 082", "-87082"])
    expect(stepOfCode(secret, code, now), code).toBeNull();
});

it("the address sets a programme up that shows our codes", () => {
  const own = newAuthenticatorSecret();
  expect(own).toMatch(/^[A-Z2-7]{32}$/);
  const address = authenticatorAddress(own, { issuer: "Institute: Peace & Co", label: "a@example.org" });
  const programme = URI.parse(address);
  expect(programme).toMatchObject({ issuer: "Institute  Peace & Co", label: "a@example.org" });
  const now = new Date("2027-03-01T12:00:00Z");
  const code = "generate" in programme ? programme.generate({ timestamp: now.getTime() } as never) : "";
  expect(stepOfCode(own, code, now)).toBe(Math.floor(now.getTime() / 30_000));
});
