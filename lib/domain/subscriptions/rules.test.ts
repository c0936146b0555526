import { expect, it } from "vitest";
import { decideTry } from "./rules.ts";

it("answers the first wishes, then leaves the mailbox in peace without saying so", () => {
  expect(decideTry({ sameAddress: 0, sameNetwork: 0 })).toBe("answer");
  expect(decideTry({ sameAddress: 2, sameNetwork: 2 })).toBe("answer");
  expect(decideTry({ sameAddress: 3, sameNetwork: 3 })).toBe("stay silent");
});

it("refuses a network that asks for many addresses, whatever the address", () => {
  for (const sameAddress of [0, 3]) expect(decideTry({ sameAddress, sameNetwork: 30 })).toBe("refuse");
});
