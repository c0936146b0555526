import { expect, it } from "vitest";
import { orcidOf } from "./orcid.ts";

it.each([
  ["0000-0002-1825-0097", "0000-0002-1825-0097"],
  ["https://orcid.org/0000-0001-5109-3700", "0000-0001-5109-3700"],
  [" orcid.org/0000-0002-1694-233x ", "0000-0002-1694-233X"],
  ["0000 0002 1694 233X", "0000-0002-1694-233X"],
])("%s is an ORCID iD, however it is spelled", (typed, orcid) => {
  expect(orcidOf(typed)).toBe(orcid);
});

it.each([
  ["one digit was mistyped", "0000-0002-1825-0098"],
  ["two digits changed places", "0000-0002-1852-0097"],
  ["one is missing", "0000-0002-1825-009"],
  ["it is something else", "javascript:alert(1)"],
  ["it is nothing", ""],
])("it is none where %s", (_, typed) => {
  expect(orcidOf(typed)).toBeNull();
});
