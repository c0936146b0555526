import type { CastName } from "./stage/types.ts";

/** A walk on its way. */
export type Walk = {
  url: string;
  cells: number;
  troubles: string[];
  /** Hears all that was received. */
  received?: (name: CastName, said: string, body: string) => void;
};
