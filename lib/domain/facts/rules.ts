import { createHash } from "node:crypto";
import { canonicalJson } from "#lib/base/canonical-json.ts";
import type { FactSeal, SealedFact, SealFault } from "./types.ts";

/** How many facts one seal holds at most. */
export const mostOfSeal = 1000;

/** What the first seal has for the one before it. */
export const beforeFirst = "0".repeat(64);

/**
 * Facts that are not sealed, by the beginning of their kind: the attribution rule takes them away once a discussion leaves the
 * record, without a trace.
 */
export const unsealedPrefix = "Contribution";

/** The hash of a seal: SHA-256, hex, over canonical JSON of the seal, the hash before it and its facts, by id. */
export function hashOfSeal(
  { number, fromId, untilId, at }: Omit<FactSeal, "hash" | "count">,
  previous: string,
  facts: readonly SealedFact[],
): string {
  const seal = { number, previous, from: String(fromId), until: String(untilId), at: at.toISOString() };
  return sha256(canonicalJson({ ...seal, count: facts.length, facts: facts.map(canonicalFact) }));
}

/** A fact as it is hashed: in place of the person stands what survives them. */
export function canonicalFact({ id, at, kind, groupId, subjectId, who, detail }: SealedFact) {
  return { id: String(id), at: at.toISOString(), kind, groupId, subjectId, who, detail };
}

/**
 * What is wrong with a seal; null where it holds.
 * @param before the seal before it; null for the first
 * @param forgotten ids of facts in which a name was forgotten lawfully
 */
export function faultOf(
  seal: FactSeal,
  before: Pick<FactSeal, "number" | "untilId" | "hash"> | null,
  { facts, forgotten }: { facts: readonly SealedFact[]; forgotten: ReadonlySet<bigint> },
): SealFault | null {
  const follows = before ?? { number: 0, untilId: 0n, hash: beforeFirst };
  if (seal.number !== follows.number + 1 || seal.fromId !== follows.untilId + 1n) return "sealMissing";
  if (facts.length !== seal.count) return facts.length < seal.count ? "factsMissing" : "factsAdded";
  if (hashOfSeal(seal, follows.hash, facts) !== seal.hash) return "changed";
  if (facts.some(isNamedWrongly)) return "nameChanged";
  return facts.some((fact) => lostItsName(fact) && !forgotten.has(fact.id)) ? "nameTaken" : null;
}

function isNamedWrongly({ personId, salt, who }: SealedFact): boolean {
  if (personId === null) return false;
  return salt === null || createHash("sha256").update(salt).update(personId).digest("hex") !== who;
}

function lostItsName({ personId, who }: SealedFact): boolean {
  return personId === null && who !== null;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
