/** What the report under embargo says, and nothing else in the product does. */
export const words = {
  title: "Quetzals over the Straits",
  slug: "quetzals-over-the-straits",
  standfirst: "In short: zyzzyvas everywhere.",
  text: "Xanthic lights, as Ferrante Okonkwobi called them.",
  caption: "Vuvuzelas by year",
};

/** The same of a paper that waits as well. Its author is named nowhere else in public. */
export const paperWords = {
  title: "Gyrfalcon Ledger",
  slug: "gyrfalcon-ledger",
  text: "Mergansers were counted twice.",
  author: "Ptarmigan Wigeon",
  authorSlug: "ptarmigan-wigeon",
};

/** Any of the report's words, in an address as well. */
export const reportWords = /quetzal|zyzzyva|xanthic|okonkwobi|vuvuzela/i;

/** Any of both. */
export const anyOfThem = new RegExp(`${reportWords.source}|gyrfalcon|merganser|ptarmigan|wigeon`, "i");

/** What is asked for, each beside something as long that never was. */
export const twinNames: readonly [string, string][] = [
  [words.title, "Buzzards over the Straits"],
  [words.slug, "buzzards-over-the-straits"],
  [paperWords.title, "Goshawkes Ledger"],
  [paperWords.slug, "goshawkes-ledger"],
  [paperWords.authorSlug, "sandpiper-plover"],
  ["quetzal", "buzzard"],
  ["gyrfalcon", "goshawkes"],
  ["ptarmigan", "sandpiper"],
];
