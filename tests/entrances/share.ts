import { createHash } from "node:crypto";

/**
 * Of people who are answered alike one speaks for the others, another one in every run: over many builds everybody is heard.
 * @param seed what chooses: the same chooses the same
 * @param answerOf what each of them is to get, as words
 */
export function oneOfEachAnswer<Name extends string>(
  names: readonly Name[],
  seed: string,
  answerOf: (name: Name) => string,
): Name[] {
  const alike = Map.groupBy(names, answerOf);
  return [...alike].map(([answer, those]) => oneOf(those, `${seed} ${answer}`));
}

/** One of these, by chance that the seed decides. Throws: Error where there is none. */
export function oneOf<Item>(items: readonly Item[], seed: string): Item {
  const chance = createHash("sha256").update(seed).digest().readUInt32BE();
  const chosen = items[chance % items.length];
  if (chosen === undefined) throw new Error(`There is nothing to choose from for ${seed}`);
  return chosen;
}
