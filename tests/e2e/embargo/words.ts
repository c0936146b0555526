/** What the report under embargo says, and nothing else in the product does. */
export const words = {
  title: "Quetzals over the Straits",
  slug: "quetzals-over-the-straits",
  standfirst: "In short: zyzzyvas everywhere.",
  text: "Xanthic lights, as Ferrante Okonkwobi called them.",
  caption: "Vuvuzelas by year",
};

/** Any of its words, in an address as well. */
export const anyOfThem = /quetzal|zyzzyva|xanthic|okonkwobi|vuvuzela/i;

/** As long as the report's own, and of nothing that ever was. */
export const neverWas = { ...words, title: "Buzzards over the Straits", slug: "buzzards-over-the-straits" };
