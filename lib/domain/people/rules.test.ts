import { expect, it } from "vitest";
import { decideDescription, isMove, portraitWidth } from "./rules.ts";
import type { DescribePersonInput } from "./schema.ts";

const typed = (fields: Partial<DescribePersonInput>): DescribePersonInput => ({
  personId: "",
  seen: "",
  name: "Ana",
  affiliation: "",
  position: "",
  country: "",
  bio: "",
  ...fields,
});

it("an ORCID iD is kept in its one spelling, and a mistyped one refused", () => {
  const orcid = "https://orcid.org/0000-0002-1825-0097";
  expect(decideDescription(typed({ orcid }))).toMatchObject({ value: { orcid: "0000-0002-1825-0097" } });
  expect(decideDescription(typed({ orcid: "0000-0002-1825-0096" }))).toMatchObject({
    refusal: { kind: "NotAnOrcid" },
  });
});

it("a name in its own script says which language it is, and without the name the language goes", () => {
  expect(decideDescription(typed({ nativeName: "佐藤" }))).toMatchObject({
    refusal: { kind: "NativeNameNeedsLanguage" },
  });
  expect(decideDescription(typed({ nativeLanguage: "ja" }))).toMatchObject({
    value: { nativeName: null, nativeLanguage: null },
  });
});

it("somebody moves when they were something before, and are something else now", () => {
  const before = { affiliation: "One institute", position: "Fellow" };
  expect(isMove(before, { ...before, position: "Director" })).toBe(true);
  expect(isMove(before, before)).toBe(false);
  expect(isMove({ affiliation: "", position: "" }, before)).toBe(false);
});

it("a portrait is served as wide as asked for or wider, as far as it is stored", () => {
  expect([64, 96, 97, 999].map((asked) => portraitWidth([96, 192, 384], asked))).toEqual([96, 96, 192, 384]);
  expect(portraitWidth([], 96)).toBeNull();
});
