import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import audit from "#messages/en/audit.json" with { type: "json" };
import group from "#messages/en/group.json" with { type: "json" };
import refusals from "#messages/en/refusals.json" with { type: "json" };
import { factFamilies, familyOf, familyPrefixes } from "./facts.ts";
import { tellings } from "./tellings.ts";

const sentences = Object.keys(group.activity.kind).filter((kind) => kind !== "other");

/** Recorded of the installation, and no part of a group's account. */
const elsewhere = Object.keys(audit.kind).filter((kind) => !sentences.includes(kind));

/** Every name in the source that can be a fact's: in a file that records one, or names one for another to record. Names of
 *  tables in statements are none. */
function recordedKinds(): string[] {
  const files = globSync("lib/**/*.ts").filter((file) => !file.endsWith(".test.ts"));
  const texts = files.map((file) => ({ file, text: readFileSync(file, "utf8") }));
  const recording = texts.filter(
    ({ file, text }) =>
      file !== "lib/domain/notifications/facts.ts" && /record\w*Fact\(|\bfact: "|[Ff]actKind/.test(text),
  );
  const names = recording.flatMap(({ text }) => [
    ...text.matchAll(/(?<!\b(?:from|update|into|join|of) )"((?:[A-Z][a-z]+){2,})"(?!\.)/g),
  ]);
  const known = new Set([...Object.keys(refusals), ...elsewhere]);
  return [...new Set(names.map(([, name]) => name ?? ""))].filter((name) => !known.has(name)).sort();
}

describe("every fact that the source can record", () => {
  const kinds = recordedKinds();

  it("is found by reading the source", () => {
    for (const kind of ["FindingProposed", "LastCallOpened", "PaperAccepted", "SenseCheckClosed"])
      expect(kinds).toContain(kind);
  });

  it("has a sentence in the account of what happened", () => {
    expect(kinds.filter((kind) => !sentences.includes(kind))).toEqual([]);
  });

  it("says whom it is told, or that it is told to nobody", () => {
    expect(kinds.filter((kind) => !(kind in tellings))).toEqual([]);
    expect(Object.keys(tellings).filter((kind) => !sentences.includes(kind))).toEqual([]);
  });

  it("belongs to one family by which it is chosen", () => {
    expect(kinds.filter((kind) => familyOf(kind) === null)).toEqual([]);
    const prefixes = factFamilies.flatMap((family) => familyPrefixes[family]);
    const begun = (kind: string) => prefixes.filter((prefix) => kind.startsWith(prefix)).length;
    expect(kinds.filter((kind) => begun(kind) !== 1)).toEqual([]);
  });
});
