import type { CastName } from "./stage/types.ts";

/** A walk on its way. */
export type Walk = {
  url: string;
  cells: number;
  troubles: string[];
  /** Who goes through the doors. */
  as: readonly CastName[];
  /** Hears all that was received. */
  received?: (name: CastName, said: string, body: string) => void;
};
