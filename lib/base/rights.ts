import { type NotAllowed, notAllowed, type WrongState, wrongState } from "./refusals.ts";
import { ok, type Result } from "./result.ts";

/**
 * A permission table: for each role, the states in which each verb is allowed. A verb that is not listed
 * is never allowed, so a forgotten row closes a door instead of opening one.
 */
export type Rights<Role extends string, State extends string, Verb extends string> = Record<
  Role,
  Partial<Record<Verb, "always" | readonly State[]>>
>;

/** Asks the table for somebody who holds these roles at once; with no role nothing is allowed. */
export function allows<Role extends string, State extends string, Verb extends string>(
  rights: Rights<Role, State, Verb>,
  roles: readonly Role[],
  state: State,
  verb: Verb,
): boolean {
  return roles.some((role) => {
    const states = rights[role][verb];
    return states === "always" || (states?.includes(state) ?? false);
  });
}

/** Whether there is any state in which somebody with these roles may do this: if not, waiting will not help. */
export function everAllows<Role extends string, State extends string, Verb extends string>(
  rights: Rights<Role, State, Verb>,
  roles: readonly Role[],
  verb: Verb,
): boolean {
  return roles.some((role) => {
    const states = rights[role][verb];
    return states === "always" || (states?.length ?? 0) > 0;
  });
}

/**
 * Whether somebody with these roles may do this as things stand.
 * Refuses: NotAllowed (they never may), WrongState (not now).
 */
export function decideRight<Role extends string, State extends string, Verb extends string>(
  rights: Rights<Role, State, Verb>,
  roles: readonly Role[],
  { state, verb }: { state: State; verb: Verb },
): Result<undefined, NotAllowed | WrongState> {
  if (!everAllows(rights, roles, verb)) return notAllowed();
  return allows(rights, roles, state, verb) ? ok() : wrongState(state);
}

/** All verbs at once, for the `may` a page hands to what it draws. */
export function mayOf<Role extends string, State extends string, Verb extends string>(
  rights: Rights<Role, State, Verb>,
  roles: readonly Role[],
  state: State,
  verbs: readonly Verb[],
): Record<Verb, boolean> {
  const entries = verbs.map((verb) => [verb, allows(rights, roles, state, verb)]);
  return Object.fromEntries(entries) as Record<Verb, boolean>;
}

/** The states in which a role may do something, for a query's filter. */
export function statesFor<Role extends string, State extends string, Verb extends string>(
  rights: Rights<Role, State, Verb>,
  role: Role,
  verb: Verb,
  all: readonly State[],
): State[] {
  return all.filter((state) => allows(rights, [role], state, verb));
}
