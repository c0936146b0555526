import type { Bench } from "./bench.ts";
import { measureLongTexts } from "./server-memory.ts";
import { measurePropagation } from "./server-propagation.ts";
import { measureSuggesting } from "./server-suggesting.ts";

/** What the server of live documents costs: how soon others see a key, what a long text takes up in memory, and what
 *  it costs to hold those to it who may only suggest. */
export const benchServer: Bench = async (note) => [
  ...(await measurePropagation(note)),
  ...(await measureSuggesting()),
  ...(await measureLongTexts(note)),
];
