import { permissionFilters } from "../../scripts/permission-filters.ts";
import { permissionTables } from "../../scripts/permission-tables.ts";
import type { Row } from "./row.ts";
import type { CastName, Thing } from "./stage/types.ts";

const tables = new Map([...permissionTables, ...permissionFilters].map((table) => [table.noun, table]));

/** A noun and its verbs, of which one is enough, as docs/permissions.md has them. Throws: Error for what does not stand there. */
export function needOf(need: string): { noun: string; verbs: string[] } {
  const at = need.lastIndexOf(" ");
  const [noun, verbs] = [need.slice(0, at), need.slice(at + 1).split("/")];
  for (const verb of verbs)
    if (!tables.get(noun)?.verbs.includes(verb))
      throw new Error(`docs/permissions.md knows no "${verb}" of a noun "${noun}"`);
  return { noun, verbs };
}

/** The noun whose things an address leads to: of the last thing that it needs. Null: it needs none. */
export function nounOf({ needs }: Row): string | null {
  return typeof needs === "string" ? null : needOf(needs.at(-1) ?? "").noun;
}

/** How far somebody comes with a thing: not so far as to see it, to see it only, or to do what is asked. */
export type Reach = "unseen" | "seen" | "granted";

/** What the tables say of somebody who needs this of a thing. */
export function reachOf(need: string, thing: Thing, name: CastName): Reach {
  const { noun, verbs } = needOf(need);
  if (!mayDo(noun, "read", thing, name)) return "unseen";
  return verbs.some((verb) => mayDo(noun, verb, thing, name)) ? "granted" : "seen";
}

/** Whether there is any state of it in which they might: if so, a refusal may say that it is not now. */
export function mayEver(need: string, thing: Thing, name: CastName): boolean {
  const { noun, verbs } = needOf(need);
  const roles = rolesAmong(noun, thing, name);
  return verbs.some((verb) => roles.some((role) => (tables.get(noun)?.allowed(role, verb) ?? []).length > 0));
}

function mayDo(noun: string, verb: string, thing: Thing, name: CastName): boolean {
  const table = tables.get(noun);
  const state = noun === thing.noun ? thing.state : table?.states[0];
  return rolesAmong(noun, thing, name).some((role) => table?.allowed(role, verb).includes(state ?? ""));
}

/** What is open to everybody has a row for whoever is of another group. */
function rolesAmong(noun: string, thing: Thing, name: CastName): string[] {
  const known = tables.get(noun)?.roles ?? [];
  const others = ["public"];
  return [...(thing.roles[name] ?? []), ...others].filter((role) => known.includes(role));
}
