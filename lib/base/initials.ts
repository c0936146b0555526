/**
 * One or two letters that stand for a name: first and last word of a spaced name, the first character of
 * another ("Haruka Sato" → "HS", "佐藤遥" → "佐"). Whole characters as people see them. Empty for an empty name.
 */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = firstCharacter(words[0]);
  const last = words.length > 1 ? firstCharacter(words.at(-1)) : "";
  return (first + last).toLocaleUpperCase();
}

const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function firstCharacter(word = ""): string {
  const [character] = characters.segment(word);
  return character?.segment ?? "";
}
