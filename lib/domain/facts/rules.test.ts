import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { beforeFirst, canonicalFact, faultOf, hashOfSeal } from "./rules.ts";
import type { FactSeal, SealedFact } from "./types.ts";

const salt = new Uint8Array(16).fill(7);
const whoOf = (personId: string) => createHash("sha256").update(salt).update(personId).digest("hex");

function aFact(id: bigint, personId: string | null = "ada"): SealedFact {
  const at = new Date(Date.UTC(2026, 0, 1) + Number(id) * 1000);
  const named = personId ? { personId, salt, who: whoOf(personId) } : { personId, salt: null, who: null };
  return { id, at, kind: "PaperSubmitted", groupId: "g", subjectId: "s", detail: { b: 1, a: 2 }, ...named };
}

function aSeal(facts: SealedFact[], before: FactSeal | null = null): FactSeal {
  const bare = {
    number: (before?.number ?? 0) + 1,
    fromId: (before?.untilId ?? 0n) + 1n,
    untilId: facts.at(-1)?.id ?? 0n,
    at: new Date(Date.UTC(2026, 1, 1)),
  };
  return { ...bare, count: facts.length, hash: hashOfSeal(bare, before?.hash ?? beforeFirst, facts) };
}

const none: ReadonlySet<bigint> = new Set();
const facts = [aFact(1n), aFact(3n, null), aFact(4n, "bo")];

describe("a seal", () => {
  it("holds what it was made over", () => {
    expect(faultOf(aSeal(facts), null, { facts, forgotten: none })).toBeNull();
  });

  it("does not care in which order a detail was written", () => {
    const turned = facts.map((fact) => ({ ...fact, detail: { a: 2, b: 1 } }));
    expect(faultOf(aSeal(facts), null, { facts: turned, forgotten: none })).toBeNull();
  });

  it.each<[string, Partial<SealedFact>]>([
    ["what happened", { kind: "PaperAccepted" }],
    ["when", { at: new Date(0) }],
    ["where", { groupId: null }],
    ["to what", { subjectId: "t" }],
    ["how", { detail: { a: 2, b: 2 } }],
    ["who, with a hash that fits", { personId: "eve", who: whoOf("eve") }],
  ])("does not hold once somebody changed %s", (_what, change) => {
    const changed = [{ ...aFact(1n), ...change }, ...facts.slice(1)];
    expect(faultOf(aSeal(facts), null, { facts: changed, forgotten: none })).toBe("changed");
  });

  it("names a fact too few, one too many, and two in each other's place", () => {
    const seal = aSeal(facts);
    const fault = (now: SealedFact[]) => faultOf(seal, null, { facts: now, forgotten: none });
    expect(fault(facts.slice(1))).toBe("factsMissing");
    expect(fault([...facts, aFact(2n)])).toBe("factsAdded");
    const [one, other] = [aFact(1n), aFact(4n, "bo")];
    expect(fault([{ ...other, id: 1n }, aFact(3n, null), { ...one, id: 4n }])).toBe("changed");
  });

  it("names a person in another's place, and one who was taken away without the rule", () => {
    const seal = aSeal(facts);
    const other = [{ ...aFact(1n), personId: "eve" }, ...facts.slice(1)];
    expect(faultOf(seal, null, { facts: other, forgotten: none })).toBe("nameChanged");
    const gone = [{ ...aFact(1n), personId: null, salt: null }, ...facts.slice(1)];
    expect(faultOf(seal, null, { facts: gone, forgotten: none })).toBe("nameTaken");
    expect(faultOf(seal, null, { facts: gone, forgotten: new Set([1n]) })).toBeNull();
  });

  it("holds only after the one before it", () => {
    const first = aSeal(facts);
    const more = [aFact(6n)];
    const second = aSeal(more, first);
    expect(faultOf(second, first, { facts: more, forgotten: none })).toBeNull();
    expect(faultOf(second, null, { facts: more, forgotten: none })).toBe("sealMissing");
    expect(faultOf(second, { ...first, hash: beforeFirst }, { facts: more, forgotten: none })).toBe(
      "changed",
    );
  });
});

it("what is hashed of a fact does not hold the person", () => {
  expect(JSON.stringify(canonicalFact(aFact(1n)))).not.toContain("ada");
});
