import { z } from "zod";
import { readSetSpec, setSpecOf } from "./sets.ts";
import type { OaiPlace, OaiSelection } from "./types.ts";

export type Resumption = { selection: OaiSelection; after: OaiPlace };

/** Where a list goes on, in words that the server can forget: the token says all of it, and holds for ever. */
export function writeToken({ selection: { prefix, from, before, set }, after }: Resumption): string {
  const { changedAt, id, given } = after;
  const parts = [prefix, msOf(from), msOf(before), set && setSpecOf(set), changedAt.getTime(), id, given];
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** @returns null for whatever we did not write, or could not have */
export function readToken(token: string): Resumption | null {
  const read = token.length <= 600 ? tokenParts.safeParse(parsed(token)) : null;
  if (!read?.success) return null;
  const [prefix, from, before, spec, changedAt, id, given] = read.data;
  const set = spec === null ? null : readSetSpec(spec);
  if (spec !== null && !set) return null;
  const selection = { prefix, from: dateOf(from), before: dateOf(before), set };
  return { selection, after: { changedAt: new Date(changedAt), id, given } };
}

const instant = z.int().min(0).max(Date.UTC(9999, 0));
const tokenParts = z.tuple([
  z.string().max(40),
  instant.nullable(),
  instant.nullable(),
  z.string().max(110).nullable(),
  instant,
  z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  z.int().min(0).max(1_000_000_000),
]);

function parsed(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}

const msOf = (date: Date | null) => date?.getTime() ?? null;
const dateOf = (ms: number | null) => (ms === null ? null : new Date(ms));
