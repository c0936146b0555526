import type { Passage } from "#lib/editor/passage.ts";

/** Some words and where they stand, as a form sends them. */
export function PassageFields({ passage: { quote, anchor } }: { passage: Passage }) {
  const fields = {
    quote,
    "anchor.blockId": anchor.blockId ?? "",
    "anchor.prefix": anchor.prefix,
    "anchor.suffix": anchor.suffix,
  };
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
