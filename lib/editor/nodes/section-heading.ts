import { Heading } from "@tiptap/extension-heading";

/** Levels 2 to 4: level 1 is the title, which is not part of the text. Pasted headings of other levels become
 *  the nearest of these. */
export const SectionHeading = Heading.extend({
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((depth) => ({ tag: `h${depth}`, attrs: { level: headingLevel(depth) } })),
}).configure({ levels: [2, 3, 4] });

/** The level a heading of any depth has in a document. */
export function headingLevel(depth: number): 2 | 3 | 4 {
  return depth <= 2 ? 2 : depth === 3 ? 3 : 4;
}
