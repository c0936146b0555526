import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  accentOnDark,
  accentOnLight,
  deepest,
  defaultAccent,
  palest,
  quietest,
  shownAccents,
} from "./accent.ts";
import { contrastOf, hexOf, oklchOf } from "./colour.ts";

const css = readFileSync("app/globals.css", "utf8");

/** Both values of a token. */
function token(name: string): { light: string; dark: string } {
  const [, light = "", dark = ""] =
    new RegExp(`--color-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
  return { light, dark };
}

/** Some thousand colours of every kind. */
const colours = steps().flatMap((r) => steps().flatMap((g) => steps().map((b) => `#${r}${g}${b}`)));

function steps(): string[] {
  return Array.from({ length: 16 }, (_, at) => (at * 17).toString(16).padStart(2, "0"));
}

/** The colours of these that stand out less than so many to one. */
function tooFaint(shown: (accent: string) => string, ground: string, least: number): string[] {
  return colours.filter((accent) => contrastOf(shown(accent), ground) < least);
}

describe("an institution’s accent", () => {
  it.each([
    ["paper", 7],
    ["raised", 7],
    ["sunken", 4.5],
  ])("can be read on %s ground, light and dark, whatever was chosen", (name, least) => {
    const { light, dark } = token(name);
    expect(tooFaint(accentOnLight, light, least)).toEqual([]);
    expect(tooFaint(accentOnDark, dark, least)).toEqual([]);
  });

  it("carries what is written on it", () => {
    const { light, dark } = token("on-accent");
    expect(tooFaint(accentOnLight, light, 7)).toEqual([]);
    expect(tooFaint(accentOnDark, dark, 7)).toEqual([]);
  });

  it("is bounded here as the style sheet bounds it", () => {
    const [, light] =
      /--color-accent: light-dark\(\s*oklch\(from var\(--accent\) min\(l, ([\d.]+)\) c h\)/.exec(css) ?? [];
    const [, pale, quiet] =
      /oklch\(from var\(--accent\) max\(l, ([\d.]+)\) min\(c, ([\d.]+)\) h\)/.exec(css) ?? [];
    expect([light, pale, quiet].map(Number)).toEqual([deepest, palest, quietest]);
    expect(css).toContain(`--accent: ${defaultAccent};`);
  });

  it("is the chosen colour itself where that can be read, and of its hue where it cannot", () => {
    expect(accentOnLight("#5a1e2b")).toBe("#5a1e2b");
    const pale = "#9fd3b0";
    expect(accentOnLight(pale)).not.toBe(pale);
    expect(oklchOf(accentOnLight(pale)).hue).toBeCloseTo(oklchOf(pale).hue, 1);
  });

  it("is shown on the grounds that pages have", () => {
    const { light, dark } = token("paper");
    expect(shownAccents("#ffff00").map(({ paper }) => paper)).toEqual([light, dark]);
    for (const { contrast } of shownAccents("#ffff00")) expect(contrast).toBeGreaterThan(7);
  });
});

it("a colour comes back from OKLCH as it went in", () => {
  for (const colour of colours) expect(hexOf(oklchOf(colour))).toBe(colour);
});
