import type { Figure } from "./figures.ts";

/** One benchmark. `note` takes a line about what it is at. */
export type Bench = (note: (text: string) => void) => Promise<Figure[]>;
