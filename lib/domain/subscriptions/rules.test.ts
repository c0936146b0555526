import { expect, it } from "vitest";
import { decideTry } from "./rules.ts";

it("answers the first wishes, then leaves the mailbox in peace without saying so", () => {
  expect(decideTry({ sameAddress: 0, sameNetwork: 0 })).toBe("answer");
  expect(decideTry({ sameAddress: 5, sameNetwork: 5 })).toBe("answer");
  expect(decideTry({ sameAddress: 6, sameNetwork: 6 })).toBe("stay silent");
});

it("refuses a network that asks for many addresses, whatever the address", () => {
  for (const sameAddress of [0, 6]) expect(decideTry({ sameAddress, sameNetwork: 30 })).toBe("refuse");
});
