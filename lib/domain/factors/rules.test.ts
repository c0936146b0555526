import { expect, it } from "vitest";
import { plainCode, plainRecoveryCode, recoveryAlphabet, shownRecoveryCode } from "./rules.ts";

it("a recovery code is the same however it was copied", () => {
  const plain = "a1b2c3d4e5f6g7h0";
  const shown = shownRecoveryCode(plain);
  expect(shown).toBe("a1b2-c3d4-e5f6-g7h0");
  for (const typed of [shown, shown.toUpperCase(), ` ${shown} `, "a1b2 c3d4 e5f6 g7h0", "alb2c3d4e5f6g7hO"])
    expect(plainRecoveryCode(typed), typed).toBe(plain);
});

it("no two recovery codes become one by the way they are read", () => {
  expect(recoveryAlphabet).toHaveLength(32);
  expect(new Set([...recoveryAlphabet].map(plainRecoveryCode))).toEqual(new Set(recoveryAlphabet));
});

it("a code is read as programmes and keyboards write it", () => {
  for (const typed of ["123456", "123 456", " 123-456 ", "１２３４５６"])
    expect(plainCode(typed)).toBe("123456");
});
