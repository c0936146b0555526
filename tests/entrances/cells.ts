import { nounOf, reachOf } from "./rights.ts";
import type { Row } from "./row.ts";
import { type CastName, castNames, type Stage, type Thing } from "./stage/types.ts";

/** What somebody is to get at one address. `sign-in`: the way there, and back again. */
export type Expected = number | "sign-in";
/** One address with everybody who asks. `never`: the same address of something that never was, in a group that never was either
 *  and, for its members, `inside` theirs. */
export type Line = {
  address: string;
  never: { outside: string; inside: string };
  said: string;
  expected: Record<CastName, Expected>;
  /** Who sees what it belongs to, and may be told by its name that they do not get this of it. */
  told: readonly CastName[];
};

/** Who is nobody to the product, signed in or not. */
const unknown: readonly CastName[] = ["visitor", "disabled"];

/**
 * Every address that the table has, filled from the stage. Of a noun's things, those whose answers differ are asked for; a state in
 * which everybody gets what they get in another is another cell of the same kind, and is left out unless `every` is wanted.
 */
export function linesOf(doors: Record<string, Row>, stage: Stage, { every = false } = {}): Line[] {
  return Object.entries(doors).flatMap(([address, row]) => {
    const noun = nounOf(row);
    const things =
      noun === null
        ? [nothing]
        : stage.things.filter((thing) => thing.noun === noun && fits(address, thing, row));
    if (things.length === 0)
      throw new Error(`The stage has nothing for ${address}: add it to tests/entrances/stage/things.ts`);
    const lines = things.map((thing) => lineOf(address, row, thing));
    return every ? lines : onePerAnswers(lines);
  });
}

const nothing: Thing = { noun: "", state: "", parts: {}, ids: {}, roles: {} };

function fits(address: string, { parts, state }: Thing, row: Row): boolean {
  if (row.states && !row.states.includes(state)) return false;
  return partsOf(address).every((part) => part in parts || part in (row.parts ?? {}));
}

const partsOf = (address: string) =>
  [...address.matchAll(/\[(\[?[\w.]+\]?)\]/g)].map(([, part = ""]) => part);

function onePerAnswers(lines: Line[]): Line[] {
  const byAnswers = new Map(lines.map((line) => [JSON.stringify([line.expected, line.told]), line]));
  return [...byAnswers.values()];
}

function lineOf(address: string, row: Row, thing: Thing): Line {
  const parts = { ...thing.ids, ...thing.parts, ...row.parts };
  const fill = (values: Record<string, string>) =>
    (address + (row.query ?? "")).replaceAll(/\[(\[?[\w.]+\]?)\]/g, (_, part) => values[part] ?? "");
  const expected = Object.fromEntries(castNames.map((name) => [name, expectedOf(row, thing, name)]));
  return {
    address: fill(parts),
    never: {
      outside: fill(neverLike(parts)),
      inside: fill({ ...neverLike(parts), group: parts.group ?? "" }),
    },
    said: `${address}${thing.state && ` (${thing.noun.toLowerCase()}, ${thing.state.replaceAll("_", " ")})`}`,
    expected: expected as Record<CastName, Expected>,
    told: castNames.filter((name) => isToldSo(row, thing, name)),
  };
}

const isToldSo = ({ needs }: Row, thing: Thing, name: CastName) =>
  typeof needs !== "string" && needs.some((need) => reachOf(need, thing, name) === "seen");

/** Names of the same make that nothing has; what is no name stays. */
function neverLike(parts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, neverNamed(part, value)]));
}

function neverNamed(part: string, value: string): string {
  if (["format", "form"].includes(part)) return value;
  if (/^[0-9a-f]{8}-/.test(value)) return `${value.slice(0, -6)}ffffff`;
  return /^\d+$/.test(value)
    ? "987654"
    : value
        .replace(/\d+$/, (digits) => digits.split("").reverse().join(""))
        .replace(/^\w/, (letter) => (letter === "z" ? "y" : "z"));
}

function expectedOf(row: Row, thing: Thing, name: CastName): Expected {
  const { needs, found = 200, refused = 403, unseen = 404, visitor = "sign-in" } = row;
  if (needs === "nothing") return found;
  if (unknown.includes(name)) return visitor;
  if (needs === "a sign-in") return found;
  if (needs === "administer") return name === "administrator" ? found : 404;
  const isMember = reachOf("Group read", thing, name) === "granted";
  for (const need of needs) {
    const reach = reachOf(need, thing, name);
    if (reach === "seen") return refused;
    if (reach === "unseen") return isMember ? unseen : 404;
  }
  return found;
}
