import type { OaiSet } from "./types.ts";

/** A set by the protocol's spelling, "type:report"; "type" alone is everything that has one. */
export function setSpecOf({ by, name }: OaiSet): string {
  return name === null ? by : `${by}:${name}`;
}

/** @returns null for what no set is called */
export function readSetSpec(spec: string): OaiSet | null {
  const [, by, name = null] = shape.exec(spec) ?? [];
  return by === "group" || by === "type" ? { by, name } : null;
}

const shape = /^(group|type)(?::([a-z0-9_-]{1,100}))?$/;
