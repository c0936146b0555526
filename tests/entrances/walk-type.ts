import type { CastName } from "./stage/types.ts";

/** A walk on its way. */
export type Walk = {
  url: string;
  cells: number;
  troubles: string[];
  /** Who goes through the doors. */
  as: readonly CastName[];
  /** Whether they leave out the doors at which everybody is answered alike. */
  isGuardedOnly: boolean;
  /** Chooses who speaks for those who are answered alike (share.ts); null: everybody goes everywhere. */
  seed: string | null;
  /** Who went anywhere. */
  went: Set<CastName>;
  /** Hears all that was received. */
  received?: (name: CastName, said: string, body: string) => void;
};
