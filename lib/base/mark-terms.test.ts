import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf, markTerms } from "./mark-terms.ts";

const found = (text: string, ...terms: string[]) =>
  markTerms(text, terms)
    .filter((run) => run.found)
    .map((run) => run.text);

describe("marking what was found", () => {
  it("takes no notice of accents, case and width", () => {
    expect(found("Jürgen Müller", "muller")).toEqual(["Müller"]);
    expect(found("Chizuru Satō", "SATO")).toEqual(["Satō"]);
    expect(found("Mu\u0308ller", "Müller")).toEqual(["Mu\u0308ller"]);
    expect(found("ＮＡＴＯ", "nato")).toEqual(["ＮＡＴＯ"]);
    expect(found("Weißenfels", "weissen")).toEqual(["Weißen"]);
  });

  it("finds words of two characters", () => {
    expect(found("日本の安全保障と海", "安全")).toEqual(["安全"]);
    expect(found("한국의 안보 정책", "안보")).toEqual(["안보"]);
    expect(found("がか", "か")).toEqual(["か"]);
  });

  it("joins what overlaps or touches", () => {
    expect(found("undersea", "under", "ersea")).toEqual(["undersea"]);
  });

  it("never loses a letter", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.array(fc.string({ unit: "grapheme", maxLength: 3 })),
        (text, terms) => {
          const joined = markTerms(text, terms)
            .map((run) => run.text)
            .join("");
          expect(joined).toBe(text);
        },
      ),
    );
  });
});

describe("an excerpt", () => {
  const long = `${"Nothing here. ".repeat(30)}At last the cable ship comes. ${"Nothing more. ".repeat(30)}`;

  it("begins a little before what was found, with a whole word", () => {
    const text = excerptOf(long, ["cable"])
      .map((run) => run.text)
      .join("");
    expect(text).toMatch(/^… \S/);
    expect(text).toContain("the cable ship");
    expect(text.length).toBeLessThan(170);
  });

  it("is the beginning where nothing is found, and all of a short text", () => {
    expect(excerptOf(long, ["whale"])[0]?.text).toMatch(/^Nothing here/);
    expect(excerptOf("Short.", ["short"])).toEqual([
      { text: "Short", found: true },
      { text: ".", found: false },
    ]);
  });
});
