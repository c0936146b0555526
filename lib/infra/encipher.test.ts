import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { decipher, encipher } from "./encipher.ts";

const use = { key: randomBytes(32), of: "somebody" };

it("what is enciphered opens again, for the same owner and key alone", () => {
  const enciphered = encipher("A secret — 秘密", use);
  expect(enciphered).not.toContain("secret");
  expect(decipher(enciphered, use)).toBe("A secret — 秘密");
  expect(decipher(enciphered, { ...use, of: "somebody else" })).toBeNull();
  expect(decipher(enciphered, { ...use, key: randomBytes(32) })).toBeNull();
});

it("the same text is enciphered anew every time", () => {
  expect(encipher("A secret", use)).not.toBe(encipher("A secret", use));
});

it("what was changed, cut or never enciphered does not open", () => {
  const enciphered = encipher("A secret", use);
  const bytes = Buffer.from(enciphered, "base64url");
  for (const [place] of bytes.entries()) {
    const changed = Buffer.from(bytes);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(decipher(changed.toString("base64url"), use)).toBeNull();
  }
  for (const text of ["", "A secret", enciphered.slice(0, 30), `${enciphered}AAAA`])
    expect(decipher(text, use)).toBeNull();
});
