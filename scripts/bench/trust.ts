import type { Bench } from "./bench.ts";
import { measureGuessing } from "./trust-guessing.ts";
import { measureRevocation } from "./trust-revocation.ts";
import { measureSockets } from "./trust-sockets.ts";

/** What a group may rely on: that what was taken is gone, that guessing slows nobody down and tells nothing, and that three
 *  hundred open texts are served and come back. */
export const benchTrust: Bench = async (note) => [
  ...(await measureRevocation(note)),
  ...(await measureSockets(note)),
  ...(await measureGuessing(note)),
];
