import { describe, expect, it } from "vitest";
import { bodyCases, fileCases } from "./bodies.ts";
import { allCases, kinds } from "./cases.ts";
import { frameCases } from "./frames.ts";
import { runningIn } from "./sweep.ts";
import { dealer } from "./trial.ts";

describe("the cases of bad input", () => {
  const names = [...allCases, ...frameCases, ...bodyCases, ...fileCases].map(({ name }) => name);

  it("are 2,500 or more, each with a name of its own", () => {
    expect(names.length).toBeGreaterThanOrEqual(2_500);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("are dealt out so that each is tried before any is tried twice", () => {
    const deal = dealer(allCases);
    const dealt = Array.from({ length: allCases.length }, () => deal(1)[0]?.name);
    expect(new Set(dealt).size).toBe(allCases.length);
  });
});

describe("what would run is found in a page", () => {
  it.each([
    "<p>words<script>zqruns()</script>",
    '<img src=x onerror="zqruns()">',
    '<a href="java\tscript:zqruns()">here</a>',
    '<iframe srcdoc="<b>zqruns</b>"></iframe>',
    "<textarea></textarea><svg onload=zqruns()>",
    "<template><script>zqruns()</script></template>",
  ])("%s", (html) => expect(runningIn(html)).not.toEqual([]));

  it.each([
    "<p>&lt;script&gt;zqruns()&lt;/script&gt;</p>",
    '<input value="&quot; onfocus=zqruns()">',
    '<script>self.push("<b>zqruns()</b>")</script>',
    '<a href="/search?q=zqruns">here</a>',
    "<title><script>zqruns()</script></title>",
  ])("and what would not is left alone: %s", (html) => expect(runningIn(html)).toEqual([]));

  it("whatever of the scripts among the cases a browser would run as it was typed", () => {
    const plain = kinds.scripts?.filter(({ name }) => name.endsWith("as it is")) ?? [];
    const found = plain.filter(({ value }) => runningIn(`<div>${value}</div>`).length > 0);
    expect(found.length).toBeGreaterThan(plain.length / 2);
  });
});
