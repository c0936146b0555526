import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Case } from "./case.ts";
import { handsFor } from "./hands.ts";
import { dealer } from "./trial.ts";

const packs: Record<string, string[]> = { words: ["sea", "land"], scripts: ["<b>"], numbers: ["9", "-1"] };
const casesOf = ([kind, values]: [string, string[]]) =>
  values.map((value): Case => ({ name: `${kind}: ${value}`, value }));
const deals = Object.entries(packs).map((pack) => dealer(casesOf(pack)));
const schema = z.object({ title: z.string(), body: z.string(), count: z.coerce.number().positive() });

describe("the hands of bad input", () => {
  const hands = handsFor(schema, { title: "a", body: "a", count: "1" }, deals);
  const dealtTo = (field: string) => hands.flatMap((hand) => hand[field]?.name.split(":", 1) ?? []);

  it("give each field each kind that it takes, and of what it does not take one", () => {
    expect(dealtTo("title").sort()).toEqual(["numbers", "scripts", "words"]);
    expect(dealtTo("body").sort()).toEqual(["numbers", "scripts", "words"]);
    expect(dealtTo("count")).toEqual(["numbers", "scripts"]);
  });

  it("hold different kinds for the fields of one form", () => {
    for (const { title, body } of hands.slice(0, 3)) expect(title?.name).not.toBe(body?.name);
  });

  it("can be read, but for the last", () => {
    const read = hands.map((hand) => {
      const fields = Object.entries(hand).map(([field, { value }]) => [field, value]);
      return schema.safeParse({ title: "a", body: "a", count: "1", ...Object.fromEntries(fields) }).success;
    });
    expect(read).toEqual([true, true, true, false]);
  });
});
