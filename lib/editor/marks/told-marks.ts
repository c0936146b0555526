import { Extension } from "@tiptap/core";

/** Gives marks without attributes one that is always true. The collaboration binding takes a run that goes from one
 *  such mark to one other for unchanged, and what was bold would stay bold for everybody else. Plain content leaves it
 *  out (`documentJsonOf`). */
export const ToldMarks = Extension.create({
  name: "toldMarks",
  addGlobalAttributes: () => [
    {
      types: ["bold", "italic", "strike", "code"],
      attributes: { told: { default: true, rendered: false, parseHTML: () => true } },
    },
  ],
});
