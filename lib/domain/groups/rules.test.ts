import { expect, it } from "vitest";
import { allowsSilence, silenceClause } from "./rules.ts";

it("a charter lets silence be consent only where it says so, whole", () => {
  expect(allowsSilence(`## How we agree\n\n${silenceClause}\n\nMore.`)).toBe(true);
  expect(allowsSilence(`> **${silenceClause.replaceAll(", ", ",\n> ")}**`)).toBe(true);
  expect(allowsSilence("")).toBe(false);
  expect(allowsSilence(silenceClause.slice(0, -20))).toBe(false);
  expect(allowsSilence("In a last call, silence is not consent.")).toBe(false);
});
