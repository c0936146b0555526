/** Something that somebody sends, by its name. The name says what is odd about it. */
export type Case = { name: string; value: string };

/** What runs if it is ever drawn as it was typed: every marker holds this word in a place where a script would begin. */
export const marker = "zqruns";
/** Where a request would arrive that the server was talked into: see `trap.ts`. */
export const bait = "BAIT";

export const times = (text: string, length: number) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

export const named = (kind: string, values: Record<string, string>): Case[] =>
  Object.entries(values).map(([name, value]) => ({ name: `${kind}: ${name}`, value }));

export const counted = (kind: string, values: readonly string[]): Case[] =>
  values.map((value) => ({ name: `${kind}: ${shown(value)}`, value }));

export const shown = (value: string) => JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value);

/** Every pair of one and the other, in one case each. */
export function crossed(
  kind: string,
  ones: Record<string, (value: string) => string>,
  others: Record<string, string>,
): Case[] {
  return Object.entries(ones).flatMap(([how, change]) =>
    Object.entries(others).map(([what, value]) => ({
      name: `${kind}: ${what}, ${how}`,
      value: change(value),
    })),
  );
}
