import { expect, it } from "vitest";
import { allowsSilence, silenceClauses } from "./rules.ts";

const clauses = Object.values(silenceClauses);

it.each(clauses)("a charter lets silence be consent only where it says so, whole: %s", (silenceClause) => {
  expect(allowsSilence(`## How we agree\n\n${silenceClause}\n\nMore.`)).toBe(true);
  expect(allowsSilence(`> **${silenceClause.replaceAll(/, |、/g, (comma) => `${comma}\n> `)}**`)).toBe(true);
  expect(allowsSilence("")).toBe(false);
  expect(allowsSilence(silenceClause.slice(0, -20))).toBe(false);
  expect(allowsSilence("In a last call, silence is not consent.")).toBe(false);
});
