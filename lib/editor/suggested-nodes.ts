import { Extension } from "@tiptap/core";

/** Gives every node but the text itself an attribute `suggestions`: what is suggested of the node as a whole, as a JSON
 *  string. Marks cannot say it: the collaboration binding keeps marks of text only. Null: nothing. */
export function suggestedNodes(types: string[]) {
  return Extension.create({
    name: "suggestedNodes",
    addGlobalAttributes: () => [
      {
        types,
        attributes: {
          suggestions: { default: null, keepOnSplit: false, rendered: false, parseHTML: () => null },
        },
      },
    ],
  });
}
