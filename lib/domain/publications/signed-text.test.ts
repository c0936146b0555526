import { describe, expect, it } from "vitest";
import { signedHashOf } from "./signed-text.ts";

const position = {
  person: { slug: "a", name: "A" },
  perspective: "Japan",
  value: "reservation",
  text: "Not yet.",
};
const content = {
  title: "Title",
  members: [{ slug: "a" }],
  findings: [{ statement: "It is so.", positions: [position] }],
};

describe("the hash of what is signed", () => {
  it("is the same whoever is named", () => {
    const others = { ...position, person: { slug: "b", name: "B" }, perspective: "Australia" };
    const elsewhere = {
      ...content,
      members: [],
      findings: [{ ...content.findings[0], positions: [others] }],
    };
    expect(signedHashOf(elsewhere)).toBe(signedHashOf(content));
  });

  it("is the same after it was signed, answered for and published", () => {
    expect(signedHashOf({ ...content, signOff: { hash: "x" }, change: null, process: {} })).toBe(
      signedHashOf(content),
    );
  });

  it("differs with a word of the text or of a position", () => {
    const said = { ...position, text: "Never." };
    const findings = [{ ...content.findings[0], positions: [said] }];
    expect(signedHashOf({ ...content, title: "Another" })).not.toBe(signedHashOf(content));
    expect(signedHashOf({ ...content, findings })).not.toBe(signedHashOf(content));
  });
});
