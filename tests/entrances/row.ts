/**
 * What an entrance asks of whoever comes, and what it answers. `needs`: a noun and a verb of docs/permissions.md, or several in the
 * order in which they are asked. Who may not read the noun finds nothing (404), who reads it and lacks the verb is told so (403).
 */
export type Row = {
  needs: "nothing" | "a sign-in" | "administer" | readonly string[];
  /** Of the noun's states those that it is asked in, where the others have nothing of it. */
  states?: readonly string[];
  /** What stands in the address where no thing of the stage says it, and behind it. */
  parts?: Record<string, string>;
  query?: string;
  /** What who may gets, where it is not 200: the stage has nothing there, or it is asked in another manner. */
  found?: number;
  /** What visitors get, where it is not the way to sign in. */
  visitor?: number;
  /** What a member of the group gets who may not read the noun, where it is not 404: a part of the group's own pages. */
  unseen?: number;
  /** What who reads the noun and lacks the verb gets, where it is not 403. */
  refused?: number;
};

type Wishes = Omit<Row, "needs">;

/** Everybody gets it. */
export const anybody = (wishes: Wishes = {}): Row => ({ needs: "nothing", ...wishes });

/** Whoever is signed in, whatever they may. */
export const signedIn = (wishes: Wishes = {}): Row => ({ needs: "a sign-in", ...wishes });

/** Administrators; to others there is nothing. */
export const administrator = (wishes: Wishes = {}): Row => ({ needs: "administer", ...wishes });

/** Who may do this with the thing: `needs("Group moderate")`, `needs(["Group correct", "Edition read"])`. */
export const needs = (verbs: string | readonly string[], wishes: Wishes = {}): Row => ({
  needs: [verbs].flat(),
  ...wishes,
});
