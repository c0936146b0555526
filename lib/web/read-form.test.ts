import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readForm, typedValues } from "./read-form.ts";

const schema = z.object({
  title: z.string(),
  authorIds: z.array(z.string()),
  passage: z.object({ quote: z.string() }),
});

function form(...fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe("a form", () => {
  it("is read as its schema says: lists, nested fields, nothing for empty", () => {
    const sent = form(["$ACTION_ID_1", ""], ["title", ""], ["authorIds", "a"], ["passage.quote", "q"]);
    expect(readForm(sent, schema)).toEqual({ authorIds: ["a"], passage: { quote: "q" } });
  });

  it("collects a list that may be missing, also of one", () => {
    const lists = z.object({
      people: z.array(z.string()).default([]),
      things: z.array(z.string()).optional(),
    });
    expect(readForm(form(["people", "a"], ["things", "b"], ["things", "c"]), lists)).toEqual({
      people: ["a"],
      things: ["b", "c"],
    });
  });

  it("collects a list of one also where what was read is made into something else", () => {
    const planned = z.object({ people: z.array(z.string()).default([]) }).transform(({ people }) => people);
    expect(readForm(form(["people", "a"]), planned)).toEqual({ people: ["a"] });
  });

  it("cannot reach a prototype", () => {
    readForm(form(["__proto__.polluted", "yes"], ["constructor.prototype.polluted", "yes"]), schema);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("cannot reach the methods that every object shares", () => {
    const { call } = Object.prototype.hasOwnProperty;
    readForm(form(["hasOwnProperty.call", "no function"], ["toString.call", "no function"]), schema);
    expect(Object.prototype.hasOwnProperty.call).toBe(call);
    expect(Object.prototype.toString.call).toBe(call);
  });

  it("takes a name for a value and for a group of values without falling over it", () => {
    expect(readForm(form(["passage", "a"], ["passage.quote", "q"]), schema)).toEqual({
      passage: { quote: "q" },
    });
  });

  it("of twenty thousand fields, or a name of a hundred thousand parts, is read before the test's time is up", () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `field${index}`);
    const sent = form(...names.map((name): [string, string] => [name, "x"]), ["a.".repeat(100_000), "deep"]);
    expect(Object.keys(readForm(sent, schema))).toHaveLength(20_000);
    expect(Object.keys(typedValues(sent))).toHaveLength(20_000);
  });

  it("gives back what was typed, but no password", () => {
    expect(typedValues(form(["title", "A paper"], ["password", "secret"]))).toEqual({ title: "A paper" });
  });

  it("has one character for a line end, as the quoted text has", () => {
    const sent = form(["passage.quote", "one\r\ntwo"]);
    expect(readForm(sent, schema)).toEqual({ passage: { quote: "one\ntwo" } });
  });

  it("has no null character, which no database takes", () => {
    expect(readForm(form(["title", "A\0 paper"], ["authorIds", "\0"]), schema)).toEqual({ title: "A paper" });
  });

  it("gives back every choice that was ticked under one name", () => {
    expect(typedValues(form(["authorIds", "a"], ["authorIds", "b"]))).toEqual({ authorIds: "a\nb" });
  });
});
